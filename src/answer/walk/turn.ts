import type { Answer, Intent, Language } from '../../contract';
import type { Reading } from '../../language/reading';
import { placeholdersOf } from '../../procedure';
import {
  advance,
  begin as beginWalk,
  keyOf,
  refreshed,
  sceneOf,
  type Turn,
  type Walk,
  type WalkInput,
  type WalkRequest,
  type WalkScene,
} from '../../procedure/walk';
import type { Block, Document, Suggestion, WalkDeed } from '../document';
import { toMarkdown } from '../markdown';
import { procedureName } from '../names';
import { sourceBlocks } from '../parts';
import { suggestChecklist } from '../suggest';
import { openingBlocks, placeBlocks, progressBlocks, suggestionsAt, undoBlocks, whereText } from './blocks';
import { checkOutput } from './check-output';
import { fileOf } from './files';
import { type Heard, hear, meant } from './hear';
import type { WalkDesk, WalkReply, WalkTurn } from './types';
import { commandsOf, viewOf } from './view';

/** What came in: words with their reading, or a button of a card. */
export type WalkMessage =
  | { kind: 'text'; text: string; reading: Reading }
  | { kind: 'button'; do: WalkDeed; revision: number; fields: Readonly<Record<string, string>> };

interface Said {
  question: string;
  intent: Intent;
  blocks: Block[];
  fields?: Partial<Answer>;
  errors?: Readonly<Record<string, string>>;
  /** The step itself, below what is said; left out where the reply is about something else. */
  withPlace?: boolean;
  deeds?: WalkDeed[];
}

type DeskFor = (language: Language) => WalkDesk;

/** Begins a walk: what will be done, what must be ready, and the first step. */
export function begin(request: WalkRequest, question: string, left: Walk | null, deskFor: DeskFor): WalkTurn {
  const desk = deskFor(request.language);
  const walk = { ...beginWalk(request, desk.walks), revision: (left?.revision ?? -1) + 1 };
  const scene = sceneOf(walk, desk.walks);
  const opening: Block[] = walk.place.kind === 'deployment' ? [] : openingBlocks(scene, desk);
  const blocks: Block[] = [
    ...(left === null
      ? []
      : [
          {
            kind: 'alert',
            tone: 'info',
            text: desk.say.walk.event.before(procedureName(desk, left.procedure)),
          } as const,
        ]),
    ...opening,
  ];
  return said(
    walk,
    {
      question,
      intent: 'setup',
      blocks,
      withPlace: scene.book.steps.length > 0 || walk.place.kind === 'deployment',
    },
    deskFor,
  );
}

/** One message in a walk. */
export function take(stored: Walk, message: WalkMessage, deskFor: DeskFor): WalkTurn {
  const { walk, changed } = refreshed(stored, deskFor(stored.language).walks);
  const turn = message.kind === 'button' ? pressed(walk, message, deskFor) : heard(walk, message, deskFor);
  const [first, ...others] = turn.replies;
  if (changed.length === 0 || first === undefined) return turn;
  const desk = deskFor(turn.walk.language);
  const text = desk.say.walk.event.newVersion(changed.map((id) => procedureName(desk, id)));
  return { ...turn, replies: [prefixed(first, { kind: 'alert', tone: 'info', text }, desk), ...others] };
}

function prefixed(reply: WalkReply, block: Block, desk: WalkDesk): WalkReply {
  const document = { ...reply.document, blocks: [block, ...reply.document.blocks] };
  return { ...reply, document, answer: { ...reply.answer, text: toMarkdown(document, desk.say) } };
}

