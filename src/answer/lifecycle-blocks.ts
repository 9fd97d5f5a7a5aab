import { lifecycleOf, type Move, type LifecycleState as State } from '../knowledge';
import type { Reading } from '../language/reading';
import type { LifecycleWord } from '../words/sentences';
import type { Block } from './document';
import { compact, productName } from './names';
import { contradictionTexts } from './parts';
import type { Desk } from './tools';
import { groupBy } from './verdicts';

/** What is asked of a lifecycle: a yes or a no (`whether`), or when it came out (`release`). */
type Asked = Pick<Reading, 'whether' | 'release'>;

/** One product: the answer, its dates, and the day on which that holds. */
export const oneProduct = (desk: Desk, state: State, { whether, release }: Asked): Block[] => {
  const support = supportOf(state);
  const facts = factBlocks(desk, state, state.moves);
  if (!release || state.release === null)
    return [{ kind: 'verdict', support, text: leadText(desk, state, whether) }, ...facts];
  const text = desk.say.lifecycle.released(
    productName(desk, state.ref),
    desk.say.write.date(state.release),
    desk.today >= state.release,
  );
  return [{ kind: 'verdict', support, text }, { kind: 'paragraph', text: stateText(desk, state) }, ...facts];
};

/** The move to another version was asked about: how it is made comes first, then what the version left is worth. */
export function moveBlocks(desk: Desk, state: State, move: Move, update: string | null): Block[] {
  const { lifecycle, write } = desk.say;
  const [from, to] = [productName(desk, state.ref), productName(desk, move.to)];
  const ready = update === null || move.from.length === 0 || move.from.includes(update);
  const disputed = move.contradiction === undefined ? [] : contradictionTexts(desk, [move.contradiction]);
  return [
    {
      kind: 'verdict',
      support: !ready ? 'conditional' : move.by === 'in-place' ? 'yes' : 'no',
      text: ready
        ? lifecycle.moved(move.by, from, to)
        : lifecycle.notFrom(update, write.or(move.from), lifecycle.moved(move.by, from, to)),
    },
    ...[...disputed, stateText(desk, state)].map((text) => ({ kind: 'paragraph', text }) as const),
    ...factBlocks(
      desk,
      state,
      state.moves.filter((other) => other !== move),
    ),
  ];
}

function factBlocks(desk: Desk, state: State, moves: readonly Move[]): Block[] {
  const facts = factLines(desk, state, moves);
  return [
    ...(facts.length > 0 ? [{ kind: 'list', ordered: false, items: facts } as const] : []),
    { kind: 'paragraph', text: desk.say.lifecycle.today(desk.say.write.date(desk.today)) },
  ];
}

function supportOf(state: State): 'yes' | 'no' | 'conditional' | 'unknown' {
  if (state.state === 'supported') return isLimited(state) ? 'conditional' : 'yes';
  return state.state === 'unverified' ? 'unknown' : 'no';
}

/** Not at its end yet, but past a day from which it cannot be counted on. */
const limits = new Set(['blocked', 'off-by-default', 'support-end', 'phase-out']);
const isLimited = ({ milestones }: State) => milestones.some(({ kind, past }) => past && limits.has(kind));

function leadText(desk: Desk, state: State, whether: boolean): string {
  const { lifecycle } = desk.say;
  const said = stateText(desk, state);
  if (isAnnounced(state)) return said;
  const elsewhere = unaffectedBy(desk, state);
  if (elsewhere !== null && !whether) return lifecycle.unaffected(productName(desk, state.ref), elsewhere);
  if (state.state === 'unverified' || (state.state === 'supported' && isLimited(state))) return said;
  const answer = state.state === 'supported' ? 'yes' : 'no';
  const head = state.kind === 'module' && state.state === 'retired' ? 'withdrawn' : state.state;
  return `**${lifecycle.head[whether ? answer : head]}** ${said}`;
}

/** Its end was announced, and no document confirms that it came. */
const isAnnounced = ({ kind, state, unverified }: State): boolean =>
  kind === 'mechanism' && state === 'retired' && unverified.includes('supportEnd');

