import type { LifecycleState as State } from '../knowledge';
import type { Block } from './document';
import { compact, productName } from './names';
import type { Desk } from './tools';

/** One product: the answer, its dates, and the day on which that holds. `whether`: was a yes or a no asked for? */
export function oneProduct(desk: Desk, state: State, whether: boolean): Block[] {
  const facts = factLines(desk, state);
  return [
    { kind: 'verdict', support: supportOf(state), text: leadText(desk, state, whether) },
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
  if (state.state === 'unverified' || (state.state === 'supported' && isLimited(state))) return said;
  const answer = state.state === 'supported' ? 'yes' : 'no';
  return `**${lifecycle.head[whether ? answer : state.state]}** ${said}`;
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
      return lifecycle.retired(name, end);
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

function factLines(desk: Desk, state: State): string[] {
  const { lifecycle, write } = desk.say;
  const replacements = state.replacedBy.map((ref) => productName(desk, ref));
  return [
    ...(state.mainstreamEnd === null
      ? []
      : [lifecycle.mainstream(write.date(state.mainstreamEnd), state.mainstreamOver)]),
    ...(state.esuEnd === null || state.esu === 'none'
      ? []
      : [lifecycle.esu(write.date(state.esuEnd), state.esu === 'over')]),
    ...state.milestones.map((milestone) =>
      lifecycle.milestone(milestone.kind, write.date(milestone.date), milestone.past),
    ),
    ...(replacements.length > 0 ? [lifecycle.replacedBy(write.or(replacements))] : []),
    ...state.moves.map((move) => lifecycle.move(move.by, productName(desk, move.to))),
    ...noteOf(desk, state),
    ...(hasSecondaryEnd(state) ? [lifecycle.secondary] : []),
    ...(state.unverified.length > 0 || state.state === 'unverified' ? [lifecycle.unverifiedNote] : []),
  ];
}

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

/** The periods of the Extended Security Updates: they are bought, and are no support. */
export function esuBlocks(desk: Desk, states: readonly State[]): Block[] {
  const { lifecycle, write } = desk.say;
  const over = states.every(({ state }) => state === 'ended');
  const periods = states.flatMap((state) =>
    state.supportEnd === null
      ? []
      : [
          lifecycle.esuPeriod(
            productName(desk, state.ref),
            write.date(state.supportEnd),
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
      items: [...periods, ...notes, ...(states.some(hasSecondaryEnd) ? [lifecycle.secondary] : [])],
    },
    { kind: 'paragraph', text: lifecycle.today(write.date(desk.today)) },
  ];
}

/** Several products: one row each, with the date and the state of today. */
export function productTable(desk: Desk, states: readonly State[]): Block[] {
  const { lifecycle, write } = desk.say;
  const alive = states
    .filter(({ state }) => state === 'supported')
    .map((state) => productName(desk, state.ref));
  const over = states
    .filter(({ state }) => state === 'ended' || state === 'retired')
    .map((state) => productName(desk, state.ref));
  const leadLines =
    alive.length === 0
      ? [lifecycle.noneAlive]
      : [lifecycle.alive(alive), ...(over.length > 0 ? [lifecycle.over(compact(over))] : [])];
  const notes = [
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
      rows: states.map((state) => [productName(desk, state.ref), end(state), lifecycle.word[state.state]]),
    },
    ...notes.map((text) => ({ kind: 'paragraph', text }) as const),
    { kind: 'paragraph', text: lifecycle.today(write.date(desk.today)) },
  ];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
