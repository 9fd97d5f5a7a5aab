import { isLoopbackHost } from '../config';

/**
 * Whether replies may go to this address: only to hosts of the Bot Connector, over https, on its usual port, so that
 * nobody can make the server call another one, with its token in hand.
 */
export function isKnownHost(serviceUrl: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, port, username, password } = new URL(serviceUrl);
  return (
    protocol === 'https:' &&
    port === '' &&
    username === '' &&
    password === '' &&
    hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host))
  );
}

/** Whether what is sent to this address stays on this computer. */
export const isLoopbackUrl = (url: string): boolean =>
  URL.canParse(url) && isLoopbackHost(new URL(url).hostname);
