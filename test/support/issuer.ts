import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const appId = '11111111-2222-4333-8444-555555555555';
export const tenant = '5f1d4c1e-0000-4000-8000-00000000c0de';

export interface Token {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  key?: KeyObject;
  hmac?: string;
}

// Making a pair takes a good part of a second.
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A Bot Connector's identity: OpenID metadata and keys over HTTP, and tokens signed with them. */
export async function startIssuer(now: () => number) {
  const keys: Record<string, unknown>[] = [
    { ...publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'ours', endorsements: ['msteams'] },
    { ...publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'plain' },
    { ...publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'webchat', endorsements: ['webchat'] },
    { kty: 'EC', kid: 'curve', crv: 'P-256', x: 'AA', y: 'AA' },
  ];
  let asked = 0;
  let state: 'up' | 'down' | 'silent' = 'up';
  const server = createServer((request, response) => {
    asked++;
    if (state === 'silent') return;
    const { port } = server.address() as AddressInfo;
    const found = { '/metadata': { jwks_uri: `http://127.0.0.1:${port}/keys` }, '/keys': { keys } };
    response.statusCode = state === 'down' ? 503 : 200;
    response.end(JSON.stringify(found[request.url as keyof typeof found] ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    metadata: `http://127.0.0.1:${port}/metadata`,
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    strangersKey: stranger.privateKey,
    keys,
    asked: () => asked,
    /** Silent: takes the question and never answers. */
    go: (to: typeof state) => {
      state = to;
    },
    close: () =>
      new Promise<unknown>((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
    /** A good token; what is given differs from it. */
    token({ header, claims, key = privateKey, hmac }: Token = {}): string {
      const seconds = Math.floor(now() / 1000);
      const signed = [
        { alg: 'RS256', typ: 'JWT', kid: 'ours', ...header },
        {
          iss: 'https://api.botframework.com',
          aud: appId,
          serviceurl: 'https://smba.trafficmanager.net/emea/',
          nbf: seconds - 60,
          exp: seconds + 3600,
          ...claims,
        },
      ]
        .map(encode)
        .join('.');
      if (header?.alg === 'none') return `${signed}.`;
      const signature =
        hmac === undefined
          ? sign('sha256', Buffer.from(signed), key).toString('base64url')
          : createHmac('sha256', hmac).update(signed).digest('base64url');
      return `${signed}.${signature}`;
    },
  };
}
