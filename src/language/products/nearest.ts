import { BREAKS } from '../tokens/grammar';
import { type Mention, versionsOf } from './mention';
import type { Modifier, Scene } from './scene';

/** From here on a modifier is too far away. */
const LIMIT = { version: 7, place: 22, server: 4.2 } as const;

/** The mention that a modifier belongs to: of those that can take it the nearest, before it rather than behind. */
export function nearest(modifier: Modifier, scene: Scene): Mention | null {
  let best: Mention | null = null;
  let bestCost: number = LIMIT[modifier.kind];
  for (const mention of scene.mentions) {
    if (!accepts(mention, modifier, scene)) continue;
    const isBefore = mention.end < modifier.start;
    const [from, to] = isBefore ? [mention.end, modifier.start] : [modifier.end, mention.start];
    if (modifier.kind === 'server' && !onlySmallWords(from, to, scene)) continue;
    const cost = isBefore ? distance(from, to, scene) : 1.5 * distance(from, to, scene) + 0.6;
    if (cost < bestCost) [best, bestCost] = [mention, cost];
  }
  return best;
}

export function accepts(mention: Mention, modifier: Modifier, scene: Scene): boolean {
  switch (modifier.kind) {
    case 'version':
      if (isBeforeItsOwn(mention, modifier, scene)) return false;
      if (mention.weak || (mention.fixed !== null && mention.fixed !== 'server')) return false;
      return (
        !mention.versions.includes(modifier.value) &&
        versionsOf(mention, scene.versions).includes(modifier.value)
      );
    case 'place':
      // "the on-prem Skype server" says twice what it is: the word is used up there.
      if (mention.fixed === 'server') return modifier.value === 'local' && mention.place === null;
      return (
        mention.fixed === null &&
        mention.place === null &&
        !(mention.lync && mention.versions.length > 0 && modifier.value === 'cloud')
      );
    case 'server':
      return mention.fixed === null && !mention.weak;
  }
}

/** "UCS 2013 Lync 2010": the year before a product that has its own behind it is another product's. */
export const isBeforeItsOwn = (mention: Mention, year: Modifier, { modifiers }: Scene): boolean =>
  mention.side === 'skype' &&
  year.end + 1 === mention.start &&
  modifiers.some(({ kind, start }) => kind === 'version' && start === mention.end + 1);

const onlySmallWords = (from: number, to: number, { words, grammar }: Scene): boolean =>
  words.slice(from + 1, to).every((word, at) => grammar.small.has(word) || (at === 0 && word === ':'));

/** Words between, where what parts two things counts more. */
function distance(from: number, to: number, { words, grammar }: Scene): number {
  let cost = to - from;
  for (let position = from + 1; position < to; position++) {
    const word = words[position] ?? '';
    // "Skype: our own server 2015"
    if (word === ':' && position === from + 1) continue;
    if (BREAKS.has(word)) cost += 6;
    else if (grammar.joins.has(word)) cost += word === ',' ? 2 : 3;
  }
  return cost;
}
