import type { Rule } from './rule';
import { idsWithWords, wordsFile } from './word-lists';

export const bothLanguages: Rule = {
  name: 'both-languages',
  description:
    'Every feature, product, notice, contradiction, term, detail, procedure and placeholder has words in every language.',
  check: (knowledge, words) =>
    idsWithWords(knowledge).flatMap(({ list, ids }) =>
      Object.entries(words).flatMap(([language, known]) =>
        [...ids]
          .filter((id) => !(id in known[list]))
          .map((id) => ({
            file: wordsFile(language, list, id),
            path: id,
            message: `"${id}" has no words in "${language}"`,
            remedy: `add the entry "${id}" to this file`,
          })),
      ),
    ),
};
