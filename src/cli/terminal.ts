import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ConfigError } from '../config';
import { DataError } from '../knowledge';
import { StorageError } from '../storage/store';

/** What was typed wrong and what would be right. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Gets what was typed behind its name; returns its exit code. */
export type Command = (args: readonly string[]) => number | Promise<number>;

export interface RunOptions {
  /** Shown below what is wrong with the usage. */
  usage?: () => string;
  /** The code where it could not do its work; 1 unless said. */
  failed?: number;
}

/** `parseArgs`, whose complaints are a `UsageError`. */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Runs a command to its exit code: its own, 2 for wrong usage, `failed` where it could not do its work. */
export async function exitCodeOf(
  command: () => number | Promise<number>,
  complain: (text: string) => void,
  { usage, failed = 1 }: RunOptions = {},
): Promise<number> {
  try {
    return await command();
  } catch (error) {
    const wrong = error instanceof UsageError;
    complain(wrong && usage ? `${error.message}\n\n${usage()}` : explained(error));
    return wrong ? 2 : failed;
  }
}

/** Runs a command of this process. */
export function run(command: Command, options: RunOptions = {}): void {
  // A reader that has seen enough (`| head`) is no failure, and nothing more needs to be worked out for it.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const complain = (text: string) => process.stderr.write(`${text}\n`);
  exitCodeOf(() => command(process.argv.slice(2)), complain, options).then((code) => {
    process.exitCode = code;
  });
}

/** No stack where the sentence says it all. */
function explained(error: unknown): string {
  const { message, stack } = error as Error;
  const said = [UsageError, ConfigError, StorageError, DataError].some((kind) => error instanceof kind);
  return said ? message : (stack ?? String(error));
}

/** For a person or a program that reads line by line. */
export const print = (text: string): void => {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
};
