import { type Deployment, type Intent, wholeWay } from '../../contract';
import { unique } from '../../text/unique';
import { PLACES } from '../features/places';
import type { NamedDeployments } from '../products/deployments';
import { cross, uniqueDeployments } from '../products/deployments';
import type { Context } from '../reading';
import { isYear } from '../tokens/versions';
import { CLOUDS, strongFeatures } from './asks';
import { carried, mergeDeployments, serverOf, turnedRound } from './context';
import { answerToAsked, movedPlaces, namedInFollowUp } from './named-in-follow-up';
import { anySide, bothSides, NOT_COVERED, type Signals, says, worded } from './signals';
import { type About, procedureExplained, procedureShown, proceduresSpokenOf, type Thread } from './thread';
import { NOTHING, productsOf, type Understood } from './understood';

/** A question beside what was said before it. */
export interface Turn extends Thread {
  signals: Signals;
  /** What the question would be if it stood alone. */
  intent: Intent;
  /** The last intent, where its subject can be taken over. */
  before: Intent | null;
  named: NamedDeployments;
  anyNamed: boolean;
}

type Continued = Partial<Understood> & Pick<Understood, 'intent' | 'deployments'>;

interface FollowUp {
  /** One sentence on what is taken up. */
  because: string;
  read(turn: Turn): Continued | null;
}

const SHORT = 9;
const LONG = 16;
const nothingNew = ({ signals }: Turn) => signals.features.length === 0;
/** No feature but those spoken of, and what one word may mean by chance. */
const nothingElse = ({ signals, context }: Turn) =>
  strongFeatures(signals).every(({ feature }) => context.features.includes(feature));

/** What was asked, of other deployments: of the features spoken of, or what works at all. */
const sameOf = (deployments: Deployment[], { context, before }: Turn): Continued | null => {
  if (context.features.length > 0 && (before || context.intent === 'setup' || context.intent === 'checklist'))
    return { intent: 'support', features: context.features, deployments };
  if (context.deployments.length === 0 || !(before === 'features' || before === 'compare')) return null;
  return { intent: before === 'compare' && deployments.length > 1 ? 'compare' : 'features', deployments };
};

