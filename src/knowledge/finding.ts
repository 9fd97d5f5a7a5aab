/** One mistake in data or words: where it is, what is wrong, and what to do about it. */
export interface DataFinding {
  /** Below the project's root, with forward slashes. */
  file: string;
  /** Inside the file: `statements[0].sources[1]`; empty for the file as a whole. */
  path: string;
  message: string;
  remedy: string;
}

export function describeFinding({ file, path, message, remedy }: DataFinding): string {
  return `${file}${path === '' ? '' : ` (${path})`}: ${message}\n  → ${remedy}`;
}

/** For the operator: nothing starts on bad data, and all of it is listed at once. */
export class DataError extends Error {
  override name = 'DataError';

  constructor(readonly findings: readonly DataFinding[]) {
    super(`${findings.length} mistake(s) in the data:\n${findings.map(describeFinding).join('\n')}`);
  }
}
