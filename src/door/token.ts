import { decodeProtectedHeader, jwtVerify } from 'jose';
import type { SigningKey, SigningKeys } from './signing-keys';

/** Clocks differ; the Bot Connector's documentation allows five minutes. */
const clockTolerance = '5 minutes';
const algorithms = ['RS256', 'RS384', 'RS512'];

/** Why a caller is not let in: for the log, never for the caller. */
export class DeniedError extends Error {
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`Denied: ${reason}`, options);
    this.name = 'DeniedError';
  }
}

export interface Expected {
  issuer: string;
  appId: string;
  channelId: string;
  serviceUrl: string;
}

/**
 * The claims of the token that came with an activity. Throws a `DeniedError` unless all of this holds: a bearer token,
 * signed by a key of the issuer with RSA, for this bot, within its time, and for the service URL of the activity; and,
 * where the key names channels, for this channel (keys lost their endorsements once, MicrosoftDocs/bot-docs#2300).
 * botframework-connector would also let in emulators and other bots, and prints to the console what it refuses.
 */
export async function verifyToken(
  authorization: string,
  expected: Expected,
  keys: SigningKeys,
  now: () => number,
): Promise<Record<string, unknown>> {
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
  if (token === undefined) throw new DeniedError('no bearer token');
  const key = await keys.find(keyIdOf(token));
  if (key === null) throw new DeniedError('signed by a key that is not known');
  const payload = await verified(token, key.key, expected, now);
  if (payload.serviceurl !== expected.serviceUrl) throw new DeniedError('another service URL');
  if (key.endorsements.length > 0 && !key.endorsements.includes(expected.channelId)) {
    throw new DeniedError('a key that is not endorsed for the channel');
  }
  return payload;
}

function keyIdOf(token: string): string {
  let id: unknown;
  try {
    id = decodeProtectedHeader(token).kid;
  } catch (cause) {
    throw new DeniedError('not a token', { cause });
  }
  if (typeof id !== 'string') throw new DeniedError('no key named');
  return id;
}

async function verified(
  token: string,
  key: SigningKey['key'],
  { issuer, appId }: Expected,
  now: () => number,
): Promise<Record<string, unknown>> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms,
      issuer,
      audience: appId,
      clockTolerance,
      requiredClaims: ['exp'],
      currentDate: new Date(now()),
    });
    return payload;
  } catch (cause) {
    const { code, claim } = cause as Error & { code?: string; claim?: string };
    throw new DeniedError([code, claim].filter(Boolean).join(' ') || 'not verified', { cause });
  }
}
