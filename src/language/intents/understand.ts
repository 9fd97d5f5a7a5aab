import { type Deployment, type Intent, wholeWay } from '../../contract';
import { unique } from '../../text/unique';
import { uniqueDeployments } from '../products/deployments';
import { type Context, ControlWord } from '../reading';
import type { Lexicon } from '../tokens/lexicon';
import {
  asksDetail,
  asksToSetUp,
  strongFeatures,
  tellsOfTrouble,
  tellsWhatGoesWrong,
  termsMeant,
} from './asks';
import { mergeDeployments, turnedRound } from './context';
import { featuresMeant } from './features-meant';
import { followUp } from './follow-ups';
import { furtherAsked } from './follow-ups/further';
import { INTENT_RULES } from './intents';
import { keptServer, namedInFollowUp } from './named-in-follow-up';
import { ofOneOfThem } from './one-of-them';
import { isElsewhere, isOurs } from './our-field';
import { outsideOf } from './outside';
import { ofEveryGroup, ofParty } from './parties';
import { bothSides, type Signals, says, worded } from './signals';
import { readSmallTalk } from './small-talk';
import type { About } from './thread';
import { NOTHING, productsOf, setsUp, type Understood } from './understood';

/** Intent and slots of a question: small talk first, then what is outside, then the rules, against what was said before. */
export function understand(signals: Signals, context: Context, lexicon: Lexicon, about: About): Understood {
  if (!/[\p{L}\p{N}?]/u.test(signals.question)) return { ...NOTHING, outside: 'empty' };

  const small = signals.pasted ? null : readSmallTalk(signals, lexicon, context);
  if (small) {
    const control = ControlWord.safeParse(small.cue);
    const intent: Intent = control.success ? 'control' : small.cue === 'help' ? 'help' : 'greeting';
    return {
      ...NOTHING,
      intent,
      control: control.success ? control.data : null,
      messageLanguage: small.language,
      procedure: control.success ? context.procedure : null,
    };
  }
  const [detail] = signals.details;
  if (detail !== undefined && asksDetail(signals))
    return {
      ...NOTHING,
      intent: 'explain',
      deployments: signals.named.pairs,
      procedure: about.procedureOfDetail(detail),
      detail,
    };
  if (tellsWhatGoesWrong(signals)) {
    const strong = strongFeatures(signals);
    const [procedure = null, ...others] = unique(signals.symptoms.map((id) => id.replace(/\/.*/, '')));
    return {
      ...NOTHING,
      intent: 'explain',
      features: unique((strong.length > 0 ? strong : signals.features).map(({ feature }) => feature)),
      deployments: signals.named.pairs,
      procedure: others.length === 0 ? procedure : null,
      symptoms: [...signals.symptoms],
    };
  }
  const further = furtherAsked(signals, context, about);
  if (further) return further;
  const outside = signals.pasted ? null : outsideOf(signals);
  if (outside) return { ...NOTHING, outside };

  const intent = INTENT_RULES.find(({ when }) => when(signals))?.intent ?? 'none';
  // "Sure? The vendor said the opposite."
  const turns = says(signals, 'reversed') && !says(signals, 'ask-why');
  const turned = turns ? reversed(context) : context;
  const spoken = ofEveryGroup(signals, ofOneOfThem(signals, ofParty(signals, turned)));
  return followUp(signals, spoken, intent, about) ?? settled(signals, spoken, intent, about.features);
}

/** "The other way round": what is said now builds on the places exchanged. */
const reversed = (context: Context): Context => ({
  ...context,
  deployments: uniqueDeployments(context.deployments.map((one) => turnedRound(one) ?? one)),
});

/** A question that stands alone, or only leaves out the deployment that was spoken of. */
function settled(signals: Signals, context: Context, intent: Intent, known: ReadonlySet<string>): Understood {
  const aboutFeatures = intent === 'support' || intent === 'deployments';
  const ours = isOurs(signals, context) && !(aboutFeatures && isElsewhere(signals, context));
  const features = ours ? featuresMeant(signals, context, intent, known) : [];
  const noSetup =
    intent === 'setup' &&
    signals.features.length > 0 &&
    !asksToSetUp(signals) &&
    isElsewhere(signals, context);
  if (noSetup || (aboutFeatures && features.length === 0))
    return bothSides(signals)
      ? { ...NOTHING, intent: 'features', deployments: signals.named.pairs }
      : { ...NOTHING, outside: 'unclear' };
  if (intent === 'none') return { ...NOTHING, outside: 'unclear' };
  return {
    ...NOTHING,
    intent,
    features: aboutFeatures || intent === 'compare' ? features : [],
    deployments: deploymentsFor(intent, signals, context),
    procedure: procedureFor(intent, signals, context),
    terms: intent === 'explain' ? termsMeant(signals) : [],
    symptoms:
      intent === 'check' || (intent === 'support' && tellsOfTrouble(signals)) ? [...signals.symptoms] : [],
    products: intent === 'lifecycle' ? productsOf(signals) : [],
  };
}

function deploymentsFor(intent: Intent, signals: Signals, context: Context): Deployment[] {
  const isOpen =
    intent === 'compare' && signals.named.pairs.every(({ exchange, skype }) => !exchange || !skype);
  const goesOn =
    (intent === 'support' || intent === 'features' || isOpen || isForTheSame(intent, signals, context)) &&
    context.deployments.length > 0;
  if (!goesOn || bothSides(signals)) return signals.named.pairs;
  const named = namedInFollowUp(signals, context);
  return keptServer(signals, context) ?? mergeDeployments(named, context);
}

/** The command, the setup or the list for a feature that was spoken of. Voice mail in the cloud is none of its deployment's. */
const isForTheSame = (intent: Intent, signals: Signals, { features }: Context): boolean =>
  setsUp(intent) &&
  signals.features.some(({ feature }) => features.includes(feature)) &&
  !says(signals, 'hosted-voicemail', 'cvm');

function procedureFor(intent: Intent, signals: Signals, context: Context): string | null {
  // A move to another version is no integration: no procedure is the list for it.
  if (intent === 'checklist' && signals.procedure === null && worded(signals, 'changesVersion')) return null;
  if (intent === 'setup' || intent === 'checklist') return signals.procedure ?? context.procedure ?? wholeWay;
  if (intent === 'explain') return worded(signals, 'asksRights') ? signals.procedure : null;
  if (intent === 'command')
    return signals.procedure ?? (signals.cmdlets.length > 0 ? null : context.procedure);
  return null;
}
