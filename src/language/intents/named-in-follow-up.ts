import type { Deployment } from '../../contract';
import { unique } from '../../text/unique';
import { PLACES } from '../features/places';
import { cross } from '../products/deployments';
import type { Side } from '../products/mention';
import type { Context } from '../reading';
import { mergeDeployments, movedTo, serverOf } from './context';
import { type Signals, says, worded } from './signals';
import { allSpokenOf } from './thread';

// What a follow-up names, read against what was spoken of: "the server", "2016", "in OWA" mean little alone.

/** An answer of one word has no more words than this. */
const LONGEST_ANSWER = 12;

/** The products that a follow-up names: years that are versions, and servers that are one side's. */
export const namedInFollowUp = (signals: Signals, context: Context): Signals['named'] => {
  const named =
    withKnownVersion(signals, context) ?? withAge(signals, context) ?? withYears(signals, context);
  return withServer({ ...signals, named }, context);
};

/** "And if only Skype goes online?": Exchange stays on the servers that it was said to be on. */
function withKnownVersion(signals: Signals, { deployments }: Context): Signals['named'] | null {
  const { named, versions } = signals;
  if (named.exchange.length !== 1 || named.exchange[0] !== serverOf('exchange') || says(signals, 'local'))
    return null;
  const known = unique(deployments.flatMap(({ exchange }) => exchange ?? []));
  if (known.length === 0 || !known.every((id) => versions.exchange.includes(id))) return null;
  return ofExchange(named, known);
}

/** "The newer one": of the versions of Exchange that were spoken of, or else of those of the other side. */
function withAge({ named, versions, text, wordings }: Signals, context: Context): Signals['named'] | null {
  const spokenOf = allSpokenOf(context);
  const severalOf = (side: Side, oldestFirst: readonly string[]) => {
    const known = oldestFirst.filter((id) => spokenOf.some((one) => one[side] === id));
    return named[side].length === 0 && known.length > 1 ? known : null;
  };
  const exchange = severalOf('exchange', versions.exchange);
  const known = exchange ?? severalOf('skype', serversOldestFirst(versions));
  if (known === null) return null;
  const [newer, older] = [wordings.newerOne.test(text), wordings.olderOne.test(text)];
  if (newer === older) return null;
  const meant = newer ? known.slice(-1) : known.slice(0, 1);
  return exchange === null ? ofSkype(named, meant) : ofExchange(named, meant);
}

const serversOldestFirst = ({ lync, server }: Signals['versions']): string[] => [
  ...lync.map((version) => `lync-${version}`),
  ...server.map(serverIn),
];

/** « En fait on sera en 2016 »: what looked like a year is the version where a version was spoken of. */
function withYears(signals: Signals, context: Context): Signals['named'] {
  const { named } = signals;
  if (named.years.length === 0 || named.exchange.length > 0 || context.deployments.length === 0) return named;
  if (signals.words.length > LONGEST_ANSWER || !worded(signals, 'besideOthers')) return named;
  return ofExchange(named, named.years);
}

const ofExchange = (named: Signals['named'], versions: readonly string[]): Signals['named'] => ({
  ...named,
  exchange: [...versions],
  pairs: cross(versions, named.skype),
});

/** « Et en 2013 avec le serveur » : beside a version, the server is the Skype side's. */
function withServer(signals: Signals, context: Context): Signals['named'] {
  const { named } = signals;
  const versions = versionsOfServer(signals, context);
  if (versions.length > 0) return ofSkype(named, versions.map(serverIn));
  if (named.skype.length > 0 || named.exchange.length === 0 || context.deployments.length === 0) return named;
  const version = versionOfServer(signals, context);
  if (version !== null) return ofSkype(named, [serverIn(version)]);
  // "The server says 2010": it tells its own version.
  if (!named.bareServer || worded(signals, 'serverTells') || isExchangeAsked(context)) return named;
  return {
    ...named,
    skype: ['server'],
    pairs: named.exchange.map((exchange) => ({ exchange, skype: 'server' })),
  };
}

/** Only the version of Exchange was asked back: the server is the one that it runs on. */
const isExchangeAsked = ({ missing, deployments }: Context): boolean =>
  missing.length === 1 && missing[0] === 'exchange' && deployments.every(({ skype }) => skype !== null);

const serverIn = (version: string): string => `server-${version}`;

