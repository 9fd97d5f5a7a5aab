import { LIST } from './adjacency';
import type { Cue, Tokens } from './cues';
import type { indexPatterns } from './feature-patterns';
import { type FeatureFound, findFeatures } from './features';
import { isPlace } from './places';

type Index = ReturnType<typeof indexPatterns>;

/** In longer messages the story is told first: what is asked stands in the sentence that asks. */
const LONG = 32;
const ASKING = new Set(['ask-support', 'ask-deployments', 'ask-features']);

export function featuresAsked(tokens: Tokens, index: Index, aside: ReadonlySet<Cue>): FeatureFound[] {
  const named = findFeatures(tokens, index, aside);
  const labels = named.length === 0 ? NOTHING : labelsOf(tokens);
  const without = labels.size > 0 ? findFeatures(tokens, index, new Set([...aside, ...labels])) : [];
  const all = without.some(({ strength }) => strength !== 'fallback') ? without : named;
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
  if (asked.some(({ strength }) => strength === 'strong')) return asked;
  // "… We would like the list of what works": then what the story tells is no feature asked about.
  const whatWorks = tokens.cues.some(
    ({ names, start, end }) =>
      names.has('ask-features') && asking.some(([from, to]) => start >= from && end <= to),
  );
  return whatWorks && asked.length === 0 ? asked : all;
}

/** "Chat and calls: Skype Online", "Skype Online for chat": what a product is used for says which it is, and asks nothing. */
function labelsOf({ words, cues }: Tokens): Set<Cue> {
  const products = cues.filter((cue) => PRODUCTS.some((name) => cue.names.has(name)));
  return new Set(
    cues.filter((cue) => {
      if (!isDeed(cue)) return false;
      const colon = words.indexOf(':', cue.end);
      const before = words.slice(cue.end + 1, colon);
      const labels =
        colon > 0 &&
        before.length <= 3 &&
        (before.length === 0 || LIST.has(before[0] ?? '')) &&
        products.some(({ start }) => start > colon && start - colon <= 3);
      return (
        labels ||
        products.some(({ start }) => start === cue.end + 1) ||
        products.some(({ end }) => USED_FOR.test(words.slice(end + 1, cue.start).join(' ')))
      );
    }),
  );
}
const PRODUCTS = ['skype', 'skype-online', 'skype-server', 'lync', 'exchange', 'exchange-online'];
const USED_FOR = /^(?:20\d\d )?(?:for|pour)(?: (?:the|our|les|la|le|l))?$/;