/** Ordered: the first that reads anything decides. */
const FOLLOW_UPS: readonly FollowUp[] = [
  {
    because: 'sets another deployment against the one spoken of',
    read: (turn) => {
      const { signals, context, intent, named, anyNamed } = turn;
      if (!nothingNew(turn) || !says(signals, 'ask-compare') || !worded(signals, 'setsAgainst')) return null;
      if (!anyNamed || context.deployments.length === 0 || named.pairs.length !== 1) return null;
      if (!['none', 'features', 'support', 'compare', 'explain'].includes(intent)) return null;
      return {
        intent: 'compare',
        features: context.features,
        deployments: uniqueDeployments([...context.deployments, ...mergeDeployments(named, context)]),
      };
    },
  },
  {
    because: 'moves the same topic to another place',
    read: (turn) => {
      const { signals, context, intent, before, anyNamed, features } = turn;
      if (!(context.intent === 'setup' || context.intent === 'command' || before) || anyNamed) return null;
      if (!(intent === 'none' || intent === 'explain') || !nothingNew(turn)) return null;
      if (worded(signals, 'asksMeaning')) return null;
      const moved = movedPlaces(signals, context, features);
      return moved.length > 0
        ? { intent: 'support', features: moved, deployments: context.deployments }
        : null;
    },
  },
  {
    because: 'wants the command that was explained, or that an explained parameter is of',
    read: (turn) => {
      const { signals, context, intent } = turn;
      const [cmdlet] = context.cmdlets;
      // What was shown for it then may be followed by the next command of the kind.
      const goesOn = context.intent === 'command' && context.procedure === null;
      if (!(context.intent === 'explain' || goesOn) || cmdlet === undefined || !nothingNew(turn)) return null;
      if (!['none', 'explain', 'command'].includes(intent) || says(signals, 'ask-explain')) return null;
      if (!says(signals, 'ask-command') || namesCommand(signals)) return null;
      return {
        intent: 'command',
        deployments: context.deployments,
        procedure: turn.procedureOfCmdlet(cmdlet),
      };
    },
  },
  {
    because: 'asks who may do what was spoken of, or where it is done',
    read: (turn) => {
      const { signals, context, intent } = turn;
      const asksWhere = worded(signals, 'asksWhereToRun') && ['none', 'setup', 'command'].includes(intent);
      if (!(worded(signals, 'asksRights') || asksWhere)) return null;
      if (!nothingElse(turn) || signals.words.length > LONG) return null;
      const procedure = procedureShown(turn);
      if (procedure === null || namesAnother(signals, procedure)) return null;
      return { intent: 'explain', deployments: context.deployments, procedure };
    },
  },
  {
    because: 'asks what may be if what was spoken of does not work',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (!worded(signals, 'ifItFails') || !['none', 'check', 'setup'].includes(intent)) return null;
      if (anyNamed || !nothingElse(turn) || says(signals, ...CLOUDS)) return null;
      const procedure = procedureShown(turn);
      if (procedure === null || namesAnother(signals, procedure) || signals.words.length > LONG) return null;
      const symptoms = [...turn.failuresOf(procedure, context.shown)];
      if (symptoms.length === 0) return null;
      return { intent: 'explain', deployments: context.deployments, procedure, symptoms };
    },
  },
  {
    because: 'asks how to see whether what was checked took effect',
    read: (turn) => {
      const { signals, context, anyNamed } = turn;
      const [cmdlet] = context.cmdlets;
      if (context.intent !== 'check' || cmdlet === undefined || anyNamed || !nothingNew(turn)) return null;
      if (!says(signals, 'verify') || !worded(signals, 'asksHow') || signals.words.length > SHORT)
        return null;
      if (namesCommand(signals)) return null;
      const procedure = turn.procedureOfCmdlet(cmdlet);
      return procedure === null ? null : { intent: 'command', deployments: context.deployments, procedure };
    },
  },
  {
    because: 'wants the command that was spoken of, or checked, for a cloud',
    read: (turn) => {
      const { signals, context, intent } = turn;
      const [cmdlet, ...others] = context.cmdlets;
      if (cmdlet === undefined || others.length > 0 || !nothingNew(turn)) return null;
      if (!says(signals, ...CLOUDS) || namesCommand(signals)) return null;
      if (!says(signals, 'ask-command') && !(intent === 'none' && signals.words.length <= LONG)) return null;
      const procedure = turn.procedureOfCmdlet(cmdlet);
      return { intent: 'command', deployments: context.deployments, procedure };
    },
  },
  {
    because: 'wants the same command for another cloud or deployment',
    read: (turn) => {
      const { signals, context, intent, named, anyNamed } = turn;
      if (context.intent !== 'command' || !nothingNew(turn)) return null;
      // "The tenant is 21Vianet": a word that can be explained as well.
      const isSaid = intent === 'explain' && says(signals, ...CLOUDS) && !says(signals, 'ask-explain');
      if (!(isSaid || ['none', 'features', 'command'].includes(intent)) || namesCommand(signals)) return null;
      if (!says(signals, ...CLOUDS) && !anyNamed) return null;
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
      if (signals.words.length > 12 || says(signals, 'ask-features')) return null;
      if (signals.words.includes('?') && !worded(signals, 'thePart')) return null;
      const deployments = mergeDeployments(named, context);
      const other = context.features.length > 0 ? turn.procedureOf(context.features, deployments) : null;
      return { intent: 'setup', deployments, procedure: other ?? context.procedure ?? wholeWay };
    },
  },
  {
    because: 'asks about what stands in the list spoken of',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (context.intent !== 'checklist' || intent !== 'none' || anyNamed || !nothingNew(turn)) return null;
      if (!worded(signals, 'asksOfItems') || signals.words.length > SHORT) return null;
      return { intent: 'checklist', deployments: context.deployments, procedure: context.procedure };
    },
  },
  {
    because: 'wants another command of what was shown, explained or checked',
    read: (turn) => {
      const { signals, context, intent, anyNamed, named } = turn;
      if (!['none', 'setup', 'explain'].includes(intent) || !nothingElse(turn)) return null;
      if (says(signals, 'ask-checklist', 'guided') || signals.words.length > LONG) return null;
      const procedure = procedureShown(turn);
      if (procedure === null || namesAnother(signals, procedure)) return null;
      if (!wantsAnother(turn, procedure)) return null;
      const deployments = anyNamed ? mergeDeployments(named, context) : context.deployments;
      return { intent: 'command', deployments, procedure };
    },
  },
  {
    because: 'wants to set up, get the commands or the checklist for what was spoken of',
    read: (turn) => {
      const { signals, context, intent, anyNamed, named } = turn;
      if (namesProcedure(signals) || !nothingNew(turn)) return null;
      // "And the cmdlet to change it?": the word can be explained as well.
      const command = says(signals, 'ask-command') && !says(signals, 'ask-explain');
      if (!(['none', 'setup', 'checklist'].includes(intent) || (intent === 'explain' && command)))
        return null;
      const another = context.intent === 'command' && worded(signals, 'theOneFor');
      const undoes = says(signals, 'rollback') && signals.words.length <= SHORT;
      if (!(undoes || another || says(signals, 'ask-setup', 'ask-command', 'ask-checklist'))) return null;
      const shown = context.intent !== null && SETS_UP.has(context.intent) && context.procedure !== null;
      const explained = context.intent === 'explain' ? procedureExplained(turn) : null;
      const known = shown || explained !== null || (context.features.length > 0 && !undoes);
      if (!known || signals.words.length > 16) return null;
      const deployments = anyNamed ? mergeDeployments(named, context) : context.deployments;
      const procedure =
        (context.intent && SETS_UP.has(context.intent) ? context.procedure : null) ??
        explained ??
        turn.procedureOf(context.features, deployments) ??
        context.procedure;
      if (procedure === null) return null;
      const wants: Intent = says(signals, 'ask-checklist')
        ? 'checklist'
        : another || says(signals, 'ask-command', 'rollback')
          ? 'command'
          : 'setup';
      return { intent: wants, deployments, procedure };
    },
  },
  {
    because: 'wants the same for another procedure',
    read: ({ signals, context }) => {
      if (context.intent !== 'checklist' && context.intent !== 'command' && context.intent !== 'setup')
        return null;
      if (signals.procedure === null || signals.words.length > SHORT + 1 || bothSides(signals)) return null;
      if (!worded(signals, 'asWell') && !(context.intent !== 'setup' && worded(signals, 'continues')))
        return null;
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
    because: 'sets the two deployments spoken of against each other',
    read: (turn) => {
      const { signals, context, anyNamed } = turn;
      if (!nothingNew(turn) || !says(signals, 'ask-compare') || says(signals, 'ask-lifecycle') || anyNamed)
        return null;
      if (signals.words.length > SHORT || signals.terms.length > 0) return null;
      const spokenOf =
        context.deployments.length > 1 ? context.deployments : [...context.earlier, ...context.deployments];
      if (spokenOf.length !== 2) return null;
      return { intent: 'compare', features: context.features, deployments: spokenOf };
    },
  },
  {
    because: 'asks for the lifecycle of another product',
    read: (turn) => {
      const { signals, context, intent, named, anyNamed } = turn;
      if (!nothingNew(turn) || context.intent !== 'lifecycle') return null;
      if ((intent !== 'none' && intent !== 'features') || asksForAll(turn)) return null;
      const side = /^(exchange|skype)\//.exec(context.products.at(-1) ?? '')?.[1];
      // "And the online one?": of the product spoken of.
      if (!anyNamed && side !== undefined && says(signals, 'cloud') && signals.words.length <= SHORT)
        return { intent: 'lifecycle', deployments: [], products: [`${side}/online`] };
      const version =
        anyNamed || side === undefined ? null : versionIn(signals, side as 'exchange' | 'skype');
      if (version !== null && signals.words.length <= LONG)
        return { intent: 'lifecycle', deployments: [], products: [version] };
      if (!anyNamed && signals.products.length === 0) return null;
      return { intent: 'lifecycle', deployments: named.pairs, products: productsOf({ ...signals, named }) };
    },
  },
  {
    because: 'asks for a feature with the products whose support was asked about',
    read: ({ signals, context, intent, anyNamed }) => {
      if (context.intent !== 'lifecycle' || anyNamed || !['support', 'deployments'].includes(intent))
        return null;
      if (!worded(signals, 'pointsBack')) return null;
      const features = unique(strongFeatures(signals).map(({ feature }) => feature));
      const deployments = deploymentsOf(context.products);
      return features.length > 0 && deployments.length > 0
        ? { intent: 'support', features, deployments }
        : null;
    },
  },
  {
    because: 'asks what takes the place of what was spoken of',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (anyNamed || !nothingNew(turn) || !['none', 'explain'].includes(intent)) return null;
      if (!worded(signals, 'asksReplacement') || signals.words.length > SHORT) return null;
      const { deployments, products } = context;
      if (context.intent === 'lifecycle') return { intent: 'lifecycle', deployments, products };
      return context.intent === 'support' ? sameOf(deployments, turn) : null;
    },
  },
  {
    because: 'leaves out the product of a side that it names',
    read: (turn) => {
      const { signals, intent, named } = turn;
      if (!nothingNew(turn) || !['none', 'support', 'features'].includes(intent)) return null;
      if (!worded(signals, 'leavesOut') || signals.words.length > SHORT) return null;
      const [side, ...others] = (['exchange', 'skype'] as const).filter((each) => named[each].length > 0);
      if (side === undefined || others.length > 0) return null;
      // Of a version that is left out, several others stay.
      const [id, ...more] = named[side];
      const other = id === 'online' ? serverOf(side) : id === serverOf(side) ? 'online' : null;
      if (other === null || more.length > 0) return null;
      return sameOf([{ exchange: null, skype: null, [side]: other }], turn);
    },
  },
  {
    because: 'wants of what works only what there is in one place',
    read: ({ signals, context, intent, anyNamed, features }) => {
      if (context.intent !== 'features' || anyNamed || !['none', 'explain', 'support'].includes(intent))
        return null;
      const [place, ...others] = PLACES.filter((each) => says(signals, each));
      if (place === undefined || others.length > 0 || signals.words.length > SHORT) return null;
      if (!worded(signals, 'onlyThat')) return null;
      const there = [...features].filter((feature) => feature.startsWith(`${place}-`));
      return { intent: 'support', features: there, deployments: context.deployments };
    },
  },
  {
    because: 'gives a value for the setup',
    read: ({ signals, context }) => {
      if (context.intent !== 'setup' || !/^\s*\w+\s*[=:]\s*\S+\s*$/.test(signals.question)) return null;
      return { intent: 'setup', deployments: context.deployments, procedure: context.procedure };
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
    because: 'asks why, of what was explained',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (context.intent !== 'explain' || context.terms.length === 0 || anyNamed) return null;
      if (!nothingNew(turn) || !(intent === 'none' && says(signals, 'ask-why'))) return null;
      if (signals.words.length > SHORT) return null;
      return { intent: 'explain', deployments: [], terms: context.terms };
    },
  },
  {
    because: 'asks for the meaning of another term',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (context.intent !== 'explain' || (anyNamed && says(signals, 'ask-support'))) return null;
      const another = signals.words.length <= 4 && worded(signals, 'continues');
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
      const deployments = answerToAsked(signals, named, context);
      if (!deployments) return null;
      if (context.features.length > 0) return { intent: 'support', features: context.features, deployments };
      return context.intent === 'features' ? { intent: 'features', deployments } : null;
    },
  },
  {
    because: 'asks until when what was spoken of is supported',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (!nothingNew(turn) || anyNamed || intent !== 'none' || signals.words.length > SHORT) return null;
      if (!worded(signals, 'asksUntilWhen') && !says(signals, 'which-of-them')) return null;
      const { deployments } = context;
      if (context.intent === 'lifecycle')
        return { intent: 'lifecycle', deployments, products: context.products };
      if (!says(signals, 'ask-lifecycle')) return null;
      const products = (['exchange', 'skype'] as const).flatMap((side) =>
        unique(deployments.flatMap((one) => (one[side] === null ? [] : [`${side}/${one[side]}`]))),
      );
      return products.length > 0 ? { intent: 'lifecycle', deployments, products } : null;
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
      const [side = context.side, ...others] = signals.named.open;
      if (!nothingNew(turn) || anyNamed || side === null || others.length > 0) return null;
      if (!worded(signals, 'theOther') || signals.words.length > SHORT) return null;
      const deployments = context.deployments.map((one) => ({
        ...one,
        [side]: one[side] === null ? null : one[side] === 'online' ? serverOf(side) : 'online',
      }));
      return sameOf(deployments, turn);
    },
  },
  {
    because: 'asks of the features spoken of together',
    read: (turn) => {
      const { signals, context, named, anyNamed } = turn;
      if (!nothingNew(turn) || context.others.length === 0 || !worded(signals, 'bothOfThem')) return null;
      // "And if both were online?": the two sides.
      if (!mayBeSupport(turn) || bothSides({ named }) || signals.words.length > SHORT) return null;
      return {
        intent: context.deployments.length === 0 && !anyNamed ? 'deployments' : 'support',
        features: unique([...context.others, ...context.features]),
        deployments: anyNamed ? mergeDeployments(named, context) : context.deployments,
      };
    },
  },
  {
    because: 'asks the same of another deployment',
    read: (turn) =>
      nothingNew(turn) && mayBeSupport(turn) && turn.anyNamed && !asksForAll(turn)
        ? sameOf(mergeDeployments(turn.named, turn.context), turn)
        : null,
  },
];

