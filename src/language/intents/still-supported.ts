import { type Signals, worded } from './signals';

/**
 * Does a question about a lifecycle want a yes or a no? "Is it still supported?" does, « est-il toujours pris en
 * charge ? » too; who asks for a day, for the end itself, for a choice or the other way round does not.
 */
export const asksWhetherSupported = (asked: Pick<Signals, 'text' | 'wordings'>): boolean =>
  !worded(asked, 'asksOtherwise') &&
  ((worded(asked, 'still') && worded(asked, 'isServiced')) || worded(asked, 'asksIfSupported'));
