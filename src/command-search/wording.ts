import { commandQuestionWords, wordingsOf } from '../words';

/** An expression of the words with which people ask for a command. */
export const wording = wordingsOf(commandQuestionWords);
