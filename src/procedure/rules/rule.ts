import type { Language } from '../../contract';
import type { DataFinding } from '../../knowledge/finding';
import type { Procedure, ProcedureCommand, Step, Verification } from '../../knowledge/procedure';
import type { Knowledge } from '../../knowledge/schema';
import type { Labels } from '../../words';
import type { RunbookWords } from '../types';

export type ProcedureFacts = Pick<
  Knowledge,
  'procedures' | 'placeholders' | 'catalogue' | 'exchange' | 'skype'
>;
export type WordsOf = Readonly<Record<Language, RunbookWords>>;

/** A check of meaning over procedures and the words they are told in. */
export interface ProcedureRule {
  name: string;
  description: string;
  check(knowledge: ProcedureFacts, words: WordsOf, labels: Readonly<Record<Language, Labels>>): DataFinding[];
}

export const procedureFile = (id: string): string => `src/knowledge/data/procedures/${id}.json`;
export const procedureWordsFile = (language: string, id: string): string =>
  `src/words/${language}/procedures/${id}.json`;

/** One template with the place where it stands. */
export interface Placed {
  procedure: Procedure;
  step: Step;
  command: ProcedureCommand | Verification;
  path: string;
}

/** Every template of every procedure. */
export function templatesOf(knowledge: ProcedureFacts): Placed[] {
  return [...knowledge.procedures.values()].flatMap((procedure) =>
    procedure.steps.flatMap((step) =>
      [...step.commands, ...step.undo, ...step.verify].map((command) => ({
        procedure,
        step,
        command,
        path: `steps.${step.id}.${command.id}`,
      })),
    ),
  );
}
