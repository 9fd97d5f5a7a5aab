import type { Deployment, Intent } from '../../contract';
import { unique } from '../../text/unique';
import type { FeatureFound } from '../features/features';
import { cross, type NamedDeployments, uniqueDeployments } from '../products/deployments';
import type { Context, Reading } from '../reading';
import { isYear } from '../tokens/versions';
import { rememberParties } from './parties';
import { cloudSpokenOf } from './procedures';
import type { Signals } from './signals';
import { setsUp } from './understood';

/** A question on deployments already spoken of: what it names replaces, what it leaves out stays. */
export function mergeDeployments(named: NamedDeployments, context: Context): Deployment[] {
  const { exchange, skype } = named;
  if (exchange.length > 0 && skype.length > 0) return named.pairs;
  const before = context.deployments;
  if (exchange.length === 0 && skype.length === 0) return before;
  const kept = (side: 'exchange' | 'skype') =>
    unique(before.map((deployment) => deployment[side]).filter((id) => id !== null));
  return uniqueDeployments(
    exchange.length > 0 ? cross(exchange, kept('skype')) : cross(kept('exchange'), skype),
  );
}

/** What a side is called whose product is on servers, of whatever version. */
export const serverOf = (side: 'exchange' | 'skype'): string =>
  side === 'exchange' ? 'on-premises' : 'server';

const TURNED: Readonly<Record<string, Deployment>> = {
  'local+cloud': { exchange: 'online', skype: serverOf('skype') },
  'cloud+local': { exchange: serverOf('exchange'), skype: 'online' },
};

/** "And the other way round?": what was local is in the cloud, and the reverse. Null where both are in the same place. */
export function turnedRound({ exchange, skype }: Deployment): Deployment | null {
  if (exchange === null || skype === null) return null;
  const place = (id: string) => (id === 'online' ? 'cloud' : 'local');
  return TURNED[`${place(exchange)}+${place(skype)}`] ?? null;
}

const PLACE_TOPIC = /^(outlook|owa|mobile)-(.+)$/;

/** "And in OWA?": the same topic in another place, where there is such a feature. */
export function movedTo(place: string, features: readonly string[], known: ReadonlySet<string>): string[] {
  return unique(
    features.flatMap((feature) => {
      const topic = PLACE_TOPIC.exec(feature)?.[2];
      const moved = topic ? `${place}-${topic}` : null;
      return moved && known.has(moved) ? [moved] : [];
    }),
  );
}

/** The intents whose subject a short follow-up takes over. */
const CARRIED: readonly Intent[] = [
  'support',
  'features',
  'deployments',
  'compare',
  'command',
  'lifecycle',
  'explain',
];

export const carried = (intent: Intent | null): Intent | null =>
  intent && CARRIED.includes(intent) ? intent : null;

function featuresSpokenOf(
  { intent, features }: Reading,
  before: Context,
  found: readonly FeatureFound[],
): string[] {
  const named = found.flatMap(({ feature, strength }) => (strength === 'fallback' ? [] : [feature]));
  if (features.length > 0) return features;
  if (setsUp(intent)) return named.length > 0 ? named : before.features;
  // "What is UCS? Does it work with 2010?": the subject, where there was none.
  if (intent === 'explain') {
    const further = before.intent === 'explain' && named.length > 0;
    return before.features.length > 0 && !further ? before.features : named;
  }
  return intent === 'lifecycle' ? before.features : [];
}

/** What is explained between two questions on a cmdlet leaves it spoken of. */
function cmdletsSpokenOf(
  { intent, cmdlets }: Reading,
  before: Context,
  explained: readonly string[],
): string[] {
  if (cmdlets.length > 0) return cmdlets;
  return explained.length > 0 || intent !== 'explain' ? unique(explained) : before.cmdlets;
}

/** Features that are still in mind. */
const MOST_LATELY = 4;

const isSame = (one: readonly Deployment[], other: readonly Deployment[]): boolean =>
  uniqueDeployments([...one, ...other]).length === one.length && one.length === other.length;

/** The only side in which these deployments differ from those before. */
function changedSide(
  before: readonly Deployment[],
  after: readonly Deployment[],
): 'exchange' | 'skype' | null {
  const [was, is] = [before[0], after[0]];
  if (was === undefined || is === undefined) return null;
  const exchange = was.exchange !== is.exchange;
  return exchange === (was.skype !== is.skype) ? null : exchange ? 'exchange' : 'skype';
}

/** What was checked may be asked for next as it should be, for the products and the cloud that were named with it. */
function afterCheck({ language, cmdlets, deployments, cloud }: Reading, before: Context): Context {
  // "Exchange Online" is what a provider is called in the command itself.
  const versions = deployments.filter(({ exchange }) => exchange !== null && isYear(exchange));
  return {
    ...before,
    language,
    ...(cmdlets.length === 1 ? { cmdlets, shown: [] } : {}),
    ...(versions.length > 0 ? { deployments: versions } : {}),
    ...(cloud === null ? {} : { cloud, otherCloud: false }),
  };
}

/** Reasons to refuse a question that another version does away with: "sorry, 2010". */
const REPLACEABLE: ReadonlySet<string> = new Set(['exchange-2007', 'ocs-2007', 'no-such-version']);

/** Of a question that was refused for its version, all the rest stands. */
const afterRefusedVersion = (
  { language }: Reading,
  before: Context,
  { features, named }: Signals,
): Context => ({
  ...before,
  language,
  intent: 'support',
  features: unique(features.map(({ feature }) => feature)),
  deployments: [{ exchange: named.exchange[0] ?? null, skype: named.skype[0] ?? null }],
  missing: [],
});

/**
 * What the next question may lean on. Small talk and what is outside leave the thread as it was. `explained`: the cmdlets
 * of the parameters that were explained; their command may be asked for next.
 */
export function remember(
  reading: Reading,
  before: Context,
  signals: Signals,
  explained: readonly string[],
): Context {
  const found = signals.features;
  if (reading.intent === 'check') return afterCheck(reading, before);
  if (reading.outside !== null && REPLACEABLE.has(reading.outside) && found.length > 0)
    return afterRefusedVersion(reading, before, signals);
  if (['greeting', 'help', 'none', 'control'].includes(reading.intent))
    return { ...before, language: reading.language };
  const keepsSubject = reading.intent === 'lifecycle' || reading.intent === 'explain';
  const deployments =
    reading.deployments.length > 0 && !keepsSubject ? reading.deployments : before.deployments;
  const features = featuresSpokenOf(reading, before, found);
  const isOther = features.length > 0 && before.features.some((feature) => !features.includes(feature));
  return {
    language: reading.language,
    intent: reading.intent,
    features,
    others: isOther ? before.features : before.others.filter((feature) => !features.includes(feature)),
    lately: unique([...before.lately, ...features]).slice(-MOST_LATELY),
    deployments,
    earlier: isSame(deployments, before.deployments) ? before.earlier : before.deployments,
    compared: reading.intent === 'compare' && deployments.length === 2 ? deployments : before.compared,
    ...rememberParties(signals, reading, before),
    procedure: reading.procedure ?? before.procedure,
    shown: reading.intent === 'explain' ? before.shown : [],
    ...cloudSpokenOf(signals, before),
    cmdlets: cmdletsSpokenOf(reading, before, explained),
    terms: reading.terms,
    products: reading.products,
    side: changedSide(before.deployments, reading.deployments) ?? before.side,
    missing: [],
  };
}
