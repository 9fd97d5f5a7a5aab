import { z } from 'zod';
import { labelsFor } from '../words';
import { fill } from '../words/fill';
import { UsageError } from './terminal';

/** The sentences of the command line, in the language that was asked for. */
export type Sentences = Readonly<Record<string, string>>;

const english = (): Sentences => labelsFor('en').cli;

/** Throws a `UsageError` with that sentence. */
export function refuse(cli: Sentences, sentence: string, values: Record<string, string>): never {
  throw new UsageError(fill(cli[sentence] ?? sentence, values));
}

/** One of those, in any case. Throws a `UsageError` that names them. */
export function oneOf<T extends string>(
  known: readonly T[],
  option: string,
  given: string,
  cli: Sentences = english(),
): T {
  const found = known.find((one) => one === given.toLowerCase());
  return found ?? refuse(cli, 'badOption', { option, given, known: known.join(', ') });
}

const Day = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);

/** The day of a date or a time, as `2026-11-21`. Throws a `UsageError`. */
export function dayOf(option: string, given: string, cli: Sentences = english()): string {
  const parsed = Day.safeParse(given);
  return parsed.success ? parsed.data.slice(0, 10) : refuse(cli, 'badDate', { option, given });
}
