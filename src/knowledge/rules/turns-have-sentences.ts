import { listIds, type Rule } from './rule';
import { wordsFile } from './word-lists';

export const turnsHaveSentences: Rule = {
  name: 'turns-have-sentences',
  description:
    'A notice or contradiction whose sentence changes on a day has, in every language, one sentence more than there are days.',
  check: (knowledge, words) =>
    (['notices', 'limits', 'contradictions'] as const).flatMap((list) =>
      [...knowledge[list === 'limits' ? 'notices' : list].values()].flatMap(({ id, turns }) =>
        Object.entries(words).flatMap(([language, known]) => {
          const said = known[list][id];
          const sentences = Array.isArray(said) ? said.length : 1;
          if (said === undefined || sentences === turns.length + 1) return [];
          return [
            {
              file: wordsFile(language, list, id),
              path: id,
              message: `"${id}" has ${sentences} sentence(s) for ${turns.length} turn(s)`,
              remedy:
                turns.length === 0
                  ? 'write one sentence, or name the days under "turns" in the data'
                  : `write ${turns.length + 1} sentences in a list: before and after ${listIds(turns)}`,
            },
          ];
        }),
      ),
    ),
};
