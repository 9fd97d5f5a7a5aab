import type { Cue, Tokens } from '../tokens/cues';
import { BREAKS, type Grammar } from '../tokens/grammar';
import { type Mention, type MentionSubjects, meaningOf, versionsOf } from './mention';

// A number like 2016 is no version of ours where it is another product's, counts something, or is a year.

/** "Outlook 2016", "Windows Server 2019", "Office 2013 or 2016". */
export function isOfOtherProduct(
  cue: Cue,
  words: readonly string[],
  ignored: ReadonlySet<number>,
  { otherProducts, joins, server }: Grammar,
): boolean {
  const before = words[cue.start - 1] ?? '';
  return (
    otherProducts.has(before) ||
    (server.has(before) && /^(?:windows|win|sql|sharepoint|office)$/.test(words[cue.start - 2] ?? '')) ||
    (joins.has(before) && ignored.has(cue.start - 2))
  );
}

/** "2010 users", but not "Exchange 2010 users". */
export function isCount({ words, cues }: Tokens, cue: Cue, { counted, joins, on }: Grammar): boolean {
  const previous = cues.filter((other) => other.end < cue.start).at(-1);
  const meaning = previous && previous.end >= cue.start - 2 ? meaningOf(previous) : null;
  const afterProduct = meaning?.product?.weak === false && meaning.product.fixed !== 'online';
  if (afterProduct && previous?.end === cue.start - 1) return false;
  const next = words[cue.end + 1] ?? '';
  if (counted.has(next)) return true;
  return (
    !afterProduct &&
    counted.has(words[cue.end + 2] ?? '') &&
    !joins.has(next) &&
    !BREAKS.has(next) &&
    !on.has(next) &&
    next !== 'exchange'
  );
}

/** "since 2016"; but « exchange est en 2013 » and "in 2013 with Skype Online" say versions. */
export function isDate(
  { words, cues }: Tokens,
  cue: Cue,
  mentions: readonly Mention[],
  subjects: MentionSubjects,
): boolean {
  const { stands, inside, and, with: along } = subjects.grammar;
  if (openJustBefore(cue, mentions, words, subjects)) return false;
  // « On est en 2010 », "we are still in 2013": where somebody stands is no date.
  if (stands.has(words[cue.start - 2] ?? '')) return false;
  const next = words[cue.end + 1] ?? '';
  const standsForExchange =
    inside.has(words[cue.start - 1] ?? '') &&
    (and.has(next) || along.has(next) || /^[+/]$/.test(next)) &&
    !cues.some(({ names }) => names.has('exchange') || names.has('exchange-online'));
  return !standsForExchange;
}

/** « exchange est en 2013 », « une fois Skype en 2019 » : the version of the product just named, not a year. */
function openJustBefore(
  cue: Cue,
  mentions: readonly Mention[],
  words: readonly string[],
  { versions, wordings }: MentionSubjects,
): boolean {
  const open = mentions.findLast(({ side, end, weak }) => end < cue.start && (side === 'exchange' || !weak));
  if (!open || (open.fixed && open.fixed !== 'server') || cue.start - open.end > 4) return false;
  if (open.side === 'skype' && !versionsOf(open, versions).includes(meaningOf(cue)?.version ?? ''))
    return false;
  const between = words.slice(open.end + 1, cue.start);
  return (
    !between.some((word) => BREAKS.has(word) || word === ',') &&
    !wordings.installedSince.test(between.join(' '))
  );
}