/** For what servers have: the same in the cloud, where that is at its end or on the way there; null where it is not. */
function unaffectedBy(desk: Desk, { ref, state }: State): string | null {
  const online = [...desk.knowledge.others.values()].find(({ onServers }) => onServers === ref);
  if (online === undefined || state !== 'supported') return null;
  const twin = lifecycleOf(desk.knowledge, `other/${online.id}`, desk.today);
  return twin.state === 'retired' || isLimited(twin) ? productName(desk, twin.ref) : null;
}

function stateText(desk: Desk, state: State): string {
  const { lifecycle, write } = desk.say;
  const name = productName(desk, state.ref);
  const dated = datedEnd(state);
  const end = dated === null ? null : write.date(dated);
  switch (state.state) {
    case 'supported':
      if (isLimited(state)) return lifecycle.limited(name);
      if (state.notBefore !== null) return lifecycle.supportedAtLeast(name, write.date(state.notBefore));
      return end === null ? lifecycle.supported(name) : lifecycle.supportedUntil(name, end);
    case 'ended':
      return end === null ? lifecycle.endedNoDate(name) : lifecycle.ended(name, end);
    case 'retired':
      return isAnnounced(state)
        ? lifecycle.blocked(name)
        : lifecycle.retired({ product: name, inSentence: desk.words.products[state.ref]?.inSentence }, end);
    case 'unverified':
      return lifecycle.unverified(name);
  }
}

/** The end, unless its day is among what no document confirms. */
function datedEnd({ supportEnd, unverified, state, milestones }: State): string | null {
  if (unverified.includes('supportEnd')) return null;
  // A module runs on for a while after its support: while it is supported, the end of support is what counts.
  const support = milestones.find(({ kind }) => kind === 'support-end')?.date;
  return state === 'supported' && support !== undefined ? support : supportEnd;
}

/** Where dates alone would mislead about what has ended, or is about to. */
function noteOf(desk: Desk, state: State): string[] {
  const note = desk.words.products[state.ref]?.note;
  return note === undefined || (state.state === 'supported' && !isLimited(state)) ? [] : [note];
}

function factLines(desk: Desk, state: State, moves: readonly Move[]): string[] {
  const { lifecycle, write } = desk.say;
  const replacements = state.replacedBy.map((ref) => productName(desk, ref));
  return [
    ...(state.mainstreamEnd === null
      ? []
      : [lifecycle.mainstream(write.date(state.mainstreamEnd), state.mainstreamOver)]),
    ...(state.esuEnd === null || state.esu === 'none'
      ? []
      : [lifecycle.esu(write.date(state.esuEnd), state.esu === 'over')]),
    ...milestoneLines(desk, state),
    ...(replacements.length > 0 ? [lifecycle.replacedBy(write.or(replacements))] : []),
    ...moves.map((move) => lifecycle.move(move.by, productName(desk, move.to))),
    ...noteOf(desk, state),
    ...(hasSecondaryEnd(state) ? [lifecycle.secondary] : []),
    ...(state.unverified.length > 0 || state.state === 'unverified' ? [lifecycle.unverifiedNote] : []),
  ];
}

const milestoneLines = (desk: Desk, { milestones }: State): string[] =>
  milestones.map(({ kind, date, past }) =>
    desk.say.lifecycle.milestone(kind, desk.say.write.date(date), past),
  );

/** Is the date that the answer rests on known from no Microsoft text? */
const hasSecondaryEnd = ({ secondary, unverified }: State) =>
  secondary.some(
    (field) =>
      (field === 'supportEnd' && !unverified.includes(field)) ||
      field === 'notBefore' ||
      field === 'milestones',
  );

function secondaryNotes(desk: Desk, states: readonly State[]): string[] {
  const names = states.filter(hasSecondaryEnd).map(({ ref }) => productName(desk, ref));
  return names.length === 0
    ? []
    : [desk.say.write.label(desk.say.write.and(names), lowerFirst(desk.say.lifecycle.secondary))];
}

