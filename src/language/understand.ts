import type { Intent } from '../contract';
import { asksToSetUp } from './asks';
import { mergeDeployments, movedTo, turnedRound } from './context';
import { unique, uniqueDeployments } from './deployments';
import { followUp, type Turn } from './follow-ups';
import { INTENT_RULES } from './intents';
import { bareMessage, type Lexicon } from './lexicon';
import { keptServer } from './named-in-follow-up';
import { outsideOf } from './outside';
import { placesOf } from './places';
import { type Context, ControlWord } from './reading';
import { anySide, bothSides, NOT_COVERED, type Signals, says, worded } from './signals';
import { looseSmallTalk, readSmallTalk, type SmallTalk } from './small-talk';
import { NOTHING, productsOf, type Understood } from './understood';

/** Intent and slots of a question: small talk first, then what is outside, then the rules, against what was said before. */
export function understand(
  signals: Signals,
  context: Context,
  lexicon: Lexicon,
  about: Pick<Turn, 'features' | 'procedureOf'>,
  foreign: boolean,
): Understood {
  if (!/[\p{L}\p{N}?]/u.test(signals.question)) return { ...NOTHING, outside: 'empty' };

  const small = signals.pasted ? null : smallTalkIn(signals, lexicon, context);
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
  const outside = signals.pasted ? null : outsideOf(signals, foreign);
  if (outside) return { ...NOTHING, outside };

  const rule = INTENT_RULES.find(({ when }) => when(signals));
  const spoken = says(signals, 'reversed') ? reversed(context) : context;
  return (
    followUp(signals, spoken, rule?.intent ?? 'none', about) ??
    settled(signals, spoken, rule?.intent ?? 'none', about.features)
  );
}

/** "The other way round": what is said now builds on the places exchanged. */
const reversed = (context: Context): Context => ({
  ...context,
  deployments: uniqueDeployments(context.deployments.map((one) => turnedRound(one) ?? one)),
});

/** The whole message; or small talk in words of one's own, where the message says nothing else of our field. */
function smallTalkIn(signals: Signals, lexicon: Lexicon, context: Context): SmallTalk | null {
  // Who names a product or a version is not making conversation.
  if (anySide(signals) || signals.words.length > LONGEST_SMALL_TALK) return null;
  const whole = readSmallTalk(bareMessage(signals.normalised) || signals.normalised, lexicon, context);
  if (whole) return whole;
  const ours =
    signals.features.length > 0 ||
    anySide(signals) ||
    signals.named.open.length > 0 ||
    signals.procedure !== null ||
    signals.artefacts.cmdlets.length > 0;
  if (ours || says(signals, ...ELSEWHERE)) return null;
  if (!says(signals, 'talk-ability', 'talk-you') && signals.words.length > 16) return null;
  const last =
    signals.normalised
      .split(/[.!?;]+/)
      .filter((sentence) => sentence.trim())
      .at(-1) ?? '';
  const ending = readSmallTalk(bareMessage(last), lexicon, context);
  if (ending?.cue === 'help') return ending;
  const loose = looseSmallTalk({ words: [...signals.words], cues: [...signals.cues] });
  return loose ? { cue: loose, language: null } : null;
}

const LONGEST_SMALL_TALK = 40;
const ELSEWHERE = [
  ...NOT_COVERED,
  'other-vendor',
  'teams',
  'injection',
  'ask-checklist',
  'ask-lifecycle',
  'consumer-skype',
  'exchange-2007',
  'ocs-2007',
] as const;

/** A question that stands alone, or only leaves out the deployment that was spoken of. */
function settled(signals: Signals, context: Context, intent: Intent, known: ReadonlySet<string>): Understood {
  const ours = isOurs(signals, context) && !(ABOUT_FEATURES.has(intent) && isElsewhere(signals, context));
  const features = ours ? inSamePlace(usableFeatures(signals, context, intent), signals, context, known) : [];
  let deployments = signals.named.pairs;
  const noSetup =
    intent === 'setup' &&
    signals.features.length > 0 &&
    !asksToSetUp(signals) &&
    isElsewhere(signals, context);
  if (noSetup || (ABOUT_FEATURES.has(intent) && features.length === 0)) {
    const reads: Intent = bothSides(signals) ? 'features' : 'none';
    return {
      ...NOTHING,
      intent: reads,
      deployments: reads === 'none' ? [] : deployments,
      outside: reads === 'none' ? 'unclear' : null,
    };
  }
  if (
    (intent === 'support' || intent === 'features') &&
    context.deployments.length > 0 &&
    !bothSides(signals)
  )
    deployments = keptServer(signals, context) ?? mergeDeployments(signals.named, context);
  const wantsFeatures = ['support', 'deployments', 'compare', 'features'].includes(intent);
  const outside = intent === 'none' ? 'unclear' : null;
  return {
    ...NOTHING,
    intent,
    features: wantsFeatures && intent !== 'features' ? features : [],
    deployments: intent === 'none' ? [] : deployments,
    procedure: procedureFor(intent, signals, context),
    terms: intent === 'explain' ? [...signals.terms] : [],
    products: intent === 'lifecycle' ? productsOf(signals) : [],
    outside,
  };
}

