import { BREAKS } from '../tokens/grammar';
import { isExchangeYear } from '../tokens/versions';
import type { Mention } from './mention';
import type { PlaceSaid, Scene, VersionSaid } from './scene';

/** "… We're on 2010 now": a version or place that is said to be in use takes the place of the one named before. */
export function restated(modifier: VersionSaid | PlaceSaid, scene: Scene): Mention | null {
  const { words, grammar, versions } = scene;
  const before = words.slice(Math.max(0, modifier.start - 3), modifier.start);
  const lead = before.slice(before.lastIndexOf(',') + 1);
  if (!lead.some((word) => grammar.inUse.has(word))) return null;
  const around = [...lead, ...clauseBehind(modifier, scene)];
  if (around.some((word) => grammar.products.has(word))) return null;
  if (words.some((word) => grammar.sideBySide.has(word))) return null;
  const target = exchangeBefore(modifier, scene);
  if (target === null || isOfSkype(modifier, scene)) return null;
  const takesPlace =
    modifier.kind === 'place'
      ? modifier.value === 'cloud' && target.versions.length > 0 && lead.some((word) => grammar.now.has(word))
      : isExchangeYear(modifier.value, versions) && !target.versions.includes(modifier.value);
  return takesPlace ? target : null;
}

/** Two words, as far as they belong to the same clause. */
function clauseBehind({ end }: { end: number }, { words }: Scene): string[] {
  const behind = words.slice(end + 1, end + 3);
  const stop = behind.findIndex((word) => BREAKS.has(word));
  return stop < 0 ? behind : behind.slice(0, stop);
}

/** "… and Skype is on a 2019 server": named in the same clause, before it. */
const isOfSkype = ({ start }: { start: number }, { mentions, words }: Scene): boolean =>
  mentions.some(
    ({ side, weak, end }) =>
      side === 'skype' &&
      !weak &&
      end < start &&
      !words.slice(end + 1, start).some((word) => BREAKS.has(word)),
  );

/** Exchange as it was named last, not close by, with a version or as online. */
function exchangeBefore({ start }: { start: number }, { mentions }: Scene): Mention | null {
  const target = mentions.findLast(({ end, side, weak }) => end < start && side === 'exchange' && !weak);
  if (!target || start - target.end < 4) return null;
  return target.versions.length > 0 || target.fixed !== null ? target : null;
}
