import type { Request } from 'restify';
import { isLoopbackHost } from '../config';

/**
 * Without credentials nobody proves who they are, so the only callers are programs on this computer.
 * The peer's address alone is not enough: a page from elsewhere, open in this computer's browser, has a
 * loopback address too. Its Host header (DNS rebinding) or its Origin gives it away.
 */
export function isLocalRequest(request: Request): boolean {
  const { host, origin } = request.headers;
  return (
    isLoopbackHost(request.socket.remoteAddress ?? '') &&
    (host === undefined || isLoopbackHost(hostName(`http://${host}`))) &&
    (origin === undefined || isLoopbackHost(hostName(origin)))
  );
}

function hostName(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
