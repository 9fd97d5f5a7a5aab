import type { Modifier, PlaceSaid, Scene } from './scene';

/** "Everything on premises", "both online": no other product between the two words. */
export function isEverywhere(place: PlaceSaid, scene: Scene): boolean {
  const { mentions, cues } = scene;
  if (isOfBoth(place, scene)) return true;
  return cues.some((cue) => {
    if (!cue.names.has('all-of-it')) return false;
    const isBefore = cue.end < place.start;
    const [first, last] = isBefore ? [cue.end, place.start] : [place.end, cue.start];
    if (last - first > (isBefore ? 6 : 1)) return false;
    return !mentions.some(({ start, end }) => start > first && end < last);
  });
}

/** "The server for both", « la version en ligne des deux ». */
export const isOfBoth = ({ end }: Modifier, { words, cues, grammar }: Scene): boolean =>
  cues.some(({ names, start, text }) => {
    if (!names.has('all-of-it')) return false;
    const between = words.slice(end + 1, start);
    if (between.length === 0) return /^(?:of|on|des?|pour|chez|for) /.test(text);
    return (
      between.length <= 4 &&
      between.some((word) => grammar.of.has(word)) &&
      between.every((word) => grammar.of.has(word) || grammar.small.has(word) || grammar.kinds.has(word))
    );
  });
