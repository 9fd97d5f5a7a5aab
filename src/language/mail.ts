import type { Reader } from './read';
import type { MailLines } from './tokens/mail-lines';

/** The line that mail programs set before a signature. */
const SIGNATURE = /^--[ \t]*$/;
/** The subject of a certificate is no subject of a mail. */
const CERTIFICATE = /\b(?:CN|OU|DC)=/i;

/** No mail has a longer one, and a message of nothing else must not take forever. */
const LONGEST_HEADER = 40;

interface Mail {
  subject: string | null;
  body: string;
}

/** A line of a header by its name, and null for every other line. Each line is looked at once. */
type HeaderNames = readonly (string | null)[];

const headerNamesOf = (lines: readonly string[], mails: MailLines): HeaderNames =>
  lines.map((line) => (mails.isHeader(line) ? (line.split(':')[0]?.trim().toLowerCase() ?? '') : null));

/** A message without what a mail program has put around it. Null: nothing of that is in it. */
function openMail(message: string, mails: MailLines): Mail | null {
  if (!message.includes('\n')) return null;
  const lines = message.split('\n');
  const names = headerNamesOf(lines, mails);
  const left: string[] = [];
  let subject: string | null = null;
  let found = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const header = headerLines(lines, names, at, mails);
    if (header > 0) {
      subject ??= subjectIn(lines.slice(at, at + header), mails);
      found = true;
      left.push('');
      at += header;
    } else if (mails.announcesMail(line) || mails.isSentFrom(line)) {
      found = true;
      left.push('');
      at++;
    } else if (SIGNATURE.test(line)) {
      const end = endOfSignature(lines, names, at, mails);
      const below = lines.slice(at + 1, end);
      if (below.some((one) => one.includes('?'))) left.push('', ...below);
      found = true;
      at = end;
    } else {
      left.push(line);
      at++;
    }
  }
  return found ? { subject, body: left.join('\n').trim() } : null;
}

/** How many lines of a header begin here: several of them, or a subject that opens the message. */
function headerLines(lines: readonly string[], names: HeaderNames, from: number, mails: MailLines): number {
  let to = from;
  while (to - from < LONGEST_HEADER && typeof names[to] === 'string') to++;
  if (to === from) return 0;
  const block = lines.slice(from, to);
  const several = new Set(names.slice(from, to)).size > 1;
  const opening = block.length === 1 && from === 0 && mails.subjectOf(block[0] ?? '') !== null;
  if (!several && !opening) return 0;
  return block.some((line) => CERTIFICATE.test(line) || mails.isMigration(line)) ? 0 : block.length;
}

/** A mail that is forwarded stands below the signature of who forwards it. */
function endOfSignature(
  lines: readonly string[],
  names: HeaderNames,
  from: number,
  mails: MailLines,
): number {
  const next = lines.findIndex(
    (line, at) => at > from && (mails.announcesMail(line) || headerLines(lines, names, at, mails) > 0),
  );
  return next < 0 ? lines.length : next;
}

const subjectIn = (lines: readonly string[], mails: MailLines): string | null =>
  lines.map((line) => mails.subjectOf(line)).find((said) => said) ?? null;

/**
 * The same reader, for which the header and the signature of a mail are no part of its question: neither an output nor
 * a version. The subject is read where the mail itself says nothing of our field.
 */
export const readingMails =
  (read: Reader, mails: MailLines): Reader =>
  (question, options) => {
    const mail = openMail(question, mails);
    if (mail === null) return read(question, options);
    const own = mail.body === '' ? null : read(mail.body, options);
    const silent = own === null || own.reading.intent === 'none' || own.reading.intent === 'greeting';
    const result =
      silent && mail.subject !== null
        ? read(`${mail.subject}\n${mail.body}`, options)
        : (own ?? read(question, options));
    return { ...result, reading: { ...result.reading, question } };
  };
