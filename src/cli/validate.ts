import { dataDirectory, describeFinding, type Knowledge } from '../knowledge';
import { readEverything } from '../validation';
import { wordsDirectory } from '../words';
import { run } from './terminal';

const counted = [
  'features',
  'exchange',
  'skype',
  'others',
  'notices',
  'contradictions',
  'terms',
  'details',
  'procedures',
  'placeholders',
  'sources',
] as const satisfies readonly (keyof Knowledge)[];

/** Every mistake in data and words with file, path and remedy; one line with the counts where there is none. */
export function validationReport(
  data = dataDirectory,
  wordsIn = wordsDirectory,
): { right: boolean; text: string } {
  const { knowledge, words, findings } = readEverything(data, wordsIn);
  if (findings.length > 0)
    return {
      right: false,
      text: `${findings.map(describeFinding).join('\n')}\n\n${findings.length} to mend.`,
    };
  const counts = counted.map((list) => `${knowledge[list].size} ${list}`).join(', ');
  return {
    right: true,
    text: `Data and words are right: ${counts}, in ${Object.keys(words).join(' and ')}.`,
  };
}

if (require.main === module) {
  run(() => {
    const { right, text } = validationReport();
    (right ? process.stdout : process.stderr).write(`${text}\n`);
    return right ? 0 : 1;
  });
}
