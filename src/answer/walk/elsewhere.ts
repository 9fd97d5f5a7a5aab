import type { Answer } from '../../contract';
import type { Reading } from '../../language/reading';
import type { Document } from '../document';
import { toMarkdown } from '../markdown';
import { unanswered } from '../unanswered';
import type { WalkDesk } from './types';

/** In a channel or group: where the walk is, or how to get there. */
export function elsewhere(
  text: string,
  { language, procedure, deployments }: Reading,
  link: string | null,
  desk: WalkDesk,
): { answer: Answer; document: Document } {
  const { elsewhere: say } = desk.say.walk;
  const document: Document = {
    blocks: [
      { kind: 'paragraph', text: say.here },
      { kind: 'paragraph', text: link === null ? say.opened : say.link(link) },
    ],
    suggestions: [],
  };
  return {
    document,
    answer: {
      ...unanswered(text),
      language,
      intent: 'setup',
      deployments,
      procedure,
      text: toMarkdown(document, desk.say),
    },
  };
}
