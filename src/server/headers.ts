import type { Response } from 'restify';

const nothingButData = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** For every response, errors included; a page sets its own content policy over this one. */
export function setSecurityHeaders(response: Response, options: { tls: boolean }): void {
  response.setHeader('Content-Security-Policy', nothingButData);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  response.setHeader('Cache-Control', 'no-store');
  // On a plain loopback address the header means nothing; behind the TLS that Teams demands it does.
  if (options.tls) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
