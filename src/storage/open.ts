import { DefaultAzureCredential } from '@azure/identity';
import { ContainerClient } from '@azure/storage-blob';
import { AzureBlobStore } from './azure-blob';
import { FileStore } from './file';
import { MemoryStore } from './memory';
import type { Store } from './store';

/** Where state is kept, as `LIAISON_STORAGE` says it. */
export type StorageSettings =
  | { engine: 'memory' }
  | { engine: 'file'; directory: string }
  | { engine: 'azure-blob'; container: string; account: { connectionString: string } | { url: string } };

/** Opens the engine. That its service answers shows only in the first use. */
export function openStore(settings: StorageSettings, now: () => number): Store {
  switch (settings.engine) {
    case 'memory':
      return new MemoryStore(now);
    case 'file':
      return new FileStore(settings.directory, now);
    case 'azure-blob':
      return new AzureBlobStore(containerOf(settings), now);
  }
}

function containerOf(settings: Extract<StorageSettings, { engine: 'azure-blob' }>): ContainerClient {
  const { container, account } = settings;
  if ('connectionString' in account) return new ContainerClient(account.connectionString, container);
  const url = new URL(container, account.url.replace(/\/*$/, '/')).href;
  return new ContainerClient(url, new DefaultAzureCredential());
}