/** "And from 2019?": a version with no name, of the product that was spoken of. */
function versionIn({ words, versions }: Signals, side: 'exchange' | 'skype'): string | null {
  const all = side === 'exchange' ? versions.exchange : versions.server;
  const [version, ...others] = unique(words.filter((word) => isYear(word) && all.includes(word)));
  if (version === undefined || others.length > 0) return null;
  return side === 'exchange' ? `exchange/${version}` : `skype/server-${version}`;
}

/** `exchange/2016`, `skype/server-2015`: each of the one side with each of the other. */
function deploymentsOf(products: readonly string[]): Deployment[] {
  const ids = (side: string) =>
    products.flatMap((ref) => (ref.startsWith(`${side}/`) ? [ref.slice(side.length + 1)] : []));
  const [exchange, skype] = [ids('exchange'), ids('skype')];
  return exchange.length + skype.length > 0 ? cross(exchange, skype) : [];
}

/** By how it asks, after a command; by what it asks for, wherever the procedure is spoken of. */
function wantsAnother({ signals, context, intent, anyNamed, isAskedIn }: Turn, procedure: string): boolean {
  const wasShown = context.intent === 'command' || context.cmdlets.length + context.shown.length > 0;
  if (wasShown && (says(signals, 'ask-command') || worded(signals, 'asksForAnother'))) return true;
  if (worded(signals, 'setupVerb') || says(signals, 'ask-guidance')) return false;
  if (worded(signals, 'asksHow') && (wasShown || says(signals, 'verify', 'test-it'))) return true;
  if (intent === 'explain' || says(signals, 'ask-explain')) return false;
  return !anyNamed && !says(signals, 'ask-why') && isAskedIn(procedure, signals.question, context.language);
}

