import type { WalkScene } from '../../procedure/walk';
import type { Block } from '../document';
import { deploymentText } from '../names';
import { appliesBlocks, beforeBlocks } from '../setup';
import type { WalkDesk } from './types';

/** What will be done and what must be ready, before the first step. */
export function openingBlocks(scene: WalkScene, desk: WalkDesk): Block[] {
  const { book, walk } = scene;
  const { walk: say } = desk.say;
  const applies = appliesBlocks(desk, book, walk.deployment);
  // Nothing to do: the reason alone.
  if (book.steps.length === 0 && applies.length > 0) return applies;
  const named = walk.deployment.exchange !== null || walk.deployment.skype !== null;
  // Where the sentence above names the deployment, the title need not.
  const where = named && applies.length === 0 ? deploymentText(desk, walk.deployment) : null;
  return [
    ...applies,
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
      ? kept.map(({ procedure, name, optional, applies, reason }) => {
          const count = book.steps.filter((step) => step.procedure === procedure).length;
          const part = `${name} (${say.count(count)}${optional ? `, ${setup.optional}` : ''})`;
          // What it sets up instead.
          return applies === 'no' && reason !== null ? `${part}. ${reason}` : part;
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
