import type { Rule } from '../rule';
import { accessDenied } from './access-denied';
import { ambiguousParameter } from './ambiguous-parameter';
import { appId } from './app-id';
import { applicationId } from './application-id';
import { archivingEnded } from './archiving-ended';
import { archivingHalf } from './archiving-half';
import { archivingNone } from './archiving-none';
import { archivingOutput } from './archiving-output';
import { autodiscoverOutput } from './autodiscover-output';
import { bool } from './bool';
import { brokenLine } from './broken-line';
import { byteEncoding } from './byte-encoding';
import { certificateGlobal } from './certificate-global';
import { certificateOutput } from './certificate-output';
import { commandRefused } from './command-refused';
import { continuationSpace } from './continuation-space';
import { duplicateParameter } from './duplicate-parameter';
import { edgeRouting } from './edge-routing';
import { equalsSign } from './equals-sign';
import { exchucutilPath } from './exchucutil-path';
import { exoPhoto } from './exo-photo';
import { extraArgument } from './extra-argument';
import { federationOff } from './federation-off';
import { federationOutput } from './federation-output';
import { fqdn } from './fqdn';
import { guid } from './guid';
import { hostedPolicyGrant } from './hosted-policy-grant';
import { hostedPolicyTenant } from './hosted-policy-tenant';
import { hpMissing } from './hp-missing';
import { hpOutput } from './hp-output';
import { hpProxy } from './hp-proxy';
import { hpProxySet } from './hp-proxy-set';
import { hpValues } from './hp-values';
import { httpMetadata } from './http-metadata';
import { instantMessaging } from './instant-messaging';
import { keyCredentials } from './key-credentials';
import { mailuserSwitch } from './mailuser-switch';
import { metadataMessage } from './metadata-message';
import { metadataPath } from './metadata-path';
import { missingDash } from './missing-dash';
import { missingParameter } from './missing-parameter';
import { missingSpace } from './missing-space';
import { missingValue } from './missing-value';
import { msonline } from './msonline';
import { nameNotFound } from './name-not-found';
import { nettcpHost } from './nettcp-host';
import { noContacts } from './no-contacts';
import { noTokenCertificate } from './no-token-certificate';
import { oauthOutput } from './oauth-output';
import { oauthOverHttp } from './oauth-over-http';
import { oldClientAccess } from './old-client-access';
import { overrideServer } from './override-server';
import { overrideSyntax } from './override-syntax';
import { owaTrustedPool } from './owa-trusted-pool';
import { parameterName } from './parameter-name';
import { parameterSet } from './parameter-set';
import { partnerOutput } from './partner-output';
import { partnerRemoved } from './partner-removed';
import { partnerTrust } from './partner-trust';
import { photoPreview } from './photo-preview';
import { photoUrl } from './photo-url';
import { placeholder } from './placeholder';
import { policyOff } from './policy-off';
import { policyTag } from './policy-tag';
import { port } from './port';
import { providerRemoved } from './provider-removed';
import { quotedPathNoCall } from './quoted-path-no-call';
import { quotedScript } from './quoted-script';
import { removesAll } from './removes-all';
import { replicationBehind } from './replication-behind';
import { retiredTarget } from './retired-target';
import { rollDate } from './roll-date';
import { sampleValues } from './sample-values';
import { secret } from './secret';
import { serviceOn2013 } from './service-on-2013';
import { shellMix } from './shell-mix';
import { sipPrefix } from './sip-prefix';
import { svcNotXml } from './svc-not-xml';
import { switchValue } from './switch-value';
import { syntax } from './syntax';
import { testFailed } from './test-failed';
import { thumbprint } from './thumbprint';
import { typographicQuotes } from './typographic-quotes';
import { ucsHalfUndo } from './ucs-half-undo';
import { umDialPlan } from './um-dial-plan';
import { umHosts } from './um-hosts';
import { umMailboxPolicy } from './um-mailbox-policy';
import { umOutput } from './um-output';
import { umStartup } from './um-startup';
import { unauthorized } from './unauthorized';
import { unknownCmdlet } from './unknown-cmdlet';
import { unknownParameter } from './unknown-parameter';
import { url } from './url';
import { urlBrackets } from './url-brackets';
import { usersOutput } from './users-output';
import { value } from './value';
import { voicemailOutput } from './voicemail-output';
import { wrongVersion } from './wrong-version';
import { xmlNotSvc } from './xml-not-svc';

/** Of commands: what breaks one first, then its content. */
const OF_COMMANDS: readonly Rule[] = [
  missingSpace,
  missingDash,
  urlBrackets,
  typographicQuotes,
  svcNotXml,
  xmlNotSvc,
  httpMetadata,
  metadataPath,
  quotedScript,
  quotedPathNoCall,
  parameterName,
  oldClientAccess,
  serviceOn2013,
  thumbprint,
  overrideSyntax,
  overrideServer,
  umMailboxPolicy,
  umHosts,
  exchucutilPath,
  hostedPolicyTenant,
  hostedPolicyGrant,
  mailuserSwitch,
  photoUrl,
  byteEncoding,
  sipPrefix,
  bool,
  switchValue,
  equalsSign,
  hpValues,
  hpProxy,
  hpProxySet,
  hpMissing,
  archivingNone,
  archivingHalf,
  archivingEnded,
  rollDate,
  ucsHalfUndo,
  sampleValues,
  msonline,
  keyCredentials,
  exoPhoto,
  photoPreview,
  retiredTarget,
  unknownCmdlet,
  unknownParameter,
  ambiguousParameter,
  missingParameter,
  parameterSet,
  missingValue,
  duplicateParameter,
  extraArgument,
  value,
  guid,
  appId,
  port,
  fqdn,
  url,
  placeholder,
  secret,
  federationOff,
  providerRemoved,
  partnerRemoved,
  removesAll,
  edgeRouting,
  wrongVersion,
  shellMix,
  partnerTrust,
  umDialPlan,
  umStartup,
  owaTrustedPool,
  applicationId,
  instantMessaging,
  certificateGlobal,
  nettcpHost,
  oauthOverHttp,
  policyTag,
  policyOff,
  brokenLine,
  continuationSpace,
  syntax,
];

const OF_OUTPUTS: readonly Rule[] = [
  replicationBehind,
  hpOutput,
  noTokenCertificate,
  certificateOutput,
  autodiscoverOutput,
  oauthOutput,
  archivingOutput,
  partnerOutput,
  federationOutput,
  umOutput,
  usersOutput,
  unauthorized,
  accessDenied,
  metadataMessage,
  noContacts,
  testFailed,
  nameNotFound,
  commandRefused,
  voicemailOutput,
];

/** Every rule, in the order in which its findings are told. */
export const RULES: readonly Rule[] = [...OF_COMMANDS, ...OF_OUTPUTS];

/** Whether a finding is on what the shell printed, and no mistake in what somebody typed. */
export const isOfOutput = (rule: string): boolean => OF_OUTPUTS.some(({ id }) => id === rule);

/** Whether it says what a command lacks: who quotes one in a sentence gives only what the sentence is about. */
export const isOfLack = (rule: string): boolean => rule === missingParameter.id;
