import { type Deployment, wholeWay } from '../contract';
import { lifecycleOf } from '../knowledge';
import { once } from '../once';
import type { Named } from '../words/sentences';
import { bookOf } from './book';
import type { Suggestion } from './document';
import { displayName, productName, productShort } from './names';
import type { Desk } from './tools';

/** Procedures that give a feature, the most particular first; which of them fits depends on the deployment. */
const proceduresFor = (desk: Desk, feature: string): readonly string[] =>
  desk.knowledge.features.get(feature)?.procedures ?? [];

/** The procedure that sets this feature up in this deployment, or the whole way where none is particular to it. */
export function setupFor(desk: Desk, feature: string | null, deployment: Deployment): string | null {
  const particular = feature === null ? [] : proceduresFor(desk, feature);
  return (
    particular.find((id) => applies(desk, id, deployment)) ??
    // Its steps are there, though no document names the newest version: they are nearer than the whole way.
    particular.find((id) => useOf(desk, id, deployment) === 'open') ??
    (applies(desk, wholeWay, deployment) ? wholeWay : null)
  );
}

/** The procedure whose steps set up what takes the place of a feature that is not to be had there. */
export function insteadFor(desk: Desk, feature: string, deployment: Deployment): string | null {
  return proceduresFor(desk, feature).find((id) => useOf(desk, id, deployment) === 'instead') ?? null;
}

/** The service that replaces what a feature rests on; null where none does. */
export function successorOf(desk: Desk, feature: string): string | null {
  const rests = desk.knowledge.features.get(feature)?.restsOn ?? [];
  return rests.flatMap(({ ref }) => lifecycleOf(desk.knowledge, ref, desk.today).replacedBy)[0] ?? null;
}

/** What takes the place of a product, as running text names it; null where nothing does. */
export function successorNamed(desk: Desk, ref: string): Named | null {
  const [successor] = lifecycleOf(desk.knowledge, ref, desk.today).replacedBy;
  return successor === undefined
    ? null
    : { product: displayName(desk, successor), inSentence: desk.words.products[successor]?.inSentence };
}

export function suggestInstead(desk: Desk, feature: string): Suggestion | null {
  const successor = successorOf(desk, feature);
  return successor === null
    ? null
    : {
        title: desk.say.button.setupOf(productShort(desk, successor)),
        say: desk.say.ask.setup(desk.say.write.quote(productName(desk, successor))),
      };
}

/** What a procedure sets up, for the questions beside it. */
export const featuresOf = (desk: Desk, procedure: string): string[] =>
  [...desk.knowledge.features.values()]
    .filter(({ procedures }) => procedures.includes(procedure))
    .map(({ id }) => id);

/** `open`: no document decides; `instead`: it does not apply, and its steps set up something else. */
type Use = 'applies' | 'open' | 'instead' | 'none';

/** A whole runbook is worked out for this one word, and there are few procedures and deployments. */
const usesKnown = once((_: Desk['knowledge']) => new Map<string, Use>());

function useOf(desk: Desk, procedure: string, deployment: Deployment): Use {
  const known = usesKnown(desk.knowledge);
  const key = [procedure, deployment.exchange, deployment.skype].join(' ');
  const found = known.get(key) ?? workedOut(desk, procedure, deployment);
  known.set(key, found);
  return found;
}

function workedOut(desk: Desk, procedure: string, deployment: Deployment): Use {
  if (!desk.knowledge.procedures.has(procedure)) return 'none';
  const book = bookOf({ procedure, deployment, cloud: null, values: {} }, desk);
  if (book.applies === 'yes') return 'applies';
  if (book.steps.length === 0) return 'none';
  return book.applies === 'no' ? 'instead' : 'open';
}

const applies = (desk: Desk, procedure: string, deployment: Deployment): boolean =>
  useOf(desk, procedure, deployment) === 'applies';

/** The procedure for a feature, never the whole way: the first that applies, else the last that exists. */
export function particularFor(desk: Desk, feature: string, deployment: Deployment): string | null {
  const known = proceduresFor(desk, feature);
  return known.find((id) => applies(desk, id, deployment)) ?? known.at(-1) ?? null;
}
