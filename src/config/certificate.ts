import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Certificate {
  /** SHA-1, as the registration shows it: that is how Entra ID finds the certificate. */
  thumbprint: string;
  /** PEM. */
  privateKey: string;
  /** ISO time. */
  expires: string;
}

/** Certificate and private key from one PEM file. Throws when either is missing or they do not belong together. */
export function readCertificate(file: string): Certificate {
  const pem = readFileSync(file, 'utf8');
  const certificate = new X509Certificate(pem);
  const key = createPrivateKey(pem);
  if (!certificate.checkPrivateKey(key)) throw new Error('The key is not the certificate’s.');
  return {
    thumbprint: certificate.fingerprint.replaceAll(':', ''),
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    expires: new Date(certificate.validTo).toISOString(),
  };
}
