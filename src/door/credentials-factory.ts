import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import {
  CertificateServiceClientCredentialsFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Credentials } from '../config/credentials';

/** What signs requests to the Bot Connector. */
export function credentialsFactory(credentials: Credentials): ServiceClientCredentialsFactory {
  const { appId, appType, tenantId, password, certificate } = credentials;
  if (certificate !== null) {
    return new CertificateServiceClientCredentialsFactory(
      appId,
      certificate.thumbprint,
      certificate.privateKey,
      tenantId ?? undefined,
    );
  }
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    MicrosoftAppTenantId: tenantId ?? undefined,
    MicrosoftAppPassword: password ?? undefined,
  });
}

/** Where a bot gets its tokens: at the login of its own directory, or where older registrations live. */
export const loginOf = ({ cloud, appType, tenantId }: Credentials): string =>
  `${cloud.login}${appType === 'MultiTenant' ? 'botframework.com' : tenantId}`;
