import type { Cue } from '../tokens/cues';
import type { Pattern } from './feature-patterns';
import { isPlace } from './places';

/** Two names side by side describe each other ("meeting history"); three are a list. */
const FEWEST = 3;

/** "photo presence archive ucs": the names of features that stand side by side with no word of a list between them. */
export function bareLists(
  cues: readonly Cue[],
  patterns: ReadonlyMap<string, readonly Pattern[]>,
): ReadonlySet<Cue> {
  const listed = new Set<Cue>();
  for (const run of runsOf(cues.filter((cue) => isPlace(cue) || alone(cue, patterns).length > 0))) {
    const names = run.filter((cue) => alone(cue, patterns).some(({ strength }) => strength !== 'fallback'));
    const features = new Set(names.flatMap((cue) => alone(cue, patterns).map(({ feature }) => feature)));
    if (names.length >= FEWEST && features.size >= FEWEST) for (const name of names) listed.add(name);
  }
  return listed;
}

/** What the cue speaks of with no other word. */
const alone = ({ names }: Cue, patterns: ReadonlyMap<string, readonly Pattern[]>): Pattern[] =>
  [...names].flatMap((name) =>
    (patterns.get(name) ?? []).filter(({ needs, place }) => needs.length === 0 && place === null),
  );

function runsOf(cues: readonly Cue[]): Cue[][] {
  const runs: Cue[][] = [];
  for (const cue of cues) {
    const run = runs.at(-1);
    if (run?.at(-1)?.end === cue.start - 1) run.push(cue);
    else runs.push([cue]);
  }
  return runs;
}
