import { readFileSync } from 'node:fs';
import path from 'node:path';
import { prettifyError, type z } from 'zod';

/** A file of words (`fr/marks.json`, `concepts/grammar.json`) by its schema. Throws one error that names the file. */
export function readWordsFile<Words>(
  schema: z.ZodType<Words>,
  wordsDirectory: string,
  ...at: string[]
): Words {
  const file = path.join(wordsDirectory, ...at);
  const { data, error } = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (error) throw new Error(`${file}:\n${prettifyError(error)}`);
  return data;
}
