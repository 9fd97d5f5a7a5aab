import type { Deployment, Intent } from '../contract';
import { carried, mergeDeployments, movedTo, serverOf, turnedRound } from './context';
import type { NamedDeployments } from './deployments';
import { unique, uniqueDeployments } from './deployments';
import { PLACES } from './places';
import { findCloud } from './procedures';
import type { Context } from './reading';
import { bothSides, NOT_COVERED, type Signals, says } from './signals';
import { NOTHING, productsOf, type Understood } from './understood';

/** A question beside what was said before it. */
export interface Turn {
  signals: Signals;
  context: Context;
  /** What the question would be if it stood alone. */
  intent: Intent;
  /** The last intent, where its subject can be taken over. */
  before: Intent | null;
  named: NamedDeployments;
  anyNamed: boolean;
  features: ReadonlySet<string>;
  /** The procedure that sets up what was spoken of. */
  procedureOf(features: readonly string[], deployments: readonly Deployment[]): string | null;
}

type Continued = Partial<Understood> & Pick<Understood, 'intent' | 'deployments'>;

interface FollowUp {
  /** One sentence on what is taken up. */
  because: string;
  read(turn: Turn): Continued | null;
}

const SHORT = 9;
const nothingNew = ({ signals }: Turn) => signals.features.length === 0;

/** The same of other deployments: of the features spoken of, or what works at all. */
const sameOf = (deployments: Deployment[], { context, before }: Turn): Continued | null => {
  if (context.features.length > 0 && (before || context.intent === 'setup' || context.intent === 'checklist'))
    return { intent: 'support', features: context.features, deployments };
  if (context.deployments.length === 0 || !(before === 'features' || before === 'compare')) return null;
  return { intent: before === 'compare' && deployments.length > 1 ? 'compare' : 'features', deployments };
};