/** Sentences that end with a question mark; where there is none, those with a word of asking. */
function askingSentences({ words, cues }: Tokens): [number, number][] {
  const sentences: { from: number; to: number; question: boolean }[] = [];
  let from = 0;
  words.forEach((word, at) => {
    if (!/^[.?!;]$/.test(word) && at < words.length - 1) return;
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
  /(?:^(?:not|pas|no|non)|\b(?:not tell me about|not talking about|not asking about|not care about|nothing to do with|rien a voir avec|forget(?: about)?|drop|leave aside|never mind the|ne me parle pas de|ne parle pas de|peu importe|laissez de cote|oublie|oubliez|can live without|could live without|(?:do|does) not need|no need for|no need of|pas besoin d[eu]?|(?:nobody|no one) (?:here )?(?:wants|needs|uses|cares (?:about|for)|asked (?:about|for))|personne (?:ici )?(?:ne |n )(?:veut|utilise|demande|a besoin|parle)(?: d[eu]?)?|me passer d[eu]?|nous passer d[eu]?|se moque d[eu]?))\b(?: (?!mais|but|rather|plutot|i mean)[^\s,.;!]+){1,6} ?[,.;!]/g;
/** "Leave voicemail out of it", « Les photos, on s’en moque » : the dismissal comes after. */
const DISMISSED =
  /(?:\bleave(?: \S+){1,5} out of (?:it|this)\b)|(?:(?:^|[.,;!?] )(?:\S+ ){1,5}(?:, )?(?:on s en (?:moque|fiche)|je m en (?:moque|fiche)|peu importe|does not matter|do not matter|i know is dead|we can skip)\b)/g;

/** "Notes is history for us", « Notes, c’est de l’histoire ancienne » : gone, and no feature. */
const BYGONE = /\b(?:is|are|was|were) (?:now |long |all )?history\b(?! \?)/g;

/** "Outlook, not webmail", « la recherche, et non l’archivage » : a second subject that is refused. */
const REFUSED =
  / (?:, )?(?:(?:and|et|but|mais) )?(?:not|pas|non|non pas) (?:(?:the|le|la|l|les|in|dans|on|sur|d|de|joining|rejoindre) )*[^\s,;:.!?]+(?: \S+){0,4}? ?(?:[:.,;?!()]|$)/g;
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

/** "Everything except photos", « tout sauf les photos » : what is left out. */
const EXCEPT =
  /\b(?:except(?:ing)?(?: for)?|apart from|other than|besides|aside from|leave out|as opposed to|sauf|a part|hormis|excepte|en dehors d[eu]|mis a part|contrairement a)\b(?: [^\s,.;!?:]+){1,5}/g;
/** "The same as the call button of Outlook, but in the browser": what is asked is set against something known. */
const LIKENED =
  /\b(?:same (?:thing )?as|just like|meme chose que|equivalent (?:of|to|d[eu]?)|tout comme)\b(?: (?!but\b|mais\b)[^\s,.;!?:]+){1,7}/g;
/** "See who is free before ringing them": what is done afterwards is not asked about. */
const AFTERWARDS =
  /\b(?:before|prior to|avant d[e']?)\b(?: (?!in\b|from\b|dans\b|depuis\b|and\b|et\b)[^\s,.;!?:]+){1,4}/g;
const isDeed = ({ names }: Cue): boolean =>
  ['call', 'video', 'im', 'reply', 'email', 'join', 'write'].some((name) => names.has(name));
/** « Présence dans OWA, pardon, dans Outlook » : what follows takes the place of what stood before. */
const CORRECTED =
  /(?:, (?:euh |ah |er |uh |oh |oops |mais |enfin )?(?:non attends|no wait|non|no)| (?:(?:euh|er|erm|oh) (?:, )?)?(?:pardon|sorry|oops|scratch that|correction|je voulais dire|i meant|i mean))(?: [,:.])? (?=\S)/g;
const NOTHING: ReadonlySet<Cue> = new Set();
const MAY_SET_ASIDE: ReadonlySet<string> = new Set(
  'not pas non no pardon sorry oops wait scratch correction meant mean except excepting apart besides opposed sauf part hormis excepte dehors contrairement other leave instead rather plutot lieu forget aside mind forget drop parle importe laissez oublie oubliez rien nothing live need besoin passer moque fiche nobody one personne matter dead skip same like meme equivalent comme before prior avant history'.split(
    ' ',
  ),
);

/** "Not the archive itself, I mean the searching": the cues of what is not meant. */
export function setAside({ words, cues }: Tokens): ReadonlySet<Cue> {
  if (!words.some((word) => MAY_SET_ASIDE.has(word))) return NOTHING;
  const text = words.join(' ');
  const removed = new Set<Cue>();
  const remove = (match: RegExpMatchArray, which: (cue: Cue) => boolean = () => true) => {
    const [from, to] = spanOf(text, match);
    for (const cue of cues) if (cue.start >= from && cue.start < to && which(cue)) removed.add(cue);
  };
  for (const match of text.matchAll(ASIDE)) {
    const after = text.slice((match.index ?? 0) + match[0].length);
    if (!CONTRAST.test(after) && !/(but|mais|i mean|plutot|rather)$/.test(match[0])) continue;
    if (!/\b(work|works|supported|possible|marche|fonctionne|pris|available)\b/.test(match[2] ?? ''))
      remove(match);
  }
  for (const match of text.matchAll(REFUSED)) {
    const [from] = spanOf(text, match);
    if (cues.some((cue) => cue.start < from && isSubject(cue))) remove(match, isSubject);
  }
  for (const match of text.matchAll(EXCEPT)) remove(match, isSubject);
  for (const match of text.matchAll(LIKENED)) remove(match, (cue) => isSubject(cue) || isDeed(cue));
  for (const match of text.matchAll(AFTERWARDS)) {
    const [from] = spanOf(text, match);
    const asked = (cue: Cue) => (isSubject(cue) && !isPlace(cue)) || cue.names.has('available');
    if (cues.some((cue) => cue.end < from && asked(cue))) remove(match, isDeed);
  }
  for (const match of text.matchAll(OUTRIGHT)) remove(match);
  for (const match of text.matchAll(DISMISSED)) remove(match, isSubject);
  for (const match of text.matchAll(BYGONE)) remove(match, ({ names }) => names.has('history'));
  for (const match of text.matchAll(CORRECTED))
    for (const cue of superseded(cues, spanOf(text, match))) removed.add(cue);
  return removed;
}

/** First word and the word after the last of a match in the words joined by blanks. */
function spanOf(text: string, match: RegExpMatchArray): [number, number] {
  const from = text.slice(0, match.index).trim().split(' ').filter(Boolean).length;
  return [from, from + match[0].trim().split(' ').length];
}

const REACH = 9;

/** What stands just before a correction and is of the kind that follows it: a place for a place, a topic for a topic. */
function superseded(cues: readonly Cue[], [from, to]: [number, number]): Cue[] {
  const after = cues.filter((cue) => cue.start >= to && cue.start < to + REACH && isSubject(cue));
  const before = cues.filter((cue) => cue.end < from && cue.start >= from - REACH && isSubject(cue));
  const topics = after.filter((cue) => !isPlace(cue));
  if (topics.length > 0) return before.filter((cue) => !isPlace(cue));
  return after.length > 0 ? before.filter(isPlace) : [];
}
