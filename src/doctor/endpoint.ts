import { type Finding, fault, fine } from './finding';

/** Calls the messaging endpoint from here: reachable, over https, and closed to strangers. */
export async function checkEndpoint(endpoint: string): Promise<Finding[]> {
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
    return [
      fault('endpoint', 'The endpoint must be an address such as https://bot.example.org/api/messages.'),
    ];
  }
  const url = new URL(endpoint);
  const findings: Finding[] = [];
  if (url.protocol !== 'https:') {
    findings.push(
      fault(
        'endpoint',
        'Teams calls https only: put a certificate on the host, and https:// in the registration.',
      ),
    );
  }
  if (url.pathname !== '/api/messages') {
    findings.push(fault('endpoint', 'The path must be /api/messages, in the registration too.'));
    return findings;
  }
  return [...findings, await knock(url)];
}

async function knock(url: URL): Promise<Finding> {
  let status: number;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(stranger),
      signal: AbortSignal.timeout(10_000),
    });
    status = response.status;
  } catch (error) {
    const { cause, name } = error as Error & { cause?: { code?: string } };
    return fault(
      'endpoint',
      `${url.host} does not answer (${cause?.code ?? name}): check its name, its certificate, the proxy, and that Liaison runs.`,
    );
  }
  if (status === 401) return fine('endpoint', `${url.host} answers, and turns strangers away.`);
  if (status === 200) {
    return fault('endpoint', `${url.host} lets anybody in: it does not run with these credentials.`);
  }
  return fault(
    'endpoint',
    `${url.host} answers with ${status} where Liaison would say 401: the proxy must pass POST /api/messages on unchanged.`,
  );
}

/** A whole activity, so that only the missing token can be what is wrong with it. */
const stranger = {
  type: 'event',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: 'doctor' },
  conversation: { id: 'doctor' },
};
