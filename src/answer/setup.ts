import type { Deployment, Intent, Slot } from '../contract';
import type { Reading } from '../language/reading';
import type { Runbook, RunbookPart } from '../procedure';
import { bookOf } from './book';
import type { Block } from './document';
import { fillInBlocks } from './fill-in';
import { deploymentText } from './names';
import { sourceBlocks } from './parts';
import { procedureOf, requestFor } from './procedure-of';
import { featuresOf } from './related';
import { deploymentStatus } from './status';
import { commandsOf, stepBlocks } from './steps';
import {
  pick,
  suggestChecklist,
  suggestCommand,
  suggestDeployments,
  suggestFeatures,
  suggestHelp,
  suggestSetup,
} from './suggest';
import type { Desk, Reply } from './tools';
import { askWhichProcedure } from './which-procedure';

/** Walk me through P: what it is for, whether it applies, and its steps with their commands. */
export function answerSetup(reading: Reading, desk: Desk): Reply {
  const id = procedureOf(reading, desk);
  if (id === null)
    return askWhichProcedure(desk, 'setup', desk.say.setup.which, (each) => suggestSetup(desk, each));
  const book = bookOf(requestFor(id, reading), desk);
  const { deployment } = book;
  if (book.steps.length === 0 && (book.applies === 'no' || book.applies === 'retired'))
    return answerOfNoUse(book, deployment, desk);
  const outline = book.parts.length > 0;
  // The plan's own pages; those of its parts stand with the parts.
  const sources = outline ? [...(desk.knowledge.procedures.get(id)?.sources ?? [])] : book.sources;
  return {
    document: {
      blocks: [
        ...appliesBlocks(desk, book, deployment),
        { kind: 'paragraph', text: `${desk.say.setup.lead(book.title, null)}\n\n${book.goal}` },
        ...beforeBlocks(desk, book),
        ...(outline
          ? partBlocks(desk, book)
          : book.steps.flatMap((step, index) => stepBlocks(desk, step, index + 1))),
        ...(outline ? [] : valueBlocks(desk, book)),
        ...noteBlocks(desk, book.notes),
        ...sourceBlocks(desk, sources, false),
      ],
      suggestions: further(desk, book, deployment),
    },
    fields: {
      intent: 'setup',
      procedure: id,
      commands: outline ? [] : commandsOf(book.steps),
      missing: sideAsked(book),
      sources,
    },
  };
}

/** Nothing to set up: the reason, and where there is something. */
export function answerOfNoUse(
  book: Runbook,
  deployment: Deployment,
  desk: Desk,
  intent: Intent = 'setup',
): Reply {
  const features = featuresOf(desk, book.procedure);
  const [feature] = features;
  return {
    document: {
      blocks: [...appliesBlocks(desk, book, deployment), ...sourceBlocks(desk, book.sources, false)],
      suggestions: pick(
        feature === undefined ? null : suggestDeployments(desk, [feature]),
        suggestHelp(desk),
      ),
    },
    fields: { intent, procedure: book.procedure, sources: book.sources },
  };
}

/** The one side that was not said and that it hangs on. */
export const sideAsked = ({ hinges }: Runbook): Slot[] =>
  hinges.length === 1 ? hinges.map(({ side }) => side) : [];

/** What the products are worth today, and whether the procedure fits; where it does not, or that must be asked back, that comes first. */
export function appliesBlocks(desk: Desk, book: Runbook, deployment: Deployment): Block[] {
  const text = book.steps.length === 0 ? null : deploymentStatus(desk, deployment);
  const status: Block[] = text === null ? [] : [{ kind: 'alert', tone: 'warning', text }];
  const fit = fitBlocks(desk, book, deployment);
  return ['yes', 'unknown'].includes(book.applies) ? [...status, ...fit] : [...fit, ...status];
}

