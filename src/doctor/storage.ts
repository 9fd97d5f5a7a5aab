import { systemClock } from '../clock';
import { openStore, type StorageSettings } from '../storage/open';
import { probe } from '../storage/probe';
import { StorageError } from '../storage/store';
import { type Finding, fault, fine, warning } from './finding';

/** Writes, reads, and tries to write second; and whether the place outlives a new version. */
export async function checkStorage(settings: StorageSettings, now: () => number): Promise<Finding[]> {
  return [await works(settings, now), ...lasts(settings)];
}

async function works(settings: StorageSettings, now: () => number): Promise<Finding> {
  const where = settings.engine === 'file' ? settings.directory : settings.engine;
  try {
    const store = await openStore(settings, { clock: { ...systemClock, now }, beside: true });
    try {
      // The probe tells whether all is well; this, what is wrong.
      await store.read(['probe/first']);
      if (await probe(store))
        return fine('storage', `The storage (${where}) takes writes and refuses those that come second.`);
    } finally {
      await store.close();
    }
  } catch (error) {
    return fault('storage', remedy(settings, error));
  }
  return fault('storage', remedy(settings, null));
}

/** Of either client's errors: the HTTP status, or the name of what went wrong on the way. */
function reasonOf(error: unknown): number | string {
  const { statusCode, code, name } = (error ?? {}) as Record<string, unknown>;
  if (typeof statusCode === 'number') return statusCode;
  return typeof code === 'number' || typeof code === 'string' ? code : String(name ?? 'refused');
}

function remedy(settings: StorageSettings, error: unknown): string {
  if (settings.engine === 'memory') return 'The memory takes no writes: restart.';
  if (settings.engine === 'file') {
    return `${settings.directory} does not take writes: give this account the right to write there, and use a local disk.`;
  }
  // Said by the engine itself, such as a container of the wrong form.
  if (error instanceof StorageError) return error.message;
  const reason = reasonOf(error);
  const { place, check, rights } = services[settings.engine];
  if (reason === 401 || reason === 403) return `${place} lets this account not in (${reason}): ${rights}`;
  return `${place} does not take writes (${reason}): ${check}`;
}

const services = {
  'azure-blob': {
    place: 'The blob container',
    check:
      'check AZURE_STORAGE_ACCOUNT or the connection string, and that the account’s firewall lets this computer in.',
    rights:
      'give the identity the role Storage Blob Data Contributor on the account and wait some minutes, or check the connection string.',
  },
  cosmos: {
    place: 'Cosmos DB',
    check: 'check the account in LIAISON_STORAGE, and that the account’s firewall lets this computer in.',
    rights:
      'give the identity the role Cosmos DB Built-in Data Contributor on the account, or set AZURE_COSMOS_KEY to a key for reading and writing.',
  },
};

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
        'The directory is on App Service’s network share, where a database file breaks: use azure-blob:CONTAINER or cosmos:ACCOUNT there.',
      ),
    ];
  }
  return [];
}
