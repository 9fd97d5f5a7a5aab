import type { Reading } from '../language/reading';
import { bookOf } from './book';
import { checklistItems } from './checklist-draft';
import { procedureShort } from './names';
import { sourceBlocks } from './parts';
import { procedureOf, requestFor } from './procedure-of';
import { appliesBlocks, sideAsked } from './setup';
import { pick, suggestChecklist, suggestCommand, suggestHelp, suggestSetupAlone } from './suggest';
import type { Desk, Reply } from './tools';
import { askWhichProcedure } from './which-procedure';

/** The steps of a procedure as items to tick off. */
export function answerChecklist(reading: Reading, desk: Desk): Reply {
  const id = procedureOf(reading, desk);
  if (id === null)
    return askWhichProcedure(desk, 'checklist', desk.say.checklist.noMove, (each) =>
      suggestChecklist(desk, each, procedureShort(desk, each)),
    );
  const book = bookOf(requestFor(id, reading), desk);
  const sources = [...(desk.knowledge.procedures.get(id)?.sources ?? [])];
  const items = checklistItems(book, desk).map(({ title }) => title);
  return {
    document: {
      blocks: [
        ...appliesBlocks(desk, book, book.deployment),
        { kind: 'paragraph', text: desk.say.checklist.lead(book.title, items.length) },
        ...(items.length > 0 ? [{ kind: 'list', ordered: true, items } as const] : []),
        ...sourceBlocks(desk, sources, false),
      ],
      suggestions: pick(suggestSetupAlone(desk, id), suggestCommand(desk, id), suggestHelp(desk)),
    },
    fields: { intent: 'checklist', procedure: id, missing: sideAsked(book), sources },
  };
}
