import type { Answer, Language } from '../contract';
import type { ChecklistDraft, ChecklistRequest } from './checklist-draft';
import type { Document } from './document';
import { answerStep, draftChecklist, type Tools } from './index';

/** What the team's checklists are made from. */
export interface Checklists {
  /** The steps of a procedure as items; null where there is no such procedure. */
  draft(
    request: ChecklistRequest,
    language: Language,
  ): (ChecklistDraft & { origin: ChecklistRequest }) | null;
  /** One step with its commands, filled in; null where the procedure has changed and the step is gone. */
  step(
    step: { procedure: string; step: string },
    request: ChecklistRequest,
    language: Language,
    today: string,
  ): { answer: Answer; document: Document } | null;
}

export const openChecklists = (tools: Omit<Tools, 'today'>): Checklists => ({
  draft(request, language) {
    // Titles do not depend on the day.
    const draft = draftChecklist(request, language, { ...tools, today: '' });
    return draft && { ...draft, origin: request };
  },
  step: (step, request, language, today) => answerStep(step, request, language, { ...tools, today }),
});
