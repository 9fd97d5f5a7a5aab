import type { DataFinding } from '../finding';
import type { Rule, RuleWords } from './rule';
import { wordsFile } from './word-lists';

export const sayUnambiguous: Rule = {
  name: 'say-unambiguous',
  description: 'What people type names one term of a language, never two.',
  check: (_, words) => Object.entries(words).flatMap(([language, known]) => check(language, known.terms)),
};

function check(language: string, terms: RuleWords['terms']): DataFinding[] {
  const owners = new Map<string, string>();
  return Object.entries(terms).flatMap(([id, { say }]) =>
    say.flatMap((phrase, at) => {
      const spelt = phrase.toLowerCase();
      const owner = owners.get(spelt) ?? id;
      owners.set(spelt, owner);
      if (owner === id) return [];
      return [
        {
          file: wordsFile(language, 'terms', id),
          path: `${id}.say[${at}]`,
          message: `"${phrase}" is said for "${owner}" already`,
          remedy: 'keep it in the one term that people mean by it',
        },
      ];
    }),
  );
}