/** A procedure or a cmdlet of its own, rather than what was spoken of. */
const namesCommand = ({ procedure, cmdlets }: Signals): boolean => procedure !== null || cmdlets.length > 0;

const namesAnother = ({ procedure, cmdlets }: Signals, spokenOf: string): boolean =>
  cmdlets.length > 0 || (procedure !== null && procedure !== spokenOf);

/** "Walk me through it" is said of the whole way only where nothing else was spoken of. */
const namesProcedure = (signals: Signals): boolean =>
  signals.procedure !== null &&
  (signals.procedure !== wholeWay || !says(signals, 'guided') || says(signals, 'whole-plan'));

const SETS_UP: ReadonlySet<Intent> = new Set<Intent>(['setup', 'command', 'checklist']);
/** "So what does not work with Exchange 2013 and Skype for Business Online?": no longer of the feature spoken of. */
const asksForAll = ({ signals }: Turn) => bothSides(signals) && says(signals, 'ask-features');

/** "We move to Exchange Online, will it work then?" asks whether, though it speaks of moving; "so it is dead?" too. */
const mayBeSupport = ({ intent, signals }: Turn) =>
  ['none', 'features', 'support'].includes(intent) ||
  // "Back to Skype for Business Server": a name that can be explained as well.
  (intent === 'explain' && signals.named.skype.length > 0 && !says(signals, 'ask-explain')) ||
  (intent === 'setup' &&
    says(signals, 'ask-support') &&
    signals.words.includes('?') &&
    signals.procedure === null) ||
  (intent === 'lifecycle' &&
    (worded(signals, 'supposes', 'asksReplacement') || (worded(signals, 'infers') && bothSides(signals))));

