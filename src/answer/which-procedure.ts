import type { Intent } from '../contract';
import type { Suggestion } from './document';
import { procedureName } from './names';
import { procedureIds } from './procedure-of';
import { pick } from './suggest';
import type { Desk, Reply } from './tools';

/** The likeliest first; a card holds six buttons. */
const LIKELIEST = [
  'plan',
  'partner-applications',
  'unified-contact-store',
  'exchange-archiving',
  'owa-online',
  'owa-on-premises',
];

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
      suggestions: pick(...LIKELIEST.filter((id) => ids.includes(id)).map(suggest)),
    },
    fields: { intent },
  };
}
