import { isIP } from 'node:net';
import { z } from 'zod';
import { CloudName } from './config/clouds';
import { AppType, type Credentials, credentialsFrom } from './config/credentials';
import { mistakesIn, oneOf } from './config/read';
import { storageSettings } from './config/storage';
import type { StorageSettings } from './storage/open';

/** An empty variable counts as one that is not set: that is how shells and container files write "nothing". */
const unsetWhenEmpty = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unsetWhenEmpty, schema.optional());

// What is wrong with a setting reads on from its name. What was given stays out of it: a secret pasted into the wrong
// variable would end up in a log.
const Port = z
  .string()
  .trim()
  .refine(
    (port) => /^\d{1,5}$/.test(port) && Number(port) <= 65535,
    'must be a whole number from 0 to 65535 (0 takes any free port)',
  )
  .transform(Number);

const Host = z
  .string()
  .trim()
  .refine(
    (host) => isIP(host) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host),
    'must be an address or a host name, such as 127.0.0.1',
  );

const LogLevel = oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent');

const Environment = z.object({
  PORT: optional(Port),
  HOST: optional(Host),
  LOG_LEVEL: optional(LogLevel),
  MicrosoftAppId: optional(z.guid('must be the application (client) id, a GUID')),
  MicrosoftAppType: optional(AppType),
  MicrosoftAppTenantId: optional(z.guid('must be the directory (tenant) id, a GUID')),
  MicrosoftAppPassword: optional(z.string()),
  MicrosoftAppCertificate: optional(z.string()),
  LIAISON_TENANTS: optional(z.string()),
  LIAISON_CLOUD: optional(CloudName),
  LIAISON_METRICS_TOKEN: optional(z.string().min(16, 'must have 16 characters or more')),
  LIAISON_STORAGE: optional(z.string()),
  AZURE_STORAGE_CONNECTION_STRING: optional(z.string()),
  AZURE_STORAGE_ACCOUNT: optional(z.string()),
  AZURE_COSMOS_KEY: optional(z.string()),
});
type Environment = z.infer<typeof Environment>;

export interface Config {
  host: string;
  port: number;
  logLevel: z.infer<typeof LogLevel>;
  /** Null: no registration, so only this computer is served, together with the local page. */
  credentials: Credentials | null;
  storage: StorageSettings;
  /** What a scraper of `/metrics` brings; null: only this computer may read them. */
  metricsToken: string | null;
}

/** Holds every mistake at once, so that nobody has to start five times to find five of them. */
export class ConfigError extends Error {
  constructor(readonly mistakes: string[]) {
    super(
      `Liaison cannot start: the configuration needs a correction.\n${mistakes.map((line) => `  - ${line}`).join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

/** Whether a host name or address can only be reached from this computer. */
export function isLoopbackHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return (
    name === 'localhost' ||
    name === '::1' ||
    (isIP(name) === 4 && name.startsWith('127.')) ||
    /^::ffff:127\./.test(name)
  );
}

/** Reads the environment once. Throws one `ConfigError` that names all mistakes. */
export function loadConfig(environment: Record<string, string | undefined> = process.env): Config {
  const parsed = Environment.safeParse(environment);
  const wrong = new Map(parsed.error?.issues.map(({ path, message }) => [path[0] as string, message]));
  // What can be read is judged as well, so that the message is complete.
  const settings = parsed.data ?? Environment.parse({ ...environment, ...blank(wrong.keys()) });
  const host = settings.HOST ?? '127.0.0.1';
  const credentials = credentialsFrom(settings);
  const storage = storageSettings(settings, settings.MicrosoftAppId !== undefined);
  const mistakes = [
    ...[...wrong].map(([name, message]) => `${name} ${message}.`),
    ...(credentialNames.some((name) => wrong.has(name)) ? [] : mistakesIn(credentials)),
    ...(wrong.has('MicrosoftAppId') ? [] : exposureMistakes(settings, host)),
    ...mistakesIn(storage),
  ];
  if (mistakes.length > 0 || 'mistakes' in credentials || 'mistakes' in storage) {
    throw new ConfigError(mistakes);
  }
  return {
    host,
    port: settings.PORT ?? 3978,
    logLevel: settings.LOG_LEVEL ?? (credentials.value ? 'info' : 'warn'),
    credentials: credentials.value,
    storage: storage.value,
    metricsToken: settings.LIAISON_METRICS_TOKEN ?? null,
  };
}

const credentialNames = [
  'MicrosoftAppId',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'MicrosoftAppPassword',
  'LIAISON_CLOUD',
] as const;

const blank = (names: Iterable<string>) => Object.fromEntries([...names].map((name) => [name, '']));

function exposureMistakes(settings: Environment, host: string): string[] {
  if (settings.MicrosoftAppId || isLoopbackHost(host)) return [];
  return [
    `HOST is ${host}, which other computers can reach, and there are no credentials to tell Teams from a stranger: set MicrosoftAppId and MicrosoftAppPassword, or set HOST to 127.0.0.1.`,
  ];
}
