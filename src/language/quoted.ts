import type { Reader, ReadResult } from './read';

/** What mail programs write between dashes above an earlier mail. */
export const EARLIER = "original message|forwarded message|message d['’]origine|message transf[ée]r[ée]";

/** Where the earlier mail begins that a mail program sets below the answer to it. */
const BELOW = new RegExp(
  `^[ \\t]*(?:-{2,}[ \\t]*(?:${EARLIER})[ \\t-]*|(?:on|le) .{4,80}(?:wrote|a [ée]crit)[ \\u00a0]?:[ \\t]*|>.*)$`,
  'im',
);

/** A message without what it quotes below itself. */
function withoutQuoted(message: string): string {
  const at = message.includes('\n') ? message.search(BELOW) : -1;
  return at > 0 ? message.slice(0, at) : message;
}

/**
 * The same reader, for which a quotation counts only where the message means nothing whole without it: "is that true?"
 * asks about what it quotes, a new question on other products does not.
 */
export const readingQuotations =
  (read: Reader): Reader =>
  (question, options) => {
    const own = withoutQuoted(question);
    if (own === question) return read(question, options);
    const alone = read(own, options);
    return isWhole(alone) ? { ...alone, reading: { ...alone.reading, question } } : read(question, options);
  };

const isWhole = ({ reading: { intent, deployments } }: ReadResult): boolean =>
  intent === 'support' &&
  deployments.length > 0 &&
  deployments.every(({ exchange, skype }) => exchange !== null && skype !== null);
