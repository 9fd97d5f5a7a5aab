import type { Procedure } from '../knowledge/procedure';
import type { ProcedureKnowledge } from './types';

/** A procedure, and for the plan its parts as well. */
export function wayOf(id: string, knowledge: ProcedureKnowledge): Procedure[] {
  const procedure = knowledge.procedures.get(id);
  if (!procedure) return [];
  return [procedure, ...(procedure.parts ?? []).flatMap((part) => wayOf(part.procedure, knowledge))];
}
