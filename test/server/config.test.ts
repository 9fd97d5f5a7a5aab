import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from '../../src/config';
import { clouds } from '../../src/config/clouds';
import { inProject } from '../support/project';

const id = '11111111-2222-4333-8444-555555555555';
const tenant = '99999999-2222-4333-8444-555555555555';
const certificate = inProject('test/server/fixtures/certificate.pem');
const cosmosKey = Buffer.alloc(64, 'x').toString('base64');
const registered = { MicrosoftAppId: id, MicrosoftAppPassword: 'a secret', MicrosoftAppTenantId: tenant };

function mistakesOf(environment: Record<string, string>): string[] {
  try {
    loadConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
}

describe('the configuration', () => {
  it('serves this computer on port 3978 when nothing is set', () => {
    expect(loadConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      logLevel: 'warn',
      credentials: null,
      storage: { engine: 'file', directory: path.resolve('.liaison') },
      metricsToken: null,
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ PORT: '', HOST: ' ', MicrosoftAppId: '', LOG_LEVEL: '' })).toEqual(loadConfig({}));
  });

  it.each([
    [{ PORT: '8080' }, { port: 8080 }],
    [{ PORT: '0' }, { port: 0 }],
    [{ HOST: 'localhost' }, { host: 'localhost' }],
    [{ HOST: '::1' }, { host: '::1' }],
    [{ LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
    [
      { ...registered, HOST: '0.0.0.0' },
      { host: '0.0.0.0', logLevel: 'info' },
    ],
    [
      registered,
      { credentials: { appId: id, appType: 'SingleTenant', tenantId: tenant, password: 'a secret' } },
    ],
    [
      {
        MicrosoftAppId: id,
        MicrosoftAppPassword: 'a secret',
        MicrosoftAppType: 'MultiTenant',
        LIAISON_TENANTS: tenant,
      },
      { credentials: { appId: id, appType: 'MultiTenant', tenantId: null, tenants: [tenant] } },
    ],
    [registered, { credentials: { tenants: [tenant], cloud: clouds.worldwide } }],
    [
      { ...registered, LIAISON_TENANTS: `${tenant.toUpperCase()}, ${id}`, LIAISON_CLOUD: 'gcc-high' },
      { credentials: { tenants: [tenant, id], cloud: clouds['gcc-high'] } },
    ],
    [{ ...registered, LIAISON_TENANTS: '*' }, { credentials: { tenants: null } }],
    [
      { ...registered, MicrosoftAppPassword: '', MicrosoftAppCertificate: certificate },
      {
        credentials: { password: null, certificate: { thumbprint: expect.stringMatching(/^[0-9A-F]{40}$/) } },
      },
    ],
    [{ LIAISON_STORAGE: 'memory:' }, { storage: { engine: 'memory' } }],
    [
      { LIAISON_STORAGE: 'file:/var/lib/liaison' },
      { storage: { directory: path.resolve('/var/lib/liaison') } },
    ],
    [
      { LIAISON_STORAGE: 'azure-blob:liaison-state', AZURE_STORAGE_ACCOUNT: 'contoso' },
      { storage: { account: { url: 'https://contoso.blob.core.windows.net/' } } },
    ],
    [
      { LIAISON_STORAGE: 'azure-blob:liaison', AZURE_STORAGE_CONNECTION_STRING: 'AccountName=x' },
      { storage: { container: 'liaison', account: { connectionString: 'AccountName=x' } } },
    ],
    [
      { LIAISON_STORAGE: 'cosmos:contoso' },
      {
        storage: {
          engine: 'cosmos',
          endpoint: 'https://contoso.documents.azure.com',
          database: 'liaison',
          container: 'state',
          key: null,
        },
      },
    ],
    [
      {
        ...registered,
        LIAISON_STORAGE: 'cosmos:https://contoso.documents.azure.us:443/bots/liaison-state',
        AZURE_COSMOS_KEY: cosmosKey,
      },
      {
        storage: {
          endpoint: 'https://contoso.documents.azure.us:443',
          database: 'bots',
          container: 'liaison-state',
          key: cosmosKey,
        },
      },
    ],
    [
      { LIAISON_STORAGE: 'cosmos:http://localhost:8081/a/b' },
      { storage: { endpoint: 'http://localhost:8081' } },
    ],
    [
      { MicrosoftAppId: id, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: tenant },
      { credentials: { appId: id, appType: 'UserAssignedMSI', tenantId: tenant, password: null } },
    ],
  ])('reads %j', (environment, expected) => {
    expect(loadConfig(environment)).toMatchObject(expected);
  });

  it.each([
    [{ PORT: 'http' }, 'PORT must be a whole number'],
    [{ PORT: '65536' }, 'PORT must be a whole number'],
    [{ PORT: '-1' }, 'PORT must be a whole number'],
    [{ PORT: '39.78' }, 'PORT must be a whole number'],
    [{ HOST: 'http://here' }, 'HOST must be an address'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
    [{ ...registered, MicrosoftAppId: 'liaison' }, 'MicrosoftAppId must be the application (client) id'],
    [{ ...registered, MicrosoftAppType: 'Tenant' }, 'MicrosoftAppType must be one of'],
    [{ MicrosoftAppPassword: 'x' }, 'MicrosoftAppId is missing'],
    [{ MicrosoftAppId: id, MicrosoftAppTenantId: tenant }, 'MicrosoftAppPassword is missing'],
    [{ ...registered, MicrosoftAppTenantId: '' }, 'MicrosoftAppTenantId is missing'],
    [
      { ...registered, MicrosoftAppTenantId: '', MicrosoftAppType: 'MultiTenant' },
      'LIAISON_TENANTS is missing',
    ],
    [{ ...registered, LIAISON_TENANTS: 'contoso.com' }, 'LIAISON_TENANTS must be directory (tenant) ids'],
    [{ ...registered, LIAISON_TENANTS: ',' }, 'LIAISON_TENANTS must be directory (tenant) ids'],
    [{ ...registered, LIAISON_TENANTS: ' ; ,' }, 'LIAISON_TENANTS must be directory (tenant) ids'],
    [{ ...registered, LIAISON_CLOUD: 'moon' }, 'LIAISON_CLOUD must be one of worldwide'],
    [{ LIAISON_TENANTS: tenant }, 'MicrosoftAppId is missing'],
    [{ ...registered, MicrosoftAppCertificate: certificate }, 'keep one'],
    [
      { ...registered, MicrosoftAppPassword: '', MicrosoftAppCertificate: '/nowhere.pem' },
      'MicrosoftAppCertificate must be a PEM file',
    ],
    [{ ...registered, LIAISON_STORAGE: 'memory:' }, 'LIAISON_STORAGE is memory:'],
    [{ LIAISON_STORAGE: 'sqlite:x' }, 'LIAISON_STORAGE must be file:DIRECTORY'],
    [{ LIAISON_STORAGE: 'file:' }, 'LIAISON_STORAGE must be file:DIRECTORY'],
    [{ LIAISON_STORAGE: 'azure-blob:liaison' }, 'AZURE_STORAGE_ACCOUNT is missing'],
    [{ LIAISON_STORAGE: 'azure-blob:A--b', AZURE_STORAGE_ACCOUNT: 'contoso' }, 'must name the container'],
    [
      { LIAISON_STORAGE: 'azure-blob:liaison', AZURE_STORAGE_ACCOUNT: 'http://contoso' },
      'AZURE_STORAGE_ACCOUNT must be',
    ],
    [{ LIAISON_STORAGE: 'cosmos:' }, 'LIAISON_STORAGE must be file:DIRECTORY'],
    [{ LIAISON_STORAGE: 'cosmos:Contoso' }, 'must be cosmos:ACCOUNT/DATABASE/CONTAINER'],
    [{ LIAISON_STORAGE: 'cosmos:contoso/liaison' }, 'must be cosmos:ACCOUNT/DATABASE/CONTAINER'],
    [{ LIAISON_STORAGE: 'cosmos:contoso/a/b/c' }, 'must be cosmos:ACCOUNT/DATABASE/CONTAINER'],
    [{ LIAISON_STORAGE: 'cosmos:contoso/a/b?c' }, 'must be cosmos:ACCOUNT/DATABASE/CONTAINER'],
    [{ LIAISON_STORAGE: 'cosmos:http://contoso.documents.azure.com' }, 'its https address'],
    [
      { LIAISON_STORAGE: 'cosmos:contoso', AZURE_COSMOS_KEY: 'AccountEndpoint=https://contoso' },
      'AZURE_COSMOS_KEY must be a key of the account',
    ],
    [{ LIAISON_METRICS_TOKEN: 'short' }, 'LIAISON_METRICS_TOKEN must have 16 characters'],
    [
      { ...registered, MicrosoftAppTenantId: '', MicrosoftAppType: 'SingleTenant' },
      'MicrosoftAppTenantId is missing',
    ],
    [{ ...registered, MicrosoftAppType: 'UserAssignedMSI' }, 'remove it'],
    [{ HOST: '0.0.0.0' }, 'set HOST to 127.0.0.1'],
    [{ HOST: '::' }, 'set HOST to 127.0.0.1'],
    [{ HOST: '192.168.1.10' }, 'set HOST to 127.0.0.1'],
    [{ HOST: 'liaison.contoso.example' }, 'set HOST to 127.0.0.1'],
    [{ HOST: '127.0.0.1.contoso.example' }, 'set HOST to 127.0.0.1'],
  ])('refuses %j and says what to do', (environment, sentence) => {
    expect(mistakesOf(environment)).toEqual([expect.stringContaining(sentence)]);
  });

  it.each([
    [{ PORT: 'http', HOST: '//', LOG_LEVEL: 'loud' }, ['PORT', 'HOST', 'LOG_LEVEL']],
    [{ PORT: 'http', HOST: '0.0.0.0' }, ['PORT', 'HOST']],
    [
      { PORT: 'http', MicrosoftAppId: id, MicrosoftAppType: 'SingleTenant' },
      ['PORT', 'MicrosoftAppTenantId', 'MicrosoftAppPassword'],
    ],
    [{ ...registered, MicrosoftAppId: 'liaison', HOST: '0.0.0.0' }, ['MicrosoftAppId']],
  ])('names all mistakes of %j in one message, and no other', (environment, names) => {
    expect(mistakesOf(environment).map((line) => line.split(' ')[0])).toEqual(names);
  });

  it('never repeats what it was given, which may be a secret in the wrong place', () => {
    expect(() => loadConfig({ ...registered, MicrosoftAppId: 'p4ssw0rd~value' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('p4ssw0rd') }),
    );
  });
});