/**
 * What the documents settle of the procedure spoken of, asked in few words ("how big?"): words that elsewhere are those of
 * other matters.
 */
export function furtherAsked(signals: Signals, context: Context, about: About): Understood | null {
  if (signals.further.length === 0 || signals.words.length > LONG || signals.pasted) return null;
  if (namesCommand(signals) || anySide({ named: namedInFollowUp(signals, context) })) return null;
  if (says(signals, 'ask-command', 'ask-checklist', 'other-vendor', 'teams', 'everyday')) return null;
  const spokenOf = proceduresSpokenOf(
    { ...about, context },
    unique(signals.features.map(({ feature }) => feature)),
  );
  const next = signals.further.find((one) => spokenOf.has(about.procedureOfNext(one) ?? ''));
  if (next === undefined) return null;
  const [kind, id = ''] = next.split('/');
  const asked = { ...NOTHING, carry: true, intent: 'explain' as const, deployments: context.deployments };
  return kind === 'term'
    ? { ...asked, terms: [id] }
    : { ...asked, detail: id, procedure: about.procedureOfDetail(id) };
}

/** "And with Exchange Online?", "same but 2010", "what about OWA?", "2013": read against what was said before. */
export function followUp(
  signals: Signals,
  context: Context,
  intent: Intent,
  about: About,
): Understood | null {
  if (signals.pasted || says(signals, ...NOT_COVERED)) return null;
  const named = namedInFollowUp(signals, context);
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