function pressed(
  walk: Walk,
  { do: deed, revision, fields }: Extract<WalkMessage, { kind: 'button' }>,
  deskFor: DeskFor,
): WalkTurn {
  const desk = deskFor(walk.language);
  const question =
    deed in desk.say.walk.word ? desk.say.walk.word[deed as keyof typeof desk.say.walk.word] : deed;
  // To look at something changes nothing, from whichever card it is asked.
  const looks = [
    'where',
    'show-all',
    'undo-all',
    'values',
    'runbook',
    'script',
    'checklist',
    'again',
    'resume',
  ];
  if (revision !== walk.revision && !looks.includes(deed)) {
    return said(
      walk,
      {
        question,
        intent: 'control',
        blocks: [{ kind: 'alert', tone: 'info', text: desk.say.walk.event.movedOn }],
      },
      deskFor,
    );
  }
  if (deed === 'submit') {
    const typed = Object.entries(fields)
      .map(([name, value]) => `${name} = ${value}`)
      .join('\n');
    return valuesTaken(walk, typed, meant({ values: { ...fields }, unknown: [] }, desk), deskFor);
  }
  return controlled(walk, question, deed, deskFor);
}

function heard(
  walk: Walk,
  { text, reading }: Extract<WalkMessage, { kind: 'text' }>,
  deskFor: DeskFor,
): WalkTurn {
  const scene = sceneOf(walk, deskFor(walk.language).walks);
  const meaning = hear(text, reading, scene, deskFor(walk.language));
  switch (meaning.kind) {
    case 'control': {
      const spoken =
        reading.language === walk.language
          ? walk
          : advance(walk, { kind: 'language', language: reading.language }, deskFor(walk.language).walks)
              .walk;
      return controlled(spoken, text, meaning.word, deskFor);
    }
    case 'values':
      return valuesTaken(walk, text, meaning, deskFor);
    case 'output':
      return outputTaken(walk, text, scene, deskFor);
    case 'question':
      return { ...said(walk, { question: text, intent: 'setup', blocks: [] }, deskFor), asks: true };
  }
}

function outputTaken(walk: Walk, text: string, scene: WalkScene, deskFor: DeskFor): WalkTurn {
  const desk = deskFor(walk.language);
  const { result, findings, blocks } = checkOutput(text, scene, desk);
  const marked =
    result === 'unrecognised' || scene.step?.verify == null
      ? walk
      : advance(walk, { kind: 'checked', result }, desk.walks).walk;
  const deeds: WalkDeed[] =
    result === 'passed'
      ? ['next', ...(walk.past.length > 0 ? (['back'] as const) : []), 'again', 'where', 'cancel']
      : ['again', 'next', ...(walk.past.length > 0 ? (['back'] as const) : []), 'undo', 'where', 'cancel'];
  return said(
    marked,
    { question: text, intent: 'check', blocks, fields: { findings }, withPlace: false, deeds },
    deskFor,
  );
}

function valuesTaken(walk: Walk, question: string, meaning: Heard, deskFor: DeskFor): WalkTurn {
  if (meaning.kind !== 'values') return said(walk, { question, intent: 'setup', blocks: [] }, deskFor);
  const desk = deskFor(walk.language);
  const { event: say } = desk.say.walk;
  const input: WalkInput = {
    kind: 'values',
    values: meaning.values,
    deployment: meaning.deployment,
    cloud: meaning.cloud,
  };
  const before = sceneOf(walk, desk.walks);
  const { walk: next, event } = advance(walk, input, desk.walks);
  if (event.kind !== 'taken') return said(next, { question, intent: 'setup', blocks: [] }, deskFor);
  const known = placeholdersOf(walk.procedure, desk.knowledge);
  const unknown = meaning.unknown.map((name) =>
    known.length > 0 ? say.unknown(name, known) : say.unknownAlone(name),
  );
  const wrong = Object.entries(meaning.wrong).map(
    ([side, value]) => [side, desk.say.walk.deployment.notOne(value)] as const,
  );
  const errors = Object.fromEntries([
    ...event.rejected.map(({ name, message }) => [name, message] as const),
    ...wrong,
  ]);
  const messages = [...Object.values(errors), ...unknown];
  const after = sceneOf(next, desk.walks);
  const title = (key: string) => after.book.steps.find((step) => keyOf(step) === key)?.title ?? key;
  const answered = before.walk.place.kind === 'deployment' && next.place.kind !== 'deployment';
  const blocks: Block[] = [
    ...(messages.length > 0
      ? ([
          { kind: 'alert', tone: 'warning', text: say.refused(messages.length) },
          { kind: 'list', ordered: false, items: messages },
        ] as const)
      : []),
    ...(event.names.length > 0 && !answered
      ? [{ kind: 'paragraph', text: say.taken(event.names) } as const]
      : []),
    ...(event.changed.length > 0
      ? [{ kind: 'alert', tone: 'warning', text: say.changed(event.changed.map(title)) } as const]
      : []),
    ...(answered ? openingBlocks(after, desk) : []),
  ];
  return said(
    next,
    { question, intent: 'setup', blocks, errors, withPlace: !(answered && after.book.steps.length === 0) },
    deskFor,
  );
}

