import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { parse } from 'acorn';
import { inProject } from '../support/project';

const folder = inProject('dist/src/words/fr');

/** What people type, rather than what they are told: `say` and `further` in any file, and these files as a whole. */
const typed =
  /^(?:say|wordings)\/|^(?:checklist|command-questions|heard|mail|marks|pastes)\.json$|(?:function|ordinary)-words\.json$/;

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.(json|js)$/.test(name) && !typed.test(name),
);

/** Every text of a JSON value but what stands under `say` and `further`. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'say' || key === 'further' ? [] : textsIn(each),
  );
}

/** Every string of a program, and of a template what stands between its places. */
function literalsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, value, cooked } = node as { type?: string; value?: unknown; cooked?: unknown };
  const own = type === 'Literal' ? value : cooked;
  return typeof own === 'string' ? [own] : Object.values(node).flatMap(literalsIn);
}

const textsOf = (name: string): string[] => {
  const source = readFileSync(path.join(folder, name), 'utf8');
  return name.endsWith('.json')
    ? textsIn(JSON.parse(source))
    : literalsIn(parse(source, { ecmaVersion: 2022 }));
};

/** Code is written as shells want it. */
const prose = (text: string) => text.replace(/`[^`]*`/g, '');

it('French never sets a space that may break before high punctuation or inside guillemets', () => {
  const texts = files.flatMap((name) => textsOf(name).map((text) => `${name}: ${text}`));
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.map(prose).filter((text) => / [:;!?»]|« /.test(text))).toEqual([]);
});
