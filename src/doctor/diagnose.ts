import { type Config, ConfigError } from '../config';
import type { Credentials } from '../config/credentials';
import { checkExpiry } from './certificate';
import { checkClock } from './clock';
import { checkEndpoint } from './endpoint';
import { type Finding, fault, fine, unknown } from './finding';
import { checkNode } from './node-version';
import { checkStorage } from './storage';
import { checkPackage } from './teams-package';
import { checkToken } from './token';

export interface Patient {
  load: () => Config;
  nodeVersion: string;
  now: () => number;
  /** The messaging endpoint, as Teams calls it; null: not looked at. */
  endpoint: string | null;
  /** The package that was uploaded to Teams; null: not looked at. */
  package: string | null;
  /** A token by certificate or managed identity. */
  token: (credentials: Credentials) => Promise<string>;
}

/** Looks at all that a bot needs to answer in Teams. Each finding is one sentence, with its remedy. */
export async function diagnose(patient: Patient): Promise<Finding[]> {
  const node = checkNode(patient.nodeVersion);
  let config: Config;
  try {
    config = patient.load();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [node, ...error.mistakes.map((mistake) => fault('configuration', mistake))];
  }
  const findings = [node, fine('configuration', 'The settings fit together.')];
  findings.push(...(await checkStorage(config.storage, patient.now)));
  const { credentials } = config;
  if (credentials === null) {
    return [
      ...findings,
      unknown(
        'credentials',
        'There are none: Liaison serves this computer only. Set MicrosoftAppId and the rest for Teams.',
      ),
    ];
  }
  findings.push(
    await checkClock(credentials.cloud.login, patient.now),
    await checkToken(credentials, () => patient.token(credentials)),
    checkExpiry(credentials, patient.now),
  );
  if (patient.endpoint !== null) findings.push(...(await checkEndpoint(patient.endpoint)));
  else findings.push(unknown('endpoint', 'Not looked at: add --endpoint https://HOST/api/messages.'));
  if (patient.package !== null) findings.push(checkPackage(patient.package, credentials));
  else findings.push(unknown('package', 'Not looked at: add --package dist/liaison-teams.zip.'));
  return findings;
}