type Word = Extract<Heard, { kind: 'control' }>['word'] | WalkDeed;

function controlled(walk: Walk, question: string, word: Word, deskFor: DeskFor): WalkTurn {
  const desk = deskFor(walk.language);
  const scene = sceneOf(walk, desk.walks);
  const moved = (input: WalkInput) => step(walk, question, input, deskFor);
  switch (word) {
    case 'next':
    case 'confirm':
      return moved({ kind: 'next' });
    case 'back':
    case 'skip':
    case 'restart':
    case 'cancel':
      return moved({ kind: word });
    case 'resume':
      return moved({ kind: 'resume' });
    case 'where':
      return said(
        walk,
        {
          question,
          intent: 'control',
          blocks: [{ kind: 'paragraph', text: whereText(scene, desk) }, ...progressBlocks(scene, desk)],
          withPlace: false,
          deeds: ['again', 'next', 'back', 'show-all', 'values', 'cancel'],
        },
        deskFor,
      );
    case 'show-all':
      return showAll(walk, question, deskFor);
    case 'undo':
    case 'undo-all':
      return said(
        walk,
        {
          question,
          intent: 'control',
          blocks: undoBlocks(scene, desk, word === 'undo-all'),
          withPlace: false,
          deeds: ['again', 'next', 'back', 'where', 'cancel'],
        },
        deskFor,
      );
    case 'values':
      return said(
        walk,
        {
          question,
          intent: 'control',
          blocks: valueBlocks(scene, desk),
          withPlace: false,
          deeds: ['submit', 'again', 'where', 'cancel'],
        },
        deskFor,
      );
    case 'runbook':
    case 'script':
      return {
        ...said(
          walk,
          {
            question,
            intent: 'setup',
            blocks: [{ kind: 'paragraph', text: desk.say.walk.end.fileIs[word] }],
            withPlace: false,
            deeds: ['again', 'back', 'where'],
          },
          deskFor,
        ),
        file: fileOf(word, walk, desk),
      };
    case 'checklist':
      return said(
        walk,
        {
          question,
          intent: 'checklist',
          blocks: [{ kind: 'paragraph', text: desk.say.walk.end.checklist }],
          withPlace: false,
          deeds: ['again', 'where'],
        },
        deskFor,
      );
    default:
      return said(walk, { question, intent: 'control', blocks: [] }, deskFor);
  }
}

function step(walk: Walk, question: string, input: WalkInput, deskFor: DeskFor): WalkTurn {
  const desk = deskFor(walk.language);
  const before = sceneOf(walk, desk.walks);
  const turn: Turn = advance(walk, input, desk.walks);
  const blocks = eventBlocks(turn, before, desk);
  const opening =
    turn.event.kind === 'restarted' && turn.walk.place.kind !== 'deployment'
      ? openingBlocks(sceneOf(turn.walk, desk.walks), desk)
      : [];
  return said(turn.walk, { question, intent: 'control', blocks: [...blocks, ...opening] }, deskFor);
}

function eventBlocks({ walk, event }: Turn, before: WalkScene, desk: WalkDesk): Block[] {
  const { event: say } = desk.say.walk;
  const name = procedureName(desk, walk.procedure);
  const info = (text: string): Block[] => [{ kind: 'alert', tone: 'info', text }];
  switch (event.kind) {
    case 'left-open':
      return [{ kind: 'alert', tone: 'warning', text: say.left(event.names) }];
    case 'skipped': {
      const changes = before.step?.commands.some(({ purpose }) => purpose === 'set') ?? false;
      return info(`${say.skipped(before.step?.title ?? '')} ${say.costs[changes ? 'change' : 'look']}`);
    }
    case 'at-start':
      return info(say.atStart);
    case 'at-end':
      return info(say.atEnd);
    case 'restarted':
      return info(say.restarted);
    case 'cancelled':
      return info(say.cancelled(name));
    case 'resumed':
      return info(say.resumed(name));
    default:
      return [];
  }
}

