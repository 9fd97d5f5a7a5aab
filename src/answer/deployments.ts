import type { Deployment } from '../contract';
import { currentDeployment, examplesOf } from '../knowledge';
import type { Reading } from '../language/reading';
import { answerAlternatives } from './alternatives';
import type { Block } from './document';
import { featureName, featureShort } from './names';
import { complete, groupNames, isAlive, type Newer, newerBlocks, newerDeployments } from './newer';
import { closing } from './parts';
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
import { named, openVersions, perPair, type Ruling, ruleAll, sourcesOf, toldOf } from './verdicts';

/** Which deployments support F, or several F at once. */
export function answerDeployments(reading: Reading, desk: Desk): Reply {
  if (reading.alternatives.length > 0) return answerAlternatives(reading, desk);
  const { features } = reading;
  if (features.length === 0) return askFeature(desk, reading);
  const asked = named(reading.deployments);
  const scope: Deployment[] = asked.length > 0 ? asked : [{ exchange: null, skype: null }];
  const rulings = ruleAll(desk, features, scope, openVersions);
  const newer = newerDeployments(desk, features, rulings);
  const ended = statusBlocks(desk, rulings);
  return {
    document: {
      blocks: [
        // Where no product was named, nobody asked about those that have ended: the answer stands first.
        ...(asked.length > 0 ? ended : []),
        ...leadBlocks(desk, features, rulings, reading.together || features.length > 1),
        ...(asked.length > 0 ? [] : todayBlocks(desk, rulings, newer)),
        ...verdictTable(desk, reading.negated ? refusalsFirst(rulings) : rulings),
        ...(asked.length > 0 ? todayBlocks(desk, rulings, newer) : ended),
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
  return [{ kind: 'verdict', support, text }];
}

/** Which of the deployments with a yes are in support on the day of asking; apart from them, those beyond the matrix. */
function todayBlocks(desk: Desk, rulings: readonly Ruling[], newer: Newer): Block[] {
  const alive = groupNames(desk, complete(rulings).filter(isAlive));
  const { todaySome, todayNone } = desk.say.deployments;
  return [
    { kind: 'paragraph', text: alive.length > 0 ? todaySome(alive) : todayNone },
    ...newerBlocks(desk, newer),
  ];
}

function further(desk: Desk, features: readonly string[], rulings: readonly Ruling[], beyond: Newer) {
  const [feature] = features;
  if (feature === undefined) return [suggestHelp(desk)];
  const alive = complete(rulings).find(isAlive)?.[0];
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
