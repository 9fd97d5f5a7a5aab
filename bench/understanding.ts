/**
 * What understanding a question costs, side by side with `@nlpjs/basic` answering the same questions in the same run:
 * alternating rounds, medians, ratios. `npm run bench -- understanding`
 */
import { Language } from '../src/contract';
import { loadKnowledge } from '../src/knowledge';
import type { MorePhrases } from '../src/language/lexicon';
import { createReader, type Reader } from '../src/language/read';
import { readerSubjects } from '../src/liaison';
import { wordsDirectory, wordsFor } from '../src/words';
import { median, perItem, ratio, row } from './measure';
import { type NlpJs, openNlpJs, silently } from './nlpjs';
import { questionsIn } from './questions';

const ROUNDS = 9;
const questions = Language.options
  .flatMap((language) => questionsIn(language).map(({ question }) => question))
  .filter((question) => question.length < 400);

/** The floor: a classifier that knows the features by their names and by a few of the questions on each. */
async function openFloor(): Promise<NlpJs> {
  const nlp = await openNlpJs('features');
  for (const language of Language.options) {
    for (const [id, { name, short }] of Object.entries(wordsFor(language).features)) {
      for (const text of [name, short, ...examples(language, id)]) nlp.addDocument(language, text, id);
    }
  }
  await silently(() => nlp.train());
  return nlp;
}

const EXAMPLES = 12;
const examples = (language: Language, feature: string): string[] =>
  questionsIn(language)
    .filter(({ features }) => features?.length === 1 && features[0] === feature)
    .slice(0, EXAMPLES)
    .map(({ question }) => question);

/** Made-up features: `times` × 17 of them, each with a name of its own in both languages. */
function manyNames(times: number): { features: string[]; names: MorePhrases[] } {
  const features = Array.from({ length: 17 * times }, (_, at) => `made-up-${at}`);
  const names = features.flatMap((feature, at) =>
    Language.options.map((language) => ({
      cue: `feature:${feature}`,
      phrases: [`quandary ${word(at)} gadget`, `${word(at)} widget`],
      language,
    })),
  );
  return { features, names };
}
const word = (at: number): string =>
  Array.from(String(at + 100), (digit) => 'bcdfghjklm'[Number(digit)]).join('o');

const readAll = (read: Reader) => () => {
  for (const question of questions) read(question, { context: null, locale: null });
};

async function main(): Promise<void> {
  const subjects = readerSubjects(loadKnowledge(), wordsFor, wordsDirectory);
  const nlp = await openFloor();
  const readers = [1, 10, 100].map((times) => {
    const more = times === 1 ? { features: [], names: [] } : manyNames(times - 1);
    return {
      times,
      read: createReader({
        ...subjects,
        features: [...subjects.features, ...more.features],
        names: [...subjects.names, ...more.names],
      }),
    };
  });
  const [first] = readers;
  if (!first) return;
  const floor: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const started = process.hrtime.bigint();
    for (const question of questions) await nlp.process(question);
    const time = Number(process.hrtime.bigint() - started) / 1000 / questions.length;
    const own = perItem(readAll(first.read), questions.length);
    // The first round only warms up.
    if (round > 0) {
      floor.push(time);
      ours.push(own);
    }
  }
  const growth = new Map<number, number[]>(readers.map(({ times }) => [times, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { times, read } of readers) {
      const time = perItem(readAll(read), questions.length);
      if (round > 0) growth.get(times)?.push(time);
    }
  }
  console.log(
    `${questions.length} questions, ${ROUNDS} rounds, medians, µs a question (Node ${process.version})`,
  );
  row('@nlpjs/basic', median(floor), null);
  row('Liaison', median(ours), ratio(ours, floor));
  const base = growth.get(1) ?? [];
  for (const { times } of readers)
    row(`Liaison, features ×${times}`, median(growth.get(times) ?? []), ratio(growth.get(times) ?? [], base));
}

main();
