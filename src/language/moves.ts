import { idOf, versionsOf } from './mention';
import type { Signals } from './signals';

const MOVES =
  /\b(?:mov(?:e|es|ing)|upgrad\w+|migrat\w+|go(?:ing)?|get(?:ting)?|switch\w*|pass(?:er|e|ons|ez|age)|migr\w+|mettre a niveau|mise a niveau|evolu\w+|aller)\b/;
/** What is in a server is moved too, and that is not the server's lifecycle. */
const CONTENTS = /\b(?:mailbox\w*|boites?|users?|utilisateurs?|utilisatrices?|contacts?|archives?)\b/;
/** "From Exchange 2016", « de Skype Entreprise Server 2019 ». */
const LEFT = /\b(?:from|depuis|de|d) ((?:[a-z]+ ){1,5}?)(\d{4})\b/;

/** "Skype for Business Server 2015 … to Subscription Edition": of two versions the first is left. */
const FIRST = /\b((?:[a-z]+ ){1,5}?)(\d{4})\b/;

/** "In place or side by side?", « sur place ou côte à côte ? » */
export const asksInPlace = (text: string): boolean =>
  /\b(?:in place|side by side|sur place|cote a cote)\b/.test(text) &&
  !/\bin place (?:hold|of|archive)\b/.test(text);

/** "How do I get from Exchange 2016 to Exchange SE?": the version of one product that is left for another of it; null where none is. */
export function movedFrom({
  text,
  named,
  features,
  versions,
}: Pick<Signals, 'text' | 'named' | 'features' | 'versions'>): string | null {
  const { exchange, skype } = named;
  const inPlace = asksInPlace(text);
  const [, product = '', version] = LEFT.exec(text) ?? (inPlace ? FIRST.exec(text) : null) ?? [];
  if (version === undefined || features.length > 0 || CONTENTS.test(text)) return null;
  if (!inPlace && !MOVES.test(text)) return null;
  if (exchange.length > 0 === skype.length > 0) return null;
  const side = exchange.length > 0 ? 'exchange' : 'skype';
  const lync = side === 'skype' && /\blync\b/.test(product);
  if (!versionsOf({ side, lync }, versions).includes(version)) return null;
  const left = idOf({ side, lync }, version);
  // Where to has to be said as well: else something else is spoken of.
  if (![...exchange, ...skype].some((id) => id !== left)) return null;
  return `${side}/${left}`;
}
