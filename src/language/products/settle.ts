import { type Mention, type MentionSubjects, type Mentions, type Side, unnamed } from './mention';

/** Drops mentions that add nothing, and spreads what is said of two sides at once. */
export function settle(found: Mentions, words: readonly string[], subjects: MentionSubjects): Mention[] {
  const all = found.mentions;
  const informed = (mention: Mention) =>
    mention.fixed !== null || mention.versions.length > 0 || mention.place !== null || mention.server;
  for (const side of ['exchange', 'skype'] as const) {
    const strong = all.filter((mention) => mention.side === side && !mention.weak);
    const weakPlace =
      all.find((mention) => mention.side === side && mention.weak && mention.place)?.place ?? null;
    const open = strong.find((mention) => !informed(mention));
    if (open && weakPlace && !strong.some(informed)) open.place = weakPlace;
    if (found.everywhere && !strong.some(({ fixed, versions }) => fixed !== null || versions.length > 0))
      for (const mention of strong) mention.place ??= found.everywhere;
    if (found.everywhere && strong.length === 0) all.push(blank(side, found.everywhere));
  }
  if (found.barePlaces.length > 0) placeWhatIsLeft(all, found);
  all.push(...theOtherSide(all, words, subjects));
  // « Exchange est en ligne et Skype aussi », “and so is Skype”: the second is where the first is.
  all.forEach((mention, index) => {
    if (informed(mention)) return;
    const before = all.slice(0, index).findLast((other) => other.side !== mention.side);
    const behind = words.slice(mention.end + 1, mention.end + 4).join(' ');
    const ahead = words.slice(Math.max(0, mention.start - 4), mention.start).join(' ');
    const { likewise, soIs } = subjects.wordings;
    if (!before || !(likewise.test(behind) || soIs.test(ahead))) return;
    mention.place = before.place ?? (before.fixed === 'online' ? 'cloud' : 'local');
  });
  for (const mention of all) if (!informed(mention)) mention.place = unlike(mention, all, words, subjects);
  // « Exchange et Skype en local » : the place said of the second holds for the first that has none.
  all.forEach((mention, index) => {
    const before = all[index - 1];
    if (
      before &&
      mention.place &&
      mention.fixed !== 'online' &&
      !before.weak &&
      !informed(before) &&
      before.side !== mention.side &&
      isJoined(before, mention, words, subjects)
    )
      before.place = mention.place;
  });
  return all.filter((mention) => {
    const rivals = all.filter((other) => other.side === mention.side && other !== mention);
    if (mention.weak)
      return (
        mention.place !== null &&
        !rivals.some((other) => !other.weak && informed(other)) &&
        !rivals.some((other) => !other.weak && other.place === mention.place)
      );
    if (isNamedCloser(mention, rivals, words, subjects)) return false;
    return informed(mention) || !rivals.some(informed);
  });
}

/** "My Skype server is Lync Server 2010": the first name says only which side is meant. */
const isNamedCloser = (
  { versions, end }: Mention,
  rivals: readonly Mention[],
  words: readonly string[],
  { grammar: { isOrMoves, articles } }: MentionSubjects,
): boolean =>
  versions.length === 0 &&
  isOrMoves.has(words[end + 1] ?? '') &&
  rivals.some(
    (other) =>
      other.versions.length > 0 &&
      other.start > end &&
      words.slice(end + 2, other.start).every((word) => articles.has(word)),
  );

const blank = (side: Side, place: 'local' | 'cloud'): Mention => ({
  ...unnamed(side, { start: 0, end: 0 }),
  place,
});

const isJoined = (
  first: Mention,
  second: Mention,
  words: readonly string[],
  { grammar: { and, as } }: MentionSubjects,
): boolean => {
  const [between = '', ...more] = words.slice(first.end + 1, second.start);
  return more.length === 0 && (and.has(between) || as.has(between) || /^[+&/]$/.test(between));
};

/** "Exchange is the cloud one, Skype is not", "mail is not in the cloud, Skype is": in the other place than the side before. */
function unlike(
  mention: Mention,
  all: readonly Mention[],
  words: readonly string[],
  { grammar: { not }, wordings }: MentionSubjects,
): Mention['place'] {
  if (mention.weak) return null;
  const before = all.findLast(({ side, end }) => side !== mention.side && end < mention.start);
  const place = before?.place ?? (before?.fixed === 'online' ? 'cloud' : null);
  if (before === undefined || place === null) return null;
  const between = words.slice(before.end + 1, mention.start);
  const after = words.slice(mention.end + 1, mention.end + 6).join(' ');
  const denied = not.has(between.at(-1) ?? '') || wordings.isNot.test(after);
  // "… is not in the cloud, Skype is."
  const affirmed = wordings.isSo.test(after) && between.some((word) => not.has(word));
  return denied || affirmed ? (place === 'cloud' ? 'local' : 'cloud') : null;
}

/** "Only Exchange is online", « seule la messagerie passe dans le cloud » : the side that nobody names is in the other place. */
function theOtherSide(
  all: readonly Mention[],
  words: readonly string[],
  { grammar }: MentionSubjects,
): Mention[] {
  const sides = new Set(all.filter(({ weak, place }) => !weak || place !== null).map(({ side }) => side));
  const [only] = all;
  if (sides.size !== 1 || !only?.place) return [];
  const lead = words.slice(Math.max(0, only.start - 2), only.start);
  if (!lead.some((word) => grammar.only.has(word))) return [];
  if (!grammar.isOrMoves.has(words[only.end + 1] ?? '')) return [];
  return [blank(only.side === 'exchange' ? 'skype' : 'exchange', only.place === 'cloud' ? 'local' : 'cloud')];
}

/** "Office 365 with SfB Server": a cloud with no product of its own is the side that nothing else names. */
function placeWhatIsLeft(all: Mention[], found: Mentions): void {
  const [place] = found.barePlaces;
  if (place !== 'cloud') return;
  const named = (side: Side) => all.some((mention) => mention.side === side && !mention.weak);
  if (!named('exchange') && named('skype')) all.push(blank('exchange', place));
  else if (named('exchange') && !named('skype') && found.barePlaces.length > 1)
    all.push(blank('skype', place));
}
