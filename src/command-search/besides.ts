import { lazy } from '../once';
import { commandQuestionWords, inEveryLanguage } from '../words';
import { stemsOf } from './stems';

const stemsOfAll = (pick: 'everywhere' | 'besides' | 'whose'): string[] =>
  inEveryLanguage(commandQuestionWords, (words) => words[pick]).flatMap(stemsOf);

/** What nearly every question wants: it chooses nothing by itself. */
export const everywhere = lazy((): ReadonlySet<string> => new Set(stemsOfAll('everywhere')));

/** What nearly every question wants, and the names of products and versions: beside the name of a procedure they choose none of its commands. */
export const besides = lazy((): ReadonlySet<string> => new Set([...everywhere(), ...stemsOfAll('besides')]));

/** In a question that goes on from a command: whom it is for. */
export const whose = lazy((): readonly string[] => stemsOfAll('whose'));
