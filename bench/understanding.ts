/**
 * What understanding a question costs, side by side with `@nlpjs/basic` answering the same questions in the same run:
 * alternating rounds, medians, ratios. `npm run bench -- understanding`
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { Language } from '../src/contract';
import { loadKnowledge } from '../src/knowledge';
import { createReader, type Reader } from '../src/language/read';
import type { MorePhrases } from '../src/language/tokens/lexicon';
import { readerSubjects } from '../src/liaison';
import { wordsDirectory, wordsFor } from '../src/words';
import { median, perItem, ratio } from './measure';
import { type NlpJs, openNlpJs, silently } from './nlpjs';
import { questionsIn } from './questions';
import { table, times } from './table';

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

/** The library that splits the text for us, with what a recogniser of its own would need. */
function openWink(): (question: string) => void {
  const nlp = winkNLP(model, ['sbd', 'pos', 'cer']);
  return (question) => {
    nlp.readDoc(question).tokens().out(nlp.its.pos);
  };
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

export async function measure(): Promise<string> {
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
  if (!first) return '';
  const wink = openWink();
  const floor: number[] = [];
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const started = process.hrtime.bigint();
    for (const question of questions) await nlp.process(question);
    const time = Number(process.hrtime.bigint() - started) / 1000 / questions.length;
    const own = perItem(readAll(first.read), questions.length);
    const alone = perItem(() => {
      for (const question of questions) wink(question);
    }, questions.length);
    // The first round only warms up.
    if (round > 0) {
      floor.push(time);
      ours.push(own);
      bare.push(alone);
    }
  }
  const growth = new Map<number, number[]>(readers.map(({ times }) => [times, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { times, read } of readers) {
      const time = perItem(readAll(read), questions.length);
      if (round > 0) growth.get(times)?.push(time);
    }
  }
  const base = growth.get(1) ?? [];
  const rows = [
    ['@nlpjs/basic', median(floor), null],
    ['wink-nlp alone: words and parts of speech', median(bare), ratio(bare, floor)],
    ['Liaison', median(ours), ratio(ours, floor)],
    ...readers.map(({ times: many }) => {
      const taken = growth.get(many) ?? [];
      return [`Liaison, features ×${many} (to ×1)`, median(taken), ratio(taken, base)] as const;
    }),
  ] as const;
  return [
    `${questions.length} questions, ${ROUNDS} rounds, medians.`,
    table(
      ['', 'µs a question', 'to @nlpjs/basic'],
      rows.map(([name, time, toFloor]) => [
        name,
        time.toFixed(1),
        toFloor === null ? 'floor' : times(toFloor),
      ]),
    ),
  ].join('\n\n');
}
