import type { Language } from '../../contract';
import type { Context } from '../reading';
import { bareMessage, type Lexicon, spokenMessage } from '../tokens/lexicon';
import { everyOf, type Wordings } from '../tokens/wordings';
import { strongFeatures } from './asks';
import { anySide, NOT_COVERED, type Signals, says, worded } from './signals';

export interface SmallTalk {
  cue: string;
  language: Language | null;
}

const LONGEST_SMALL_TALK = 40;
/** In words of one's own; who asks what Liaison can do may say more. */
const LONGEST_OF_ONES_OWN = 16;
/** "Stop this walk-through for now, I will come back to it." */
const LONGEST_STOP = 12;
/** "Perfect, thanks a lot for your help, have a nice weekend!" */
const LONGEST_THANKS = 13;
/** "Hello there, my good friend." */
const LONGEST_GREETING = 5;
const LONGEST_SEQUENCE = 10;

/** The whole message; or small talk in words of one's own, where the message says nothing else of our field. */
export function readSmallTalk(signals: Signals, lexicon: Lexicon, context: Context): SmallTalk | null {
  // Who names a product or a version is not making conversation.
  if (anySide(signals) || signals.words.length > LONGEST_SMALL_TALK) return null;
  if (worded(signals, 'asksToCheckLine')) return null;
  const { wordings, normalised } = signals;
  const spoken = { lexicon, context, isFiller: (word: string) => wordings.fillsTalk.test(word) };
  const heard = (text: string) =>
    inKnownWords(text, spoken) ??
    (wordings.asideTalk.test(text) ? inKnownWords(withoutAsides(text, wordings), spoken) : null);
  const message = bareMessage(normalised) || normalised;
  const whole = inKnownWords(spokenMessage(normalised), spoken) ?? heard(message);
  if (whole) return whole;
  const alone = withoutOpening(withoutAsides(message, wordings), spoken);
  const control = CONTROLS.find(([wording]) => wordings[wording].test(alone));
  if (control) return { cue: control[1], language: null };
  if (says(signals, ...ELSEWHERE)) return null;
  const last = bareMessage(lastClause(normalised));
  const ending = heard(last);
  if (ending && isUnmistakable(ending.cue, last) && !isOfOurField(signals, strongFeatures(signals)))
    return ending;
  if (isOfOurField(signals, signals.features)) return null;
  // "Cancel it, I need to ask my boss first."
  const opening = context.procedure !== null ? heard(bareMessage(firstClause(normalised))) : null;
  if (opening?.cue === 'cancel') return opening;
  if (!says(signals, 'talk-ability', 'talk-you') && signals.words.length > LONGEST_OF_ONES_OWN) return null;
  if (ending?.cue === 'help') return ending;
  const cue = inOnesOwnWords(signals);
  return cue ? { cue, language: null } : null;
}

/** `features`: those that count. */
const isOfOurField = (
  { named, procedure, products, artefacts }: Signals,
  features: Signals['features'],
): boolean =>
  features.length > 0 ||
  named.open.length > 0 ||
  procedure !== null ||
  products.length > 0 ||
  artefacts.cmdlets.length > 0;

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

const firstClause = (normalised: string): string => normalised.split(/[,;.!]/)[0] ?? '';

const lastClause = (normalised: string): string =>
  normalised
    .split(/[.!?;:,…]+/)
    .filter((clause) => clause.trim())
    .at(-1) ?? '';

/** What is said around small talk is left out: "pff", "for today", « je crois ». */
const withoutAsides = (message: string, { asideTalk }: Wordings): string =>
  asideTalk.test(message) ? message.replace(everyOf(asideTalk), ' ').replace(/\s+/g, ' ').trim() : message;

/** What the controls are called in a sentence of their own. */
const CONTROLS = [
  ['cancels', 'cancel'],
  ['restarts', 'restart'],
  ['skips', 'skip'],
] as const;

const SURE_AT_THE_END: readonly string[] = [
  'help',
  'where',
  'resume',
  'restart',
  'cancel',
  'back',
  'skip',
  'show-all',
];
const FEWEST_AT_THE_END = 3;

