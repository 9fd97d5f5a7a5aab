import { openStore, type StorageSettings } from '../storage/open';
import { probe } from '../storage/probe';
import { type Finding, fault, fine, warning } from './finding';

/** Writes, reads, and tries to write second; and whether the place outlives a new version. */
export async function checkStorage(settings: StorageSettings, now: () => number): Promise<Finding[]> {
  return [await works(settings, now), ...lasts(settings)];
}

async function works(settings: StorageSettings, now: () => number): Promise<Finding> {
  const where = settings.engine === 'file' ? settings.directory : settings.engine;
  try {
    const store = openStore(settings, now);
    const good = await probe(store);
    await store.close();
    if (good)
      return fine('storage', `The storage (${where}) takes writes and refuses those that come second.`);
  } catch {
    // Said below: what failed is the same to who reads it.
  }
  return fault('storage', remedy(settings));
}

function remedy(settings: StorageSettings): string {
  if (settings.engine === 'file') {
    return `${settings.directory} does not take writes: give this account the right to write there, and use a local disk.`;
  }
  return 'The blob container does not take writes: check the account’s name, and give the identity the role Storage Blob Data Contributor on it.';
}

function lasts(settings: StorageSettings): Finding[] {
  if (settings.engine === 'memory') {
    return [
      warning(
        'storage',
        'memory: forgets everything when Liaison stops: for more than a trial, set file:DIRECTORY.',
      ),
    ];
  }
  if (settings.engine === 'file' && settings.directory.startsWith('/home/site/')) {
    return [
      fault(
        'storage',
        'The directory is on App Service’s network share, where a database file breaks: use azure-blob:CONTAINER there.',
      ),
    ];
  }
  return [];
}
