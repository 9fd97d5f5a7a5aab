import path from 'node:path';
import type { StorageSettings } from '../storage/open';
import type { Read } from './read';

/** What of the environment says where state is kept. */
export interface StorageVariables {
  LIAISON_STORAGE?: string | undefined;
  AZURE_STORAGE_CONNECTION_STRING?: string | undefined;
  AZURE_STORAGE_ACCOUNT?: string | undefined;
  AZURE_COSMOS_KEY?: string | undefined;
}

/**
 * Within the directory that Liaison is started in: visible, gone with the clone, and another one for another clone.
 * A service sets a directory of its own, since a new version usually replaces the one with the program.
 */
const byDefault = 'file:.liaison';
const forms =
  'LIAISON_STORAGE must be file:DIRECTORY, azure-blob:CONTAINER, cosmos:ACCOUNT/DATABASE/CONTAINER or memory: (the last without credentials only).';

export function storageSettings(variables: StorageVariables, production: boolean): Read<StorageSettings> {
  const [, engine, place] = /^([a-z-]+):(.*)$/.exec(variables.LIAISON_STORAGE?.trim() ?? byDefault) ?? [];
  if (engine === 'memory' && place === '') {
    if (!production) return { value: { engine } };
    return {
      mistakes: [
        'LIAISON_STORAGE is memory:, which forgets every walk and checklist when it stops: set file:DIRECTORY, azure-blob:CONTAINER or cosmos:ACCOUNT.',
      ],
    };
  }
  if (engine === 'file' && place) return { value: { engine, directory: path.resolve(place) } };
  if (engine === 'azure-blob' && place) return azureBlob(place, variables);
  if (engine === 'cosmos' && place) return cosmos(place, variables);
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

/** `contoso/DATABASE/CONTAINER`, or with the account's whole address, as the clouds of other countries need it. */
function cosmos(place: string, { AZURE_COSMOS_KEY: key }: StorageVariables): Read<StorageSettings> {
  const [, account = '', database = 'liaison', container = 'state'] =
    /^((?:https?:\/\/)?[^/]+)(?:\/([^/]+)\/([^/]+))?\/?$/.exec(place) ?? [];
  const mistakes: string[] = [];
  if (!isCosmosAccount(account) || ![database, container].every((name) => /^[\w.-]{1,255}$/.test(name))) {
    mistakes.push(
      'LIAISON_STORAGE must be cosmos:ACCOUNT/DATABASE/CONTAINER, where ACCOUNT is the account’s name or its https address (without the rest, liaison/state).',
    );
  }
  if (key !== undefined && !/^[A-Za-z0-9+/]{40,}={0,2}$/.test(key)) {
    mistakes.push(
      'AZURE_COSMOS_KEY must be a key of the account, whole; leave it out where a managed identity opens it.',
    );
  }
  if (mistakes.length > 0) return { mistakes };
  const endpoint = account.includes('://') ? account : `https://${account}.documents.azure.com`;
  return { value: { engine: 'cosmos', endpoint, database, container, key: key ?? null } };
}

/** Plain http is for the emulator on this computer only: a key must not go over a network in the open. */
const isCosmosAccount = (account: string): boolean =>
  /^[a-z0-9][a-z0-9-]{1,42}[a-z0-9]$/.test(account) ||
  /^https:\/\/[a-z0-9.-]+(:\d+)?$/.test(account) ||
  /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(account);