function showAll(walk: Walk, question: string, deskFor: DeskFor): WalkTurn {
  const desk = deskFor(walk.language);
  const scene = sceneOf(walk, desk.walks);
  return said(
    walk,
    {
      question,
      intent: 'control',
      blocks: [{ kind: 'heading', text: desk.say.walk.list.all }, ...progressBlocks(scene, desk)],
      withPlace: false,
      deeds: ['again', 'next', 'values', 'runbook', 'script', 'cancel'],
    },
    deskFor,
  );
}

function valueBlocks({ walk, book, asks }: WalkScene, desk: WalkDesk): Block[] {
  const { list } = desk.say.walk;
  const given = Object.entries(walk.values);
  const here = asks.map(({ name, label, rule, example, value, options }) => ({
    name,
    label,
    rule,
    example,
    value,
    options,
    error: null,
    required: false,
  }));
  const all = new Map(book.steps.flatMap((each) => each.asks).map((ask) => [ask.name, ask]));
  const fields =
    given.length === 0
      ? here
      : given.flatMap(([name, value]) => {
          const ask = all.get(name);
          return ask === undefined
            ? []
            : [
                {
                  name,
                  label: ask.label,
                  rule: ask.rule,
                  example: ask.example,
                  value,
                  options: ask.options,
                  error: null,
                  required: false,
                },
              ];
        });
  const first = fields[0]?.name ?? 'domain';
  return [
    ...(given.length === 0 ? [{ kind: 'paragraph', text: list.noValues } as const] : []),
    { kind: 'form', lead: list.values, fields: fields.slice(0, 15), typed: list.changeValue(first) },
  ];
}

/** Puts a reply together: what is said, the step, its buttons, and all that programs read. */
function said(
  walk: Walk,
  { question, intent, blocks, fields = {}, errors, withPlace = true, deeds }: Said,
  deskFor: DeskFor,
): WalkTurn {
  const desk = deskFor(walk.language);
  const scene = sceneOf(walk, desk.walks);
  const procedure = desk.knowledge.procedures.get(scene.step?.procedure ?? walk.procedure);
  const sources = [...(procedure?.sources ?? [])];
  const document: Document = {
    blocks: [
      ...blocks,
      ...(withPlace ? placeBlocks(scene, desk, errors) : []),
      ...(withPlace && scene.step !== null ? sourceBlocks(desk, sources, false) : []),
    ],
    suggestions: suggestionsFor(scene, desk, deeds),
  };
  return {
    walk,
    asks: false,
    file: null,
    replies: [
      {
        walk: viewOf(scene, desk),
        document,
        answer: {
          features: [],
          verdicts: [],
          missing: [],
          findings: [],
          deployments: [walk.deployment],
          ...fields,
          question,
          language: walk.language,
          intent,
          procedure: walk.procedure,
          commands: commandsOf(scene),
          sources,
          text: toMarkdown(document, desk.say),
        },
      },
    ],
  };
}

function suggestionsFor(scene: WalkScene, desk: WalkDesk, deeds?: WalkDeed[]): Suggestion[] {
  const possible = deeds?.filter((deed) => isPossible(deed, scene));
  if (scene.walk.status === 'open' && scene.book.steps.length === 0 && scene.walk.place.kind !== 'deployment')
    return [suggestChecklist(desk, 'plan')].filter(() => false);
  return suggestionsAt(scene, desk, possible);
}

function isPossible(deed: WalkDeed, { walk, step }: WalkScene): boolean {
  if (deed === 'back') return walk.past.length > 0;
  if (deed === 'undo') return (step?.undo.length ?? 0) > 0;
  if (deed === 'next') return walk.place.kind !== 'end';
  return true;
}
