import type { Intent } from '../contract';
import { examplesOf } from '../knowledge';
import type { Suggestion } from './document';
import { procedureName } from './names';
import { procedureIds } from './procedure-of';
import { pick } from './suggest';
import type { Desk, Reply } from './tools';

/** No procedure was named: all of them, the likeliest as buttons. */
export function askWhichProcedure(
  desk: Desk,
  intent: Intent,
  question: string,
  suggest: (procedure: string) => Suggestion,
): Reply {
  const ids = procedureIds(desk);
  return {
    document: {
      blocks: [
        { kind: 'paragraph', text: question },
        { kind: 'list', ordered: false, items: ids.map((id) => procedureName(desk, id)) },
      ],
      suggestions: pick(...examplesOf(desk.knowledge.procedures).map(suggest)),
    },
    fields: { intent },
  };
}
