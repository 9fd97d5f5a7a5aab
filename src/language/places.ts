import { gap, LIST } from './adjacency';
import type { Cue } from './cues';

/** Where a feature can happen; ids of features begin with it. */
export const PLACES = ['outlook', 'owa', 'mobile'] as const;
export const isPlace = ({ names }: Pick<Cue, 'names'>): boolean => PLACES.some((place) => names.has(place));

/** The places that these features happen in. */
export const placesOf = (features: readonly string[]): string[] =>
  PLACES.filter((place) => features.some((feature) => feature.startsWith(`${place}-`)));

/** A place said once holds for the rest of the message. */
const FARTHEST_PLACE = 40;

/** Where it happens (Outlook, OWA, mobile) belongs to the nearest topic; places in a list count as one. */
export function bindPlaces(words: readonly string[], cues: readonly Cue[]): Map<Cue, Cue[]> {
  // "the web version of Outlook" is OWA: the desktop program is not meant.
  const places = cues
    .filter(isPlace)
    .filter(
      (cue, _, all) =>
        !(
          cue.names.has('outlook') &&
          !cue.names.has('owa') &&
          all.some((other) => other.names.has('owa') && namesOutlook(words, other, cue))
        ),
    );
  const meant = places.filter(
    ({ start }) => !BECAUSE.test(words.slice(Math.max(0, start - 3), start).join(' ')),
  );
  const wanted = meant.filter((place) => !isRefused(words, place));
  const groups: Cue[][] = [];
  for (const place of wanted.length > 0 ? wanted : meant) {
    const last = groups.at(-1)?.at(-1);
    const between = last ? words.slice(last.end + 1, place.start) : [];
    const isList =
      last &&
      between.length > 0 &&
      between.length <= 4 &&
      between.every(
        (word) =>
          LIST.has(word) ||
          /^(in|on|dans|sur|the|le|la|as|well|aussi|que|not|pas|but|mais|both|also|from|depuis|via|through|yes|no|oui|non|than|avec|with)$/.test(
            word,
          ),
      );
    if (isList) groups.at(-1)?.push(place);
    else groups.push([place]);
  }
  const bound = new Map<Cue, Cue[]>();
  for (const cue of cues) {
    if (isPlace(cue)) {
      bound.set(cue, [cue]);
      continue;
    }
    let best: Cue[] = [];
    // The only place of a long story is its scene.
    let bestGap = groups.length === 1 ? Number.POSITIVE_INFINITY : FARTHEST_PLACE;
    for (const group of groups) {
      const distance = Math.min(
        ...group.map((place) => gap(words, cue, place) + (place.start < cue.start ? 0.5 : 0)),
      );
      if (distance < bestGap) [best, bestGap] = [group, distance];
    }
    bound.set(cue, best);
  }
  return bound;
}

/** "without Outlook installed", "Outlook is not installed", « à cause des téléphones » : a place that is named to be left out. */
const isRefused = (words: readonly string[], { start, end }: Cue): boolean =>
  NOT_THERE.test(words.slice(Math.max(0, start - 3), start).join(' ')) ||
  NOT_INSTALLED.test(words.slice(end + 1, end + 6).join(' '));
const NOT_THERE =
  /\b(?:sans|without|no|not|neither|nor|ni|pas|faut|need|needs|obligatoirement|instead|lieu)\b/;
/** "The server stays because of the phones": no place where something is done. */
const BECAUSE = /\b(?:because of|due to|cause d(?:es?|u)?|grace (?:aux?|a))\b/;
const NOT_INSTALLED =
  /^(?:(?:itself|lui meme) )?(?:(?:is|are|was) not|(?:n|ne) (?:y )?(?:est|sont) pas) (?:even |meme )?(?:installed|there|used|allowed|available|on|an option|installee?s?|la|utilisee?s?|permise?s?|disponible|prevue?s?)\b/;

function namesOutlook(words: readonly string[], owa: Cue, outlook: Cue): boolean {
  const between =
    owa.end < outlook.start
      ? words.slice(owa.end + 1, outlook.start)
      : words.slice(outlook.end + 1, owa.start);
  return (
    between.length > 0 &&
    between.length <= 3 &&
    between.every((word) =>
      /^(of|d|de|for|from|in|the|a|my|dans|le|un|via|par|through|using|du|our)$/.test(word),
    )
  );
}
