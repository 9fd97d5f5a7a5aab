import type { Deployment, Slot } from '../contract';
import type { Reading } from '../language/reading';
import type { Suggestion } from './document';
import { featureName, featureShort, namesOf, shortNamesOf } from './names';
import { pick, suggestDeployments, suggestFeatures, suggestHelp } from './suggest';
import type { Desk, Reply } from './tools';
import { named } from './verdicts';

/** Readings that are equally good: each becomes a button, and none gets a verdict. */
export function answerAlternatives(reading: Reading, desk: Desk): Reply {
  const onFeature = open(reading).includes('feature');
  const readings = reading.alternatives.flatMap(({ features, deployments }) => {
    const option = asOption(desk, features, named(deployments), onFeature);
    return option === null ? [] : [option];
  });
  return {
    document: {
      blocks: [
        { kind: 'paragraph', text: `**${desk.say.ask.choose}**` },
        { kind: 'list', ordered: false, items: [...new Set(readings.map(({ text }) => text))] },
      ],
      suggestions: pick(...readings.slice(0, 5).map(({ suggestion }) => suggestion), suggestHelp(desk)),
    },
    fields: { intent: reading.intent === 'none' ? 'support' : reading.intent, missing: open(reading) },
  };
}

/** A reading in full for the list, and with what tells it from the others for its button. */
function asOption(
  desk: Desk,
  features: readonly string[],
  deployments: readonly Deployment[],
  onFeature: boolean,
): { text: string; suggestion: Suggestion } | null {
  const [deployment] = deployments;
  const names = desk.say.write.and(features.map((id) => featureName(desk, id)));
  const short = desk.say.write.and(features.map((id) => featureShort(desk, id)));
  if (deployment === undefined) {
    return features.length === 0
      ? null
      : { text: names, suggestion: suggestDeployments(desk, features, short) };
  }
  const where = desk.say.write.deployment(namesOf(desk, deployment));
  if (features.length === 0) return { text: where, suggestion: suggestFeatures(desk, deployment) };
  return {
    text: desk.say.write.label(names, where).replaceAll('**', ''),
    suggestion: {
      title: onFeature ? short : desk.say.button.deployment(shortNamesOf(desk, deployment)),
      say: desk.say.ask.support(names, namesOf(desk, deployment)),
    },
  };
}

/** The slots in which the readings differ. */
function open({ alternatives }: Reading): Slot[] {
  const differ = (value: (item: Reading['alternatives'][number]) => unknown) =>
    new Set(alternatives.map((item) => JSON.stringify(value(item)))).size > 1;
  const sides = (side: 'exchange' | 'skype') =>
    differ(({ deployments }) => deployments.map((item) => item[side]));
  return [
    ...(differ(({ features }) => features) ? (['feature'] as const) : []),
    ...(sides('exchange') ? (['exchange'] as const) : []),
    ...(sides('skype') ? (['skype'] as const) : []),
  ];
}
