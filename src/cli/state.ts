import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { loadConfig } from '../config';
import { openStore } from '../storage/open';
import { forget, importRecords, recordsOf } from '../storage/privacy';
import type { Store } from '../storage/store';
import { print, run, UsageError } from './terminal';

const usage = `What Liaison keeps, for privacy requests, backups and moves to another storage (LIAISON_STORAGE).
  npm run --silent state -- export [USER]   prints what is kept about USER, or everything, as JSON
  npm run --silent state -- import FILE     writes what export printed ("-" reads standard input)
  npm run --silent state -- forget USER     deletes what is USER's, and takes USER out of what others share
USER is the object id in Entra ID, or the id that Teams gives ("29:…").`;

/** What `export` prints and `import` reads. */
const Exported = z.strictObject({
  version: z.literal(1),
  user: z.string().nullable(),
  records: z.record(z.string(), z.looseObject({})),
});

/** Runs one command and returns what it has to say. */
export async function stateCommand(store: Store, args: readonly string[]): Promise<string> {
  const [command, argument, ...more] = args;
  if (more.length > 0) throw new UsageError(usage);
  if (command === 'export') {
    const { own, shared } = await recordsOf(store, argument ?? null);
    const records = Object.fromEntries(
      Object.entries({ ...own, ...shared }).map(([key, { eTag: _, ...record }]) => [key, record]),
    );
    return JSON.stringify({ version: 1, user: argument ?? null, records }, null, 2);
  }
  if (command === 'import' && argument) {
    const { records } = readExported(argument);
    return `${await importRecords(store, records)} records written.`;
  }
  if (command === 'forget' && argument) {
    const { own, shared } = await forget(store, argument);
    return `${own} records deleted; the person was taken out of ${shared} shared ones.`;
  }
  throw new UsageError(usage);
}

function readExported(file: string): z.infer<typeof Exported> {
  try {
    return Exported.parse(JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8')));
  } catch (cause) {
    throw new UsageError(`${file} holds no export of this program: expected what "state export" prints.`, {
      cause,
    });
  }
}

async function main(args: readonly string[]): Promise<number> {
  const { storage } = loadConfig();
  if (storage.engine === 'memory') throw new UsageError('LIAISON_STORAGE is memory:, which keeps nothing.');
  const store = await openStore(storage, { beside: true });
  try {
    print(await stateCommand(store, args));
    return 0;
  } finally {
    await store.close();
  }
}

if (require.main === module) run(main);
