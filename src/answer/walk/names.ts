import { Language } from '../../contract';
import { withoutAccents } from '../../text/accents';
import type { Words } from '../../words';

/** Letters and digits only, without case and accents: `FQDN of the Front End pool` and `sfbPoolFqdn` compare as they are typed. */
export const squeezed = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Letters and digits with the blanks between them, without case and accents: for whole messages. */
export const plainly = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[’'`*_-]/g, ' ')
    .replace(/[\s.!…]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();

/** All that may stand before an equals sign: the name itself, or its label in any language. */
export function valueNames(
  placeholders: Iterable<string>,
  wordsFor: (language: Language) => Words,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (said: string, name: string) => {
    if (!names.has(squeezed(said))) names.set(squeezed(said), name);
  };
  const all = [...placeholders];
  for (const name of all) add(name, name);
  const everyLanguage = Language.options.map(wordsFor);
  for (const { sentences } of everyLanguage)
    for (const [name, said] of Object.entries(sentences.walk.valueNames))
      for (const each of said) add(each, name);
  for (const { placeholders } of everyLanguage)
    for (const name of all) add(placeholders[name]?.label ?? name, name);
  return names;
}