/** Ordered: the first that reads anything decides. */
const FOLLOW_UPS: readonly FollowUp[] = [
  {
    because: 'moves the same topic to another place',
    read: (turn) => {
      const { signals, context, intent, before, anyNamed, features } = turn;
      if (!(context.intent === 'setup' || context.intent === 'command' || before) || anyNamed) return null;
      if (!(intent === 'none' || intent === 'explain') || !nothingNew(turn)) return null;
      if (/\bwhat (is|are)\b|c est quoi|explain|expliqu/.test(signals.text)) return null;
      const moved = movedPlaces(signals, context, features);
      return moved.length > 0
        ? { intent: 'support', features: moved, deployments: context.deployments }
        : null;
    },
  },
  {
    because: 'wants the same command for another cloud or deployment',
    read: (turn) => {
      const { signals, context, intent, named, anyNamed } = turn;
      if (context.intent !== 'command' || !nothingNew(turn)) return null;
      if (!['none', 'features', 'command'].includes(intent)) return null;
      if (signals.procedure !== null || signals.cmdlets.length > 0) return null;
      if (!findCloud(signals) && !anyNamed) return null;
      return {
        intent: 'command',
        deployments: anyNamed ? mergeDeployments(named, context) : context.deployments,
        procedure: context.procedure,
      };
    },
  },
  {
    because: 'names the deployment to set up',
    read: (turn) => {
      const { signals, context, intent, named, anyNamed } = turn;
      if (context.intent !== 'setup' || !anyNamed || !nothingNew(turn)) return null;
      if (!['none', 'features'].includes(intent) || signals.procedure !== null) return null;
      if (signals.words.length > 12 || signals.words.includes('?') || says(signals, 'ask-features'))
        return null;
      return {
        intent: 'setup',
        deployments: mergeDeployments(named, context),
        procedure: context.procedure ?? 'plan',
      };
    },
  },
  {
    because: 'wants to set up, get the commands or the checklist for what was spoken of',
    read: (turn) => {
      const { signals, context, intent, anyNamed, named } = turn;
      if (signals.procedure !== null || !nothingNew(turn)) return null;
      if (!['none', 'setup', 'checklist'].includes(intent)) return null;
      const undoes = says(signals, 'rollback') && signals.words.length <= SHORT;
      if (!undoes && !says(signals, 'ask-setup', 'ask-command', 'ask-checklist')) return null;
      const shown = context.intent !== null && SETS_UP.has(context.intent) && context.procedure !== null;
      if (!(shown || (context.features.length > 0 && !undoes)) || signals.words.length > 16) return null;
      const deployments = anyNamed ? mergeDeployments(named, context) : context.deployments;
      const procedure =
        (context.intent && SETS_UP.has(context.intent) ? context.procedure : null) ??
        turn.procedureOf(context.features, deployments) ??
        context.procedure;
      if (procedure === null) return null;
      const wants: Intent = says(signals, 'ask-checklist')
        ? 'checklist'
        : says(signals, 'ask-command', 'rollback')
          ? 'command'
          : 'setup';
      return { intent: wants, deployments, procedure };
    },
  },
  {
    because: 'wants the same for another procedure',
    read: ({ signals, context }) => {
      if (context.intent !== 'checklist' && context.intent !== 'command') return null;
      if (signals.procedure === null || signals.words.length > 9 || bothSides(signals)) return null;
      if (!CONTINUES.test(signals.text)) return null;
      return {
        intent: context.intent,
        deployments: context.deployments,
        procedure: signals.procedure,
        carry: false,
      };
    },
  },
  {
    because: 'asks where the feature spoken of works',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (!nothingNew(turn) || !says(signals, 'ask-deployments') || anyNamed) return null;
      if (context.features.length === 0 || intent !== 'none') return null;
      return { intent: 'deployments', features: context.features, deployments: [] };
    },
  },
  {
    because: 'sets another deployment against the one spoken of',
    read: (turn) => {
      const { signals, context, intent, named, anyNamed } = turn;
      if (!nothingNew(turn) || !says(signals, 'ask-compare') || !SETS_AGAINST.test(signals.text)) return null;
      if (!anyNamed || context.deployments.length === 0 || named.pairs.length !== 1) return null;
      if (!['none', 'features', 'support', 'compare'].includes(intent)) return null;
      return {
        intent: 'compare',
        features: context.features,
        deployments: uniqueDeployments([...context.deployments, ...mergeDeployments(named, context)]),
      };
    },
  },
  {
    because: 'asks for the lifecycle of another product',
    read: (turn) => {
      const { signals, context, intent, named, anyNamed } = turn;
      if (!nothingNew(turn) || context.intent !== 'lifecycle') return null;
      if (intent !== 'none' && intent !== 'features') return null;
      const side = /^(exchange|skype)\//.exec(context.products.at(-1) ?? '')?.[1];
      // "And the online one?": of the product spoken of.
      if (!anyNamed && side !== undefined && says(signals, 'cloud') && signals.words.length <= SHORT)
        return { intent: 'lifecycle', deployments: [], products: [`${side}/online`] };
      if (!anyNamed && signals.products.length === 0) return null;
      return { intent: 'lifecycle', deployments: named.pairs, products: productsOf({ ...signals, named }) };
    },
  },
  {
    because: 'asks what works with a deployment that it leaves out in part',
    read: (turn) => {
      const { signals, context, named } = turn;
      if (!nothingNew(turn) || !says(signals, 'ask-features')) return null;
      if (context.deployments.length === 0 || bothSides({ named })) return null;
      return { intent: 'features', deployments: mergeDeployments(named, context) };
    },
  },
  {
    because: 'asks for the meaning of another term',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (context.intent !== 'explain' || (anyNamed && says(signals, 'ask-support'))) return null;
      const another = signals.words.length <= 4 && CONTINUES.test(signals.text);
      if (!(another || (nothingNew(turn) && intent === 'none'))) return null;
      return signals.terms.length > 0
        ? { intent: 'explain', deployments: [], terms: [...signals.terms] }
        : null;
    },
  },
  {
    because: 'answers what was asked back',
    read: (turn) => {
      const { signals, context, named } = turn;
      if (!nothingNew(turn) || !mayBeSupport(turn)) return null;
      const deployments = fillAsked(signals, named, context);
      if (!deployments) return null;
      if (context.features.length > 0) return { intent: 'support', features: context.features, deployments };
      return context.intent === 'features' ? { intent: 'features', deployments } : null;
    },
  },
  {
    because: 'wants the reason for what was answered, to be sure of it, or whether it is still so',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (!nothingNew(turn) || intent !== 'none' || anyNamed || context.intent !== 'support') return null;
      if (!says(signals, 'ask-why', 'ask-lifecycle') || signals.words.length > SHORT) return null;
      return sameOf(context.deployments, turn);
    },
  },
  {
    because: 'asks the same of the deployment turned round',
    read: (turn) => {
      const { signals, context, anyNamed } = turn;
      if (!nothingNew(turn) || !says(signals, 'reversed') || anyNamed || signals.words.length > 12)
        return null;
      const apart = context.deployments.every((one) => turnedRound(one) !== null);
      return apart ? sameOf(context.deployments, turn) : null;
    },
  },
  {
    because: 'asks the same of every version',
    read: (turn) => {
      const { signals, context, anyNamed } = turn;
      if (!nothingNew(turn) || anyNamed || !says(signals, 'other-versions')) return null;
      if (signals.words.length > SHORT || context.features.length === 0) return null;
      const side = signals.named.open.includes('skype') ? 'skype' : 'exchange';
      return sameOf(uniqueDeployments(context.deployments.map((one) => ({ ...one, [side]: null }))), turn);
    },
  },
  {
    because: 'asks the same of the other product of a side',
    read: (turn) => {
      const { signals, context, anyNamed } = turn;
      const [side, ...others] = signals.named.open;
      if (!nothingNew(turn) || anyNamed || side === undefined || others.length > 0) return null;
      if (!THE_OTHER.test(signals.text) || signals.words.length > SHORT) return null;
      const deployments = context.deployments.map((one) => ({
        ...one,
        [side]: one[side] === null ? null : one[side] === 'online' ? serverOf(side) : 'online',
      }));
      return sameOf(deployments, turn);
    },
  },
  {
    because: 'asks the same of another deployment',
    read: (turn) =>
      nothingNew(turn) && mayBeSupport(turn) && turn.anyNamed
        ? sameOf(mergeDeployments(turn.named, turn.context), turn)
        : null,
  },
];

