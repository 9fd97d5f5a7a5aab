import type { Language } from '../contract';
import type { Tokens } from './cues';
import type { Lexicon } from './lexicon';
import type { Context } from './reading';

export interface SmallTalk {
  cue: string;
  language: Language | null;
}

/**
 * A control word counts only when it is the whole message (a greeting before it is allowed), so that no dialog is
 * hijacked by a word inside an answer. Greeting and thanks may be said together.
 */
export function readSmallTalk(message: string, lexicon: Lexicon, context: Context): SmallTalk | null {
  const exact = lexicon.messages.get(message);
  if (exact) return { cue: exact.cue, language: languageIn(exact.languages, context) };
  return readSequence(message.split(' '), lexicon, context);
}

const LONGEST = 10;
const RANK = ['confirm', 'decline', 'greeting', 'thanks', 'bye'];
const FILLERS = new Set([
  'and',
  'et',
  'then',
  'so',
  'alors',
  'donc',
  'ben',
  'bon',
  'well',
  'oh',
  'ah',
  'just',
  'euh',
  'um',
  'ok',
  'okay',
  'please',
  'a',
  'lot',
  'but',
  'mais',
  'you',
  'guys',
  'la',
  'ici',
  'here',
  'now',
  'there',
  'maintenant',
  'everything',
  'tout',
  'stp',
  'svp',
]);

/** "Hi, help please", "super, merci, au revoir": small talk from beginning to end; the weightiest part counts. */
function readSequence(words: readonly string[], lexicon: Lexicon, context: Context): SmallTalk | null {
  if (words.length > LONGEST) return null;
  let at = 0;
  let best: SmallTalk | null = null;
  while (at < words.length) {
    let length = words.length - at;
    while (length > 0 && !lexicon.messages.has(words.slice(at, at + length).join(' '))) length--;
    if (length === 0 && at > 0 && FILLERS.has(words[at] ?? '')) {
      at++;
      continue;
    }
    if (length === 0) return null;
    const part = lexicon.messages.get(words.slice(at, at + length).join(' '));
    if (part && (!best || rank(part.cue) > rank(best.cue)))
      best = { cue: part.cue, language: languageIn(part.languages, context) };
    at += length;
  }
  return best;
}

const rank = (cue: string): number => {
  const place = RANK.indexOf(cue);
  return place < 0 ? RANK.length : place;
};

function languageIn(languages: ReadonlySet<Language>, context: Context): Language | null {
  if (languages.size > 1) return context.language;
  const [only] = languages;
  return only ?? null;
}

/** "Perfect, thanks a lot for your help, have a nice weekend!" */
const LONGEST_THANKS = 13;

const TO_ME = /\b(you|your|bot|tu|te|vous|t|toi|ton|tes|vos|votre)\b/;

/** Small talk in words of one's own: short, and about nothing that we know. The first rule that holds decides. */
export function looseSmallTalk({ words, cues }: Tokens): string | null {
  const says = (name: string) => cues.some((cue) => cue.names.has(name));
  const asks = words.includes('?');
  const length = words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (length > 16) return null;
  if (says('talk-resume') && says('talk-walk') && !asks) return 'resume';
  if (says('talk-stop') && says('talk-walk') && !asks && length <= 12) return 'cancel';
  if (
    says('talk-ability') &&
    (says('talk-you') ||
      cues.some((cue) => cue.names.has('talk-ability') && TO_ME.test(cue.text)) ||
      /\b(my options|need help|besoin d aide|perdue?|lost|bot)\b/.test(words.join(' ')))
  )
    return 'help';
  const opensWithHello = cues.some((cue) => cue.start === 0 && cue.names.has('talk-hello'));
  if (opensWithHello && length <= 5 && !says('ask-explain')) return 'greeting';
  if (length > LONGEST_THANKS || asks) return null;
  if (says('talk-thanks') || says('talk-bye')) return 'thanks';
  return null;
}
