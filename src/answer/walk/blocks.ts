import type { RunbookStep } from '../../procedure';
import { bookOf, exampleDeployment, keyOf, markOf, type WalkScene } from '../../procedure/walk';
import type { Block, Suggestion, WalkDeed } from '../document';
import { deploymentText, procedureName } from '../names';
import { appliesBlocks, beforeBlocks } from '../setup';
import { commandBlocks } from '../steps';
import { suggestChecklist } from '../suggest';
import { stepBlocks } from './step';
import type { WalkDesk } from './types';
import { fieldsOf, isDone, titleOf } from './view';

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

/** What will be done and what must be ready, before the first step. */
export function openingBlocks(scene: WalkScene, desk: WalkDesk): Block[] {
  const { book, walk } = scene;
  const { walk: say } = desk.say;
  const named = walk.deployment.exchange !== null || walk.deployment.skype !== null;
  const where = named ? deploymentText(desk, walk.deployment) : null;
  return [
    ...appliesBlocks(desk, book, walk.deployment),
    { kind: 'paragraph', text: `${say.lead(book.title, where)}\n\n${book.goal}` },
    ...beforeBlocks(desk, book),
    ...outlineBlocks(scene, desk),
  ];
}

/** The plan is told by its parts, with what falls away and why; a single procedure by its steps. */
function outlineBlocks({ book }: WalkScene, desk: WalkDesk): Block[] {
  const { walk: say, setup } = desk.say;
  const shown = new Set(book.steps.map(({ procedure }) => procedure));
  const kept = book.parts.filter(({ procedure }) => shown.has(procedure));
  const dropped = book.parts.filter(({ procedure }) => !shown.has(procedure));
  const items =
    book.parts.length > 0
      ? kept.map(({ procedure, name, optional }) => {
          const count = book.steps.filter((step) => step.procedure === procedure).length;
          return `${name} (${say.count(count)}${optional ? `, ${setup.optional}` : ''})`;
        })
      : book.steps.map(({ title }) => title);
  return [
    ...(items.length > 0
      ? ([
          { kind: 'paragraph', text: say.outline(book.steps.length) },
          { kind: 'list', ordered: true, items },
        ] as const)
      : []),
    ...(dropped.length > 0
      ? ([
          { kind: 'paragraph', text: say.dropped },
          {
            kind: 'list',
            ordered: false,
            items: dropped.map(({ name, reason }) => (reason === null ? name : `${name}. ${reason}`)),
          },
        ] as const)
      : []),
  ].map((block) => ({ ...block }) as Block);
}

/** The summary: what was done, skipped, and left without a look at its output. */
function endBlocks(scene: WalkScene, desk: WalkDesk): Block[] {
  const { walk, book } = scene;
  const { end } = desk.say.walk;
  const titles = (wanted: (step: RunbookStep) => boolean) =>
    book.steps
      .filter(wanted)
      .map((step) =>
        book.parts.length > 0 ? `${procedureName(desk, step.procedure)}: ${step.title}` : step.title,
      );
  const of = (step: RunbookStep) => markOf(walk, keyOf(step));
  const done = (step: RunbookStep) => of(step).outcome === 'done';
  const groups = [
    {
      head: end.done,
      tone: 'good',
      items: titles(
        (step) =>
          done(step) &&
          (of(step).checked === 'passed' || (step.verify === null && of(step).checked === null)),
      ),
    },
    {
      head: end.unverified,
      tone: 'info',
      items: titles((step) => done(step) && step.verify !== null && of(step).checked === null),
    },
    {
      head: end.failed,
      tone: 'warning',
      items: titles((step) => done(step) && of(step).checked === 'failed'),
    },
    { head: end.skipped, tone: 'warning', items: titles((step) => !done(step)) },
  ].filter(({ items }) => items.length > 0);
  if (book.steps.length === 0) return appliesBlocks(desk, book, walk.deployment);
  return [
    { kind: 'alert', tone: 'good', text: end.lead(book.title) },
    ...groups.flatMap(({ head, items }): Block[] => [
      { kind: 'heading', text: `${head} (${items.length})` },
      { kind: 'list', ordered: false, items },
    ]),
    { kind: 'typed', text: end.files },
  ];
}

