import { currentDeployment, examplesOf, type Product } from '../knowledge';
import type { Reading } from '../language/reading';
import type { Block, Suggestion } from './document';
import { compact, displayName, featureShort } from './names';
import { pick, suggestDeployments, suggestFeatures, suggestHelp, suggestLifecycle } from './suggest';
import type { Desk, Reply } from './tools';
import { named } from './verdicts';

/** What says by itself that there is no answer: the sentence on the limits of Liaison would be one too many. */
const standsAlone = new Set(['empty', 'broken', 'long', 'unclear', 'other-language']);

/** Outside what the documents cover: says what was recognised as outside, and what can be asked instead. */
export function answerNone(reading: Reading, desk: Desk): Reply {
  const { none } = desk.say;
  const about =
    (reading.outside === null ? undefined : none.outside[reading.outside]) ?? none.outside.default ?? '';
  const bare = standsAlone.has(reading.outside ?? '');
  return {
    document: {
      blocks: [
        { kind: 'paragraph', text: bare ? about : `${none.lead} ${about}` },
        ...(reading.outside === 'no-such-version' ? versions(desk) : []),
        { kind: 'paragraph', text: none.instead },
      ],
      suggestions: instead(reading, desk),
    },
    fields: { intent: 'none', features: [], deployments: [] },
  };
}

/** The versions there are, one line a product. */
function versions(desk: Desk): Block[] {
  const { exchange, skype } = desk.knowledge;
  const names = (side: string, products: ReadonlyMap<string, Product>) =>
    [...products.values()]
      .filter(({ kind }) => kind !== 'group')
      .map(({ id }) => displayName(desk, `${side}/${id}`));
  return [
    { kind: 'paragraph', text: desk.say.none.versions },
    {
      kind: 'list',
      ordered: false,
      items: [names('exchange', exchange), names('skype', skype)].map((items) => compact(items).join(', ')),
    },
  ];
}

/** The nearest to what was asked first: its feature, its deployment; then what everybody may ask. */
function instead(reading: Reading, desk: Desk): Suggestion[] {
  const [feature] = reading.features.filter((id) => desk.knowledge.features.has(id));
  const [deployment] = named(reading.deployments);
  const [example] = examplesOf(desk.knowledge.features);
  const [version] = examplesOf(desk.knowledge.exchange);
  const questions = pick(
    feature === undefined ? null : suggestDeployments(desk, [feature]),
    deployment === undefined ? null : suggestFeatures(desk, deployment),
    reading.outside === 'teams' ? suggestLifecycle(desk, 'skype/online') : null,
    suggestFeatures(desk, currentDeployment(desk.knowledge, desk.today)),
    example === undefined ? null : suggestDeployments(desk, [example], featureShort(desk, example)),
    version === undefined ? null : suggestLifecycle(desk, `exchange/${version}`),
  );
  return [...questions.slice(0, 3), suggestHelp(desk)];
}
