import { sidesOf } from '../knowledge';
import type { Procedure } from '../knowledge/procedure';
import { type Labels, labelsFor } from '../words';
import type { ProcedureWords } from '../words/procedure';
import type { Situation } from './condition';
import type { ProcedureKnowledge, Rejected, RunbookRequest, RunbookWords } from './types';
import { resolveValues } from './values';

/** All that drawing one procedure needs, worked out once. */
export interface Scene {
  request: RunbookRequest;
  knowledge: ProcedureKnowledge;
  words: RunbookWords;
  labels: Labels;
  situation: Situation;
  /** The situation with the usual answer, which is the example, to every choice that was left open. */
  usual: Situation;
}

export function sceneFor(
  request: RunbookRequest,
  knowledge: ProcedureKnowledge,
  words: RunbookWords,
): { scene: Scene; rejected: Rejected[] } {
  const { values, rejected } = resolveValues(request, knowledge, words);
  const { deployment, cloud } = request;
  const choices = [...knowledge.placeholders.values()].filter(({ kind }) => kind === 'choice');
  const standard = choices.map(({ name, example }) => [name, example] as const);
  const situation = { deployment, cloud, values, sides: sidesOf(knowledge) };
  const usual = { ...situation, values: new Map([...standard, ...values]) };
  return {
    scene: {
      request,
      knowledge,
      words,
      labels: labelsFor(words.language),
      situation,
      usual,
    },
    rejected,
  };
}

export function find(knowledge: ProcedureKnowledge, id: string): Procedure {
  const procedure = knowledge.procedures.get(id);
  if (procedure) return procedure;
  throw new Error(`No procedure "${id}". There are: ${[...knowledge.procedures.keys()].join(', ')}`);
}

export function wordsOf(words: RunbookWords, id: string): ProcedureWords {
  const found = words.procedures[id];
  if (found) return found;
  throw new Error(
    `No words for the procedure "${id}" in "${words.language}": add words/${words.language}/procedures/${id}.json`,
  );
}
