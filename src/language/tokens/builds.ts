import type { Versions } from './versions';

/** "Exchange 15.1.2507.6", "Exchange Server, version 14.3": the number that Exchange itself shows. */
const BUILD = /\b(?:exchange|exch)( server)?\s?,? ?\(?((?:version|ver|build|v)\.? ?)?(\d+(?:\.\d+)*)\b/g;

/** "E14", as Exchange is called by its own number: the first version that has it. */
const WAVE = /\be-?(\d\d)\b/g;

interface Start {
  version: string;
  from: readonly number[];
}

/** Puts the version where Exchange is named by a number of its own (`exchange 15.1.2507.6` → `exchange 2016`). */
export function createBuildReader(builds: Versions['builds']): (text: string) => string {
  const starts = builds
    .map(({ version, from }): Start => ({ version, from: numbersOf(from) }))
    .sort((one, other) => compare(one.from, other.from));
  const ofMajor = (major: number) => starts.filter(({ from }) => from[0] === major);

  const versionOf = (numbers: readonly number[]): string | undefined => {
    const [major, minor] = numbers;
    return starts.findLast(
      ({ from }) => from[0] === major && from[1] === minor && compare(from, numbers) <= 0,
    )?.version;
  };
  /** "Exchange Server 14", "version 14" is one product; 15 could be any of several, and "Exchange 14" a count. */
  const onlyOf = (major: number): string | undefined => {
    const versions = new Set(ofMajor(major).map(({ version }) => version));
    return versions.size === 1 ? [...versions][0] : undefined;
  };

  return (text) =>
    text
      .replace(BUILD, (whole, server?: string, said?: string, number = '') => {
        const numbers = numbersOf(number);
        const [major = 0, minor] = numbers;
        const version = minor === undefined ? (server ?? said) && onlyOf(major) : versionOf(numbers);
        return version ? `exchange ${version}` : whole;
      })
      .replace(WAVE, (whole, major: string) => {
        const version = ofMajor(Number(major))[0]?.version;
        return version === undefined ? whole : `exchange ${version}`;
      });
}

/** `15.02.2562` → 15, 2, 2562 */
const numbersOf = (build: string): number[] => build.split('.').map(Number);

function compare(one: readonly number[], other: readonly number[]): number {
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