function procedureFor(intent: Intent, signals: Signals, context: Context): string | null {
  if (intent === 'setup' || intent === 'checklist') return signals.procedure ?? context.procedure ?? 'plan';
  if (intent === 'command')
    return signals.procedure ?? (signals.cmdlets.length > 0 ? null : context.procedure);
  return null;
}

/** What is asked of features, by whatever name. */
const ABOUT_FEATURES: ReadonlySet<Intent> = new Set(['support', 'deployments']);
/** Names that nobody else uses. */
const ONLY_OURS = 'owa ucs um freebusy serverside hybrid hosting-provider'.split(' ');
const SHORT = 6;
/** Words of our field that no everyday sentence holds. */
const OURS =
  'exchange exchange-online skype skype-online skype-server lync mail outlook owa mobile im ucs um voicemail freebusy hires serverside hybrid'.split(
    ' ',
  );

/** "Is presence at the office mandatory?": where nothing of Exchange or Skype is named, only a question on what works counts. */
const isOurs = (signals: Signals, context: Context): boolean =>
  signals.words.length <= SHORT ||
  context.features.length > 0 ||
  context.deployments.length > 0 ||
  signals.named.open.length > 0 ||
  signals.cues.some(({ text }) => /skype|lync|exchange/.test(text)) ||
  isOfChats(signals) ||
  signals.features.some((found) => isByName(found, signals)) ||
  says(signals, ...OURS, 'people', 'ask-support', 'ask-deployments', 'ask-features', 'ask-compare');

/** "Meeting delegation", « appels manqués »: of several words, a name rather than a word of everyday. */
const isByName = ({ strength, at }: Signals['features'][number], { cues }: Signals): boolean =>
  strength === 'strong' && cues.some(({ start, end }) => start === at && end > at);

/** "Presence in OWA?" – "And meetings there?": where no place is said, the one spoken of. */
function inSamePlace(
  features: string[],
  signals: Signals,
  context: Context,
  known: ReadonlySet<string>,
): string[] {
  const [place, ...others] = placesOf(context.features);
  if (place === undefined || others.length > 0) return features;
  const there = worded(signals, 'there');
  const assumed = signals.features.filter(({ placed }) => !placed).map(({ feature }) => feature);
  return unique(
    features.flatMap((feature) => {
      const moved = assumed.includes(feature) ? movedTo(place, [feature], known) : [];
      // "And join them?": the very thing that was spoken of.
      const again = moved.some((one) => context.features.includes(one));
      return (there || again) && moved.length > 0 ? moved : [feature];
    }),
  );
}

/**
 * "Where are the photos of the Christmas party?": no product is named, and there are words that nothing of ours holds.
 * A question on a feature alone says little else.
 */
const isElsewhere = (signals: Signals, context: Context): boolean =>
  signals.strange.length > 0 &&
  !signals.features.some(({ together }) => together) &&
  !isOfChats(signals) &&
  !worded(signals, 'isSupported') &&
  context.features.length === 0 &&
  context.deployments.length === 0 &&
  !anySide(signals) &&
  signals.named.open.length === 0 &&
  !signals.cues.some(({ text }) => /skype|lync|exchange|\b(?:um|ucs|owa)\b/.test(text)) &&
  !says(signals, ...ONLY_OURS) &&
  // "Where", by itself, asks for a place of any kind; "which deployments" for one of ours.
  !signals.cues.some(
    ({ names, text }) => names.has('ask-deployments') && !signals.wordings.onlyWhere.test(text),
  );

/** "IM archiving", "missed conversations": nobody says so of anything else. */
const isOfChats = (signals: Signals): boolean =>
  says(signals, 'archive', 'missed', 'history') && (says(signals, 'im') || worded(signals, 'aboutChats'));

/** Words that are everyday words too (contacts, archive, call) count only where a Skype product or the conversation is about. */
function usableFeatures(signals: Signals, context: Context, intent: Intent): string[] {
  const skypeInSight =
    signals.named.skype.length > 0 ||
    signals.named.open.includes('skype') ||
    signals.named.hybrid ||
    signals.cues.some((cue) => cue.names.has('lync') || /skype|lync|sfb/.test(cue.text));
  const inConversation = context.features.length > 0 || context.deployments.length > 0;
  // "Photos with Exchange 2016": so short that nothing else can be meant, unless it is about mails.
  const terse = signals.words.length <= SHORT && anySide(signals) && !says(signals, 'mail', 'email');
  // "Photos?": what else should be asked here.
  const alone =
    signals.cues.length === 1 &&
    signals.words.every((word, at) => at === signals.cues[0]?.start || /^[?.!]$/.test(word));
  const enough =
    skypeInSight || inConversation || terse || alone || intent === 'deployments' || intent === 'compare';
  return unique(
    signals.features
      .filter(
        ({ strength, everyday }) =>
          (strength === 'strong' && (enough || !everyday)) ||
          (enough && (strength === 'weak' || inConversation || bothSides(signals))),
      )
      .map(({ feature }) => feature),
  );
}
