import type { z } from 'zod';
import { oneOf } from './read';

export const CloudName = oneOf('worldwide', 'gcc-high', 'dod', '21vianet');
export type CloudName = z.infer<typeof CloudName>;

/** Where a cloud's Bot Connector lives, who signs for it, and where a bot gets its tokens. */
export interface Cloud {
  /** Issuer of the tokens that come with activities, and the scope of those that go with replies. */
  issuer: string;
  /** OpenID metadata that leads to the keys of that issuer. */
  metadata: string;
  /** The login service, to which the tenant is added. */
  login: string;
  tokenService: string;
  /** Hosts that activities may name as their service URL; one that begins with a dot stands for all below it. */
  hosts: readonly string[];
}

const government = {
  issuer: 'https://api.botframework.us',
  metadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  login: 'https://login.microsoftonline.us/',
};

/**
 * Addresses from the constants of botframework-connector and, for 21Vianet, from Microsoft's guide to bots in that cloud
 * (docs.azure.cn, how-to-deploy-china-cloud). GCC uses the worldwide services with a connector of its own.
 */
export const clouds: Record<CloudName, Cloud> = {
  worldwide: {
    issuer: 'https://api.botframework.com',
    metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    login: 'https://login.microsoftonline.com/',
    tokenService: 'https://api.botframework.com',
    hosts: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com', '.botframework.com'],
  },
  'gcc-high': {
    ...government,
    tokenService: 'https://tokengcch.botframework.azure.us',
    hosts: ['smba.infra.gov.teams.microsoft.us', '.botframework.azure.us'],
  },
  dod: {
    ...government,
    tokenService: 'https://apiDoD.botframework.azure.us',
    hosts: ['smba.infra.dod.teams.microsoft.us', '.botframework.azure.us'],
  },
  '21vianet': {
    issuer: 'https://api.botframework.azure.cn',
    metadata: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    login: 'https://login.partner.microsoftonline.cn/',
    tokenService: 'https://token.botframework.azure.cn',
    hosts: ['frontend.botapi.msg.infra.teams.microsoftonline.cn', '.botframework.azure.cn'],
  },
};
