import { answer } from './answer';
import type { Document } from './answer/document';
import {
  begin,
  requestIn,
  take,
  valueNames,
  type WalkDesk,
  type WalkMessage,
  type WalkTurn,
} from './answer/walk';
import { openChecker } from './commands';
import { type Answer, Cloud, Language } from './contract';
import { type Knowledge, loadKnowledge } from './knowledge';
import { createReader, type ReaderSubjects } from './language/read';
import type { Context, Reading } from './language/reading';
import { procedureByCmdlet } from './procedure/procedure-by-cmdlet';
import type { Walk, WalkRequest } from './procedure/walk';
import { requireFit } from './validation';
import { type Words, wordsDirectory, wordsFor } from './words';
import type { WalkSentences } from './words/walk';

export interface ReplyOptions {
  /** What the conversation remembers, or null where it begins. */
  context: Context | null;
  /** As Teams gives it (`fr-FR`); counts only where neither the question nor the conversation tells the language. */
  locale: string | null;
  /** ISO date: support is judged on this day. */
  today: string;
}

export interface Reply {
  answer: Answer;
  document: Document;
  context: Context;
}

/** A question in, an answer out: all of Liaison without Teams around it. */
export interface Liaison {
  reply(question: string, options: ReplyOptions): Reply;
  /** What a message asks, without an answer to it. */
  read(question: string, options: Pick<ReplyOptions, 'context' | 'locale'>): Reading;
  walks: Walks;
}

/** The guided setups: a stored walk and a message in, the next state and what to say out. */
export interface Walks {
  /** Sentences around the walks. */
  say(language: Language): WalkSentences;
  /** What walk a message asks for, or null; `before` is the last one, whose names of machines are kept. */
  request(text: string, reading: Reading, before: Walk | null): WalkRequest | null;
  /** `left` is a walk under way that this one takes the place of. */
  begin(request: WalkRequest, question: string, left: Walk | null, today: string): WalkTurn;
  take(walk: Walk, message: WalkMessage, today: string): WalkTurn | null;
}

/** Loads knowledge, words and the PowerShell grammar once. Throws one error with every finding where the data is wrong. */
export async function openLiaison(): Promise<Liaison> {
  const knowledge = loadKnowledge();
  requireFit(knowledge, { en: wordsFor('en'), fr: wordsFor('fr') });
  const checker = await openChecker(knowledge);
  const read = createReader(readerSubjects(knowledge, wordsFor, wordsDirectory));
  const bare = (text: string) => read(text, { context: null, locale: null }).reading;
  const names = valueNames(knowledge.placeholders.keys(), wordsFor);
  const deskFor =
    (today: string) =>
    (language: Language): WalkDesk => ({
      knowledge,
      words: wordsFor(language),
      say: wordsFor(language).sentences,
      checker,
      today,
      language,
      walks: { knowledge, words: wordsFor },
      valueNames: names,
      everyLanguage: Language.options.map(wordsFor),
      // One side alone is no question yet; asked about, it is read.
      deploymentIn: (text) =>
        bare(text).deployments[0] ??
        bare(`what works with ${text}?`).deployments[0] ?? { exchange: null, skype: null },
      cloudIn: (text) => Cloud.safeParse(text.trim().toLowerCase()).data ?? bare(text).cloud,
    });
  return {
    read: (question, options) => read(question, options).reading,
    walks: {
      say: (language) => wordsFor(language).sentences.walk,
      request: (text, reading, before) => requestIn(text, reading, before, deskFor('')(reading.language)),
      begin: (request, question, left, today) => begin(request, question, left, deskFor(today)),
      take: (walk, message, today) => take(walk, message, deskFor(today)),
    },
    reply(question, { context, locale, today }) {
      const result = read(question, { context, locale });
      const { answer: given, document } = answer(result.reading, {
        knowledge,
        words: wordsFor,
        checker,
        today,
      });
      return { answer: given, document, context: { ...result.context, missing: given.missing } };
    },
  };
}

/** What the reader of questions is told: which ids and names there are. */
export function readerSubjects(
  knowledge: Knowledge,
  words: (language: Language) => Words,
  directory: string,
): ReaderSubjects {
  const features = [...knowledge.features.keys()];
  const cmdlets = Object.entries(knowledge.catalogue.cmdlets);
  const everyLanguage = Language.options.map((language) => ({ language, said: words(language) }));
  return {
    wordsDirectory: directory,
    features,
    names: everyLanguage.flatMap(({ language, said }) =>
      Object.entries(said.features).map(([id, { name, short }]) => ({
        cue: `feature:${id}`,
        phrases: [name, short],
        language,
      })),
    ),
    terms: everyLanguage.flatMap(({ language, said }) =>
      Object.entries(said.terms).map(([id, { name, say }]) => ({
        cue: `term:${id}`,
        phrases: [name, ...say],
        language,
      })),
    ),
    cmdlets: cmdlets.map(([name]) => name),
    parameters: [...new Set(cmdlets.flatMap(([, { parameters }]) => Object.keys(parameters)))],
    procedureOf: procedureByCmdlet(knowledge),
  };
}
