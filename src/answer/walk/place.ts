import { bookOf, exampleDeployment, type WalkScene } from '../../procedure/walk';
import type { Block } from '../document';
import { procedureName } from '../names';
import { appliesBlocks } from '../setup';
import { waysBlocks } from './deeds';
import { endBlocks } from './end';
import { stepBlocks } from './step';
import type { WalkDesk } from './types';
import { fieldsOf } from './view';

/** The step at hand: its form where something is asked, else its commands and what they must show. */
export function placeBlocks(
  scene: WalkScene,
  desk: WalkDesk,
  errors: Readonly<Record<string, string>> = {},
): Block[] {
  const { walk, step, book } = scene;
  if (walk.status === 'cancelled') return [];
  if (walk.place.kind === 'deployment') return deploymentBlocks(scene, desk, errors);
  if (step === null) return endBlocks(scene, desk);
  const { walk: say } = desk.say;
  const head: Block[] = [
    { kind: 'heading', text: say.step(scene.index + 1, book.steps.length, step.title) },
    ...(book.parts.length > 0
      ? [{ kind: 'paragraph', text: say.part(procedureName(desk, step.procedure)) } as const]
      : []),
  ];
  return [
    ...head,
    ...stepBlocks(step, desk, scene.waiting),
    ...(scene.waiting ? formBlocks(scene, desk, errors) : readyBlocks(scene, desk)),
    ...waysBlocks(scene, desk),
  ];
}

function formBlocks(scene: WalkScene, desk: WalkDesk, errors: Readonly<Record<string, string>>): Block[] {
  const { walk: say } = desk.say;
  const fields = fieldsOf(scene, desk, errors);
  const open = fields.filter(({ value }) => value === null);
  const onlyChoices = open.every(({ options }) => options !== null);
  return [
    {
      kind: 'form',
      lead: onlyChoices ? say.needsChoice : say.needs(open.length),
      fields,
      typed: say.typeIt(open.map(({ name, example }) => `\`${name} = ${example}\``).join(', ')),
    },
  ];
}

/** Below the commands: values that were not typed but followed, and the invitation to paste. */
function readyBlocks({ step, asks, walk }: WalkScene, desk: WalkDesk): Block[] {
  const { walk: say } = desk.say;
  if (step === null) return [];
  const followed = asks.filter(({ name, value }) => value !== null && walk.values[name] === undefined);
  const byHand = step.commands.length === 0 && step.snippets.length === 0;
  return [
    ...(byHand ? [{ kind: 'paragraph', text: say.empty } as const] : []),
    ...(step.verify === null ? [] : [{ kind: 'paragraph', text: say.pasteIt } as const]),
    ...(followed.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: `${say.used} ${followed.map(({ name, value }) => `\`${name} = ${value}\``).join(', ')}`,
          } as const,
        ]),
  ];
}

function deploymentBlocks(
  scene: WalkScene,
  desk: WalkDesk,
  errors: Readonly<Record<string, string>>,
): Block[] {
  const { walk: say } = desk.say;
  const fields = fieldsOf(scene, desk, errors);
  const likely = exampleDeployment(scene.walk.procedure, scene.walk.deployment, desk.knowledge);
  const book = bookOf({ ...scene.walk, deployment: likely }, desk.walks);
  const closer = scene.openSides.filter((side) => scene.walk.deployment[side] !== null);
  const example = fields.map(
    ({ options, example: id }) => options?.find(({ value }) => value === id)?.label ?? id,
  );
  return [
    // What is retired even in its best case is said to be so before anything is asked.
    ...(book.applies === 'retired' ? appliesBlocks(desk, book, likely) : []),
    // With one side said, the other one can be told by what it decides.
    ...(scene.book.hinges.length === 1 ? appliesBlocks(desk, scene.book, scene.walk.deployment) : []),
    { kind: 'heading', text: say.deployment.title },
    {
      kind: 'form',
      lead: [
        say.deployment.lead(scene.book.title),
        ...closer.map((side) => say.deployment.closer(say.deployment.label[side])),
      ].join(' '),
      fields,
      typed: `${say.typeIt(fields.map(({ name, example: id }) => `\`${name} = ${id}\``).join(', '))} ${say.deployment.typeIt(desk.say.write.and(example))}`,
    },
    ...waysBlocks(scene, desk),
  ];
}
