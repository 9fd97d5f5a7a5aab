/**
 * The floor below which no bot on this SDK answers as Liaison does: an echo that sends what Liaison says to the same
 * questions, made before the first of them, over connections that are kept as Liaison's are. It reads nothing, decides
 * nothing, and remembers nothing.
 */
import type { Activity } from 'botbuilder';
import { replyWith } from '../../dialogs/reply';
import { LocalAuthentication } from '../../src/door/authentication';
import { openLiaison } from '../../src/liaison';
import { closeTraffic, questions } from '../traffic';
import { serve } from './listen';

openLiaison().then((liaison) => {
  const today = new Date().toISOString().slice(0, 10);
  const answers = new Map<string, Partial<Activity>>(
    questions.map(({ text, locale }) => {
      const { answer, document } = liaison.reply(text, { context: null, locale, today });
      return [text, replyWith(answer, document)];
    }),
  );
  closeTraffic();
  serve(
    async (turn) => {
      const { type, text } = turn.activity;
      if (type === 'message') await turn.sendActivity(answers.get(text) ?? `Echo: ${text ?? ''}`);
    },
    new LocalAuthentication((_, request) => request()),
  );
});
