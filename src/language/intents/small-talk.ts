import type { Language } from '../../contract';
import type { Context } from '../reading';
import { bareMessage, type Lexicon } from '../tokens/lexicon';
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
  const spoken = { lexicon, context, isFiller: (word: string) => signals.wordings.fillsTalk.test(word) };
  const whole = inKnownWords(bareMessage(signals.normalised) || signals.normalised, spoken);
  if (whole) return whole;
  if (isOfOurField(signals) || says(signals, ...ELSEWHERE)) return null;
  // "Cancel it, I need to ask my boss first."
  const opening =
    context.procedure !== null ? inKnownWords(bareMessage(firstClause(signals.normalised)), spoken) : null;
  if (opening?.cue === 'cancel') return opening;
  if (!says(signals, 'talk-ability', 'talk-you') && signals.words.length > LONGEST_OF_ONES_OWN) return null;
  const ending = inKnownWords(bareMessage(lastSentence(signals.normalised)), spoken);
  if (ending?.cue === 'help') return ending;
  const cue = inOnesOwnWords(signals);
  return cue ? { cue, language: null } : null;
}

const isOfOurField = ({ features, named, procedure, products, artefacts }: Signals): boolean =>
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

const lastSentence = (normalised: string): string =>
  normalised
    .split(/[.!?;]+/)
    .filter((sentence) => sentence.trim())
    .at(-1) ?? '';

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
  const words = message.split(' ');
  const { messages } = spoken.lexicon;
  // "Finally, cancel."
  const opening = words.findIndex((word) => !spoken.isFiller(word));
  const said = words.slice(Math.max(opening, 0));
  const exact = messages.get(message) ?? messages.get(said.join(' '));
  return exact ? smallTalk(exact, spoken.context) : inSequence(said, spoken);
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
  if (ofWalk && says(signals, 'talk-resume')) return 'resume';
  if (ofWalk && says(signals, 'talk-stop') && length <= LONGEST_STOP) return 'cancel';
  if (asksForHelp(signals)) return 'help';
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
