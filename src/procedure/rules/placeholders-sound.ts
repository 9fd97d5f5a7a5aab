import { Language } from '../../contract';
import { problemWith } from '../problem';
import { type ProcedureRule, templatesOf } from './rule';

const file = 'src/knowledge/data/placeholders.json';

export const placeholdersSound: ProcedureRule = {
  name: 'placeholders-sound',
  description:
    'Every placeholder has a rule that its examples keep, names that exist, and words for each of its choices.',
  check: (knowledge, words) => [
    ...[...knowledge.placeholders.values()].flatMap((placeholder) => {
      const { name } = placeholder;
      const finding = (message: string, remedy: string) => ({ file, path: name, message, remedy });
      const from = [
        ...(placeholder.derive ?? []).map((each) => each.from),
        ...(placeholder.lengthOf ? [placeholder.lengthOf] : []),
      ];
      return [
        ...(placeholder.pattern || placeholder.values
          ? []
          : [finding('it has no rule', 'give a pattern or values')]),
        ...(problemWith(placeholder, placeholder.example) === null
          ? []
          : [finding('its example breaks its rule', 'correct one of them')]),
        ...Language.options
          .filter((language) => {
            const example = words[language].placeholders[name]?.example;
            return example !== undefined && problemWith(placeholder, example) !== null;
          })
          .map((language) => finding(`its example in "${language}" breaks its rule`, 'correct one of them')),
        ...from
          .filter((each) => !knowledge.placeholders.has(each))
          .map((each) => finding(`there is no placeholder "${each}"`, 'correct the name')),
        ...Language.options.flatMap((language) =>
          (placeholder.kind === 'choice' ? (placeholder.values ?? []) : [])
            .filter((value) => !words[language].placeholders[name]?.values?.[value])
            .map((value) =>
              finding(
                `the choice "${value}" has no words in "${language}"`,
                `add it to src/words/${language}/placeholders.json`,
              ),
            ),
        ),
      ];
    }),
    ...templatesOf(knowledge).flatMap(({ procedure, step, command }) =>
      Object.entries({ ...step.when?.choice, ...command.when?.choice })
        .filter(
          ([name, values]) =>
            !values.every((value) => knowledge.placeholders.get(name)?.values?.includes(value)),
        )
        .map(([name, values]) => ({
          file: `src/knowledge/data/procedures/${procedure.id}.json`,
          path: `steps.${step.id}`,
          message: `"${name}" has no choice ${values.join(', ')}`,
          remedy: 'use values of the placeholder',
        })),
    ),
  ],
};
