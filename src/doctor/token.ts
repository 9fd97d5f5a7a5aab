import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { Credentials } from '../config/credentials';
import { type Finding, fault, fine, unknown } from './finding';

/** What Entra ID answers, by the number in it, and what to do about it. */
const remedies: Record<string, string> = {
  '7000215':
    'the secret is wrong. MicrosoftAppPassword takes the secret’s value, not its id: make a new one and copy the value.',
  '7000222':
    'the secret has expired: make a new one in the app registration and set MicrosoftAppPassword to its value.',
  '700016':
    'the app is not known in that directory: compare MicrosoftAppId and MicrosoftAppTenantId with the app registration.',
  '90002':
    'there is no such directory: set MicrosoftAppTenantId to the directory (tenant) id of the app registration.',
  '700027':
    'the certificate is not registered: upload it to the app registration under Certificates & secrets.',
  '7000112': 'the app is disabled in that directory: enable it in the enterprise applications.',
};

const Failure = z.looseObject({ error_codes: z.array(z.number()).optional(), error: z.string().optional() });
const Success = z.looseObject({ access_token: z.string() });

/** Gets a token for the Bot Connector, as each reply needs one, and looks at whom it is for. */
export async function checkToken(
  credentials: Credentials,
  otherwise: () => Promise<string>,
): Promise<Finding> {
  try {
    const got =
      credentials.password === null
        ? await otherwise()
        : await withPassword(credentials, credentials.password);
    return typeof got === 'string' ? judge(got, credentials) : got;
  } catch (error) {
    const number = /AADSTS(\d+)/.exec(String((error as Error).message))?.[1];
    if (number) return refused(number);
    return unknown(
      'token',
      `No token could be asked for (${(error as Error).name}): let this computer call ${new URL(credentials.cloud.login).host} over https, and for a managed identity run this where the identity is assigned.`,
    );
  }
}

async function withPassword(
  { appId, tenantId, cloud }: Credentials,
  password: string,
): Promise<string | Finding> {
  const response = await fetch(`${cloud.login}${tenantId ?? 'botframework.com'}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: password,
      scope: `${cloud.issuer}/.default`,
    }),
    signal: AbortSignal.timeout(10_000),
  });
  const body: unknown = await response.json();
  const success = Success.safeParse(body);
  if (success.success) return success.data.access_token;
  const { error_codes: [number] = [], error } = Failure.parse(body);
  return refused(String(number ?? error ?? response.status));
}

const refused = (number: string): Finding =>
  fault(
    'token',
    `Entra ID gives no token (${number}): ${remedies[number] ?? 'look the number up under https://login.microsoftonline.com/error.'}`,
  );

function judge(token: string, { appId, tenantId, cloud }: Credentials): Finding {
  const { aud, appid, azp, tid } = decodeJwt(token);
  if (String(aud) !== cloud.issuer && String(aud) !== `${cloud.issuer}/`) {
    return fault('token', `The token is for another service than ${cloud.issuer}: check LIAISON_CLOUD.`);
  }
  if ((appid ?? azp) !== appId) return fault('token', 'The token is another app’s: check MicrosoftAppId.');
  if (tenantId !== null && tid !== tenantId) {
    return fault('token', 'The token is of another directory: check MicrosoftAppTenantId.');
  }
  return fine('token', 'Entra ID gives a token for the Bot Connector.');
}
