import type { Cloud, Deployment } from '../contract';
import type { Runbook } from '../procedure';
import { bookOf, stepOf } from './book';
import type { Document } from './document';
import { procedureName } from './names';
import { sourceBlocks } from './parts';
import { commandsOf, stepBlocks } from './steps';
import { pick, suggestSetup } from './suggest';
import type { Desk, Reply } from './tools';

/** What a checklist is made for. */
export interface ChecklistRequest {
  procedure: string | null;
  deployment: Deployment;
  cloud: Cloud | null;
  values: Readonly<Record<string, string>>;
}

export interface ChecklistDraft {
  title: string;
  items: { title: string; step: { procedure: string; step: string } }[];
}

export function checklistDraft(
  { procedure, ...request }: ChecklistRequest,
  desk: Desk,
): ChecklistDraft | null {
  if (procedure === null || !desk.knowledge.procedures.has(procedure)) return null;
  const book = bookOf({ procedure, ...request }, desk);
  return { title: book.title, items: checklistItems(book, desk) };
}

/** The steps of a procedure as items; where it has parts, each item says which one it belongs to. */
export function checklistItems(book: Runbook, desk: Desk): ChecklistDraft['items'] {
  const steps = book.steps.filter(({ later }) => !later);
  const several = new Set(steps.map((step) => step.procedure)).size > 1;
  return steps.map((step) => ({
    title: several
      ? desk.say.write.label(procedureName(desk, step.procedure), step.title).replaceAll('**', '')
      : step.title,
    step: { procedure: step.procedure, step: step.id },
  }));
}

/** One step with its commands, filled in; null where there is no such step any more. */
export function answerChecklistStep(
  { procedure, step }: { procedure: string; step: string },
  request: ChecklistRequest,
  desk: Desk,
): Reply | null {
  const found = desk.knowledge.procedures.get(procedure);
  const number = (found?.steps.findIndex(({ id }) => id === step) ?? -1) + 1;
  if (found === undefined || number === 0) return null;
  const rendered = stepOf(step, { ...request, procedure }, desk);
  const document: Document = {
    blocks: [...stepBlocks(desk, rendered, number), ...sourceBlocks(desk, found.sources, false)],
    suggestions: pick(suggestSetup(desk, procedure)),
  };
  return {
    document,
    fields: {
      intent: 'checklist',
      procedure,
      commands: commandsOf([rendered]),
      sources: [...found.sources],
    },
  };
}
