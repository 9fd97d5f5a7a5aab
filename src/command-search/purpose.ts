import type { Purpose } from '../contract';
import { lazy } from '../once';
import { anyIn, commandQuestionWords } from '../words';
import { withoutAsking } from './asking';

type Wanted = Exclude<Purpose, 'verify'>;

/** Asked for a check, a verification will do, and a test nearly; and the other way round. */
const NEAR: Readonly<Record<Wanted, Readonly<Partial<Record<Purpose, number>>>>> = {
  check: { check: 1, verify: 0.9, test: 0.7 },
  test: { test: 1, verify: 0.6, check: 0.5 },
  set: { set: 1 },
  undo: { undo: 1 },
};

const patterns = lazy(() =>
  (Object.keys(NEAR) as Wanted[]).map((wanted) => {
    const words = anyIn(commandQuestionWords, ({ purposes }) => purposes[wanted]);
    return [wanted, new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'gu')] as const;
  }),
);

/** How far each word counts: the first says what is wanted, later ones mostly say of what. */
const BY_PLACE = [1, 0.45, 0.3];

/** What a question wants a command for. */
export interface Purposes {
  /** With how surely: the verb that comes first counts most. */
  wanted: ReadonlyMap<Wanted, number>;
  /** The words that say so; of “take it away again” the first and the last. */
  words: readonly string[];
}

/** Of a question as `foldText` gives it. */
export function purposesOf(folded: string): Purposes {
  const text = withoutAsking(folded)
    .replace(/\b[a-z]+-[a-z]+\w*/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const found = patterns()
    .flatMap(([purpose, pattern]) =>
      [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ purpose, at: index, length })),
    )
    // "roll the user back" and "take it away" say more than a verb inside them.
    .filter(
      (one, _, all) =>
        !all.some(
          (other) =>
            other.length > one.length && other.at <= one.at && other.at + other.length >= one.at + one.length,
        ),
    )
    .sort((one, other) => one.at - other.at);
  const wanted = new Map<Wanted, number>();
  let place = 0;
  for (const { purpose } of found) {
    if (!wanted.has(purpose)) wanted.set(purpose, BY_PLACE[place] ?? 0.2);
    place += 1;
  }
  const words = found.flatMap(({ at, length }) => {
    const said = text.slice(at, at + length).split(' ');
    return [said[0] ?? '', said[said.length - 1] ?? ''];
  });
  return { wanted, words };
}

/** Where nothing is told, setting up is meant before looking. */
const UNTOLD: Readonly<Record<Purpose, number>> = { set: 0.7, test: 0.4, check: 0.3, verify: 0.2, undo: 0 };

/** By purpose, from 0 to 1: how well a command of it serves. */
export function purposeFits({ wanted }: Purposes): Record<Purpose, number> {
  const surest = Math.max(0, ...wanted.values());
  const serves = (purpose: Purpose) => {
    const told = [...wanted].map(([each, strength]) => strength * (NEAR[each][purpose] ?? 0));
    return Math.max((1 - surest) * UNTOLD[purpose], ...told);
  };
  return {
    set: serves('set'),
    test: serves('test'),
    check: serves('check'),
    verify: serves('verify'),
    undo: serves('undo'),
  };
}
