import { randomUUID } from 'node:crypto';
import type { Storage } from 'botbuilder';
import { absent, isConflict, keyOf } from './store';

/** Whether the storage takes a write, gives it back, and refuses one that comes second. Leaves nothing behind. */
export async function probe(storage: Storage): Promise<boolean> {
  const key = keyOf('probe', randomUUID());
  try {
    await storage.write({ [key]: { probe: 1, eTag: absent } });
    const first = (await storage.read([key]))[key];
    await storage.write({ [key]: { ...first, probe: 2 } });
    const refused = await storage.write({ [key]: { ...first, probe: 3 } }).then(() => false, isConflict);
    await storage.delete([key]);
    return refused && first?.probe === 1;
  } catch {
    return false;
  }
}