const SETS_UP: ReadonlySet<Intent> = new Set<Intent>(['setup', 'command', 'checklist']);
/** "We move to Exchange Online, will it work then?" asks whether, though it speaks of moving; "so it is dead?" too. */
const mayBeSupport = ({ intent, signals }: Turn) =>
  ['none', 'features', 'support'].includes(intent) ||
  // "Back to Skype for Business Server": a name that can be explained as well.
  (intent === 'explain' && signals.named.skype.length > 0 && !says(signals, 'ask-explain')) ||
  (intent === 'setup' &&
    says(signals, 'ask-support') &&
    signals.words.includes('?') &&
    signals.procedure === null) ||
  (intent === 'lifecycle' && /^(donc|alors|so|then)\b/.test(signals.text) && bothSides(signals));

/** "And with Exchange Online?", "same but 2010", "what about OWA?", "2013": read against what was said before. */
export function followUp(
  signals: Signals,
  context: Context,
  intent: Intent,
  about: Pick<Turn, 'features' | 'procedureOf'>,
): Understood | null {
  if (signals.pasted || says(signals, ...NOT_COVERED)) return null;
  const named = withServer({ named: withYears(signals, context), text: signals.text }, context);
  const turn: Turn = {
    signals,
    context,
    intent,
    before: carried(context.intent),
    named,
    anyNamed: named.exchange.length + named.skype.length > 0,
    ...about,
  };
  for (const { read } of FOLLOW_UPS) {
    const continued = read(turn);
    if (continued) return { ...NOTHING, carry: true, ...continued };
  }
  return null;
}

const THE_OTHER = /\b(?:the other|l autre)\b/;
const CONTINUES =
  /^(and|et|also|aussi|what about|how about|plus|or|ou|now|puis|quid|pour|for|another|one|une|un|same|pareil|idem)\b/;
const SETS_AGAINST =
  /\b(compar\w*|vs|versus|differen\w*|contrast\w*|against|par rapport|better|mieux|contre|gain\w*|lose|perd\w*|gagn\w*|change\w*)\b/;

