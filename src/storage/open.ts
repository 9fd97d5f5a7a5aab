import { DefaultAzureCredential } from '@azure/identity';
import { type Clock, systemClock } from '../clock';
import { AzureBlobStore } from './azure-blob';
import { StoreBeside } from './beside';
import { CosmosStore } from './cosmos';
import { FileStore } from './file';
import { MemoryStore } from './memory';
import { patient } from './patience';
import { StorageTakenError, type Store } from './store';

/** Where state is kept, as `LIAISON_STORAGE` says it. */
export type StorageSettings =
  | { engine: 'memory' }
  | { engine: 'file'; directory: string }
  | { engine: 'azure-blob'; container: string; account: { connectionString: string } | { url: string } }
  | {
      engine: 'cosmos';
      endpoint: string;
      database: string;
      container: string;
      /** Null: a managed identity opens it. */
      key: string | null;
    };
type Of<Engine> = Extract<StorageSettings, { engine: Engine }>;

/** One attempt after a pause helps with a restart of theirs; who waits for more is a person. */
const retries = 2;
const requestTimeoutMs = 5_000;

/**
 * Opens the engine. That its service answers shows only in the first use. Where it is for one process and another has
 * it, throws a `StorageTakenError`; with `beside`, that process is asked for whatever is done.
 */
export async function openStore(
  settings: StorageSettings,
  { clock = systemClock, beside = false }: { clock?: Clock; beside?: boolean } = {},
): Promise<Store> {
  switch (settings.engine) {
    case 'memory':
      return new MemoryStore(clock.now);
    case 'file':
      return beside ? openBeside(settings.directory, clock) : FileStore.open(settings.directory, clock.now);
    case 'azure-blob':
      return patient(azureBlob(settings, clock), clock);
    case 'cosmos':
      return patient(cosmos(settings, clock), clock);
  }
}

async function openBeside(directory: string, clock: Clock): Promise<Store> {
  try {
    return await FileStore.open(directory, clock.now);
  } catch (error) {
    if (error instanceof StorageTakenError) return new StoreBeside(directory);
    throw error;
  }
}

// The services’ clients cost memory and time at the start (50 and 200 ms), so that only who uses one loads it. `import()`
// would load their other build, for ES modules, with a second copy of what they share.

function azureBlob({ container, account }: Of<'azure-blob'>, clock: Clock): Store {
  const { ContainerClient } = require('@azure/storage-blob') as typeof import('@azure/storage-blob');
  const options = { retryOptions: { maxTries: retries + 1, retryDelayInMs: 100, maxRetryDelayInMs: 500 } };
  if ('connectionString' in account) {
    return new AzureBlobStore(new ContainerClient(account.connectionString, container, options), clock.now);
  }
  const url = new URL(container, account.url.replace(/\/*$/, '/')).href;
  return new AzureBlobStore(new ContainerClient(url, new DefaultAzureCredential(), options), clock.now);
}

function cosmos(settings: Of<'cosmos'>, clock: Clock): Store {
  const { endpoint, database, container, key } = settings;
  const { CosmosClient } = require('@azure/cosmos') as typeof import('@azure/cosmos');
  const client = new CosmosClient({
    endpoint,
    ...(key === null ? { aadCredentials: new DefaultAzureCredential() } : { key }),
    connectionPolicy: {
      requestTimeout: requestTimeoutMs,
      retryOptions: { maxRetryAttemptCount: retries, maxWaitTimeInSeconds: 2 },
      // It would hold up the end of a process that has nothing else to do.
      enableBackgroundEndpointRefreshing: false,
    },
  });
  return new CosmosStore(client.database(database).container(container), () => client.dispose(), clock.now);
}
