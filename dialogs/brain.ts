import type { Document } from '../src/answer/document';
import type { Profile, ProfileRequest } from '../src/answer/profile';
import type { WalkMessage, WalkTurn } from '../src/answer/walk';
import type { Answer, Language } from '../src/contract';
import type { Context, Reading } from '../src/language/reading';
import type { Walk, WalkRequest } from '../src/procedure/walk';
import type { WalkSentences } from '../src/words/walk';

/** What answers: `openLiaison()` in the product, any function in a test. */
export interface Brain {
  reply(
    question: string,
    options: { context: Context | null; locale: string | null; today: string; profile?: Profile | null },
  ): { answer: Answer; document: Document; context: Context };
  read(question: string, options: { context: Context | null; locale: string | null }): Reading;
  walks: {
    /** Sentences around the walks. */
    say(language: Language): WalkSentences;
    request(text: string, reading: Reading, before: Walk | null, profile: Profile | null): WalkRequest | null;
    /** In a channel or group: that walks run in the personal chat, opened already where there is no link. */
    elsewhere(
      text: string,
      reading: Reading,
      link: string | null,
      today: string,
    ): { answer: Answer; document: Document };
    begin(request: WalkRequest, question: string, left: Walk | null, today: string): WalkTurn;
    take(walk: Walk, message: WalkMessage, today: string): WalkTurn | null;
  };
  profileRequest(text: string, reading: Reading): ProfileRequest | null;
  profileText(profile: Pick<Profile, 'deployment' | 'cloud'>, language: Language): string;
  noted<T extends { document: Document; answer: { text: string } }>(
    reply: T,
    note: string,
    language: Language,
  ): T;
}
