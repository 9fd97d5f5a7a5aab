import type { Deployment } from '../contract';
import { currentDeployment, lifecycleOf } from '../knowledge';
import type { Reading } from '../language/reading';
import type { Told } from '../words/sentences';
import type { Block, Suggestion } from './document';
import { groupedFeatures } from './lists';
import { deploymentText, featureName, featureShort } from './names';
import { closing, contradictionTexts, openContradictions } from './parts';
import { questionBlocks } from './questions';
import { setupFor } from './related';
import { statusBlocks } from './status';
import {
  pick,
  suggestCompare,
  suggestDeployments,
  suggestFeatures,
  suggestHelp,
  suggestLifecycle,
  suggestSetupAlone,
  suggestSupport,
} from './suggest';
import { verdictTable } from './tables';
import type { Desk, Reply } from './tools';
import {
  groupBy,
  missingSlots,
  named,
  openGroup,
  type Pair,
  type Ruling,
  ruleAll,
  sourcesOf,
  toldOf,
} from './verdicts';

/** What works with D, or what does not: all rows of the matrix. */
export function answerFeatures(reading: Reading, desk: Desk): Reply {
  const deployments = named(reading.deployments);
  if (deployments.length === 0) return askDeployment(reading, desk);
  const features = [...desk.knowledge.features.keys()];
  const rulings = ruleAll(desk, features, deployments);
  const missing = missingSlots(rulings);
  return {
    document: {
      blocks: [
        ...statusBlocks(desk, rulings),
        ...body(desk, rulings, reading.negated),
        ...questionBlocks(desk, missing),
        ...closing(desk, rulings, reasons(desk, rulings)),
      ],
      suggestions: further(desk, rulings, deployments, missing.length > 0),
    },
    fields: {
      intent: 'features',
      verdicts: rulings.map(({ verdict }) => verdict),
      missing,
      sources: sourcesOf(rulings),
    },
  };
}

function body(desk: Desk, rulings: readonly Ruling[], negated: boolean): Block[] {
  const perDeployment = groupBy(rulings, ({ verdict }) => `${verdict.exchange} ${verdict.skype}`);
  const lead = perDeployment.map((group) => countText(desk, group, negated));
  if (perDeployment.length === 1) {
    return [
      { kind: 'paragraph', text: lead[0] ?? '' },
      ...contradictionTexts(desk, reasons(desk, rulings)).map(
        (text) => ({ kind: 'paragraph', text }) as const,
      ),
      ...groupedFeatures(desk, rulings, negated ? 'no' : 'yes'),
    ];
  }
  return [
    { kind: 'list', ordered: false, items: lead },
    ...verdictTable(desk, negated ? refusalsFirst(rulings) : rulings),
  ];
}

/** Where nothing is confirmed, the contradictions behind that come before the list. */
const reasons = (desk: Desk, rulings: readonly Ruling[]): string[] =>
  rulings.every(({ verdict }) => verdict.support === 'unknown') ? openContradictions(desk, rulings) : [];

function countText(desk: Desk, group: readonly Ruling[], negated: boolean): string {
  const deployment = deploymentText(desk, (group[0] as Ruling).verdict);
  const told = (what: Told) => group.filter((ruling) => toldOf(ruling) === what);
  const [yes, no] = [told('yes').length, told('no').length];
  const onPaper = told('on-paper').map(({ verdict }) => featureName(desk, verdict.feature));
  return negated
    ? desk.say.verdict.countNot(no, yes, onPaper, group.length, deployment)
    : desk.say.verdict.count(yes, onPaper, group.length, deployment);
}

const isRefused = (ruling: Ruling): boolean => ['no', 'on-paper'].includes(toldOf(ruling));

/** Rows with a refusal somewhere, or with what is switched off, come before the rows without. */
function refusalsFirst(rulings: readonly Ruling[]): Ruling[] {
  const refused = new Set(rulings.filter(isRefused).map(({ verdict }) => verdict.feature));
  return [...rulings].sort(
    (a, b) => Number(refused.has(b.verdict.feature)) - Number(refused.has(a.verdict.feature)),
  );
}

function further(
  desk: Desk,
  rulings: readonly Ruling[],
  asked: readonly Deployment[],
  open: boolean,
): Suggestion[] {
  const [deployment] = asked;
  if (deployment === undefined) return [suggestHelp(desk)];
  const current = currentDeployment(desk.knowledge, desk.today);
  if (open) {
    const { exchange } = deployment;
    const pairs = openGroup(desk, deployment);
    const told = pairs.filter((pair) =>
      ruleAll(desk, [...desk.knowledge.features.keys()], [pair]).some(
        ({ verdict }) => verdict.support !== 'unknown',
      ),
    );
    const alive = pairs.some((pair) => supported(desk, pair));
    const [side, id] = exchange === null ? ['skype', deployment.skype] : ['exchange', exchange];
    return pick(
      suggestLifecycle(desk, `${side}/${id}`),
      ...told.map((pair) => suggestFeatures(desk, pair)),
      // Where none of them can be run today, one that can.
      alive ? null : suggestFeatures(desk, current),
    );
  }
  const refused = rulings.find(isRefused)?.verdict.feature;
  const procedure = setupFor(desk, null, deployment);
  return pick(
    refused === undefined ? null : suggestSupport(desk, refused, deployment, featureShort(desk, refused)),
    refused === undefined ? null : suggestDeployments(desk, [refused]),
    deployment.exchange === current.exchange ? null : suggestCompare(desk, deployment, current),
    procedure === null ? null : suggestSetupAlone(desk, procedure),
    suggestHelp(desk),
  );
}

const supported = (desk: Desk, { exchange, skype }: Pair): boolean =>
  [`exchange/${exchange}`, `skype/${skype}`].every(
    (ref) => lifecycleOf(desk.knowledge, ref, desk.today).state === 'supported',
  );

/** No deployment: what works everywhere can be said, the rest needs the two sides. */
function askDeployment(reading: Reading, desk: Desk): Reply {
  const all = ruleAll(desk, [...desk.knowledge.features.keys()], [{ exchange: null, skype: null }]);
  const everywhere = groupBy(all, ({ verdict }) => verdict.feature)
    .filter((group) => group.every(({ verdict }) => verdict.support === 'yes'))
    .map((group) => featureName(desk, (group[0] as Ruling).verdict.feature));
  const pairs = [...desk.knowledge.examples.deployments, currentDeployment(desk.knowledge, desk.today)];
  return {
    document: {
      blocks: [
        { kind: 'paragraph', text: `**${desk.say.ask.both}**` },
        { kind: 'paragraph', text: desk.say.features.everywhere(everywhere.length) },
        { kind: 'list', ordered: false, items: everywhere },
      ],
      suggestions: pick(...pairs.map((pair) => suggestFeatures(desk, pair))),
    },
    fields: { intent: reading.intent === 'support' ? 'support' : 'features', missing: ['exchange', 'skype'] },
  };
}
