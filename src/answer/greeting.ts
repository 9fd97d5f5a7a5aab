import type { Reading } from '../language/reading';
import { pick, suggestHelp } from './suggest';
import type { Desk, Reply } from './tools';

/** Thanks and goodbyes, as whole words; everything else that is a greeting is a hello. */
const parting =
  /(?<!\p{L})(thanks?|thank you|thx|cheers|bye|goodbye|see you|merci|au revoir|bonne (journée|soirée|nuit)|à bientôt|a bientot|ciao|à plus)(?!\p{L})/iu;

/** Hello, thanks, goodbye. */
export function answerGreeting(reading: Reading, desk: Desk): Reply {
  const { greeting, help } = desk.say;
  const text = parting.test(reading.question) ? greeting.thanks : greeting.hello;
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
