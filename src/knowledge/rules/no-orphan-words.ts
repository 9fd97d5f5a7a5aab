import type { Rule } from './rule';
import { idsWithWords, wordsFile } from './word-lists';

export const noOrphanWords: Rule = {
  name: 'no-orphan-words',
  description: 'No words stand without a fact.',
  check: (knowledge, words) =>
    idsWithWords(knowledge).flatMap(({ list, ids }) =>
      Object.entries(words).flatMap(([language, known]) =>
        Object.keys(known[list])
          .filter((id) => !ids.has(id))
          .map((id) => ({
            file: wordsFile(language, list, id),
            path: id,
            message: `"${id}" names nothing in the data`,
            remedy: 'remove the entry, correct the id, or add the fact',
          })),
      ),
    ),
};
