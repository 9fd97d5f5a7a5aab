import { EARLIER } from './quoted';
import type { Reader } from './read';

/** What mail programs print above a message, in both languages; folded to compare. */
const NAME =
  '(?:from|sent|to|cc|bcc|subject|date|reply-to|importance|priority|attachments?|de|envoy[ée]e?(?: le)?|[àa]|cci|objet|sujet|pi[èe]ces? jointes?|r[ée]pondre [àa]|priorit[ée])';
const HEADER = new RegExp(`^[ \\t>*]*${NAME}[ \\t\\u00a0\\u202f*]*:`, 'i');
const SUBJECT =
  /^[ \t>*]*(?:subject|objet|sujet)[ \t\u00a0\u202f*]*:[ \t\u00a0*]*(?:(?:re|fw|fwd|tr|rv|aw)[ \u00a0]?:[ \t]*)*(.*)$/i;
/** "---------- Forwarded message ---------", « Début du message réexpédié : » : a line that only announces a mail. */
const ANNOUNCES = new RegExp(
  `^[ \\t>]*(?:-{2,}[ \\t]*(?:${EARLIER}|message original)[ \\t-]*|begin forwarded message[ \\t]*:|d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])[ \\t\\u00a0]*:)[ \\t]*$`,
  'i',
);
/** The line that mail programs set before a signature. */
const SIGNATURE = /^--[ \t]*$/;
const SENT_FROM = /^[ \t]*(?:sent from my|envoy[ée] de(?:puis)? mon)\b.*$/i;
/** The subject of a certificate; "From: Exchange 2010", "To: Exchange 2016", which tell of a migration. */
const OTHERWISE =
  /\b(?:CN|OU|DC)=|^[ \t>*]*(?:from|to|de|[àa])[ \u00a0]?:[ \t]*(?:exchange|skype|sfb|lync)\b[^@]*$/i;

interface Mail {
  subject: string | null;
  body: string;
}

/** A message without what a mail program has put around it. Null: nothing of that is in it. */
function openMail(message: string): Mail | null {
  if (!message.includes('\n')) return null;
  const lines = message.split('\n');
  const left: string[] = [];
  let subject: string | null = null;
  let found = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const header = headerLines(lines, at);
    if (header > 0) {
      subject ??= subjectIn(lines.slice(at, at + header));
      found = true;
      left.push('');
      at += header;
    } else if (ANNOUNCES.test(line) || SENT_FROM.test(line)) {
      found = true;
      left.push('');
      at++;
    } else if (SIGNATURE.test(line)) {
      const end = endOfSignature(lines, at);
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
function headerLines(lines: readonly string[], from: number): number {
  let to = from;
  while (HEADER.test(lines[to] ?? '')) to++;
  const block = lines.slice(from, to);
  const several = new Set(block.map((line) => line.split(':')[0]?.trim().toLowerCase())).size > 1;
  const opening = block.length === 1 && from === 0 && SUBJECT.test(block[0] ?? '');
  return (several || opening) && !block.some((line) => OTHERWISE.test(line)) ? block.length : 0;
}

/** A mail that is forwarded stands below the signature of who forwards it. */
function endOfSignature(lines: readonly string[], from: number): number {
  const next = lines.findIndex(
    (line, at) => at > from && (ANNOUNCES.test(line) || headerLines(lines, at) > 0),
  );
  return next < 0 ? lines.length : next;
}

const subjectIn = (lines: readonly string[]): string | null =>
  lines.map((line) => SUBJECT.exec(line)?.[1]?.trim()).find((said) => said) ?? null;

/**
 * The same reader, for which the header and the signature of a mail are no part of its question: neither an output nor
 * a version. The subject is read where the mail itself says nothing of our field.
 */
export const readingMails =
  (read: Reader): Reader =>
  (question, options) => {
    const mail = openMail(question);
    if (mail === null) return read(question, options);
    const own = mail.body === '' ? null : read(mail.body, options);
    const silent = own === null || own.reading.intent === 'none' || own.reading.intent === 'greeting';
    const result =
      silent && mail.subject !== null
        ? read(`${mail.subject}\n${mail.body}`, options)
        : (own ?? read(question, options));
    return { ...result, reading: { ...result.reading, question } };
  };
