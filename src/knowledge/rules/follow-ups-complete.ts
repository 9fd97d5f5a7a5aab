import type { DataFinding } from '../finding';
import { dataFile, type Rule } from './rule';
import { wordsFile } from './word-lists';

const LISTS = ['terms', 'details'] as const;

export const followUpsComplete: Rule = {
  name: 'follow-ups-complete',
  description:
    'What people go on to ask for (`further`) belongs to a procedure, and is understood in every language.',
  check: (knowledge, words) =>
    LISTS.flatMap((list) =>
      [...knowledge[list].values()].flatMap(({ id, procedure }) => {
        const asked = Object.entries(words).map(([language, said]) => ({
          language,
          isAsked: said[list][id]?.further !== undefined,
        }));
        if (asked.every(({ isAsked }) => !isAsked)) return [];
        const missing = asked.filter(({ isAsked }) => !isAsked).map(({ language }) => language);
        return [
          ...missing.map(
            (language): DataFinding => ({
              file: wordsFile(language, list, id),
              path: `${id}.further`,
              message: `"${id}" is asked for further on in another language, and not in "${language}"`,
              remedy: 'add "further" with the wordings of this language',
            }),
          ),
          ...(procedure === undefined
            ? [
                {
                  file: dataFile(list, id),
                  path: 'procedure',
                  message: `"${id}" has wordings under "further", and no procedure that could be spoken of before`,
                  remedy: 'add the key "procedure", or take "further" out of the words',
                },
              ]
            : []),
        ];
      }),
    ),
};
