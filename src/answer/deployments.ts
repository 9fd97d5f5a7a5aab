import type { Deployment } from '../contract';
import { currentDeployment, examplesOf } from '../knowledge';
import type { Reading } from '../language/reading';
import { answerAlternatives } from './alternatives';
import type { Block } from './document';
import { deploymentJoined, featureName, featureShort } from './names';
import { asWayOut, closing } from './parts';
import { insteadFor, setupFor, suggestInstead } from './related';
import { statusBlocks } from './status';
import {
  pick,
  suggestDeployments,
  suggestFeatures,
  suggestHelp,
  suggestSetupAlone,
  suggestSupport,
} from './suggest';
import { verdictTable } from './tables';
import type { Desk, Reply } from './tools';
import { groupBy, named, openVersions, type Ruling, ruleAll, sourcesOf, toldOf } from './verdicts';

/** Which deployments support F, or several F at once. */
export function answerDeployments(reading: Reading, desk: Desk): Reply {
  if (reading.alternatives.length > 0) return answerAlternatives(reading, desk);
  const { features } = reading;
  if (features.length === 0) return askFeature(desk, reading);
  const asked = named(reading.deployments);
  const scope: Deployment[] = asked.length > 0 ? asked : [{ exchange: null, skype: null }];
  const rulings = ruleAll(desk, features, scope, openVersions);
  const newer = newerDeployments(desk, features, rulings);
  return {
    document: {
      blocks: [
        ...leadBlocks(desk, features, rulings, reading.together || features.length > 1),
        ...verdictTable(desk, reading.negated ? refusalsFirst(rulings) : rulings),
        ...todayBlocks(desk, rulings, newer),
        ...closing(desk, rulings),
      ],
      suggestions: further(desk, features, rulings, newer),
    },
    fields: {
      intent: 'deployments',
      verdicts: rulings.map(({ verdict }) => verdict),
      missing: [],
      sources: sourcesOf(rulings),
    },
  };
}

function refusalsFirst(rulings: readonly Ruling[]): Ruling[] {
  const order = { no: 0, 'on-paper': 1, conditional: 2, unknown: 3, yes: 4 };
  return [...rulings].sort((a, b) => order[toldOf(a)] - order[toldOf(b)]);
}

const perPair = (rulings: readonly Ruling[]) =>
  groupBy(rulings, ({ verdict }) => `${verdict.exchange} ${verdict.skype}`);

/** The deployments that have all the features. */
function complete(rulings: readonly Ruling[]): Ruling[][] {
  return perPair(rulings).filter((group) => group.every((ruling) => toldOf(ruling) === 'yes'));
}

function leadBlocks(
  desk: Desk,
  features: readonly string[],
  rulings: readonly Ruling[],
  together: boolean,
): Block[] {
  const names = features.map((id) => featureName(desk, id));
  const total = perPair(rulings).length;
  const found = complete(rulings).length;
  const text =
    together && names.length > 1
      ? desk.say.deployments.leadTogether(names, found, total)
      : desk.say.deployments.lead(names[0] ?? '', found, total);
  const support = found === total ? 'yes' : found === 0 ? 'no' : 'conditional';
  return [...statusBlocks(desk, rulings), { kind: 'verdict', support, text }];
}

/** Which of the deployments with a yes are in support on the day of asking; apart from them, those beyond the matrix. */
function todayBlocks(desk: Desk, rulings: readonly Ruling[], newer: Newer): Block[] {
  const alive = complete(rulings).filter((group) =>
    group.every(({ verdict }) => verdict.status === 'supported'),
  );
  const names = (groups: readonly Ruling[][]) =>
    groups.map((group) => asWayOut(desk, deploymentJoined(desk, (group[0] as Ruling).verdict), group));
  const { deployments: say } = desk.say;
  const counted = names(alive);
  const beyond: [readonly Ruling[][], (deployments: readonly string[]) => string][] = [
    [newer.alive, say.newer],
    [newer.ended, say.newerEnded],
    [newer.refused, say.newerNot],
  ];
  return [
    counted.length > 0 ? say.todaySome(counted) : say.todayNone,
    ...beyond.flatMap(([groups, told]) => (groups.length > 0 ? [told(names(groups))] : [])),
  ].map((text) => ({ kind: 'paragraph', text }));
}

type Newer = ReturnType<typeof newerDeployments>;

/** Versions that only newer pages cover, where the question named none: what one would buy today, and what came just before. */
function newerDeployments(desk: Desk, features: readonly string[], rulings: readonly Ruling[]) {
  const shown = new Set(rulings.map(({ verdict }) => verdict.exchange));
  const skype = [...new Set(rulings.map(({ verdict }) => verdict.skype))];
  const others = shown.size < 4 ? [] : [...desk.knowledge.exchange.values()];
  const groups = others
    .filter(({ id, kind }) => kind !== 'group' && !shown.has(id))
    .flatMap(({ id }) => skype.map((other) => ruleAll(desk, features, [{ exchange: id, skype: other }])));
  const granted = complete(groups.flat());
  const isAlive = (group: readonly Ruling[]) => group.every(({ verdict }) => verdict.status === 'supported');
  return {
    alive: granted.filter(isAlive),
    ended: granted.filter((group) => !isAlive(group)),
    refused: groups.filter((group) => group.some(({ verdict }) => verdict.support === 'no')),
  };
}

function further(desk: Desk, features: readonly string[], rulings: readonly Ruling[], beyond: Newer) {
  const [feature] = features;
  if (feature === undefined) return [suggestHelp(desk)];
  const alive = complete(rulings).find((group) =>
    group.every(({ verdict }) => verdict.status === 'supported'),
  )?.[0];
  const newer = beyond.alive[0]?.[0]?.verdict;
  // A way that is closed today need not be asked about.
  const refused = rulings.find(
    ({ verdict }) => verdict.support === 'no' && verdict.status === 'supported',
  )?.verdict;
  const best = newer ?? alive?.verdict ?? null;
  const procedure = best === null ? null : setupFor(desk, feature, best);
  const current = currentDeployment(desk.knowledge, desk.today);
  const instead = best === null && insteadFor(desk, feature, current) !== null;
  return pick(
    instead ? suggestInstead(desk, feature) : null,
    procedure === null ? null : suggestSetupAlone(desk, procedure),
    newer === undefined ? null : suggestSupport(desk, feature, newer),
    refused === undefined ? null : suggestSupport(desk, refused.feature, refused),
    best === null ? null : suggestFeatures(desk, best),
    ...(features.length > 1
      ? features.slice(0, 2).map((id) => suggestDeployments(desk, [id], featureShort(desk, id)))
      : []),
    suggestHelp(desk),
  );
}

function askFeature(desk: Desk, reading: Reading): Reply {
  const ids = [...desk.knowledge.features.keys()];
  return {
    document: {
      blocks: [
        { kind: 'paragraph', text: `**${desk.say.ask.feature}**` },
        { kind: 'list', ordered: false, items: ids.map((id) => featureName(desk, id)) },
      ],
      suggestions: pick(
        ...examplesOf(desk.knowledge.features).map((id) =>
          suggestDeployments(desk, [id], featureShort(desk, id)),
        ),
      ),
    },
    fields: { intent: 'deployments', deployments: reading.deployments, missing: ['feature'] },
  };
}
