import type { Reader, ReadResult } from './read';
import type { MailLines } from './tokens/mail-lines';

/** A message without what it quotes below itself, as mail programs set it. */
function withoutQuoted(message: string, mails: MailLines): string {
  if (!message.includes('\n')) return message;
  const lines = message.split('\n');
  const at = lines.findIndex((line) => mails.opensEarlierMail(line));
  return at > 0 ? `${lines.slice(0, at).join('\n')}\n` : message;
}

/**
 * The same reader, for which a quotation counts only where the message means nothing whole without it: "is that true?"
 * asks about what it quotes, a new question on other products does not.
 */
export const readingQuotations =
  (read: Reader, mails: MailLines): Reader =>
  (question, options) => {
    const own = withoutQuoted(question, mails);
    if (own === question) return read(question, options);
    const alone = read(own, options);
    return isWhole(alone) ? { ...alone, reading: { ...alone.reading, question } } : read(question, options);
  };

const isWhole = ({ reading: { intent, deployments } }: ReadResult): boolean =>
  intent === 'support' &&
  deployments.length > 0 &&
  deployments.every(({ exchange, skype }) => exchange !== null && skype !== null);
