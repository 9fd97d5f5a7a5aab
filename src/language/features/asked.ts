import type { Cue, Tokens } from '../tokens/cues';
import { type FeatureFound, type FeatureSubjects, findFeatures } from './features';
import { isDeed } from './set-aside';

/** In longer messages the story is told first: what is asked stands in the sentence that asks. */
const LONG = 32;
const ASKING = new Set(['ask-support', 'ask-deployments', 'ask-features']);

const NOTHING: ReadonlySet<Cue> = new Set();

/** The features that a message asks about, not those that it only tells of. `aside`: what is not meant. */
export function featuresAsked(
  tokens: Tokens,
  subjects: FeatureSubjects,
  aside: ReadonlySet<Cue>,
): FeatureFound[] {
  const named = findFeatures(tokens, subjects, aside);
  const labels = named.length === 0 ? NOTHING : labelsOf(tokens, subjects);
  const withoutLabels = () => ({ words: tokens.words, cues: tokens.cues.filter((cue) => !labels.has(cue)) });
  const without = labels.size > 0 ? findFeatures(withoutLabels(), subjects, aside) : [];
  const all = without.some(({ strength }) => strength !== 'fallback') ? without : named;
  if (tokens.words.length < LONG || all.length < 2) return all;
  const asking = cuesAsking(tokens, subjects);
  const asked = findFeatures({ words: tokens.words, cues: asking }, subjects, aside);
  if (asked.some(({ strength }) => strength === 'strong')) return asked;
  // "… We would like the list of what works": then what the story tells is no feature asked about.
  const whatWorks = asking.some(({ names }) => names.has('ask-features') && !names.has('which-of-them'));
  return whatWorks && asked.length === 0 ? asked : all;
}

const PRODUCTS = ['skype', 'skype-online', 'skype-server', 'lync', 'exchange', 'exchange-online'];

/** "Chat and calls: Skype Online", "Skype Online for chat", "chat is on Skype Online": it says which product, and asks nothing. */
function labelsOf(tokens: Tokens, { grammar, wordings }: FeatureSubjects): Set<Cue> {
  const { words, cues } = tokens;
  const products = cues.filter((cue) => PRODUCTS.some((name) => cue.names.has(name)));
  const isUsedFor = (product: Cue, cue: Cue): boolean => {
    const between = words.slice(product.end + 1, cue.start).join(' ');
    const lead = wordings.usedFor.exec(between);
    return lead !== null && /^(?:20\d\d )?$/.test(between.slice(0, lead.index));
  };
  const standsOn = (cue: Cue, product: Cue): boolean => {
    const between = words.slice(cue.end + 1, product.start);
    return (
      between.every((word) => grammar.small.has(word) || grammar.isOrMoves.has(word)) &&
      between.some((word) => grammar.isOrMoves.has(word))
    );
  };
  return new Set(
    cues.filter((cue) => {
      const stands = products.some(({ start }) => start === cue.end + 1);
      // "We keep Exchange 2013."
      if (cue.names.has('keep')) return stands;
      if (!isDeed(cue)) return false;
      const colon = words.indexOf(':', cue.end);
      const before = words.slice(cue.end + 1, colon);
      const labels =
        colon > 0 &&
        before.length <= 3 &&
        (before.length === 0 || grammar.lists.has(before[0] ?? '')) &&
        products.some(({ start }) => start > colon && start - colon <= 3);
      return (
        labels || stands || products.some((product) => isUsedFor(product, cue) || standsOn(cue, product))
      );
    }),
  );
}

/** The cues of what a message asks; null for a short one, which tells no story first. */
export const cuesOfQuestion = (tokens: Tokens, subjects: FeatureSubjects): Cue[] | null =>
  tokens.words.length < LONG ? null : cuesAsking(tokens, subjects);

/** The cues of sentences that end with a question mark; where there is none, of those with a word of asking. */
function cuesAsking({ words, cues }: Tokens, { wordings }: FeatureSubjects): Cue[] {
  const sentences = sentencesOf(words).map(([from, to]) => ({
    text: words.slice(from, to + 1).join(' '),
    cues: cues.filter(({ start, end }) => start >= from && end <= to),
  }));
  const questions = sentences.filter(({ text }) => text.endsWith('?') || wordings.calledQuestion.test(text));
  const asking = sentences.filter(
    ({ text, cues: own }) =>
      wordings.asksInside.test(text) || own.some(({ names }) => [...names].some((name) => ASKING.has(name))),
  );
  return (questions.length > 0 ? questions : asking).flatMap((sentence) => sentence.cues);
}

/** First and last word of each, its mark included. */
function sentencesOf(words: readonly string[]): [number, number][] {
  const sentences: [number, number][] = [];
  let from = 0;
  words.forEach((word, at) => {
    if (!/^[.?!;]$/.test(word) && at < words.length - 1) return;
    if (at > from) sentences.push([from, at]);
    from = at + 1;
  });
  return sentences;
}