function fitBlocks(desk: Desk, book: Runbook, deployment: Deployment): Block[] {
  const { setup } = desk.say;
  const named = deployment.exchange !== null || deployment.skype !== null;
  const where = deploymentText(desk, deployment);
  const reason = book.reason === undefined ? '' : ` ${book.reason}`;
  switch (book.applies) {
    case 'retired':
      return [{ kind: 'alert', tone: 'bad', text: `${setup.retired}${reason}` }];
    case 'no':
      return [
        {
          kind: 'alert',
          tone: 'bad',
          text:
            book.steps.length > 0 && book.reason !== undefined
              ? firstSentenceBold(book.reason)
              : `${setup.appliesNot(where)}${reason}`,
        },
      ];
    case 'yes':
      return named || reason !== ''
        ? [{ kind: 'alert', tone: 'info', text: `${named ? setup.applies(where) : ''}${reason}`.trim() }]
        : [];
    case 'depends':
      return [{ kind: 'alert', tone: 'info', text: `${named ? '' : setup.appliesUnknown}${reason}`.trim() }];
    case 'unknown':
      return [
        {
          kind: 'alert',
          tone: 'info',
          text: `${named ? setup.appliesOpen(where) : setup.appliesUnknown}${reason}`,
        },
      ];
  }
}

/** What is set up below is something else than was asked for: the reason says what, and that it is none of it. */
const firstSentenceBold = (text: string): string => text.replace(/^.*?\.(?= |$)/, '**$&**');

export function beforeBlocks(desk: Desk, book: Runbook): Block[] {
  const first = book.prerequisites.map(({ name }) => name);
  const items = [
    ...book.before,
    ...(first.length > 0 ? [`${desk.say.setup.before} ${desk.say.write.and(first)}.`] : []),
  ];
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: desk.say.part.prerequisites },
    { kind: 'list', ordered: false, items },
  ];
}

const isOnTheWay = ({ applies, shown }: RunbookPart): boolean => shown || applies !== 'no';

/** The plan is told as the way through its parts; each part has its own steps. */
function partBlocks(desk: Desk, book: Runbook): Block[] {
  const { setup } = desk.say;
  const parts = book.parts.filter(isOnTheWay);
  const others = book.parts.filter((part) => !isOnTheWay(part)).map(({ name }) => name);
  return [
    { kind: 'heading', text: desk.say.part.steps },
    {
      kind: 'list',
      ordered: true,
      items: parts.map(({ name, optional, reason, applies }) => {
        const mark = optional ? ` (${setup.optional})` : '';
        return reason === null || applies === 'yes' ? `${name}${mark}` : `${name}${mark}. ${reason}`;
      }),
    },
    ...(others.length > 0 ? [{ kind: 'paragraph', text: setup.skip(others) } as const] : []),
  ];
}

function valueBlocks(desk: Desk, book: Pick<Runbook, 'missing' | 'rejected'>): Block[] {
  return [
    ...fillInBlocks(desk, book.missing),
    ...book.rejected.map(
      ({ message }) => ({ kind: 'alert', tone: 'warning', text: desk.say.setup.rejected(message) }) as const,
    ),
  ];
}

function noteBlocks(desk: Desk, notes: readonly string[]): Block[] {
  if (notes.length === 0) return [];
  return [
    { kind: 'heading', text: desk.say.part.notices },
    { kind: 'list', ordered: false, items: [...notes] },
  ];
}

function further(desk: Desk, book: Runbook, deployment: Deployment) {
  const next = [...book.parts.filter(isOnTheWay), ...book.prerequisites].map(({ procedure }) => procedure);
  return pick(
    book.parts.length > 0 ? null : suggestCommand(desk, book.procedure),
    suggestChecklist(desk, book.procedure),
    ...next.slice(0, 3).map((id) => suggestSetup(desk, id)),
    deployment.exchange === null && deployment.skype === null ? null : suggestFeatures(desk, deployment),
    suggestHelp(desk),
  );
}