/** "I had to run into a meeting, where were we?": in so many words it is meant, whatever was said before it. */
const isUnmistakable = (cue: string, clause: string): boolean =>
  SURE_AT_THE_END.includes(cue) && clause.split(' ').length >= FEWEST_AT_THE_END;

interface Spoken {
  lexicon: Lexicon;
  context: Context;
  isFiller(word: string): boolean;
}

/**
 * A control word counts only when it is the whole message (a greeting before it is allowed), so that no dialog is
 * hijacked by a word inside an answer. Greeting and thanks may be said together.
 */
function inKnownWords(message: string, spoken: Spoken): SmallTalk | null {
  if (message === '') return null;
  const { messages } = spoken.lexicon;
  const said = withoutOpening(message, spoken);
  const exact = messages.get(message) ?? messages.get(said);
  return exact ? smallTalk(exact, spoken.context) : inSequence(said.split(' '), spoken);
}

/** "Finally, cancel." */
function withoutOpening(message: string, { isFiller }: Spoken): string {
  const words = message.split(' ');
  const opening = words.findIndex((word) => !isFiller(word));
  return words.slice(Math.max(opening, 0)).join(' ');
}

/** "Hi, help please", "super, merci, au revoir": small talk from beginning to end; the weightiest part counts. */
function inSequence(words: readonly string[], { lexicon, context, isFiller }: Spoken): SmallTalk | null {
  if (words.length > LONGEST_SEQUENCE) return null;
  let best: SmallTalk | null = null;
  for (let at = 0; at < words.length; ) {
    let end = words.length;
    while (end > at && !lexicon.messages.has(words.slice(at, end).join(' '))) end--;
    const part = lexicon.messages.get(words.slice(at, end).join(' '));
    if (end > at && part) {
      if (!best || rank(part.cue) > rank(best.cue)) best = smallTalk(part, context);
      at = end;
    } else if (at > 0 && isFiller(words[at] ?? '')) at++;
    else return null;
  }
  return best;
}

/** Lightest first; control words weigh more than all of them. */
const RANK = ['confirm', 'decline', 'greeting', 'thanks', 'bye'];

const rank = (cue: string): number => {
  const place = RANK.indexOf(cue);
  return place < 0 ? RANK.length : place;
};

/** Of what is said in several languages alike, the conversation tells the language. */
function smallTalk(
  { cue, languages }: { cue: string; languages: ReadonlySet<Language> },
  context: Context,
): SmallTalk {
  const [only, ...others] = languages;
  return { cue, language: others.length > 0 ? context.language : (only ?? null) };
}

/** Short, and about nothing that we know. The first rule that holds decides. */
function inOnesOwnWords(signals: Signals): string | null {
  const { cues, words } = signals;
  const asks = words.includes('?');
  const length = words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (length > LONGEST_OF_ONES_OWN) return null;
  const ofWalk = says(signals, 'talk-walk') && !asks;
  if (says(signals, 'talk-walk') && says(signals, 'talk-resume')) return 'resume';
  if (ofWalk && says(signals, 'talk-stop') && length <= LONGEST_STOP) return 'cancel';
  // "Why don't you know?": of what was answered.
  const isOfAnswer = says(signals, 'ask-why') && signals.context !== null;
  if (!isOfAnswer && asksForHelp(signals)) return 'help';
  const opensWithHello = cues.some(({ start, names }) => start === 0 && names.has('talk-hello'));
  if (opensWithHello && length <= LONGEST_GREETING && !says(signals, 'ask-explain')) return 'greeting';
  if (length > LONGEST_THANKS || asks) return null;
  return says(signals, 'talk-thanks', 'talk-bye') ? 'thanks' : null;
}

/** "What are your talents?", "which are my options?": what Liaison can do, and for whom. */
const asksForHelp = (signals: Signals): boolean =>
  says(signals, 'talk-ability') &&
  (says(signals, 'talk-you') ||
    worded(signals, 'needsHelp') ||
    signals.cues.some(({ names, text }) => names.has('talk-ability') && signals.wordings.toYou.test(text)));
