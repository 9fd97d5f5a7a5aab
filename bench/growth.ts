/**
 * What a question costs, from reading to the finished card, as the knowledge grows: the same questions on the knowledge
 * as it is, and on one with many made-up features and procedures beside it. `npm run bench -- growth`
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { replyWith } from '../dialogs/reply';
import { Language } from '../src/contract';
import { dataDirectory } from '../src/knowledge';
import { type Liaison, openLiaison } from '../src/liaison';
import { wordsDirectory } from '../src/words';
import { median, perItem, ratio } from './measure';
import { questionsIn } from './questions';
import { table, times } from './table';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const GROWTH = [1, 10, 100];
const today = '2026-11-21';

/** Kinds of questions, whose answers look at different parts of the knowledge. */
const kinds = ['support', 'features', 'command', 'compare', 'lifecycle'] as const;
type Kind = (typeof kinds)[number];

/** Ordinary questions of both languages, as many of each kind as there are of the rarest, up to 60. */
const questions: ReadonlyMap<Kind, readonly string[]> = new Map(
  kinds.map((kind) => [
    kind,
    Language.options
      .flatMap((language) => questionsIn(language))
      .filter(
        ({ question, intents = [] }) => intents.length === 1 && intents[0] === kind && question.length < 200,
      )
      .slice(0, 60)
      .map(({ question }) => question),
  ]),
);

/** Features on which no documents disagree, and the procedures that are part of no other: what can be had many times. */
const FEATURE = 'calendar-status';
const PROCEDURE = 'unified-contact-store';
const featuresAtOne = 17;
const proceduresAtOne = 14;

type Json = Record<string, unknown>;
const readJson = (...file: string[]): Json => JSON.parse(readFileSync(path.join(...file), 'utf8')) as Json;
const writeJson = (value: Json, ...file: string[]): void =>
  writeFileSync(path.join(...file), JSON.stringify(value));

/** Letters for a number, so that no two names are a typing mistake apart: `bofock`. */
const word = (at: number): string =>
  Array.from(String(at + 1000), (digit) => 'bcdfghjklm'[Number(digit)]).join('o');

/** A copy of data and words with `by` times as many features and procedures, each named in both languages. */
function grown(by: number, into: string): { data: string; words: string } {
  const [data, words] = [path.join(into, 'data'), path.join(into, 'words')];
  cpSync(dataDirectory, data, { recursive: true });
  cpSync(wordsDirectory, words, { recursive: true });
  const feature = readJson(data, 'features', `${FEATURE}.json`);
  const procedure = readJson(data, 'procedures', `${PROCEDURE}.json`);
  const first = readdirSync(path.join(data, 'features')).length + 1;
  const features = Array.from({ length: featuresAtOne * (by - 1) }, (_, at) => `made-up-${at}`);
  const procedures = Array.from({ length: proceduresAtOne * (by - 1) }, (_, at) => `made-up-way-${at}`);
  for (const [at, id] of features.entries())
    writeJson({ ...feature, id, position: first + at }, data, 'features', `${id}.json`);
  for (const id of procedures) writeJson({ ...procedure, id }, data, 'procedures', `${id}.json`);
  for (const language of Language.options) {
    const named = readJson(words, language, 'features.json');
    for (const [at, id] of features.entries())
      named[id] = { name: `quandary ${word(at)} gadget`, short: `${word(at)} widget` };
    writeJson(named, words, language, 'features.json');
    const told = readJson(words, language, 'procedures', `${PROCEDURE}.json`);
    for (const [at, id] of procedures.entries())
      writeJson({ ...told, name: `${word(at)} way` }, words, language, 'procedures', `${id}.json`);
  }
  return { data, words };
}

const askAll = (liaison: Liaison, asked: readonly string[]) => () => {
  for (const question of asked) {
    const { answer, document } = liaison.reply(question, { context: null, locale: null, today });
    JSON.stringify(replyWith(answer, document));
  }
};

export async function measure(): Promise<string> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'liaison-growth-'));
  try {
    const opened: { by: number; liaison: Liaison; ms: number }[] = [];
    for (const by of GROWTH) {
      const where = grown(by, path.join(directory, String(by)));
      const begun = performance.now();
      const liaison = await openLiaison(where);
      opened.push({ by, liaison, ms: performance.now() - begun });
    }
    const rows: string[][] = [];
    for (const kind of kinds) {
      const asked = questions.get(kind) ?? [];
      const taken = new Map<number, number[]>(GROWTH.map((by) => [by, []]));
      for (let round = 0; round <= ROUNDS; round++) {
        for (const { by, liaison } of opened) {
          const time = perItem(askAll(liaison, asked), asked.length);
          // The first round only warms up.
          if (round > 0) taken.get(by)?.push(time);
        }
      }
      const base = taken.get(1) ?? [];
      rows.push([
        `${kind} (${asked.length} questions)`,
        ...GROWTH.map((by) => {
          const own = taken.get(by) ?? [];
          return by === 1 ? median(own).toFixed(0) : `${median(own).toFixed(0)} (${times(ratio(own, base))})`;
        }),
      ]);
    }
    const head = ['µs a question', ...GROWTH.map((by) => `×${by}`)];
    const loading = ['to load and check everything, ms', ...opened.map(({ ms }) => ms.toFixed(0))];
    return [
      `${featuresAtOne} features and ${proceduresAtOne} procedures are ×1. ${ROUNDS} alternating rounds, medians; in brackets the ratio to ×1.`,
      table(head, [...rows, loading]),
    ].join('\n\n');
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
