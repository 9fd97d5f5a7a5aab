import { z } from 'zod';
import { change } from '../../src/storage/change';
import { FileStore } from '../../src/storage/file';

/** Ticks item after item of one shared record until it is killed, and says each on standard output once it is kept. */
async function main(directory: string, name: string): Promise<void> {
  const store = await FileStore.open(directory, Date.now);
  const Ticks = z.strictObject({ ticks: z.array(z.string()) });
  for (let count = 0; ; count++) {
    const tick = `${name}-${count}`;
    await change(store, 'checklist/shared', Ticks, (before) => ({ ticks: [...(before?.ticks ?? []), tick] }));
    process.stdout.write(`${tick}\n`);
  }
}

void main(process.argv[2] ?? '', process.argv[3] ?? '');
