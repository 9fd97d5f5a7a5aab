import type { ProcedureKnowledge, RunbookWords } from '../procedure';
import { foldText } from './fold';
import { purposesOf } from './purpose';
import { stemsAsked } from './stems';
import { vocabularyFor, weighed } from './vocabulary';

/** A phrase of a command is met this far where nothing else says that a command is wanted. */
const MET = 0.45;
/** Words that are of none of the commands make it a question of something else. */
const NEAR = 0.15;

/**
 * Do these words, where a procedure is spoken of, ask for one of its commands? By what they want it for ("and to switch it
 * off again", "how do I see if it worked"), or by what it does ("only those that lag behind").
 */
export function isAskedIn(
  procedure: string,
  question: string,
  knowledge: ProcedureKnowledge,
  words: RunbookWords,
): boolean {
  const vocabulary = vocabularyFor(knowledge, words);
  const purposes = purposesOf(foldText(question));
  const asked = weighed(stemsAsked(question), purposes.words, vocabulary);
  const best = Math.max(
    0,
    ...[...asked.likeness].map(([command, likeness]) => (command.startsWith(`${procedure}/`) ? likeness : 0)),
  );
  return best >= MET || (purposes.wanted.size > 0 && (!asked.choose || best >= NEAR));
}