/** One word in answer to a question asked back: "2013", "online", "the server". */
function fillAsked(signals: Signals, named: Signals['named'], context: Context): Deployment[] | null {
  if (signals.words.length > 12) return null;
  if (named.exchange.length + named.skype.length > 0)
    return context.missing.length > 0 ? mergeDeployments(named, context) : null;
  const value = says(signals, 'cloud', 'exchange-online', 'skype-online')
    ? 'online'
    : says(signals, 'local', 'server-word', 'skype-server')
      ? 'server'
      : null;
  if (!value) return null;
  const side =
    context.missing.length > 0
      ? context.missing.includes('skype')
        ? 'skype'
        : 'exchange'
      : corrected(value, /\bserv(?:er|eur)\b/.test(signals.text) ? { ...context, side: null } : context);
  if (!side) return null;
  const answer = { ...named, [side]: [value === 'server' ? serverOf(side) : value] };
  return mergeDeployments(answer, context);
}

/** "No, I meant the server": nothing was asked back, so the side that said the contrary is meant, first of all the one spoken of last. */
export function corrected(
  value: 'online' | 'server',
  { deployments, side }: Context,
): 'exchange' | 'skype' | null {
  const [deployment] = deployments;
  if (!deployment || deployments.length > 1) return null;
  const opposite = (id: string | null) =>
    id !== null && (value === 'server' ? id === 'online' : id !== 'online');
  if (side !== null && opposite(deployment[side])) return side;
  if (opposite(deployment.skype)) return 'skype';
  return opposite(deployment.exchange) ? 'exchange' : null;
}

const MOVES =
  /\b(and|et|on|nous|we|sera|serons|sommes|will be|passe|passons|go|move|upgrade|fait|exchange|same|meme|pareil|what about|how about|avec|with|also|too|aussi|march\w+|fonctionn\w+|works?|working)\b/;

/** « En fait on sera en 2016 »: what looked like a year is the version where a version was spoken of. */
function withYears(signals: Signals, context: Context): Signals['named'] {
  const { named } = signals;
  if (named.years.length === 0 || named.exchange.length > 0 || context.deployments.length === 0) return named;
  if (signals.words.length > 12 || !MOVES.test(signals.text)) return named;
  const exchange = named.years;
  const skype = named.skype.length > 0 ? named.skype : [null];
  return {
    ...named,
    exchange,
    pairs: exchange.flatMap((one) => skype.map((other) => ({ exchange: one, skype: other }))),
  };
}

/**
 * « Et en 2013 avec le serveur » : beside a version, the server is the Skype side's; "server 2019", where that side was
 * asked for or is a server already, is one product of it.
 */
function withServer({ named, text }: Pick<Signals, 'named' | 'text'>, context: Context): Signals['named'] {
  if (named.skype.length > 0 || named.exchange.length === 0 || context.deployments.length === 0) return named;
  const [version, ...others] = named.exchange;
  const asked = context.missing.length === 1 && context.missing[0] === 'skype';
  const server = context.deployments.every(({ skype }) => /^server/.test(skype ?? ''));
  const known = context.deployments.every(({ exchange }) => exchange !== null);
  const glued = () =>
    new RegExp(`\\b(?:(?:server|serveur) ${version}|${version} (?:server|serveur))\\b`).test(text);
  const alone = () => new RegExp(`^(?:the |le |la |en )?${version}(?: [.!])?$`).test(text);
  if (
    known &&
    version !== undefined &&
    others.length === 0 &&
    named.shared.includes(version) &&
    ((named.bareServer && (asked || server) && glued()) || (asked && alone()))
  ) {
    const skype = [`server-${version}`];
    return { ...named, exchange: [], skype, pairs: [{ exchange: null, skype: `server-${version}` }] };
  }
  if (!named.bareServer || SERVER_SAYS.test(text)) return named;
  return {
    ...named,
    skype: ['server'],
    pairs: named.exchange.map((exchange) => ({ exchange, skype: 'server' })),
  };
}

/** "The server says 2010": it tells its own version. */
const SERVER_SAYS =
  /\b(?:server|serveur) (?:itself |lui meme )?(?:says|said|shows|showed|is|reports|tells|runs|dit|affiche|montre|indique|est|annonce|tourne)\b(?: \S+){0,4} 20\d\d\b/;

function movedPlaces(signals: Signals, context: Context, known: ReadonlySet<string>): string[] {
  if (context.features.length === 0) return [];
  return unique(
    PLACES.filter((place) => says(signals, place)).flatMap((place) =>
      movedTo(place, context.features, known),
    ),
  );
}
