/**
 * An echo that remembers: ConversationState, and one step that asks once and then answers. Written by hand, since
 * botbuilder-dialogs is no dependency of Liaison (and its installation runs a program).
 */
import { ConversationState, MemoryStorage } from 'botbuilder';
import { serve } from './listen';

const state = new ConversationState(new MemoryStorage());
const step = state.createProperty<{ asked: boolean; turns: number }>('step');

serve(async (turn) => {
  if (turn.activity.type !== 'message') return;
  const at = await step.get(turn, { asked: false, turns: 0 });
  const reply = at.asked ? `Echo ${at.turns}: ${turn.activity.text ?? ''}` : 'What shall I repeat?';
  await step.set(turn, { asked: !at.asked, turns: at.turns + 1 });
  await turn.sendActivity(reply);
  await state.saveChanges(turn);
});
