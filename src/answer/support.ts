import type { Deployment, Support } from '../contract';
import { examplesOf } from '../knowledge';
import type { Reading } from '../language/reading';
import type { Told, VerdictGroup } from '../words/sentences';
import { answerAlternatives } from './alternatives';
import { answerDeployments } from './deployments';
import type { Block, Suggestion } from './document';
import { answerFeatures } from './features';
import {
  compact,
  deploymentJoined,
  deploymentText,
  exchangeName,
  featureName,
  featureShort,
  productName,
  skypeName,
} from './names';
import { closing, contradictionTexts, openContradictions } from './parts';
import { questionBlocks } from './questions';
import { reasonFor, remedyBlocks } from './reason';
import { insteadFor, setupFor, successorNamed, successorOf, suggestInstead } from './related';
import { endedProduct, statusBlocks } from './status';
import {
  pick,
  suggestChecklist,
  suggestDeployments,
  suggestFeatures,
  suggestHelp,
  suggestSetupAlone,
  suggestSupport,
} from './suggest';
import { verdictTable } from './tables';
import type { Desk, Reply } from './tools';
import {
  alike,
  groupBy,
  isOnPaper,
  missingSlots,
  named,
  openGroup,
  type Ruling,
  ruleAll,
  sourcesOf,
  toldOf,
} from './verdicts';

/** Does feature F work with deployment D? */
export function answerSupport(reading: Reading, desk: Desk): Reply {
  if (reading.alternatives.length > 0) return answerAlternatives(reading, desk);
  const deployments = named(reading.deployments);
  if (reading.features.length === 0) {
    return deployments.length > 0 ? answerFeatures(reading, desk) : askAll(desk);
  }
  if (deployments.length === 0) return answerDeployments(reading, desk);

  const rulings = ruleAll(desk, reading.features, deployments);
  const missing = missingSlots(rulings);
  const [only] = rulings;
  const blocks =
    rulings.length === 1 && only !== undefined ? single(desk, only) : several(desk, rulings, deployments);
  return {
    document: {
      blocks: [
        ...statusBlocks(desk, rulings),
        ...blocks,
        ...readAs(desk, reading),
        ...questionBlocks(desk, missing),
        ...closing(desk, rulings, rulings.length === 1 ? openContradictions(desk, rulings) : []),
      ],
      suggestions: pick(
        ...otherPlaces(desk, reading, deployments),
        ...(missing.length > 0 ? narrowing(desk, rulings, deployments) : furtherFrom(desk, rulings)),
      ),
    },
    fields: {
      intent: 'support',
      verdicts: rulings.map(({ verdict }) => verdict),
      missing,
      sources: sourcesOf(rulings),
    },
  };
}

/** "Presence" alone: says which of its places the verdict is about. */
function readAs(desk: Desk, { features, elsewhere }: Reading): Block[] {
  const [feature] = features;
  if (feature === undefined || features.length > 1 || elsewhere.length === 0) return [];
  const others = elsewhere.map((id) => featureName(desk, id));
  return [{ kind: 'paragraph', text: desk.say.verdict.readAs(featureName(desk, feature), others) }];
}

function otherPlaces(
  desk: Desk,
  { features, elsewhere }: Reading,
  asked: readonly Deployment[],
): Suggestion[] {
  const [deployment] = asked;
  if (features.length > 1 || asked.length > 1 || deployment === undefined) return [];
  return elsewhere.map((id) => suggestSupport(desk, id, deployment, featureShort(desk, id)));
}

function single(desk: Desk, ruling: Ruling): Block[] {
  const { verdict } = ruling;
  const reason = verdict.support === 'conditional' ? null : reasonFor(desk, ruling);
  const instead = insteadText(desk, ruling);
  const paragraphs = [
    ...(reason === null ? [] : [reason]),
    ...instead,
    ...contradictionTexts(desk, openContradictions(desk, [ruling])),
  ];
  return [
    { kind: 'verdict', support: coloured(toldOf(ruling)), text: verdictText(desk, ruling) },
    ...paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
    ...(verdict.support === 'conditional' || instead.length > 0 ? [] : remedyBlocks(desk, ruling)),
  ];
}

/** What takes its place there, instead of deployments that have the thing itself. */
function insteadText(desk: Desk, { verdict }: Ruling): string[] {
  const procedure = verdict.support === 'no' ? insteadFor(desk, verdict.feature, verdict) : null;
  const successor = procedure === null ? null : successorOf(desk, verdict.feature);
  return successor === null ? [] : [desk.say.remedy.instead(productName(desk, successor))];
}

function verdictText(desk: Desk, { verdict, decision }: Ruling): string {
  const feature = featureName(desk, verdict.feature);
  const deployment = deploymentText(desk, verdict);
  if (verdict.support === 'conditional' && decision.condition !== null) {
    const names = (ids: readonly string[]) => compact(ids.map((id) => exchangeName(desk, id)));
    const { needs, not } = decision.condition;
    return desk.say.verdict.conditional(feature, skypeName(desk, verdict.skype), names(needs), names(not));
  }
  const [gone] = verdict.support === 'yes' ? decision.retiredParts : [];
  if (gone !== undefined)
    return desk.say.verdict.onPaper(
      feature,
      deployment,
      endedProduct(desk, gone),
      successorNamed(desk, gone),
    );
  return desk.say.verdict.single(verdict.support, feature, deployment);
}

