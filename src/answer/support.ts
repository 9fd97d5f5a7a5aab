import type { Deployment, Support } from '../contract';
import { examplesOf } from '../knowledge';
import type { Reading } from '../language/reading';
import { unique } from '../text/unique';
import type { Told, VerdictGroup } from '../words/sentences';
import { answerAlternatives } from './alternatives';
import { answerDeployments } from './deployments';
import type { Block, Suggestion } from './document';
import { answerFeatures } from './features';
import { knownFailure } from './known-failure';
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
import { newerBlocks, newerDeployments } from './newer';
import { closing, contradictionTexts, datedNotices, noticeSentences, openContradictions } from './parts';
import { questionBlocks } from './questions';
import { reasonFor, remedyBlocks } from './reason';
import { insteadFor, setupFor, successorNamed, successorOf, suggestInstead } from './related';
import { endedProduct, isAside, statusBlocks } from './status';
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
  inService,
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

  const all = ruleAll(desk, reading.features, deployments);
  const rulings = inService(all);
  const missing = missingSlots(rulings);
  const [only] = rulings;
  const blocks =
    rulings.length === 1 && only !== undefined
      ? single(desk, only, !reading.goesWrong)
      : several(desk, rulings, deployments);
  const status = statusBlocks(desk, rulings);
  const aside = isAside(rulings);
  const trouble = reading.goesWrong ? troubleWith(desk, reading, rulings) : null;
  const told = [
    ...(trouble?.notices ?? []),
    ...(rulings.length === 1 ? openContradictions(desk, rulings) : []),
  ];
  return {
    document: {
      blocks: [
        ...(aside ? [] : status),
        ...(trouble?.blocks ?? []),
        ...mixedBlocks(desk, rulings),
        ...blocks.slice(0, 1),
        ...retiredBlocks(desk, all, rulings),
        ...blocks.slice(1),
        ...beyondBlocks(desk, reading.features, deployments, rulings),
        ...(aside ? status : []),
        ...readAs(desk, reading),
        ...questionBlocks(desk, missing),
        ...closing(desk, all, told),
      ],
      suggestions: pick(
        ...otherPlaces(desk, reading, deployments),
        ...(missing.length > 0 ? narrowing(desk, rulings, deployments) : furtherFrom(desk, rulings)),
      ),
    },
    fields: {
      intent: 'support',
      verdicts: all.map(({ verdict }) => verdict),
      missing: missingSlots(all),
      sources: sourcesOf(all),
    },
  };
}

/** Something no longer works: what is documented and may be the reason comes before what the pages grant. */
function troubleWith(desk: Desk, reading: Reading, rulings: readonly Ruling[]) {
  const notices = datedNotices(desk, rulings);
  const items = [...(knownFailure(reading, desk)?.told ?? []), ...noticeSentences(desk, notices)];
  const { lead, nothing } = desk.say.trouble;
  const blocks: Block[] =
    items.length > 0
      ? [
          { kind: 'paragraph', text: lead },
          { kind: 'list', ordered: false, items },
        ]
      : [{ kind: 'paragraph', text: nothing }];
  return { blocks, notices };
}

/** Of what joins two mailboxes, the documents tell only where both are in the same place. */
function mixedBlocks(desk: Desk, rulings: readonly Ruling[]): Block[] {
  const joining = rulings.filter(
    ({ verdict, asked }) =>
      asked.exchange !== null && desk.knowledge.features.get(verdict.feature)?.betweenMailboxes,
  );
  const places = compact(unique(joining.map(({ verdict }) => exchangeName(desk, verdict.exchange))));
  const feature = joining[0]?.verdict.feature;
  return feature === undefined || places.length < 2
    ? []
    : [{ kind: 'paragraph', text: desk.say.verdict.betweenMailboxes(featureName(desk, feature), places) }];
}

/** What the documents said of a service that is switched off, where its side was left open. */
function retiredBlocks(desk: Desk, all: readonly Ruling[], shown: readonly Ruling[]): Block[] {
  const gone = all.filter((ruling) => !shown.includes(ruling));
  return groupBy(gone, ({ verdict }) => verdict.skype).flatMap((group) => {
    const [first] = group;
    if (first === undefined || !alike(group)) return [];
    const ended = endedProduct(desk, `skype/${first.verdict.skype}`);
    return [{ kind: 'paragraph', text: desk.say.verdict.withRetired(ended, first.verdict.support) }];
  });
}

/** Where the Exchange side was left open: the versions that only newer pages name. */
function beyondBlocks(
  desk: Desk,
  features: readonly string[],
  asked: readonly Deployment[],
  rulings: readonly Ruling[],
): Block[] {
  const open = asked.length === 1 && asked[0]?.exchange === null;
  return open ? newerBlocks(desk, newerDeployments(desk, features, rulings)) : [];
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

/** `otherwise`: are other deployments of use that have it? */
function single(desk: Desk, ruling: Ruling, otherwise: boolean): Block[] {
  const { verdict } = ruling;
  const disputed = contradictionTexts(desk, openContradictions(desk, [ruling]));
  // A yes that a newer page takes back in part has no reason but that.
  const given = verdict.support === 'conditional' || (verdict.support === 'yes' && disputed.length > 0);
  const reason = given ? null : reasonFor(desk, ruling);
  const instead = insteadText(desk, ruling);
  const paragraphs = [...(reason === null ? [] : [reason]), ...instead, ...disputed];
  return [
    { kind: 'verdict', support: coloured(toldOf(ruling)), text: verdictText(desk, ruling) },
    ...paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
    ...(otherwise && verdict.support !== 'conditional' && instead.length === 0
      ? remedyBlocks(desk, ruling)
      : []),
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
  return verdict.support === 'unknown' && decision.sources.length === 0
    ? desk.say.verdict.undocumented(feature, deployment)
    : desk.say.verdict.single(verdict.support, feature, deployment);
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
  // Of several, one that can be run today.
  const first = rulings.find(({ verdict: { status } }) => status === 'supported') ?? rulings[0];
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
