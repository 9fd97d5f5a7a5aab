import { namesIn } from '../knowledge/names-in-braces';
import type { Procedure } from '../knowledge/procedure';
import type { ProcedureKnowledge } from './types';

function usedBy(procedure: Procedure, knowledge: ProcedureKnowledge): string[] {
  const templates = procedure.steps.flatMap((step) =>
    [...step.commands, ...step.undo, ...step.verify, ...(step.snippets ?? [])].map(
      ({ template }) => template,
    ),
  );
  const named = namesIn(templates);
  const choices = procedure.steps.flatMap((step) =>
    [step, ...step.commands, ...step.undo].flatMap(({ when }) => Object.keys(when?.choice ?? {})),
  );
  const parts = (procedure.parts ?? []).flatMap((part) => {
    const found = knowledge.procedures.get(part.procedure);
    return found ? usedBy(found, knowledge) : [];
  });
  return [...named, ...choices, ...parts].filter((name) => knowledge.placeholders.has(name));
}

/** All names that a procedure takes, in order of use: those of its commands, its choices, and what they can be derived from. */
export function placeholdersOf(id: string, knowledge: ProcedureKnowledge): string[] {
  const procedure = knowledge.procedures.get(id);
  if (!procedure) return [];
  const names = new Set(usedBy(procedure, knowledge));
  // A set grows while it is walked, so that what a derived name comes from is followed to its start.
  for (const name of names)
    for (const { from } of knowledge.placeholders.get(name)?.derive ?? []) names.add(from);
  return [...names];
}
