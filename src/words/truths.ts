import { Language } from '../contract';
import { lazy } from '../once';
import { pasteWords } from './own';
import type { PasteWords } from './pastes';

type Reader = (text: string) => boolean | undefined;

/** In all languages, with or without the dollar sign of a variable; made when the first value is read. */
function readerOf(pick: (words: PasteWords) => { yes: readonly string[]; no: readonly string[] }): Reader {
  const all = lazy(
    () =>
      new Map(
        Language.options.map(pasteWords).flatMap((words) => {
          const { yes, no } = pick(words);
          return [...yes.map((word) => [word, true] as const), ...no.map((word) => [word, false] as const)];
        }),
      ),
  );
  return (text) => all().get(text.toLowerCase().replace(/^\$/, ''));
}

/** `True`, `$false`, `Vrai`: a value, in the language of any Windows. Undefined where it is another one. */
export const truthOf = readerOf((words) => ({ yes: words.true, no: words.false }));
/** What people put in its place: `yes`, `non`. */
export const answerOf = readerOf(({ yes, no }) => ({ yes, no }));
/** Or, as one speaks of switches: `off`. */
export const switchOf = readerOf(({ on, off }) => ({ yes: on, no: off }));
