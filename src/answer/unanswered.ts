import { withoutSecrets } from '../commands';
import { type Answer, nothingFound } from '../contract';

/**
 * What was asked, as a reply repeats it for programs: without the passwords that stood in it. More people read a channel
 * than a paste was meant for.
 */
export const repeated = (question: string): string => withoutSecrets(question);

/** What every Answer begins with. */
export const unanswered = (question: string): Pick<Answer, 'question'> & typeof nothingFound => ({
  question: repeated(question),
  ...nothingFound,
});
