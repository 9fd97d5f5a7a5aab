import type { MicrosoftAppCredentials } from 'botframework-connector';
import type { Credentials } from '../config/credentials';
import { credentialsFactory, loginOf } from './credentials-factory';

/** A token for the Bot Connector, as replies get theirs. Throws what Entra ID, or the managed identity, answers. */
export async function connectorToken(credentials: Credentials): Promise<string> {
  const { appId, cloud } = credentials;
  const factory = credentialsFactory(credentials);
  const signer = await factory.createCredentials(appId, cloud.issuer, loginOf(credentials), true);
  return (signer as MicrosoftAppCredentials).getToken(true);
}
