import { z } from 'zod';
import { Language } from '../../contract';
import { anyOf } from '../../text/any-of';
import { fold } from './normalise';
import { readWordsFile } from './words-file';

/** The lines that mail programs put around a message: `src/words/<language>/mail.json`. Each is given a line as written. */
export interface MailLines {
  /** "From: Ann", « Envoyé : 3 novembre » */
  isHeader(line: string): boolean;
  /** "Subject: RE: photos" → "photos"; null where it is another line. */
  subjectOf(line: string): string | null;
  /** "From: Exchange 2010", which tells of a migration. */
  isMigration(line: string): boolean;
  /** "---------- Forwarded message ---------", « Début du message réexpédié : » : only announces a mail. */
  announcesMail(line: string): boolean;
  /** "-----Original Message-----", "On Tuesday Ann wrote:", "> …": the mail that is answered stands below. */
  opensEarlierMail(line: string): boolean;
  /** "Sent from my iPhone" */
  isSentFrom(line: string): boolean;
}

const Phrases = z.array(z.string().min(1)).min(1);
const MailWords = z.strictObject({
  parties: Phrases,
  subject: Phrases,
  headers: Phrases,
  replies: Phrases,
  earlier: Phrases,
  announces: Phrases,
  wrote: Phrases,
  sentFrom: Phrases,
});
type MailWords = z.infer<typeof MailWords>;

/** What stands for who wrote, and when. */
const SLOT = /\{\w+\}/g;

export function readMailLines(wordsDirectory: string): MailLines {
  const written = Language.options.map((language) =>
    readWordsFile(MailWords, wordsDirectory, language, 'mail.json'),
  );
  const any = (...names: (keyof MailWords)[]): string => {
    const phrases = written.flatMap((words) => names.flatMap((name) => words[name]));
    return anyOf(phrases.map(fold)).replace(SLOT, '.{4,80}');
  };
  // A blank that does not break is a blank once the line is folded.
  const has = (pattern: string) => {
    const expression = new RegExp(pattern);
    return (line: string) => expression.test(fold(line));
  };
  const isSubject = has(`^[ \\t>*]*${any('subject')}[ \\t*]*:`);
  const beforeSubject = new RegExp(`^[^:]*:[ \\t\\u00a0*]*(?:${any('replies')}[ \\u00a0]?:[ \\t]*)*`, 'i');
  return {
    isHeader: has(`^[ \\t>*]*${any('parties', 'subject', 'headers')}[ \\t*]*:`),
    subjectOf: (line) => (isSubject(line) ? line.replace(beforeSubject, '').trim() : null),
    isMigration: has(`^[ \\t>*]*${any('parties')} ?:[ \\t]*(?:exchange|skype|sfb|lync)\\b[^@]*$`),
    announcesMail: has(
      `^[ \\t>]*(?:-{2,}[ \\t]*${any('earlier')}[ \\t-]*|${any('announces')}[ \\t]*:)[ \\t]*$`,
    ),
    opensEarlierMail: has(
      `^[ \\t]*(?:-{2,}[ \\t]*${any('earlier')}[ \\t-]*|${any('wrote')} ?:[ \\t]*|>.*)\\r?$`,
    ),
    isSentFrom: has(`^[ \\t]*${any('sentFrom')}\\b`),
  };
}
