import type { Language } from '../contract';
import { onceEach } from '../once';
import { loadWords } from './load';
import type { Words } from './schema';

export type { CommandQuestionWords } from './command-questions';
export { anyIn, byLanguage, inEveryLanguage, wordingsOf } from './expressions';
export { fill } from './fill';
export type { Labels } from './labels';
export { loadAllWords, loadWords, readAllWords, readWords, sentencesFor, wordsDirectory } from './load';
export { botWords, commandQuestionWords, heardWords, labelsFor, pasteWords, typedWords } from './own';
export type { PasteWords } from './pastes';
export type { Name, Phases, ProductName, TermWords, Words } from './schema';
export type { Sentences } from './sentences';
export { answerOf, switchOf, truthOf } from './truths';
export type { CommandId, PartOfDay, TypedWords, WhenWords } from './typed';

/** All that Liaison says in a language; read once. */
export const wordsFor = onceEach((language: Language): Words => loadWords(language));
