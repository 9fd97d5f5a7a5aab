import type { Cue, Tokens } from './cues';
import { type FeatureFound, findFeatures, type indexPatterns } from './features';

type Index = ReturnType<typeof indexPatterns>;

/** In longer messages the story is told first: what is asked stands in the sentence that asks. */
const LONG = 32;
const ASKING = new Set(['ask-support', 'ask-deployments', 'ask-features']);

export function featuresAsked(tokens: Tokens, index: Index, aside: ReadonlySet<Cue>): FeatureFound[] {
  const all = findFeatures(tokens, index, aside);
  if (tokens.words.length < LONG || all.length < 2) return all;
  const asking = askingSentences(tokens);
  const asked = findFeatures(
    {
      words: tokens.words,
      cues: tokens.cues.filter((cue) => asking.some(([from, to]) => cue.start >= from && cue.end <= to)),
    },
    index,
    aside,
  );
  return asked.some(({ strength }) => strength === 'strong') ? asked : all;
}

/** Sentences that end with a question mark; where there is none, those with a word of asking. */
function askingSentences({ words, cues }: Tokens): [number, number][] {
  const sentences: { from: number; to: number; question: boolean }[] = [];
  let from = 0;
  words.forEach((word, at) => {
    if (!/^[.?!]$/.test(word) && at < words.length - 1) return;
    if (at > from)
      sentences.push({
        from,
        to: at,
        question: word === '?' || words.slice(from, at + 1).includes('question'),
      });
    from = at + 1;
  });
  const questions = sentences.filter(({ question }) => question);
  const asks = ({ from: start, to }: { from: number; to: number }) =>
    /\b(whether|know if|wonder|ask|savoir si|me demande|demande si)\b/.test(
      words.slice(start, to + 1).join(' '),
    ) ||
    cues.some(
      (cue) => cue.start >= start && cue.end <= to && [...cue.names].some((name) => ASKING.has(name)),
    );
  const chosen = questions.length > 0 ? questions : sentences.filter(asks);
  return chosen.map((sentence) => [sentence.from, sentence.to]);
}

const ASIDE =
  /\b(not|pas|ne parle pas|not talking about|instead of|rather than|plutot que|au lieu)\b((?: (?!mais|but|rather|plutot|i mean|je parle|je veux|i meant|,|\.|!|;)\S+){1,6}) ?(?:[,.;!]|but|mais|rather|plutot|i mean)/g;
/** "Not mobile presence. Meetings on mobile.", "don't tell me about X": set aside without a "but". */
const OUTRIGHT =
  /(?:^(?:not|pas|no|non)|\b(?:not tell me about|not talking about|not asking about|not care about|nothing to do with|rien a voir avec|forget about|leave aside|never mind the|ne me parle pas de|ne parle pas de|peu importe|laissez de cote|oublie|oubliez))\b(?: (?!mais|but|rather|plutot|i mean)[^\s,.;!]+){1,6} ?[,.;!]/g;
/** "Outlook, not webmail", « la recherche, et non l’archivage » : a second subject that is refused. */
const REFUSED =
  / (?:, )?(?:(?:and|et|but|mais) )?(?:not|pas|non|non pas) (?:(?:the|le|la|l|les|in|dans|on|sur|d|de|joining|rejoindre) )*\S+(?: \S+){0,2}? ?(?:[:.,;?!]|$)/g;
const isSubject = ({ names }: Cue): boolean =>
  [
    'outlook',
    'owa',
    'mobile',
    'presence',
    'meeting',
    'archive',
    'search',
    'history',
    'missed',
    'voicemail',
    'photo',
    'ucs',
  ].some((name) => names.has(name));
const CONTRAST =
  /^\s*(?:,? ?)(i mean|i meant|but|mais|rather|plutot|just|only|je parle|je veux|the|le|la|l|bien|in)\b/;

const NOTHING: ReadonlySet<Cue> = new Set();
const MAY_SET_ASIDE: ReadonlySet<string> = new Set(
  'not pas non no instead rather plutot lieu forget aside mind parle importe laissez oublie oubliez rien nothing'.split(
    ' ',
  ),
);

/** "Not the archive itself, I mean the searching": the cues of what is not meant. */
export function setAside({ words, cues }: Tokens): ReadonlySet<Cue> {
  if (!words.some((word) => MAY_SET_ASIDE.has(word))) return NOTHING;
  const text = words.join(' ');
  const removed = new Set<number>();
  for (const match of text.matchAll(ASIDE)) {
    const after = text.slice((match.index ?? 0) + match[0].length);
    if (!CONTRAST.test(after) && !/(but|mais|i mean|plutot|rather)$/.test(match[0])) continue;
    if (/\b(work|works|supported|possible|marche|fonctionne|pris|available)\b/.test(match[2] ?? '')) continue;
    const from = text.slice(0, match.index).trim().split(' ').filter(Boolean).length;
    const length = match[0].trim().split(' ').length;
    for (let at = from; at < from + length; at++) removed.add(at);
  }
  for (const match of text.matchAll(REFUSED)) {
    const from = text.slice(0, match.index).trim().split(' ').filter(Boolean).length;
    const to = from + match[0].trim().split(' ').length;
    if (!cues.some((cue) => cue.start < from && isSubject(cue))) continue;
    for (const cue of cues) if (cue.start >= from && cue.start < to && isSubject(cue)) removed.add(cue.start);
  }
  for (const match of text.matchAll(OUTRIGHT)) {
    const from = text.slice(0, match.index).trim().split(' ').filter(Boolean).length;
    for (let at = from; at < from + match[0].trim().split(' ').length; at++) removed.add(at);
  }
  return new Set(cues.filter((cue) => removed.has(cue.start)));
}
