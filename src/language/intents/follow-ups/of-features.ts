import { unique } from '../../../text/unique';
import { PLACES } from '../../features/places';
import { uniqueDeployments } from '../../products/deployments';
import { mergeDeployments, serverOf, turnedRound } from '../context';
import { answerToAsked, movedPlaces } from '../named-in-follow-up';
import { isOneOfThem } from '../one-of-them';
import { namesGroup, partiesMeant } from '../parties';
import { bothSides, type Signals, says, worded } from '../signals';
import { sideBySide } from '../thread';
import { asksForAll, type FollowUp, LONG, mayBeSupport, nothingNew, SHORT, sameOf } from './turn';

/** "In everything"; « les deux » are the two deployments. */
const asksOfAll = ({ cues }: Signals): boolean =>
  cues.some(({ names }) => names.has('all-of-it') && !names.has('together'));

const ASKS = /^(?:ask-|not$|all-of-it$|whole-plan$|proxy$|people$)/;
/** « C’est encore pris en charge, tout ça ? » : nothing is named beside the question. */
const asksOnly = ({ cues }: Signals): boolean =>
  cues.every(({ names }) => [...names].some((name) => ASKS.test(name)));

/** What goes on from a verdict, a table or a comparison. The first that reads anything decides. */
export const OF_FEATURES: readonly FollowUp[] = [
  {
    because: 'asks what there is no longer with a deployment spoken of, or named in part',
    read: (turn) => {
      const { signals, context, named } = turn;
      if (!nothingNew(turn) || !worded(signals, 'asksWhatIsLost')) return null;
      if (says(signals, 'ask-why', 'ask-compare')) return null;
      if (context.deployments.length === 0 || signals.words.length > LONG) return null;
      return { intent: 'features', deployments: mergeDeployments(named, context) };
    },
  },
  {
    because: 'sets another deployment against the one spoken of',
    read: (turn) => {
      const { signals, context, intent, named, anyNamed } = turn;
      if (!nothingNew(turn) || !says(signals, 'ask-compare') || !worded(signals, 'setsAgainst')) return null;
      // "The same comparison with …"; "Exchange 2019 against Skype on premises" is one deployment.
      if (worded(signals, 'theSameAgain', 'pairsUp')) return null;
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
      const isNew = says(signals, 'ask-features') && context.intent !== 'compare';
      const longest = isNew ? SHORT : LONG;
      if (signals.words.length > longest || signals.terms.length > 0) return null;
      const spokenOf = sideBySide(context);
      if (spokenOf.length !== 2) return null;
      const features = asksOfAll(signals) ? [] : context.features;
      return { intent: 'compare', features, deployments: spokenOf };
    },
  },
  {
    because: 'asks what takes the place of what was spoken of',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (anyNamed || !nothingNew(turn) || !['none', 'explain'].includes(intent)) return null;
      if (!worded(signals, 'asksReplacement') || signals.words.length > LONG) return null;
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
    because: 'asks what works with a deployment that it leaves out in part',
    read: (turn) => {
      const { signals, context, named } = turn;
      if (!nothingNew(turn) || !says(signals, 'ask-features')) return null;
      if (context.deployments.length === 0 || bothSides({ named })) return null;
      return { intent: 'features', deployments: mergeDeployments(named, context) };
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
    because: 'asks the same for another of those who were spoken of, or of two deployments',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (!nothingNew(turn) || anyNamed || intent !== 'none' || signals.words.length > SHORT) return null;
      const isOther = context.theirs.length > 0 && partiesMeant(signals).length === 1;
      const isOne = isOneOfThem(context) && worded(signals, 'theFirst', 'theSecond', 'theOtherOne');
      if (!isOther && !isOne && !(context.deployments.length > 1 && namesGroup(signals))) return null;
      return sameOf(context.deployments, turn);
    },
  },
  {
    because: 'wants the reason for what was answered, to be sure of it, or whether it is still so',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (!nothingNew(turn) || intent !== 'none' || anyNamed || context.intent !== 'support') return null;
      if (!says(signals, 'ask-why', 'ask-lifecycle') || signals.words.length > LONG) return null;
      if (signals.words.length > SHORT && !asksOnly(signals) && !worded(signals, 'doubts')) return null;
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
      if (signals.words.length > LONG || context.features.length === 0) return null;
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
    because: 'asks of all features spoken of lately',
    read: (turn) => {
      const { signals, context, named, anyNamed } = turn;
      if (!nothingNew(turn) || context.lately.length < 2 || !worded(signals, 'allOfThem')) return null;
      if (!mayBeSupport(turn) || bothSides({ named }) || signals.words.length > LONG) return null;
      if (!anyNamed && context.deployments.length === 0) return null;
      return {
        intent: 'support',
        features: [...context.lately],
        deployments: mergeDeployments(named, context),
      };
    },
  },
  {
    because: 'wants of a list of deployments those that have the feature, or those that do not',
    read: (turn) => {
      const { signals, context, anyNamed } = turn;
      if (!nothingNew(turn) || context.intent !== 'deployments' || anyNamed) return null;
      if (!says(signals, 'ask-features', 'which-of-them') || signals.words.length > SHORT) return null;
      return { intent: 'deployments', features: context.features, deployments: [] };
    },
  },
  {
    because: 'asks of the features spoken of together',
    read: (turn) => {
      const { signals, context, named, anyNamed } = turn;
      if (!nothingNew(turn) || context.others.length === 0 || !worded(signals, 'bothOfThem')) return null;
      // "And if both were online?": the two sides.
      if (!mayBeSupport(turn) || bothSides({ named }) || signals.words.length > LONG) return null;
      return {
        intent: context.deployments.length === 0 && !anyNamed ? 'deployments' : 'support',
        features: unique([...context.others, ...context.features]),
        deployments: mergeDeployments(named, context),
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
