import type { Deployment } from '../contract';
import { currentDeployment } from '../knowledge';
import type { Reading } from '../language/reading';
import type { Block } from './document';
import { groupedFeatures, verdictList } from './lists';
import { deploymentJoined, featureName, featureShort, shortNamesOf } from './names';
import { closing } from './parts';
import { questionBlocks } from './questions';
import { statusBlocks } from './status';
import { pick, suggestCompare, suggestDeployments, suggestFeatures, suggestHelp } from './suggest';
import { verdictTable } from './tables';
import type { Desk, Reply } from './tools';
import { alike, groupBy, inService, missingSlots, named, type Ruling, ruleAll, sourcesOf } from './verdicts';

/** Deployments side by side: what differs comes first, what is the same is one line. */
export function answerCompare(reading: Reading, desk: Desk): Reply {
  const asked = named(reading.deployments);
  if (asked.length === 0) return askTwo(desk, reading);
  const features = reading.features.length > 0 ? reading.features : [...desk.knowledge.features.keys()];
  const all = ruleAll(desk, features, asked);
  const rulings = inService(all);
  const missing = missingSlots(rulings);
  const perFeature = groupBy(rulings, ({ verdict }) => verdict.feature);
  const different = perFeature.filter((group) => !alike(group));
  const same = perFeature.filter(alike);
  return {
    document: {
      blocks: [
        ...statusBlocks(desk, rulings),
        { kind: 'paragraph', text: leadText(desk, asked, different.length, perFeature.length) },
        ...(asked.length === 1
          ? groupedFeatures(desk, rulings, 'yes')
          : [...differenceBlocks(desk, different), ...sameBlocks(desk, same)]),
        ...questionBlocks(desk, missing),
        ...closing(desk, all),
      ],
      suggestions: further(desk, asked, different),
    },
    fields: {
      intent: 'compare',
      verdicts: all.map(({ verdict }) => verdict),
      missing: missingSlots(all),
      sources: sourcesOf(all),
    },
  };
}

function leadText(desk: Desk, asked: readonly Deployment[], differences: number, total: number): string {
  const { compare } = desk.say;
  const [one, other] = asked.map((deployment) => deploymentJoined(desk, deployment));
  if (other === undefined) return compare.second(one ?? '');
  return asked.length === 2
    ? compare.lead(one ?? '', other, differences, total)
    : compare.leadSeveral(asked.length, differences, total);
}

function differenceBlocks(desk: Desk, different: readonly Ruling[][]): Block[] {
  if (different.length === 0) return [];
  const [only, ...more] = different.flatMap(([first]) => first ?? []);
  return [
    { kind: 'heading', text: desk.say.part.differences(different.length) },
    // The table of one feature has a row for each deployment, and does not name it.
    ...(only === undefined || more.length > 0
      ? []
      : [{ kind: 'paragraph', text: `**${featureName(desk, only.verdict.feature)}**` } as const]),
    ...verdictTable(desk, different.flat()),
  ];
}

/** `Yes: …` with all features on which everybody agrees, and so on for each verdict. */
function sameBlocks(desk: Desk, same: readonly Ruling[][]): Block[] {
  if (same.length === 0) return [];
  const firsts = same.map((group) => group[0] as Ruling);
  return [{ kind: 'heading', text: desk.say.part.same(same.length) }, verdictList(desk, firsts)];
}

function further(desk: Desk, asked: readonly Deployment[], different: readonly Ruling[][]) {
  const [one] = asked;
  const changed = different[0]?.[0]?.verdict.feature;
  const current = currentDeployment(desk.knowledge, desk.today);
  return pick(
    ...asked.slice(0, 2).map((deployment) => suggestFeatures(desk, deployment)),
    changed === undefined ? null : suggestDeployments(desk, [changed], featureShort(desk, changed)),
    one === undefined || asked.some(({ exchange }) => exchange === current.exchange)
      ? null
      : suggestCompare(desk, one, current),
    suggestHelp(desk),
  );
}

/** The side in which two deployments differ: the other one is in the question. */
function pairTitle(desk: Desk, one: Deployment, other: Deployment): string {
  const [left, right] = [shortNamesOf(desk, one), shortNamesOf(desk, other)];
  const side = one.exchange === other.exchange ? 'skype' : 'exchange';
  return desk.say.button.between(left[side] ?? '', right[side] ?? '');
}

function askTwo(desk: Desk, reading: Reading): Reply {
  const { comparisons, deployments } = desk.knowledge.examples;
  const current = currentDeployment(desk.knowledge, desk.today);
  const pairs = [
    ...comparisons,
    ...deployments.slice(0, 1).map((likeliest): [Deployment, Deployment] => [likeliest, current]),
  ];
  return {
    document: {
      blocks: [{ kind: 'paragraph', text: desk.say.compare.two }],
      suggestions: pick(
        ...pairs.map(([one, other]) => suggestCompare(desk, one, other, pairTitle(desk, one, other))),
      ),
    },
    fields: { intent: 'compare', features: reading.features, missing: ['exchange', 'skype'] },
  };
}
