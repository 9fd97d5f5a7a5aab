import { answer } from './answer';
import type { Document } from './answer/document';
import {
  noted,
  type Profile,
  type ProfileRequest,
  profileRequestIn,
  profileText,
  withProfile,
} from './answer/profile';
import {
  begin,
  elsewhere,
  requestIn,
  take,
  valueNames,
  type WalkDesk,
  type WalkMessage,
  type WalkTurn,
} from './answer/walk';
import { openChecker } from './commands';
import { type Answer, Cloud, type Deployment, Language } from './contract';
import { type Knowledge, loadKnowledge } from './knowledge';
import { EMPTY_CONTEXT } from './language/follow-up';
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
  /** What the person runs, as told before: used where the question leaves a side out, and said to be. */
  profile?: Profile | null;
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
  /** Whether a message tells what the person runs, or asks to show or forget it. */
  profileRequest(text: string, reading: Reading): ProfileRequest | null;
  /** `Exchange 2016 and Skype for Business Server 2019`, and the cloud where one is known. */
  profileText(profile: Pick<Profile, 'deployment' | 'cloud'>, language: Language): string;
  /** The same reply with a sentence before it. */
  noted<T extends { document: Document; answer: { text: string } }>(
    reply: T,
    note: string,
    language: Language,
  ): T;
}

/** The guided setups: a stored walk and a message in, the next state and what to say out. */
export interface Walks {
  /** Sentences around the walks. */
  say(language: Language): WalkSentences;
  /** What walk a message asks for, or null; `before` is the last one, whose names of machines are kept. */
  request(text: string, reading: Reading, before: Walk | null, profile: Profile | null): WalkRequest | null;
  /** In a channel or group: that walks run in the personal chat, opened already where there is no link. */
  elsewhere(
    text: string,
    reading: Reading,
    link: string | null,
    today: string,
  ): { answer: Answer; document: Document };
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
  // One side alone is no question yet; asked about, it is read.
  const deploymentIn = (text: string): Deployment =>
    bare(text).deployments[0] ??
    bare(`what works with ${text}?`).deployments[0] ?? { exchange: null, skype: null };
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
      deploymentIn,
      cloudIn: (text) => Cloud.safeParse(text.trim().toLowerCase()).data ?? bare(text).cloud,
    });
  return {
    read: (question, options) => read(question, options).reading,
    walks: {
      say: (language) => wordsFor(language).sentences.walk,
      request: (text, reading, before, profile) =>
        requestIn(text, reading, before, profile, deskFor('')(reading.language)),
      elsewhere: (text, reading, link, today) =>
        elsewhere(text, reading, link, deskFor(today)(reading.language)),
      begin: (request, question, left, today) => begin(request, question, left, deskFor(today)),
      take: (walk, message, today) => take(walk, message, deskFor(today)),
    },
    profileRequest: (text, reading) =>
      profileRequestIn(text, reading, Language.options.map(wordsFor), deploymentIn),
    profileText: (profile, language) => profileText(profile, wordsFor(language)),
    noted: (reply, note, language) => noted(reply, note, wordsFor(language)),
    reply(question, { context, locale, today, profile }) {
      const result = read(question, { context, locale });
      const filled =
        profile == null
          ? null
          : withProfile(result.reading, profile, (deployment) => {
              const { language } = result.reading;
              const spoken = { ...(context ?? EMPTY_CONTEXT), language, deployments: [deployment] };
              return read(question, { context: spoken, locale }).reading;
            });
      const given = answer(filled ?? result.reading, { knowledge, words: wordsFor, checker, today });
      const words = wordsFor(given.answer.language);
      const used =
        filled === null || profile == null
          ? null
          : words.sentences.walk.profile.used(profileText({ ...profile, cloud: null }, words));
      return {
        ...(used === null ? given : noted(given, used, words)),
        // What was taken from the profile is no part of the conversation: the next answer says so again.
        context: { ...result.context, missing: given.answer.missing },
      };
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
