import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { dataDirectory } from '../../../src/knowledge';
import { wordsDirectory } from '../../../src/words';

export interface Copy {
  data: string;
  words: string;
  /** Writes a JSON file below the copy: `data/terms/x.json`. */
  write(file: string, content: unknown): void;
  /** Adds entries to a JSON object below the copy: `words/en/terms.json`. */
  add(file: string, entries: Record<string, unknown>): void;
}

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** Data and words in a folder of their own, which a test may change; removed after the tests of the file. */
export function copyOfData(): Copy {
  const root = mkdtempSync(path.join(tmpdir(), 'liaison-data-'));
  roots.push(root);
  const [data, words] = [path.join(root, 'data'), path.join(root, 'words')];
  cpSync(dataDirectory, data, { recursive: true });
  cpSync(wordsDirectory, words, { recursive: true });
  const write = (file: string, content: unknown) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const add = (file: string, entries: Record<string, unknown>) => {
    const known: unknown = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
    write(file, { ...(known as object), ...entries });
  };
  return { data, words, write, add };
}
