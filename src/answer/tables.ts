import type { Block } from './document';
import { verdictList } from './lists';
import { compact, exchangeName, featureShort, productShort } from './names';
import type { Desk } from './tools';
import { groupBy, type Pair, type Ruling, toldOf } from './verdicts';

/** A phone shows the feature and two or three columns of verdicts; more than that becomes a list. */
const widest = 3;

const keyOf = (pair: Pair) => `${pair.exchange} ${pair.skype}`;

/** Deployments whose verdicts are the same in each row share a column. */
interface Column {
  pairs: Pair[];
  byFeature: Map<string, Ruling>;
}

function columnsOf(rulings: readonly Ruling[]): Column[] {
  const perPair = groupBy(rulings, ({ verdict }) => keyOf(verdict)).map((group) => ({
    pairs: [group[0] as Ruling].map(({ verdict }) => ({ exchange: verdict.exchange, skype: verdict.skype })),
    byFeature: new Map(group.map((ruling) => [ruling.verdict.feature, ruling])),
  }));
  const sameVerdicts = (column: Column) =>
    [...column.byFeature].map(([feature, ruling]) => `${feature}=${toldOf(ruling)}`).join(' ');
  return groupBy(perPair, (column) => `${column.pairs[0]?.skype} ${sameVerdicts(column)}`).map((group) => ({
    pairs: group.flatMap((column) => column.pairs),
    byFeature: (group[0] as Column).byFeature,
  }));
}

/** Several cells, so that a phone can show them. */
export function verdictTable(desk: Desk, rulings: readonly Ruling[]): Block[] {
  const features = [...new Set(rulings.map(({ verdict }) => verdict.feature))];
  const pairs = groupBy(rulings, ({ verdict }) => keyOf(verdict));
  if (features.length === 1) return [oneFeature(desk, rulings)];
  if (pairs.length === 1) return [oneDeployment(desk, rulings)];
  const columns = columnsOf(rulings);
  if (columns.length <= widest) return [byFeature(desk, features, columns)];
  if (features.length <= widest) return [byDeployment(desk, features, rulings)];
  return perDeployment(desk, columns);
}

/** One row a deployment: Exchange, Skype (a side that never changes is left out), verdict, and what that is worth today. */
function oneFeature(desk: Desk, rulings: readonly Ruling[]): Block {
  const { columns } = desk.say.verdict;
  const varies = (side: 'exchange' | 'skype') =>
    new Set(rulings.map(({ verdict }) => verdict[side])).size > 1;
  const exchange = varies('exchange') || !varies('skype');
  const skype = varies('skype');
  return {
    kind: 'table',
    columns: [
      ...(exchange ? [columns.exchange] : []),
      ...(skype ? [columns.skype] : []),
      columns.verdict,
      columns.today,
    ],
    rows: rulings.map((ruling) => [
      ...(exchange ? [exchangeName(desk, ruling.verdict.exchange)] : []),
      ...(skype ? [skypeShort(desk, ruling.verdict.skype)] : []),
      word(desk, ruling),
      desk.say.status.short[ruling.verdict.status],
    ]),
  };
}

function oneDeployment(desk: Desk, rulings: readonly Ruling[]): Block {
  const { columns } = desk.say.verdict;
  return {
    kind: 'table',
    columns: [columns.feature, columns.verdict],
    rows: rulings.map((ruling) => [featureShort(desk, ruling.verdict.feature), word(desk, ruling)]),
  };
}

function byFeature(desk: Desk, features: readonly string[], columns: readonly Column[]): Block {
  const oneSkype = new Set(columns.flatMap((column) => column.pairs.map((pair) => pair.skype))).size === 1;
  const oneExchange =
    new Set(columns.flatMap((column) => column.pairs.map((pair) => pair.exchange))).size === 1;
  const head = ({ pairs }: Column) => {
    const exchange = compact(pairs.map((pair) => exchangeName(desk, pair.exchange))).join(', ');
    const skype = skypeShort(desk, pairs[0]?.skype ?? '');
    if (oneSkype) return exchange;
    return oneExchange ? skype : `${exchange} + ${skype}`;
  };
  return {
    kind: 'table',
    columns: [desk.say.verdict.columns.feature, ...columns.map(head)],
    rows: features.map((feature) => [
      featureShort(desk, feature),
      ...columns.map((column) => word(desk, column.byFeature.get(feature))),
    ]),
  };
}

function byDeployment(desk: Desk, features: readonly string[], rulings: readonly Ruling[]): Block {
  return {
    kind: 'table',
    columns: [desk.say.verdict.columns.deployment, ...features.map((feature) => featureShort(desk, feature))],
    rows: groupBy(rulings, ({ verdict }) => keyOf(verdict)).map((group) => {
      const { verdict } = group[0] as Ruling;
      return [
        `${exchangeName(desk, verdict.exchange)} + ${skypeShort(desk, verdict.skype)}`,
        ...features.map((feature) =>
          word(
            desk,
            group.find((ruling) => ruling.verdict.feature === feature),
          ),
        ),
      ];
    }),
  };
}

/** A heading a deployment, and under it what it has and what it has not. */
function perDeployment(desk: Desk, columns: readonly Column[]): Block[] {
  return columns.flatMap((column) => {
    const title = `${compact(column.pairs.map((pair) => exchangeName(desk, pair.exchange))).join(', ')} + ${skypeShort(desk, column.pairs[0]?.skype ?? '')}`;
    return [{ kind: 'heading', text: title } as const, verdictList(desk, [...column.byFeature.values()])];
  });
}

const word = (desk: Desk, ruling: Ruling | undefined): string =>
  ruling === undefined ? '–' : desk.say.verdict.word[toldOf(ruling)];

const skypeShort = (desk: Desk, id: string): string => productShort(desk, `skype/${id}`);
