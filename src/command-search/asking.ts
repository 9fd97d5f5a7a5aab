import { lazy } from '../once';
import { anyIn, type CommandQuestionWords, commandQuestionWords } from '../words';

const pattern = lazy(() => {
  const words = (part: keyof CommandQuestionWords['asking']) =>
    anyIn(commandQuestionWords, ({ asking }) => asking[part]);
  const shown = `${words('verbs')} (?=(?:${words('qualifiers')} ){0,4}${words('command')}\\b)`;
  return new RegExp(`\\b(?:${shown}|${words('pronouns')}\\b)`, 'g');
});

/** A folded question without what asks for the command itself: who wants to be shown a command need not want one that shows. */
export const withoutAsking = (folded: string): string => folded.replace(pattern(), ' ');