/** The periods of the Extended Security Updates: they are bought, and are no support. `covered`: the products asked about with them. */
export function esuBlocks(desk: Desk, states: readonly State[], covered: readonly State[]): Block[] {
  const { lifecycle, write } = desk.say;
  const over = states.every(({ state }) => state === 'ended');
  const periods = states.flatMap((state) =>
    state.supportEnd === null
      ? []
      : [
          lifecycle.esuPeriod(
            productName(desk, state.ref),
            write.date(endFor(state, covered) ?? state.supportEnd),
            state.state === 'ended',
          ),
        ],
  );
  const notes = states.flatMap((state) => noteOf(desk, state));
  return [
    { kind: 'verdict', support: over ? 'no' : 'conditional', text: lifecycle.esuPeriods(over) },
    {
      kind: 'list',
      ordered: false,
      items: [
        ...periods,
        ...notes,
        ...covered.map((state) => stateText(desk, state)),
        ...(states.some(hasSecondaryEnd) ? [lifecycle.secondary] : []),
      ],
    },
    { kind: 'paragraph', text: lifecycle.today(write.date(desk.today)) },
  ];
}

/** The end that all the products asked about have in common, where theirs is another than that of the whole period. */
function endFor({ ends }: State, covered: readonly State[]): string | null {
  const days = [...new Set(covered.map(({ ref }) => ends[ref]))];
  return days.length === 1 ? (days[0] ?? null) : null;
}

const wordOf = (state: State): LifecycleWord =>
  state.state === 'supported' && isLimited(state) ? 'limited' : state.state;

/** What the date and the word of a row do not tell: how a service ends step by step, and what is said of its end. */
function besideTable(desk: Desk, state: State): string[] {
  if (state.kind === 'server') return [];
  const told = [...(isLimited(state) ? milestoneLines(desk, state) : []), ...noteOf(desk, state)];
  return told.length === 0 ? [] : [desk.say.write.label(productName(desk, state.ref), told.join(' '))];
}

/** What takes the place of the servers that are at their end, once for those that end alike. */
function afterTable(desk: Desk, states: readonly State[]): string[] {
  const ended = states.filter(
    ({ state, kind, replacedBy }) => state === 'ended' && kind === 'server' && replacedBy.length > 0,
  );
  return groupBy(ended, ({ replacedBy }) => replacedBy.join(' ')).map((alike) =>
    desk.say.lifecycle.after(
      compact(alike.map(({ ref }) => productName(desk, ref))),
      (alike[0]?.replacedBy ?? []).map((ref) => productName(desk, ref)),
    ),
  );
}

/** Several products: one row each, with the date and the state of today. */
export function productTable(desk: Desk, states: readonly State[]): Block[] {
  const { lifecycle, write } = desk.say;
  const named = (...words: LifecycleWord[]) =>
    states.filter((state) => words.includes(wordOf(state))).map((state) => productName(desk, state.ref));
  const [alive, shutting, over] = [named('supported'), named('limited'), named('ended', 'retired')];
  const unknown = named('unverified');
  const leadLines = [
    ...(shutting.length > 0 ? [lifecycle.shutting(shutting)] : []),
    ...(alive.length > 0 ? [lifecycle.alive(alive)] : []),
    ...(unknown.length > 0 ? [lifecycle.unknown(unknown)] : []),
    ...(alive.length === 0 && shutting.length === 0 && unknown.length === 0
      ? [lifecycle.noneAlive]
      : over.length > 0
        ? [lifecycle.over(compact(over))]
        : []),
  ];
  const notes = [
    ...states.flatMap((state) => besideTable(desk, state)),
    ...afterTable(desk, states),
    ...(states.some(({ esu }) => esu === 'over') ? [lifecycle.esuOver] : []),
    ...secondaryNotes(desk, states),
    ...(states.some(({ state }) => state === 'unverified') ? [lifecycle.unverifiedNote] : []),
  ];
  const end = (state: State) => {
    if (state.supportEnd !== null) return write.date(state.supportEnd);
    return state.notBefore === null ? '–' : lifecycle.notBefore(write.date(state.notBefore));
  };
  return [
    { kind: 'paragraph', text: leadLines.join(' ') },
    {
      kind: 'table',
      columns: [lifecycle.columns.product, lifecycle.columns.end, lifecycle.columns.state],
      rows: states.map((state) => [productName(desk, state.ref), end(state), lifecycle.word[wordOf(state)]]),
    },
    ...notes.map((text) => ({ kind: 'paragraph', text }) as const),
    { kind: 'paragraph', text: lifecycle.today(write.date(desk.today)) },
  ];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
