import { Language } from '../contract';
import { lazy } from '../once';
import { withoutAccents } from '../text/accents';
import { anyIn, commandQuestionWords } from '../words';

/** Several words that are one, with that word: the first stands for what is looked for first. */
const phrases = lazy(() => {
  const meanings = new Set(
    Language.options.flatMap((language) => Object.keys(commandQuestionWords(language).phrases)),
  );
  return [...meanings].map((word) => {
    const written = anyIn(commandQuestionWords, (words) => words.phrases[word] ?? []);
    return [new RegExp(`\\b${written}\\b`, 'g'), word] as const;
  });
});

/** A text without case, accents and apostrophes; names of several words are one word each. */
export function foldText(text: string): string {
  let folded = withoutAccents(text).toLowerCase().replace(/[’'`]/g, ' ').replace(/\s+/g, ' ');
  for (const [phrase, word] of phrases()) folded = folded.replace(phrase, word);
  return folded;
}
