import type { Server } from 'node:http';

/** How long a client may take over one request, in milliseconds. */
export interface RequestLimits {
  headers: number;
  /** Headers and body. */
  request: number;
  /** How often the two are looked at: Node.js does it every 30 seconds, so that ten would be up to forty. */
  checkEvery: number;
}

/** Teams takes milliseconds; who sends a byte now and then to hold connections open is cut off. */
export const requestLimits: RequestLimits = { headers: 10_000, request: 30_000, checkEvery: 1_000 };

/** To be called before the server listens. Whoever is too slow gets a 408, and the connection ends. */
export function limitRequests(http: Server, { headers, request, checkEvery }: RequestLimits): void {
  http.headersTimeout = headers;
  http.requestTimeout = request;
  // An option of `createServer`, which restify calls without any; the server reads it when it begins to listen.
  Object.assign(http, { connectionsCheckingInterval: checkEvery });
}
