import type { Reading } from '../language/reading';
import { pick } from './suggest';
import type { Desk, Reply } from './tools';

/** What can be asked, with an example of each kind. */
export function answerHelp(_reading: Reading, desk: Desk): Reply {
  const { help, write } = desk.say;
  return {
    document: {
      blocks: [
        { kind: 'paragraph', text: help.lead },
        {
          kind: 'list',
          ordered: false,
          items: help.items.map(({ title, example }) => `**${title}** ${write.quote(example)}`),
        },
        { kind: 'paragraph', text: help.more },
      ],
      suggestions: pick(...help.items.slice(0, 6).map(({ title, example }) => ({ title, say: example }))),
    },
    fields: { intent: 'help' },
  };
}