/** The steps with what became of each, and where the person is. */
export function progressBlocks(scene: WalkScene, desk: WalkDesk): Block[] {
  const { walk, book, index } = scene;
  const { list } = desk.say.walk;
  const items = book.steps.map((step, at) => {
    const { outcome, checked } = markOf(walk, keyOf(step));
    const marks = [
      ...(at === index && walk.place.kind === 'step' ? [list.here] : []),
      ...(outcome === null ? [] : [list.mark[outcome]]),
      ...(checked === null ? [] : [list.mark[checked]]),
    ];
    const said = marks.length > 0 ? marks : [list.mark.open];
    const title = at === index && walk.place.kind === 'step' ? `**${step.title}**` : step.title;
    return `${title} (${said.join(', ')})`;
  });
  return [{ kind: 'list', ordered: true, items }];
}

export const whereText = (scene: WalkScene, desk: WalkDesk): string => {
  const { list } = desk.say.walk;
  return scene.step === null
    ? isDone(scene)
      ? list.ended
      : desk.say.walk.deployment.title
    : list.where(scene.index + 1, scene.book.steps.length, scene.step.title);
};

/** How to take back one step, or all that were done, the last one first. */
export function undoBlocks(scene: WalkScene, desk: WalkDesk, all: boolean): Block[] {
  const { walk, book, step } = scene;
  const { list } = desk.say.walk;
  const steps = all
    ? book.steps.filter((each) => markOf(walk, keyOf(each)).outcome === 'done').toReversed()
    : [step ?? book.steps.at(-1)].filter((each) => each !== undefined);
  const undone = steps.filter(({ undo }) => undo.length > 0);
  if (undone.length === 0) return [{ kind: 'paragraph', text: all ? list.noUndoAll : list.noUndo }];
  const open = undone.some(({ undo }) => undo.some(({ text }) => /\{[a-z]\w*\}/.test(text)));
  return [
    ...(all ? [{ kind: 'paragraph', text: list.undoAll } as const] : []),
    ...undone.flatMap((each): Block[] => [
      { kind: 'paragraph', text: list.undo(each.title) },
      ...commandBlocks(desk, each.undo),
    ]),
    ...(open ? [{ kind: 'paragraph', text: list.openNames } as const] : []),
  ];
}

/** What can be done from here: the same deeds as buttons and as words. */
export function deedsAt(scene: WalkScene): WalkDeed[] {
  const { walk, step } = scene;
  if (walk.status === 'cancelled') return ['resume', 'restart'];
  if (walk.place.kind === 'deployment') return ['submit', 'next', 'cancel'];
  if (step === null)
    return scene.book.steps.length === 0 ? [] : ['runbook', 'script', 'undo-all', 'back', 'restart'];
  const back: WalkDeed[] = walk.past.length > 0 ? ['back'] : [];
  if (scene.waiting) return ['submit', ...back, 'skip', 'show-all', 'cancel'];
  return [
    'next',
    ...back,
    'skip',
    ...(step.undo.length > 0 ? (['undo'] as const) : []),
    'show-all',
    'cancel',
  ];
}

/** Where the deployment is asked, to go on is to leave that open. */
function titleKey(deed: WalkDeed, { walk }: WalkScene) {
  if (deed === 'again') return 'show-step';
  return deed === 'next' && walk.place.kind === 'deployment' ? 'start' : deed;
}

export function suggestionsAt(scene: WalkScene, desk: WalkDesk, deeds = deedsAt(scene)): Suggestion[] {
  const { button, word } = desk.say.walk;
  const ended = scene.step === null && scene.walk.status === 'open' && scene.walk.place.kind !== 'deployment';
  const list = ended ? [suggestChecklist(desk, scene.walk.procedure)] : [];
  const buttons = deeds.map((deed) => ({
    title: button[titleKey(deed, scene)],
    say: deed in word ? word[deed as keyof typeof word] : button.submit,
    walk: { do: deed, revision: scene.walk.revision },
  }));
  return [...buttons, ...list];
}

function waysBlocks(scene: WalkScene, desk: WalkDesk): Block[] {
  const { walk: say } = desk.say;
  const words = deedsAt(scene).flatMap((deed) =>
    deed in say.word ? [say.word[deed as keyof typeof say.word]] : [],
  );
  return [{ kind: 'typed', text: say.ways(words) }];
}

export { titleOf };
