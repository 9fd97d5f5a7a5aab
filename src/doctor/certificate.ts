import type { Credentials } from '../config/credentials';
import { type Finding, fault, fine, unknown, warning } from './finding';

const day = 24 * 60 * 60_000;

/** When the credentials end, where that can be read without more rights than the bot has. */
export function checkExpiry({ certificate, password }: Credentials, now: () => number): Finding {
  if (certificate === null) {
    return password === null
      ? fine('expiry', 'A managed identity has nothing that expires.')
      : unknown(
          'expiry',
          'When the secret expires can only be seen in the app registration, under Certificates & secrets: note the day.',
        );
  }
  const left = Math.floor((Date.parse(certificate.expires) - now()) / day);
  const on = certificate.expires.slice(0, 10);
  if (left < 0) return fault('expiry', `The certificate ended on ${on}: make a new one and upload it.`);
  if (left < 30)
    return warning('expiry', `The certificate ends on ${on}, in ${left} days: make a new one and upload it.`);
  return fine('expiry', `The certificate is good until ${on}.`);
}
