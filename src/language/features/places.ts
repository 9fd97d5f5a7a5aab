import type { MentionSubjects } from '../products/mention';
import type { Cue, Tokens } from '../tokens/cues';
import type { Grammar } from '../tokens/grammar';
import { gap } from './adjacency';

/** Where a feature can happen; ids of features begin with it. */
export const PLACES = ['outlook', 'owa', 'mobile'] as const;
export const isPlace = ({ names }: Pick<Cue, 'names'>): boolean => PLACES.some((place) => names.has(place));

/** The places that these features happen in. */
export const placesOf = (features: readonly string[]): string[] =>
  PLACES.filter((place) => features.some((feature) => feature.startsWith(`${place}-`)));

/** A place said once holds for the rest of the message. */
const FARTHEST_PLACE = 40;

/** What the small words around a place are read with. */
type Subjects = Pick<MentionSubjects, 'grammar' | 'wordings'>;

/** Where it happens (Outlook, OWA, mobile) belongs to the nearest topic; places in a list count as one. */
export function bindPlaces({ words, cues }: Tokens, subjects: Subjects): Map<Cue, Cue[]> {
  const groups = listsOf(placesMeant({ words, cues }, subjects), words, subjects.grammar);
  const bound = new Map<Cue, Cue[]>();
  for (const cue of cues) bound.set(cue, isPlace(cue) ? [cue] : nearestGroup(cue, groups, words));
  return bound;
}

function nearestGroup(cue: Cue, groups: readonly Cue[][], words: readonly string[]): Cue[] {
  let best: Cue[] = [];
  // The only place of a long story is its scene.
  let bestGap = groups.length === 1 ? Number.POSITIVE_INFINITY : FARTHEST_PLACE;
  for (const group of groups) {
    const distance = Math.min(
      ...group.map((place) => gap(words, cue, place) + (place.start < cue.start ? 0.5 : 0)),
    );
    if (distance < bestGap) [best, bestGap] = [group, distance];
  }
  return best;
}

/** Without those that are only named to say where it is not; where all are, they are meant after all. */
function placesMeant({ words, cues }: Tokens, { grammar, wordings }: Subjects): Cue[] {
  const all = cues.filter(isPlace);
  const meant = all.filter((place) => {
    // "the web version of Outlook" is OWA: the desktop program is not meant.
    const isOwa =
      place.names.has('outlook') &&
      !place.names.has('owa') &&
      all.some((other) => other.names.has('owa') && isVersionOf(words, other, place, grammar));
    return !isOwa && !wordings.becauseOf.test(before(words, place));
  });
  const wanted = meant.filter(
    (place) =>
      !wordings.notThere.test(before(words, place)) &&
      !wordings.notInstalled.test(words.slice(place.end + 1, place.end + 6).join(' ')),
  );
  return wanted.length > 0 ? wanted : meant;
}

const before = (words: readonly string[], { start }: Cue): string =>
  words.slice(Math.max(0, start - 3), start).join(' ');

/** "In Outlook and also in OWA": one list. */
function listsOf(places: readonly Cue[], words: readonly string[], { lists, linksPlaces }: Grammar): Cue[][] {
  const groups: Cue[][] = [];
  for (const place of places) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = last ? words.slice(last.end + 1, place.start) : [];
    const isList =
      between.length > 0 &&
      between.length <= 4 &&
      between.every((word) => lists.has(word) || linksPlaces.has(word));
    if (group && isList) group.push(place);
    else groups.push([place]);
  }
  return groups;
}

function isVersionOf(words: readonly string[], owa: Cue, outlook: Cue, { versionOf }: Grammar): boolean {
  const [first, second] = owa.end < outlook.start ? [owa, outlook] : [outlook, owa];
  const between = words.slice(first.end + 1, second.start);
  return between.length > 0 && between.length <= 3 && between.every((word) => versionOf.has(word));
}
