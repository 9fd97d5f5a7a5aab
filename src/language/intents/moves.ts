import { idOf, versionsOf } from '../products/mention';
import { type Signals, worded } from './signals';

type Asked = Pick<Signals, 'text' | 'wordings' | 'named' | 'features' | 'versions'>;

/** "Skype for Business Server 2015 … to Subscription Edition": of two versions the first is left. */
const FIRST = /\b(?:[a-z]+ ){1,5}?\d{4}\b/;

/** "In place or side by side?", « sur place ou côte à côte ? » */
export const asksInPlace = (asked: Pick<Asked, 'text' | 'wordings'>): boolean => worded(asked, 'inPlace');

/** "How do I get from Exchange 2016 to Exchange SE?": the version of one product that is left for another of it; null where none is. */
export function movedFrom(asked: Asked): string | null {
  const { exchange, skype } = asked.named;
  const inPlace = asksInPlace(asked);
  // "from Exchange 2016", « de Skype Entreprise Server 2019 »
  const [said] = asked.wordings.leaves.exec(asked.text) ?? (inPlace ? FIRST.exec(asked.text) : null) ?? [];
  if (said === undefined || asked.features.length > 0) return null;
  // What is in a server is moved too, and that is not the server's lifecycle.
  if (worded(asked, 'holdsData') || !(inPlace || worded(asked, 'moves'))) return null;
  if (exchange.length > 0 === skype.length > 0) return null;
  const side = exchange.length > 0 ? 'exchange' : 'skype';
  const lync = side === 'skype' && /\blync\b/.test(said);
  const version = said.slice(said.lastIndexOf(' ') + 1);
  if (!versionsOf({ side, lync }, asked.versions).includes(version)) return null;
  const left = idOf({ side, lync }, version);
  // Where to has to be said as well: else something else is spoken of.
  if (![...exchange, ...skype].some((id) => id !== left)) return null;
  return `${side}/${left}`;
}
