import type { Block } from './document';
import { type Explanation, explanation } from './explanation';
import { sayingToday } from './parts';
import { pick, suggestSetup, suggestTerm } from './suggest';
import type { Desk } from './tools';

/** What documents settle in a sentence, with the notices that bear on it as they read today. */
export function explainDetail(desk: Desk, id: string): Explanation {
  const words = desk.words.details[id];
  const facts = desk.knowledge.details.get(id);
  if (words === undefined || facts === undefined) return explanation({});
  const notices = facts.notices.flatMap((notice) => desk.knowledge.notices.get(notice) ?? []);
  const told = notices.flatMap((notice) => sayingToday(desk, desk.words.notices[notice.id], notice.turns));
  const paragraphs = [...words.answer.split('\n\n'), ...told];
  return explanation({
    blocks: paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
    sources: [...facts.sources, ...notices.flatMap(({ sources }) => sources)],
    suggestions: pick(
      facts.procedure === undefined ? null : suggestSetup(desk, facts.procedure),
      ...facts.related.map((term) => suggestTerm(desk, term)),
    ),
  });
}
