import { ActivityTypes, type Middleware, TurnContext } from 'botbuilder';
import type { Clock } from '../clock';

/** Later than that, a person wonders whether anybody is there; the Teams store asks for a sign within two seconds. */
const afterMs = 1_000;

/**
 * Shows that Liaison is typing where an answer takes longer than a second; once, and never after the answer.
 * botbuilder's own ShowTypingMiddleware goes on while the turn does, so that it may show it after the answer.
 */
export function typingAfterASecond(clock: Clock): Middleware {
  return {
    async onTurn(turn, next) {
      const { type, deliveryMode } = turn.activity;
      if (type !== ActivityTypes.Message || deliveryMode === 'expectReplies') return next();
      const cancel = clock.after(afterMs, () => void show(turn));
      turn.onSendActivities((_turn, _activities, send) => {
        cancel();
        return send();
      });
      try {
        await next();
      } finally {
        cancel();
      }
    },
  };
}

/** Past the turn's own handlers, which would take it for the answer; a sign that does not arrive is not missed. */
async function show(turn: TurnContext): Promise<void> {
  const reference = TurnContext.getConversationReference(turn.activity);
  const typing = TurnContext.applyConversationReference({ type: ActivityTypes.Typing }, reference);
  await turn.adapter.sendActivities(turn, [typing]).catch(() => {});
}
