import { z } from 'zod';
import { type Certificate, readCertificate } from './certificate';
import { type Cloud, type CloudName, clouds } from './clouds';
import { oneOf, type Read } from './read';

/** Registrations as Azure names them. New ones are single-tenant or managed identity; older multi-tenant ones go on. */
export const AppType = oneOf('SingleTenant', 'UserAssignedMSI', 'MultiTenant');
export type AppType = z.infer<typeof AppType>;

export interface CredentialVariables {
  MicrosoftAppId?: string | undefined;
  MicrosoftAppType?: AppType | undefined;
  MicrosoftAppTenantId?: string | undefined;
  MicrosoftAppPassword?: string | undefined;
  MicrosoftAppCertificate?: string | undefined;
  LIAISON_TENANTS?: string | undefined;
  LIAISON_CLOUD?: CloudName | undefined;
}

export interface Credentials {
  appId: string;
  appType: AppType;
  tenantId: string | null;
  password: string | null;
  certificate: Certificate | null;
  /** Whose activities are answered; null: everybody's. */
  tenants: readonly string[] | null;
  cloud: Cloud;
}

/** Null without a registration. */
export function credentialsFrom(variables: CredentialVariables): Read<Credentials | null> {
  const { MicrosoftAppId: appId } = variables;
  if (!appId) return alone(variables);
  const appType = variables.MicrosoftAppType ?? 'SingleTenant';
  const tenants = tenantsFrom(variables);
  const certificate = certificateFrom(variables.MicrosoftAppCertificate);
  const mistakes = [
    ...tenantMistakes(variables, appType),
    ...secretMistakes(variables, appType),
    ...(tenants !== null && 'mistake' in tenants ? [tenants.mistake] : []),
    ...(certificate !== null && 'mistake' in certificate ? [certificate.mistake] : []),
  ];
  if (mistakes.length > 0) return { mistakes };
  const value = {
    appId,
    appType,
    tenantId: variables.MicrosoftAppTenantId ?? null,
    password: variables.MicrosoftAppPassword ?? null,
    certificate: certificate as Certificate | null,
    tenants: tenants as string[] | null,
    cloud: clouds[variables.LIAISON_CLOUD ?? 'worldwide'],
  };
  return { value };
}

function alone(variables: CredentialVariables): Read<null> {
  const names = [
    'MicrosoftAppPassword',
    'MicrosoftAppCertificate',
    'MicrosoftAppTenantId',
    'MicrosoftAppType',
    'LIAISON_TENANTS',
    'LIAISON_CLOUD',
  ] as const;
  const set = names.filter((name) => variables[name] !== undefined);
  if (set.length === 0) return { value: null };
  return {
    mistakes: [`MicrosoftAppId is missing, while ${set.join(' and ')} is set: set all of them, or none.`],
  };
}

function tenantMistakes(variables: CredentialVariables, appType: AppType): string[] {
  if (appType === 'MultiTenant') {
    if (variables.LIAISON_TENANTS) return [];
    return [
      'LIAISON_TENANTS is missing: a MultiTenant registration lets anybody’s Teams in, so name the directories that Liaison answers (or * for all).',
    ];
  }
  if (variables.MicrosoftAppTenantId) return [];
  return [`MicrosoftAppTenantId is missing: ${appType} needs the directory (tenant) id.`];
}

function secretMistakes(variables: CredentialVariables, appType: AppType): string[] {
  const { MicrosoftAppPassword: password, MicrosoftAppCertificate: certificate } = variables;
  if (appType === 'UserAssignedMSI') {
    const set = Object.entries({ MicrosoftAppPassword: password, MicrosoftAppCertificate: certificate });
    return set
      .filter(([, value]) => value)
      .map(([name]) => `${name} is set, but UserAssignedMSI works without one: remove it.`);
  }
  if (password && certificate) {
    return ['MicrosoftAppPassword and MicrosoftAppCertificate are both set: keep one, best the certificate.'];
  }
  if (certificate && (variables.LIAISON_CLOUD ?? 'worldwide') !== 'worldwide') {
    return [
      'MicrosoftAppCertificate works in the worldwide cloud only: set MicrosoftAppPassword, or use a managed identity.',
    ];
  }
  if (password || certificate) return [];
  return [
    `MicrosoftAppPassword is missing: ${appType} needs the value of a client secret (not its id), or MicrosoftAppCertificate.`,
  ];
}

function tenantsFrom(variables: CredentialVariables): string[] | null | { mistake: string } {
  const { LIAISON_TENANTS: given, MicrosoftAppTenantId: own } = variables;
  if (given === undefined) return own ? [own.toLowerCase()] : [];
  if (given.trim() === '*') return null;
  const tenants = given.split(/[\s,;]+/).filter((one) => one !== '');
  // None at all is a slip of the pen, and would let nobody in.
  if (tenants.length > 0 && tenants.every((one) => z.guid().safeParse(one).success)) {
    return tenants.map((one) => one.toLowerCase());
  }
  return { mistake: 'LIAISON_TENANTS must be directory (tenant) ids, GUIDs with commas between them, or *.' };
}

function certificateFrom(file: string | undefined): Certificate | null | { mistake: string } {
  if (file === undefined) return null;
  try {
    return readCertificate(file);
  } catch {
    return {
      mistake:
        'MicrosoftAppCertificate must be a PEM file that this account can read, with a certificate and its private key.',
    };
  }
}
