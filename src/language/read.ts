import { type Deployment, languageOf } from '../contract';
import { remember } from './intents/context';
import { findSetup } from './intents/procedures';
import type { About } from './intents/thread';
import { understand } from './intents/understand';
import { type Context, EMPTY_CONTEXT, type Reading } from './reading';
import { readingOf } from './reading-of';
import { signalsOf } from './signals-of';
import type { ReaderSubjects } from './subjects';
import { shortened } from './tokens/shortened';
import { compileVocabulary } from './vocabulary';

export interface ReadOptions {
  context: Context | null;
  locale: string | null;
}

export interface ReadResult {
  reading: Reading;
  context: Context;
}

export type Reader = (question: string, options: ReadOptions) => ReadResult;

/** Compiles the vocabulary once; the function it returns reads a question in well under a millisecond. */
export function createReader(subjects: ReaderSubjects): Reader {
  const vocabulary = compileVocabulary(subjects);
  const about: About = {
    features: new Set(subjects.features),
    procedureOf: (features: readonly string[], deployments: readonly Deployment[]) =>
      findSetup(vocabulary.concepts, features, deployments),
    procedureOfCmdlet: subjects.procedureOf,
    proceduresUsing: subjects.proceduresUsing,
    procedureOfTerm: subjects.procedureOfTerm,
    isAskedIn: subjects.isAskedIn,
    failuresOf: subjects.failuresOf,
    procedureOfNext: (next: string) => subjects.further.find(({ id }) => id === next)?.procedure ?? null,
    procedureOfDetail: (detail: string) =>
      subjects.details.find(({ id }) => id === detail)?.procedure ?? null,
  };
  return (question, options) => {
    const context = options.context ?? EMPTY_CONTEXT;
    const { text, isCut } = shortened(question);
    const { signals, detected } = signalsOf(text, options.context, subjects, vocabulary);
    const understood = understand(signals, context, vocabulary.lexicon, about);
    const language =
      understood.messageLanguage ??
      detected.language ??
      (detected.foreign ? 'en' : (context.language ?? languageOf(options.locale)));
    const known = about.features;
    const reading = readingOf({ question, isCut, language, signals, understood, context, known });
    const explained = reading.terms.flatMap((term) => subjects.cmdletOf(term) ?? []);
    return { reading, context: remember(reading, context, signals, explained) };
  };
}
