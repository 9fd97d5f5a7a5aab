import { Language } from '../../contract';
import type { Cue } from './cues';
import type { LanguageMarks } from './language-marks';
import { ARROW } from './normalise';

export interface Detected {
  /** Null where nothing tells (a bare abbreviation, a command): the conversation decides. */
  language: Language | null;
  /** Written in a language that Liaison does not speak. */
  foreign: boolean;
}

export type Detector = (original: string, words: readonly string[], cues: readonly Cue[]) => Detected;

/** Product names and abbreviations are the same in every language, whichever word list they stand in. */
const NEUTRAL = /^(exchange|skype|lync|version:|other|teams|feature|term|cloud-)/;
const LONGEST_ABBREVIATION = 4;
const LETTER = /\p{L}/u;
const BLANK_BEFORE_MARK = /[\p{L}\p{N}»)][ \u00a0\u202f][?!;:](?=\s|$)/u;

const ARROW_DRAWN = /[-=]>|→/;

const FOREIGN_LETTER = /[ßäöñãõåøłęąż]/i;
const FOREIGN_MARK = /[¿¡]/;
/** Cyrillic, Hebrew, Arabic, Japanese, Chinese, Korean, Greek, Thai. */
const FOREIGN_SCRIPT =
  /[\u0400-\u04ff\u0590-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0370-\u03ff\u0e00-\u0e7f]/;

/** What a word, or a whole message, says for each language. */
interface Score {
  of: Record<Language, number>;
  foreign: number;
}
const nothing = (): Score => ({
  of: Object.fromEntries(Language.options.map((language) => [language, 0])) as Score['of'],
  foreign: 0,
});

/** The language that has most, and by how much more than any other. */
function leader(of: Score['of']): { language: Language; most: number; lead: number } {
  const language = Language.options.reduce((best, other) => (of[other] > of[best] ? other : best));
  const others = Language.options.filter((other) => other !== language).map((other) => of[other]);
  return { language, most: of[language], lead: of[language] - Math.max(...others) };
}

/** Tells our languages apart by function words, letters and the words that only one of them has in the lexicon. */
export function createDetector(marks: readonly LanguageMarks[], foreignWords: readonly string[]): Detector {
  const weights = weigh(marks, foreignWords);
  const isNeutral = neutralCues();
  return (original, words, cues) => {
    const score = nothing().of;
    let foreign = 0;
    let letters = 0;
    const neutral = new Set<number>();
    const drawn = ARROW_DRAWN.test(original);
    for (const cue of cues) if (isNeutral(cue)) for (let at = cue.start; at <= cue.end; at++) neutral.add(at);
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? '';
      if (neutral.has(at) || !LETTER.test(word) || (drawn && word === ARROW)) continue;
      letters++;
      const weight = weights.get(word);
      if (!weight) continue;
      for (const { language } of marks) score[language] += weight.of[language];
      foreign += weight.foreign;
    }
    for (const cue of cues) {
      const named = marks.find(({ names }) => names.test(cue.text));
      if (named) score[named.language] += 0.7;
      else if (cue.languages.size === 1 && !isNeutral(cue))
        for (const language of cue.languages) score[language] += 0.6 + 0.3 * (cue.end - cue.start);
    }
    for (const { language, letters, blankBeforeMarks, opens } of marks) {
      if (letters.test(original)) score[language] += 1.5;
      if (blankBeforeMarks && BLANK_BEFORE_MARK.test(original)) score[language] += 0.7;
      if (opens.test(original)) score[language] += 1;
    }
    if (FOREIGN_LETTER.test(original)) foreign += 2;
    if (FOREIGN_MARK.test(original)) foreign += 6;
    if (letters > 0 && FOREIGN_SCRIPT.test(original)) foreign += 5;
    const { language, most, lead } = leader(score);
    if (foreign >= 2 && foreign > most) return { language: null, foreign: true };
    return { language: lead < 0.5 ? null : language, foreign: false };
  };
}

function weigh(marks: readonly LanguageMarks[], foreignWords: readonly string[]): ReadonlyMap<string, Score> {
  const weights = new Map<string, Score>();
  const weightOf = (word: string): Score => {
    const weight = weights.get(word) ?? nothing();
    weights.set(word, weight);
    return weight;
  };
  for (const { language, functionWords, oneLetterWord } of marks)
    for (const word of functionWords) weightOf(word).of[language] = word.length > 1 ? 1 : oneLetterWord;
  const shared = ({ of }: Score) => Object.values(of).filter((weight) => weight > 0).length > 1;
  for (const word of foreignWords) {
    const weight = weightOf(word);
    weight.foreign = shared(weight) ? 0 : Object.values(weight.of).some((own) => own > 0) ? 0.5 : 1;
  }
  // What both languages have tells nothing.
  for (const weight of weights.values()) if (shared(weight)) weight.of = nothing().of;
  return weights;
}

/** Remembers what it has found of each name of a cue: there are not many. */
function neutralCues(): (cue: Cue) => boolean {
  const known = new Map<string, boolean>();
  const isName = (name: string): boolean => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const neutral = NEUTRAL.test(name);
    known.set(name, neutral);
    return neutral;
  };
  return ({ names, text }) => {
    if (text.length <= LONGEST_ABBREVIATION) return true;
    for (const name of names) if (isName(name)) return true;
    return false;
  };
}
