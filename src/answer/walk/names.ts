import { Language } from '../../contract';
import type { Words } from '../../words';

/** Letters and digits only, without case and accents: `FQDN of the Front End pool` and `sfbPoolFqdn` compare as they are typed. */
export const squeezed = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The same with blanks: for whole messages. */
export const plainly = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`*_-]/g, ' ')
    .replace(/[\s.!…]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();

const others: readonly [string, readonly string[]][] = [
  ['exchange', ['exchange', 'exchange version', 'version d’exchange', 'exchange server']],
  [
    'skype',
    ['skype', 'sfb', 'lync', 'skype side', 'skype for business', 'skype entreprise', 'skype version'],
  ],
  ['deployment', ['deployment', 'déploiement', 'environment', 'environnement']],
  ['cloud', ['cloud', 'nuage']],
];

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
  for (const [name, said] of others) for (const each of said) add(each, name);
  for (const language of Language.options)
    for (const name of all) add(wordsFor(language).placeholders[name]?.label ?? name, name);
  return names;
}
