import { repeated } from '../../src/answer/unanswered';
import type { Checklist } from '../../src/checklist/record';
import { checklistValue } from '../../src/checklist/view';
import type { Taken } from '../part';
import { replyWith } from '../reply';
import { type Asked, numbered } from './asked';
import type { ChecklistReply } from './replies';

/** The commands of an item's step, filled in with what the list was made for: on demand, so that the card stays a list. */
export async function commandsOfItem(asked: Asked, list: Checklist, id: string): Promise<Taken> {
  const { office, here, language, message, words } = asked;
  const item = list.items.find((one) => one.id === id);
  if (!item) return asked.whisper(words.said.gone, list);
  const today = here.at.toISOString().slice(0, 10);
  const found = item.step && office.source.step(item.step, list.origin, language, today);
  if (!found) return asked.whisper(words.none.noCommands(numbered(list, item)), list);
  const question = repeated(message.text);
  const answer: ChecklistReply = { ...found.answer, question, checklist: checklistValue(list) };
  await message.turn.sendActivity(replyWith(answer, found.document));
  return asked.taken({ answer });
}