const ofSkype = (named: Signals['named'], skype: readonly string[]): Signals['named'] => ({
  ...named,
  exchange: [],
  skype: [...skype],
  pairs: skype.map((one) => ({ exchange: null, skype: one })),
});

/** "And 2015?", "both 2015 and 2019": versions of the server spoken of, as one of them is no version of Exchange. */
function versionsOfServer(signals: Signals, { deployments }: Context): readonly string[] {
  const { named, versions } = signals;
  const areServer = named.bare.every((version) => versions.server.includes(version));
  if (!areServer || named.bare.every((version) => versions.exchange.includes(version))) return [];
  if (named.open.length > 0 || says(signals, 'exchange', 'exchange-online', 'skype', 'skype-server', 'lync'))
    return [];
  const toServer = deployments.every(({ skype }) => skype === null || skype.startsWith('server'));
  return deployments.length > 0 && toServer ? named.bare : [];
}

/** "Server 2019", "the 2019": one product of the Skype side, where that side was asked for or is a server already. */
function versionOfServer(signals: Signals, { deployments, missing }: Context): string | null {
  const { named, words } = signals;
  const [version, ...others] = named.exchange;
  if (version === undefined || others.length > 0 || !named.shared.includes(version)) return null;
  if (deployments.some(({ exchange }) => exchange === null)) return null;
  const asked = missing.length === 1 && missing[0] === 'skype';
  const isServer = deployments.every(({ skype }) => skype?.startsWith('server'));
  const isNamed = (word: string | undefined) => word !== undefined && signals.wordings.saysServer.test(word);
  const besideServer = () =>
    words.some((word, at) => word === version && (isNamed(words[at - 1]) || isNamed(words[at + 1])));
  const meant =
    (named.bareServer && (asked || isServer) && besideServer()) || (asked && worded(signals, 'onlyVersion'));
  return meant ? version : null;
}

/** One word in answer to a question asked back: "2013", "online", "the server". */
export function answerToAsked(
  signals: Signals,
  named: Signals['named'],
  context: Context,
): Deployment[] | null {
  if (signals.words.length > LONGEST_ANSWER) return null;
  const { missing } = context;
  if (named.exchange.length + named.skype.length > 0)
    return missing.length > 0 ? mergeDeployments(named, context) : null;
  const place = placeSaid(signals);
  if (place === null) return null;
  const side =
    missing.length > 0
      ? missing.includes('skype')
        ? 'skype'
        : 'exchange'
      : corrected(place, worded(signals, 'saysServer') ? { ...context, side: null } : context);
  return side && mergeDeployments({ ...named, [side]: [inPlace(side, place)] }, context);
}

type Place = 'online' | 'server';

const inPlace = (side: Side, place: Place): string => (place === 'server' ? serverOf(side) : place);

function placeSaid(signals: Signals): Place | null {
  if (says(signals, 'cloud', 'exchange-online', 'skype-online')) return 'online';
  return says(signals, 'local', 'server-word', 'skype-server') ? 'server' : null;
}

/** "We stay with the server. And archive search?": of the side that was in the cloud. Null where no such server is named. */
export function keptServer(signals: Signals, context: Context): Deployment[] | null {
  const { named } = signals;
  if (!named.bareServer || named.exchange.length + named.skype.length > 0) return null;
  if (!worded(signals, 'ownServer')) return null;
  const side = corrected('server', context);
  return side && mergeDeployments({ ...named, [side]: [serverOf(side)] }, context);
}

/** "No, I meant the server": nothing was asked back, so the side that said the contrary is meant, first of all the one spoken of last. */
function corrected(place: Place, { deployments, side }: Context): Side | null {
  const [deployment] = deployments;
  if (!deployment || deployments.length > 1) return null;
  const opposite = (id: string | null) =>
    id !== null && (place === 'server' ? id === 'online' : id !== 'online');
  if (side !== null && opposite(deployment[side])) return side;
  if (opposite(deployment.skype)) return 'skype';
  return opposite(deployment.exchange) ? 'exchange' : null;
}

/** "And in OWA?": the features spoken of, in the places named now. */
export const movedPlaces = (signals: Signals, { features }: Context, known: ReadonlySet<string>): string[] =>
  unique(PLACES.filter((place) => says(signals, place)).flatMap((place) => movedTo(place, features, known)));
