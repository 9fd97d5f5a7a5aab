import type { TurnContext } from 'botbuilder';

/**
 * Opens the personal chat with the person who wrote, and runs `logic` there; false where that cannot be done (the
 * person does not have the app, or the channel knows no such thing).
 */
export type PersonalChat = (
  turn: TurnContext,
  logic: (there: TurnContext) => Promise<void>,
) => Promise<boolean>;

/** The address that opens the chat with the bot in Teams, with words to send. */
export const chatLink = (botId: string, words: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(botId)}&message=${encodeURIComponent(words)}`;
