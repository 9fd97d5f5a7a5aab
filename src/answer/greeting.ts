import type { Reading } from '../language/reading';
import { pick, suggestHelp } from './suggest';
import type { Desk, Reply } from './tools';
import { wording } from './wording';

/** Thanks and goodbyes, as whole words; everything else that is a greeting is a hello. */
const asWords = (words: string) => new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu');
const thanking = wording(({ thanks }) => thanks, asWords);
const parting = wording(({ goodbye }) => goodbye, asWords);

/** Hello, thanks, goodbye. */
export function answerGreeting(reading: Reading, desk: Desk): Reply {
  const { greeting, help } = desk.say;
  const { question } = reading;
  const text = thanking().test(question)
    ? greeting.thanks
    : parting().test(question)
      ? greeting.goodbye
      : greeting.hello;
  return {
    document: {
      blocks: [{ kind: 'paragraph', text }],
      suggestions: pick(
        suggestHelp(desk),
        ...help.items.slice(0, 3).map(({ title, example }) => ({ title, say: example })),
      ),
    },
    fields: { intent: 'greeting' },
  };
}
