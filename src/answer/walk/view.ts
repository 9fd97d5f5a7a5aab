import type { Command, WalkView } from '../../contract';
import type { WalkScene } from '../../procedure/walk';
import { exampleDeployment } from '../../procedure/walk';
import type { Field } from '../document';
import { productShort } from '../names';
import { asCommand } from '../steps';
import type { WalkDesk } from './types';

export const isDone = ({ walk, index, book }: WalkScene): boolean =>
  walk.status === 'cancelled' || (walk.place.kind !== 'deployment' && index >= book.steps.length);

/** The commands of the step at hand; none while something is still asked. */
export const commandsOf = ({ step, waiting }: WalkScene): Command[] =>
  step === null || waiting ? [] : step.commands.map(asCommand);

/** What programs read of a walk. Past the last step it shows the last one, with `done`. */
export function viewOf(scene: WalkScene, desk: WalkDesk): WalkView {
  const { walk, book, step, index } = scene;
  const steps = Math.max(1, book.steps.length);
  const verify = step?.verify && !scene.waiting ? step.verify : null;
  return {
    procedure: walk.procedure,
    step: Math.min(index + 1, steps),
    steps,
    title: titleOf(scene, desk),
    asks: fieldsOf(scene, desk).map(({ name, rule, example, value }) => ({ name, rule, example, value })),
    commands: commandsOf(scene),
    verify: verify && { shell: verify.shell, command: verify.command, expects: verify.expects },
    done: isDone(scene),
  };
}

function titleOf({ walk, step, book }: WalkScene, desk: WalkDesk): string {
  if (walk.place.kind === 'deployment') return desk.say.walk.deployment.title;
  return step?.title ?? book.title;
}

/** What the step at hand asks for; at the question for the deployment, its two sides. */
export function fieldsOf(
  scene: WalkScene,
  desk: WalkDesk,
  errors: Readonly<Record<string, string>> = {},
): Field[] {
  const { walk } = scene;
  if (walk.status === 'cancelled') return [];
  if (walk.place.kind === 'deployment') return deploymentFields(scene, desk, errors);
  return scene.asks.map((ask) => ({
    ...ask,
    error: errors[ask.name] ?? null,
    required: ask.value === null,
  }));
}

function deploymentFields(
  { walk, openSides }: WalkScene,
  desk: WalkDesk,
  errors: Readonly<Record<string, string>>,
): Field[] {
  const { deployment } = desk.say.walk;
  const example = exampleDeployment(walk.procedure, walk.deployment, desk.knowledge);
  return openSides.map((side) => {
    // Where the question is which version, the names for "a server of your own" are no answer to it.
    const versions = [...desk.knowledge[side].values()]
      .filter(({ kind }) => walk.deployment[side] === null || kind === 'server')
      .map(({ id }) => id);
    return {
      name: side,
      label: deployment.label[side],
      rule: deployment.rule[side](versions),
      example: example[side],
      value: null,
      options: versions.map((id) => ({ value: id, label: productShort(desk, `${side}/${id}`) })),
      error: errors[side] ?? null,
      required: false,
    };
  });
}
