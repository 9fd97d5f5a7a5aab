import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Language } from '../../contract';
import { fold, type Normalise } from './normalise';
import { readWordsFile } from './words-file';

/** Cue id → the phrases that people use for it, in one language. `say/<topic>.json` under `src/words/<language>`. */
const Say = z.record(z.string(), z.array(z.string().min(1)));
export type Say = z.infer<typeof Say>;

export interface Phrase {
  /** Normalised words. */
  words: string;
  cues: Set<string>;
  languages: Set<Language>;
}

export interface Lexicon {
  phrases: ReadonlyMap<string, Phrase>;
  /** Whole messages: normalised text → what it is (`greeting`, `help`, `next` …). */
  messages: ReadonlyMap<string, { cue: string; languages: Set<Language> }>;
  /** Every word of every phrase with the languages it is at home in. */
  vocabulary: ReadonlyMap<string, Set<Language>>;
  /** The words that typing mistakes are mended towards. */
  targets: ReadonlySet<string>;
}

const WHOLE_MESSAGES = 'small-talk';
/** What lies outside: a word that nobody knows is not taken for another vendor's product. */
const NO_TARGETS = 'outside';

/** Product and version in one made-up word ("exchse"): far too near to words of everyday ("excuses"). */
const ABBREVIATED = /^exchange:/;

/**
 * Everyday words in which people describe a feature ("what is typed is kept for seven years"): nothing is mended to
 * them, they make nothing familiar, and they count as a feature only where one of the products is in sight.
 */
const DESCRIBES = 'described';

/** Reads the `say` files of every language and joins what further phrases are handed in (names of features, terms …). */
export function readLexicon(
  wordsDirectory: string,
  languages: readonly Language[],
  normalise: Normalise,
  more: readonly MorePhrases[] = [],
): Lexicon {
  const builder = new Builder(normalise);
  const topics = new Map<string, Set<string>>();
  for (const language of languages) {
    const directory = path.join(wordsDirectory, language, 'say');
    for (const file of readdirSync(directory).sort()) {
      const say = readWordsFile(Say, directory, file);
      const topic = path.basename(file, '.json');
      for (const [cue, phrases] of Object.entries(say)) {
        topics.set(topic, (topics.get(topic) ?? new Set()).add(cue));
        if (topic === WHOLE_MESSAGES) builder.messages(cue, phrases, language);
        else {
          const mendTo = topic !== NO_TARGETS && topic !== DESCRIBES && !ABBREVIATED.test(cue);
          builder.phrases(cue, phrases, language, mendTo);
          if (topic === DESCRIBES) builder.phrases(DESCRIBES, phrases, language, false);
        }
      }
    }
  }
  for (const { cue, phrases, language } of more) builder.phrases(cue, phrases, language);
  const isOf = (topic: string) => (cue: string) => topics.get(topic)?.has(cue) === true;
  builder.keepParts(
    (cue) => isOf('procedures')(cue) || JOINED.has(cue) || cue.startsWith(VALUE_CUE),
    isOf('features'),
  );
  return builder.lexicon();
}

/** Cues of the values that are said for a placeholder: `value:archivingMode=ImOnly`. */
export const VALUE_CUE = 'value:';

/** Cues whose phrases join two things ("IM and meetings"). */
const JOINED: ReadonlySet<string> = new Set(['meeting-content']);

export interface MorePhrases {
  cue: string;
  phrases: readonly string[];
  language: Language;
}

/** Phrases by their normalised words, outside the lexicon (the terms to explain). */
export function phrasesOf(said: readonly MorePhrases[], normalise: Normalise): ReadonlyMap<string, Phrase> {
  const builder = new Builder(normalise);
  for (const { cue, phrases, language } of said) builder.phrases(cue, phrases, language);
  return builder.lexicon().phrases;
}

class Builder {
  private readonly found = new Map<string, Phrase>();
  private readonly whole = new Map<string, { cue: string; languages: Set<Language> }>();
  private readonly words = new Map<string, Set<Language>>();
  private readonly targets = new Set<string>();

  constructor(private readonly normalise: Normalise) {}

  phrases(cue: string, phrases: readonly string[], language: Language, mendTo = true): void {
    for (const phrase of phrases) {
      for (const words of variants(this.normalise(phrase))) {
        const entry = this.found.get(words) ?? { words, cues: new Set(), languages: new Set() };
        entry.cues.add(cue);
        entry.languages.add(language);
        this.found.set(words, entry);
        this.learn(words, language, mendTo);
      }
    }
  }

  messages(cue: string, phrases: readonly string[], language: Language): void {
    for (const phrase of phrases) {
      const words = wholeMessage(phrase, this.normalise);
      const entry = this.whole.get(words) ?? { cue, languages: new Set() };
      entry.languages.add(language);
      this.whole.set(words, entry);
      this.learn(words, language, true);
    }
  }

  /** "IM in OWA" names a procedure and holds two cues of a feature as well: longer phrases keep the cues of their parts. */
  keepParts(holds: (cue: string) => boolean, parts: (cue: string) => boolean): void {
    for (const phrase of this.found.values()) {
      if (![...phrase.cues].some(holds)) continue;
      const words = phrase.words.split(' ');
      for (let from = 0; from < words.length; from++) {
        for (let to = from + 1; to <= words.length; to++) {
          const part = this.found.get(words.slice(from, to).join(' '));
          if (part && part !== phrase) for (const cue of part.cues) if (parts(cue)) phrase.cues.add(cue);
        }
      }
    }
  }

  lexicon(): Lexicon {
    return { phrases: this.found, messages: this.whole, vocabulary: this.words, targets: this.targets };
  }

  private learn(words: string, language: Language, mendTo: boolean): void {
    for (const word of words.split(' ')) {
      const at = this.words.get(word) ?? new Set();
      at.add(language);
      this.words.set(word, at);
      if (mendTo) this.targets.add(word);
    }
  }
}

/** A phrase and its plural in -s on the last word, which both languages share. */
function variants(words: string): string[] {
  return /\p{L}{4}$/u.test(words) && !/[sxz]$/.test(words) ? [words, `${words}s`] : [words];
}

const POLITE = /\b(please|pls|plz|svp|stp|s il te plait|s il vous plait|kindly)\b/g;
/** "Liaison, help": whom one talks to; "what is Liaison" asks about it. */
const NAME = /\bliaison\b/g;

/** A whole message reduced to what distinguishes it: no punctuation, no please. */
const wholeMessage = (text: string, normalise: Normalise): string =>
  spokenMessage(normalise(text)) || fold(text).trim();

/** What distinguishes a normalised message: no punctuation, no please. */
export function spokenMessage(normalised: string): string {
  const plain = normalised
    .replace(/[,;:.!/&%()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return without(/\?/g, without(POLITE, plain)) || plain;
}

/** A message without punctuation, please, and the name of whom one talks to. */
export function bareMessage(normalised: string): string {
  const spoken = spokenMessage(normalised);
  return without(NAME, spoken) || spoken;
}

const without = (some: RegExp, text: string): string => text.replace(some, ' ').replace(/\s+/g, ' ').trim();
