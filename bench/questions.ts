import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Language } from '../src/contract';
import { Expectation } from './judge';

/** Questions with what a good answer holds, written by people who had not seen the parser: `test/questions`. */
export const Question = Expectation.extend({ question: z.string() });
export type Question = z.infer<typeof Question>;
export const Dialogue = z.object({ turns: z.array(Expectation.extend({ user: z.string() })) });
export type Dialogue = z.infer<typeof Dialogue>;

const folder = path.join(process.cwd(), 'test', 'questions');

const readLines = <T>(file: string, schema: z.ZodType<T>): T[] =>
  readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => schema.parse(JSON.parse(line)));

export const questionsIn = (language: Language): Question[] => readLines(`${language}.jsonl`, Question);
export const dialoguesIn = (language: Language): Dialogue[] =>
  readLines(`${language}-dialogues.jsonl`, Dialogue);
