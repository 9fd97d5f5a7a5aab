import type { Deployment, Slot } from '../contract';
import type { Reading } from '../language/reading';
import type { Suggestion } from './document';
import { featureName, namesOf } from './names';
import { pick, suggestDeployments, suggestFeatures, suggestHelp } from './suggest';
import type { Desk, Reply } from './tools';
import { named } from './verdicts';

/** Readings that are equally good: each becomes a button, and none gets a verdict. */
export function answerAlternatives(reading: Reading, desk: Desk): Reply {
  const suggestions = reading.alternatives.map(({ features, deployments }) =>
    asQuestion(desk, features, named(deployments)),
  );
  return {
    document: {
      blocks: [
        { kind: 'paragraph', text: `**${desk.say.ask.choose}**` },
        { kind: 'list', ordered: false, items: pick(...suggestions).map(({ title }) => title) },
      ],
      suggestions: pick(...suggestions.slice(0, 5), suggestHelp(desk)),
    },
    fields: { intent: reading.intent === 'none' ? 'support' : reading.intent, missing: open(reading) },
  };
}

function asQuestion(
  desk: Desk,
  features: readonly string[],
  deployments: readonly Deployment[],
): Suggestion | null {
  const [deployment] = deployments;
  const names = desk.say.write.and(features.map((id) => featureName(desk, id)));
  if (deployment === undefined)
    return features.length === 0 ? null : suggestDeployments(desk, features, names);
  const where = desk.say.write.deployment(namesOf(desk, deployment));
  if (features.length === 0) return suggestFeatures(desk, deployment, where);
  return {
    title: desk.say.write.label(names, where).replaceAll('**', ''),
    say: desk.say.ask.support(names, namesOf(desk, deployment)),
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
