import type { PasteReader } from '../../commands';
import { type Answer, Cloud, type Deployment, Language } from '../../contract';
import type { Knowledge } from '../../knowledge';
import type { Reading } from '../../language/reading';
import type { Walk, WalkRequest } from '../../procedure/walk';
import type { Words } from '../../words';
import type { WalkSentences } from '../../words/walk';
import type { Document } from '../document';
import type { Profile } from '../profile';
import { begin } from './begin';
import { elsewhere } from './elsewhere';
import { valueNames } from './names';
import { requestIn } from './request';
import { take, type WalkMessage } from './turn';
import type { WalkDesk, WalkTurn } from './types';

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
  /** Null where the walk is over and the message is not about it. */
  take(walk: Walk, message: WalkMessage, today: string): WalkTurn | null;
}

export interface WalksNeed {
  knowledge: Knowledge;
  words(language: Language): Words;
  checker: PasteReader;
  deploymentIn(text: string): Deployment;
  /** The cloud that a question names. */
  cloudNamed(text: string): Cloud | null;
}

export function openWalks({ knowledge, words, checker, deploymentIn, cloudNamed }: WalksNeed): Walks {
  const names = valueNames(knowledge.placeholders.keys(), words);
  const everyLanguage = Language.options.map(words);
  const deskFor =
    (today: string) =>
    (language: Language): WalkDesk => ({
      knowledge,
      words: words(language),
      say: words(language).sentences,
      checker,
      today,
      language,
      walks: { knowledge, words },
      valueNames: names,
      everyLanguage,
      deploymentIn,
      cloudIn: (text) => Cloud.safeParse(text.trim().toLowerCase()).data ?? cloudNamed(text),
    });
  return {
    say: (language) => words(language).sentences.walk,
    // What is asked for does not hang on the day.
    request: (text, reading, before, profile) =>
      requestIn(text, reading, before, profile, deskFor('')(reading.language)),
    elsewhere: (text, reading, link, today) =>
      elsewhere(text, reading, link, deskFor(today)(reading.language)),
    begin: (request, question, left, today) => begin(request, question, left, deskFor(today)),
    take: (walk, message, today) => take(walk, message, deskFor(today)),
  };
}
