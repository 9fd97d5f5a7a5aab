import path from 'node:path';
import type { StorageSettings } from '../storage/open';
import type { Read } from './read';

/** What of the environment says where state is kept. */
export interface StorageVariables {
  LIAISON_STORAGE?: string | undefined;
  AZURE_STORAGE_CONNECTION_STRING?: string | undefined;
  AZURE_STORAGE_ACCOUNT?: string | undefined;
}

/**
 * Within the directory that Liaison is started in: visible, gone with the clone, and another one for another clone.
 * A service sets a directory of its own, since a new version usually replaces the one with the program.
 */
const byDefault = 'file:.liaison';
const forms =
  'LIAISON_STORAGE must be file:DIRECTORY, azure-blob:CONTAINER or memory: (the last without credentials only).';

export function storageSettings(variables: StorageVariables, production: boolean): Read<StorageSettings> {
  const [, engine, place] = /^([a-z-]+):(.*)$/.exec(variables.LIAISON_STORAGE?.trim() ?? byDefault) ?? [];
  if (engine === 'memory' && place === '') {
    if (!production) return { value: { engine } };
    return {
      mistakes: [
        'LIAISON_STORAGE is memory:, which forgets every walk and checklist when it stops: set file:DIRECTORY or azure-blob:CONTAINER.',
      ],
    };
  }
  if (engine === 'file' && place) return { value: { engine, directory: path.resolve(place) } };
  if (engine === 'azure-blob' && place) return azureBlob(place, variables);
  return { mistakes: [forms] };
}

function azureBlob(container: string, variables: StorageVariables): Read<StorageSettings> {
  const { AZURE_STORAGE_CONNECTION_STRING: connectionString, AZURE_STORAGE_ACCOUNT: name } = variables;
  const mistakes: string[] = [];
  if (!/^[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){2,62}$/.test(container)) {
    mistakes.push(
      'LIAISON_STORAGE must name the container in 3 to 63 small letters, digits and single hyphens.',
    );
  }
  if (connectionString === undefined && name === undefined) {
    mistakes.push(
      'AZURE_STORAGE_ACCOUNT is missing: azure-blob: needs the account’s name (with a managed identity), or AZURE_STORAGE_CONNECTION_STRING.',
    );
  }
  if (name !== undefined && !/^[a-z0-9]{3,24}$/.test(name) && !/^https:\/\/[^/]+\/?$/.test(name)) {
    mistakes.push('AZURE_STORAGE_ACCOUNT must be the name of a storage account, or its https address.');
  }
  if (mistakes.length > 0) return { mistakes };
  const url = name?.startsWith('https:') ? name : `https://${name}.blob.core.windows.net/`;
  const account = connectionString === undefined ? { url } : { connectionString };
  return { value: { engine: 'azure-blob', container, account } };
}
