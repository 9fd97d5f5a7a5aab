import type { Context } from '../reading';
import { anySide, type Signals, says, worded } from './signals';

// Words of ours are words of everyday too: contacts, archive, presence, call. What tells whether they are meant as ours.

const SHORT = 6;

/** So short that nothing else can be meant. */
export const isTerse = ({ words }: Pick<Signals, 'words'>): boolean => words.length <= SHORT;

export const inConversation = ({ features, deployments }: Context): boolean =>
  features.length > 0 || deployments.length > 0;

/** Cues of our field that no everyday sentence holds. */
const OURS = [
  'exchange',
  'exchange-online',
  'skype',
  'skype-online',
  'skype-server',
  'lync',
  'mail',
  'outlook',
  'owa',
  'mobile',
  'im',
  'ucs',
  'um',
  'voicemail',
  'freebusy',
  'hires',
  'serverside',
  'hybrid',
  'people',
  'ask-support',
  'ask-deployments',
  'ask-features',
  'ask-compare',
] as const;

/** A product by its name: "in the cloud" alone means both of its sides, and may mean neither. */
export const namesProduct = ({ cues }: Pick<Signals, 'cues'>): boolean =>
  cues.some(({ text }) => /skype|lync|exchange/.test(text));

/** "Is presence at the office mandatory?": where nothing of Exchange or Skype is named, only a question on what works counts. */
export const isOurs = (signals: Signals, context: Context): boolean =>
  isTerse(signals) ||
  inConversation(context) ||
  signals.named.open.length > 0 ||
  namesProduct(signals) ||
  isOfChats(signals) ||
  signals.features.some((found) => found.together || isByName(found, signals)) ||
  says(signals, ...OURS);

/** "Meeting delegation", « appels manqués »: of several words, a name rather than a word of everyday. */
const isByName = ({ strength, at }: Signals['features'][number], { cues }: Signals): boolean =>
  strength === 'strong' && cues.some(({ start, end }) => start === at && end > at);

/** Cues for what nobody else has. */
const ONLY_OURS = ['owa', 'ucs', 'um', 'freebusy', 'serverside', 'hybrid', 'hosting-provider'] as const;

/** A feature that is called by its whole name, or what nobody else has. */
export const namesOnlyOurs = (signals: Signals): boolean =>
  signals.features.some((found) => isByName(found, signals)) || says(signals, ...ONLY_OURS);

/**
 * "Where are the photos of the Christmas party?": no product is named, and there are words that nothing of ours holds.
 * A question on a feature alone says little else.
 */
export const isElsewhere = (signals: Signals, context: Context): boolean =>
  signals.strange.length > 0 &&
  !signals.features.some(({ together }) => together) &&
  !isOfChats(signals) &&
  !worded(signals, 'isSupported') &&
  !inConversation(context) &&
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
