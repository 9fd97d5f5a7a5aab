import { MessageName, type Outputs } from '../knowledge';
import { once } from '../once';
import { anyOf } from '../text/any-of';

/** What shells and programs say, each one expression for all languages of Windows. */
export type Messages = Readonly<Record<MessageName, RegExp>>;

/** Sought in whole messages, in which each line may be one. */
const LINES: ReadonlySet<MessageName> = new Set(['printed', 'retold']);

export const messagesOf = once(
  ({ messages }: Outputs): Messages =>
    Object.fromEntries(
      MessageName.options.map((name) => [
        name,
        new RegExp(anyOf(Object.values(messages[name]).flat()), LINES.has(name) ? 'im' : 'i'),
      ]),
    ) as Messages,
);

/** What a message speaks of: “can't find **autodiscover.contoso.com**”; undefined where it says nothing of it. */
export const namedBy = (message: RegExp, text: string): string | undefined =>
  message
    .exec(text)
    ?.slice(1)
    .find((part) => part !== undefined);
