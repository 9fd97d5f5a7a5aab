import { currentDeployment, lifecycleOf, type Move, SIDES, type LifecycleState as State } from '../knowledge';
import type { Reading } from '../language/reading';
import { unique } from '../text/unique';
import type { Block } from './document';
import { esuBlocks, moveBlocks, oneProduct, productTable } from './lifecycle-blocks';
import { sourceBlocks } from './parts';
import { pick, suggestFeatures, suggestHelp } from './suggest';
import type { Desk, Reply } from './tools';

/** Is product X still supported, and until when? */
export function answerLifecycle(reading: Reading, desk: Desk): Reply {
  const update = namedUpdate(reading);
  const refs = unique(
    productsOf(reading, desk).map((ref) =>
      update === null ? ref : (lifecycleOf(desk.knowledge, ref, desk.today).updates[update] ?? ref),
    ),
  );
  const states = refs.map((ref) => lifecycleOf(desk.knowledge, ref, desk.today));
  const [only] = states;
  const move =
    states.length === 1 ? only?.moves.find(({ to }) => ofDeployments(reading).includes(to)) : undefined;
  const sources = [...new Set([...(move?.sources ?? []), ...states.flatMap((state) => [...state.sources])])];
  const blocks = blocksFor(desk, states, move, reading);
  return {
    document: {
      blocks: [...blocks, ...sourceBlocks(desk, sources, false)],
      suggestions: further(desk, states),
    },
    fields: { intent: 'lifecycle', sources: sources.filter((id) => desk.knowledge.sources.has(id)) },
  };
}

/** "… with CU13": a cumulative update by its short name. */
function namedUpdate({ question }: Reading): string | null {
  const [, number] = /\bcu ?(\d{1,2})\b/i.exec(question) ?? [];
  return number === undefined ? null : `CU${number}`;
}

function blocksFor(desk: Desk, states: readonly State[], move: Move | undefined, reading: Reading): Block[] {
  const [only] = states;
  if (only !== undefined && move !== undefined) return moveBlocks(desk, only, move, namedUpdate(reading));
  if (only !== undefined && states.length === 1) return oneProduct(desk, only, reading);
  const periods = states.filter(({ kind }) => kind === 'esu');
  const others = states.filter(({ kind }) => kind !== 'esu');
  return periods.length > 0 && others.every(({ esu }) => esu !== 'none')
    ? esuBlocks(desk, periods, others)
    : productTable(desk, states);
}

const ofDeployments = ({ deployments }: Reading): string[] =>
  deployments.flatMap(({ exchange, skype }) => [
    ...(exchange === null ? [] : [`exchange/${exchange}`]),
    ...(skype === null ? [] : [`skype/${skype}`]),
  ]);

/** What was named, or else the products of the deployments, or else every server and service there is; groups are opened. */
function productsOf(reading: Reading, desk: Desk): string[] {
  const everything = SIDES.flatMap((side) =>
    [...desk.knowledge[side].values()]
      .filter(({ kind }) => kind === 'group' || kind === 'service')
      .map(({ id }) => `${side}/${id}`),
  );
  const named = reading.products.length > 0 ? reading.products : ofDeployments(reading);
  const known = named.filter((ref) => exists(desk, ref));
  return [
    ...new Set(
      (known.length > 0 ? known : everything).flatMap((ref) => {
        const { members } = lifecycleOf(desk.knowledge, ref, desk.today);
        return members.length > 0 ? [...members] : [ref];
      }),
    ),
  ];
}

function exists(desk: Desk, ref: string): boolean {
  const [side, id = ''] = ref.split('/');
  const { exchange, skype, others } = desk.knowledge;
  return side === 'exchange' ? exchange.has(id) : side === 'skype' ? skype.has(id) : others.has(id);
}

function further(desk: Desk, states: readonly State[]) {
  const replaced = states
    .flatMap((state) => [...state.replacedBy])
    .filter((ref) => !ref.startsWith('other/'));
  const current = currentDeployment(desk.knowledge, desk.today);
  return pick(
    // What takes its place needs no question whether it is supported: what works with it does.
    ...replaced.slice(0, 2).map((ref) => {
      const [side = '', id = ''] = ref.split('/');
      return suggestFeatures(desk, { ...current, [side]: id });
    }),
    states.length === 1 && states[0]?.ref.startsWith('exchange/')
      ? suggestFeatures(desk, { ...current, exchange: states[0].ref.slice('exchange/'.length) })
      : null,
    suggestFeatures(desk, current),
    suggestHelp(desk),
  );
}