/** Several cells: one sentence over a table. */
function several(desk: Desk, rulings: readonly Ruling[], asked: readonly Deployment[]): Block[] {
  const features = [...new Set(rulings.map(({ verdict }) => verdict.feature))];
  const feature = features.length === 1 ? featureName(desk, features[0] ?? '') : null;
  const told = alike(rulings) ? toldOf(rulings[0] as Ruling) : 'conditional';
  const text = alike(rulings)
    ? desk.say.verdict.all(
        told,
        feature,
        asked.length === 1 ? deploymentText(desk, asked[0] as Deployment) : null,
      )
    : mixedText(desk, rulings, asked, features);
  return [
    { kind: 'verdict', support: coloured(told), text },
    ...verdictTable(desk, rulings),
    ...(told === 'no' && asked.length === 1 ? openRemedy(desk, features, asked[0] as Deployment) : []),
  ];
}

/** A no whatever the side that was left open: what would make it a yes. */
const openRemedy = (desk: Desk, features: readonly string[], asked: Deployment): Block[] =>
  features.length > 1
    ? []
    : remedyBlocks(desk, {
        verdict: { ...asked, feature: features[0] ?? '', support: 'no', status: 'out-of-support' },
      });

/** What is switched off does not stand there in the colour of a yes. */
const coloured = (told: Told): Support => (told === 'on-paper' ? 'conditional' : told);

function mixedText(
  desk: Desk,
  rulings: readonly Ruling[],
  asked: readonly Deployment[],
  features: readonly string[],
): string {
  const [deployment] = asked;
  const feature = features.length === 1 ? featureName(desk, features[0] ?? '') : null;
  if (asked.length === 1 && deployment !== undefined) {
    const missing = missingSlots(rulings);
    const [exchange, skype] = [missing.includes('exchange'), missing.includes('skype')];
    if (exchange && skype) return desk.say.verdict.dependsOnBoth(feature);
    if (exchange) {
      return desk.say.verdict.dependsOnExchange(
        feature,
        deployment.skype && skypeName(desk, deployment.skype),
        sideGroups(rulings, ({ verdict }) => exchangeName(desk, verdict.exchange)),
      );
    }
    if (skype) {
      return desk.say.verdict.dependsOnSkype(
        feature,
        deployment.exchange && exchangeName(desk, deployment.exchange),
        sideGroups(rulings, ({ verdict }) => skypeName(desk, verdict.skype)),
      );
    }
  }
  const groups = (name: (ruling: Ruling) => string) =>
    groupBy(rulings, toldOf).map((group) => ({
      support: toldOf(group[0] as Ruling),
      names: group.map(name),
    }));
  const pairs = groupBy(rulings, ({ verdict }) => `${verdict.exchange} ${verdict.skype}`).length;
  if (feature !== null)
    return desk.say.verdict.byDeployment(
      feature,
      groups(({ verdict }) => deploymentJoined(desk, verdict)),
    );
  if (pairs === 1 && deployment !== undefined) {
    const name = ({ verdict }: Ruling) => featureName(desk, verdict.feature);
    return desk.say.verdict.byFeature(deploymentText(desk, deployment), groups(name));
  }
  return desk.say.verdict.mixed(features.length, asked.length);
}

/** The values of the side that was left open, by their verdict: what has it first. */
function sideGroups(rulings: readonly Ruling[], name: (ruling: Ruling) => string): VerdictGroup[] {
  const order: Told[] = ['yes', 'conditional', 'on-paper', 'no', 'unknown'];
  return order.flatMap((support) => {
    const group = rulings.filter((ruling) => toldOf(ruling) === support);
    return group.length === 0 ? [] : [{ support, names: compact([...new Set(group.map(name))]) }];
  });
}

/** The question again, once for each value of the side that it left open. */
function narrowing(desk: Desk, rulings: readonly Ruling[], asked: readonly Deployment[]): Suggestion[] {
  const [feature] = rulings.map(({ verdict }) => verdict.feature);
  if (feature === undefined) return [];
  return pick(
    ...asked.flatMap((deployment) =>
      openGroup(desk, deployment).map((pair) => suggestSupport(desk, feature, pair)),
    ),
  );
}

function furtherFrom(desk: Desk, rulings: readonly Ruling[]): Suggestion[] {
  const [first] = rulings;
  if (first === undefined) return [suggestHelp(desk)];
  const { verdict } = first;
  const procedure =
    verdict.support === 'yes' && verdict.status !== 'retired'
      ? setupFor(desk, verdict.feature, verdict)
      : null;
  const features = [...new Set(rulings.map((ruling) => ruling.verdict.feature))];
  const gone = verdict.support === 'no' || isOnPaper(first);
  const instead = gone ? insteadFor(desk, verdict.feature, verdict) : null;
  return pick(
    instead === null ? null : suggestInstead(desk, verdict.feature),
    procedure === null ? null : suggestSetupAlone(desk, procedure),
    procedure === null ? null : suggestChecklist(desk, procedure),
    suggestDeployments(desk, features),
    suggestFeatures(desk, verdict, desk.say.button.featuresThere),
  );
}

/** Neither a feature nor a deployment. */
function askAll(desk: Desk): Reply {
  return {
    document: {
      blocks: [
        { kind: 'paragraph', text: `**${desk.say.ask.feature}**` },
        { kind: 'paragraph', text: desk.say.ask.everything },
      ],
      suggestions: pick(
        ...examplesOf(desk.knowledge.features)
          .slice(0, 5)
          .map((id) => suggestDeployments(desk, [id], featureShort(desk, id))),
        suggestHelp(desk),
      ),
    },
    fields: { intent: 'support', missing: ['feature', 'exchange', 'skype'] },
  };
}
