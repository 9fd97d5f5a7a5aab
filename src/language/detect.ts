import type { Language } from '../contract';
import type { Cue } from './cues';
import { fold } from './normalise';

export interface Detected {
  /** Null where nothing tells (a bare abbreviation, a command): the conversation decides. */
  language: Language | null;
  /** Written in a language that Liaison does not speak. */
  foreign: boolean;
}

/** Frequent words of languages that we do not speak, enough to notice them; none is a word of ours. */
const FOREIGN = new Set(
  (
    'der das und ist nicht mit fur wie kann konnen wir unterstutzt funktioniert welche haben auf ein eine einen werden zwischen wird sind bei oder auch ich sie mein unser zum zur ' +
    'el los las como esta estan con para puede pueden cual cuales funciona compatible nuestra nuestro tenemos por una y del hola gracias usted donde ' +
    'il lo gli che non con per come funziona della delle sono puo possiamo abbiamo nostro quale questo posso grazie ciao ' +
    'het een niet met voor hoe werkt kunnen wij welke hebben ons onze deze naar van ook zijn wordt kan ik ' +
    'o os as com para funciona nosso nossa temos voce qual nao uma esta isso ' +
    'czy jak dziala jest nie dla mamy oraz ktore moze ' +
    'och det att inte fungerar med vi kan ar som for ' +
    'hur nao sim ja'
  ).split(' '),
);

/** Product names and abbreviations are the same in every language, whichever word list they stand in. */
const NEUTRAL = /^(exchange|skype|lync|version:|other|teams|feature|term|cloud-)/;
const LETTER = /\p{L}/u;
const neutralNames = new Map<string, boolean>();
function isNeutral(names: ReadonlySet<string>, text: string): boolean {
  if (text.length <= 4) return true;
  for (const name of names) {
    const known = neutralNames.get(name) ?? NEUTRAL.test(name);
    neutralNames.set(name, known);
    if (known) return true;
  }
  return false;
}

/** What a word says for each language. */
interface Weight {
  en: number;
  fr: number;
  foreign: number;
}

/** Tells English from French by function words, accents and the words that only one of them has in the lexicon. */
export function createDetector(functionWords: Record<Language, readonly string[]>) {
  const weights = new Map<string, Weight>();
  const weightOf = (word: string): Weight => {
    const weight = weights.get(word) ?? { en: 0, fr: 0, foreign: 0 };
    weights.set(word, weight);
    return weight;
  };
  for (const word of functionWords.en.map(fold)) weightOf(word).en = word.length > 1 ? 1 : 0.5;
  for (const word of functionWords.fr.map(fold)) weightOf(word).fr = word.length > 1 ? 1 : 0.8;
  for (const word of FOREIGN) {
    const weight = weightOf(word);
    weight.foreign = weight.en === 0 && weight.fr === 0 ? 1 : weight.en > 0 && weight.fr > 0 ? 0 : 0.5;
  }
  // What both languages have tells nothing.
  for (const weight of weights.values()) if (weight.en > 0 && weight.fr > 0) weight.en = weight.fr = 0;
  return (original: string, words: readonly string[], cues: readonly Cue[]): Detected => {
    const score: Record<Language, number> = { en: 0, fr: 0 };
    let foreign = 0;
    let letters = 0;
    const neutral = new Set<number>();
    for (const { names, text, start, end } of cues)
      if (isNeutral(names, text)) for (let at = start; at <= end; at++) neutral.add(at);
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? '';
      if (neutral.has(at) || !LETTER.test(word)) continue;
      letters++;
      const weight = weights.get(word);
      if (!weight) continue;
      score.en += weight.en;
      score.fr += weight.fr;
      foreign += weight.foreign;
    }
    for (const { languages, start, end, names, text } of cues) {
      // « Skype Entreprise » is French, wherever it stands.
      if (/\b(entreprise|en ligne|serveur)\b/.test(text)) score.fr += 0.7;
      else if (languages.size === 1 && !isNeutral(names, text))
        for (const language of languages) score[language] += 0.6 + 0.3 * (end - start);
    }
    if (/[àâçèêëîïôùûœ]|é/i.test(original)) score.fr += 1.5;
    if (/[ \u00a0\u202f][?!;:](?=\s|$)/.test(original)) score.fr += 0.7;
    // « On a Exchange 2016 »: both words are English as well.
    if (
      /(?:^|[.!?,;:] )(?:et |mais |donc )?on (?:a|est) (?:un|une|des|que|encore|aussi|\d|en|sur|exchange|skype|lync|sfb|ex)/i.test(
        original,
      )
    )
      score.fr += 1;
    if (/[ßäöñãõåøłęąż]/i.test(original)) foreign += 2;
    if (/[¿¡]/.test(original)) foreign += 6;
    if (
      /[\u0400-\u04ff\u0590-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0370-\u03ff\u0e00-\u0e7f]/.test(
        original,
      ) &&
      letters > 0
    )
      foreign += 5;
    const isForeign = foreign >= 2 && foreign > Math.max(score.en, score.fr);
    if (isForeign) return { language: null, foreign: true };
    if (Math.abs(score.en - score.fr) < 0.5) return { language: null, foreign: false };
    return { language: score.en > score.fr ? 'en' : 'fr', foreign: false };
  };
}
