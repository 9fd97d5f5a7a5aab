/** Properties that the outputs of the integration's cmdlets show; they stay English on every Windows, but for labels. */
export const PROPERTIES = [
  'UpToDate',
  'ReplicaFqdn',
  'LastStatusReport',
  'LastUpdateCreation',
  'ProductVersion',
  'Identity',
  'Name',
  'ProxyFqdn',
  'VerificationLevel',
  'Enabled',
  'EnabledSharedAddressSpace',
  'HostsOCSUsers',
  'IsLocal',
  'AutodiscoverUrl',
  'AllowFederatedUsers',
  'AllowOutsideUsers',
  'AllowAnonymousUsers',
  'EnablePartnerDiscovery',
  'PartnerApplications',
  'OAuthServers',
  'Realm',
  'ServiceName',
  'ExchangeAutodiscoverUrl',
  'ExchangeAutodiscoverAllowedDomains',
  'AutoDiscoverServiceInternalUri',
  'AutoDiscoverSiteScope',
  'Issuer',
  'NotAfter',
  'NotBefore',
  'SerialNumber',
  'Subject',
  'AlternativeNames',
  'Thumbprint',
  'Use',
  'ApplicationIdentifier',
  'ApplicationTrustLevel',
  'AuthToken',
  'AuthMetadataUrl',
  'AcceptSecurityIdentifierInformation',
  'LinkedAccount',
  'EnableArchiving',
  'EnableExchangeArchiving',
  'ArchiveInternal',
  'ArchiveExternal',
  'BlockOnArchiveFailure',
  'ArchiveDuplicateMessages',
  'CachePurgingInterval',
  'Result',
  'Latency',
  'Target Fqdn',
  'Error Message',
  'Diagnosis',
  'FQDN cible',
  'Latence',
  'UcsAllowed',
  'UMEnabled',
  'UMMailboxPolicy',
  'SIPResourceIdentifier',
  'Destination',
  'Organization',
  'Description',
  'DefaultRoutingEnabled',
  'RoutingMethod',
  'UseDnsSrvRouting',
  'KeepCrlsUpToDateForPeers',
  'MarkSourceVerifiableOnOutgoingMessages',
  'CurrentCertificateThumbprint',
  'PreviousCertificateThumbprint',
  'DisplayName',
  'ExchangeArchivingPolicy',
  'InstantMessagingEnabled',
  'InstantMessagingType',
  'HostedVoiceMail',
  'FailedUserData',
  'UcsMigratedCount',
  'UcsAllowedCount',
  'UcsMigratingCount',
  'UcsDisabledCount',
  'Server',
  'Address',
  'Addresses',
  'Aliases',
  'AutodiscoverSiteScope',
  'VoIPSecurity',
  'URIType',
  'UMStartupMode',
  'DialPlans',
  'TenantId',
  'Tenant',
  'HostedVoicemailPolicy',
  'SipAddress',
  'RegistrarPool',
  'Serveur',
  'Nom',
  'Addresse',
  'Adresse',
  'Type',
  'ResultType',
  'Task',
  'Detail',
  'Identifier',
  'CertificateDomains',
  'Services',
  'Status',
];
const KNOWN = new Set(PROPERTIES.map((name) => name.toLowerCase()));
const SURE = PROPERTIES.filter((name) => /[a-z][A-Z]|\s/.test(name));
const PAIR = /^\s*([\p{L}][\p{L}\p{N} ()._'’-]{0,45}?)\s*:(?:\s(.*))?$/u;
const RULE = /^\s*-{2,}(?:\s+-{2,})*\s*$/;
/** A row with its first cell only: the name of a server whose other values are empty. */
const NAME_ALONE = /^\s*(?=\S*[\d.])[\w.-]+\s*$/;

/** Sentences that tools print: what a person pastes as a result. */
export const MESSAGES =
  /test (?:passed|failed)|test (?:réussi|échoué)|\(?40[13]\)? ?(?:unauthorized|forbidden|non autorisé)|remote server returned an error|serveur distant a retourné|access (?:is )?denied|test-cs\w+\b.{0,40}\b40[13]\b|accès refusé|no contacts were received|aucun contact n|cannot bind (?:parameter|argument)|impossible de lier|metadata document|document de métadonnées|non-existent domain|nxdomain|can'?t find|ne parvient pas à trouver|domaine inexistant|is not recognized as|n['’]est pas reconnu|categoryinfo|fullyqualifiederrorid|^\s*(?:warning|error|avertissement|erreur)\s*:|^\s*(?:at line|au caractère)\s*:?|cannot (?:find|validate)|a parameter cannot be found|impossible de (?:trouver|valider)|dns request timed out|request to .+ timed[- ]out|internet services successfully|services internet|successfully recycled|cannot process (?:command|argument)|impossible de traiter|wildcard|non-authoritative answer|réponse ne faisant pas autorité|status-code|the user could not|problem with instant messaging|réponse 40[13]|http 40[13]|operation failed|autodiscover (?:has )?failed|opération a échoué/i;

/** Lines that are certainly `name : value`, or a table; their numbers let neighbours be read alike. */
export interface OutputKeys {
  certain: Set<number>;
}

export function outputKeys(lines: readonly string[]): OutputKeys {
  const certain = new Set<number>();
  lines.forEach((line, number) => {
    const key = PAIR.exec(line)?.[1]?.trim().toLowerCase();
    if (key && KNOWN.has(key) && !/[?]\s*$/.test(line)) certain.add(number);
    if (RULE.test(line) && number > 0 && /\p{L}/u.test(lines[number - 1] ?? '')) {
      certain.add(number - 1);
      certain.add(number);
      const columns = line.trim().split(/\s+/).length;
      for (let row = number + 1; row < lines.length; row++) {
        const cells = (lines[row] ?? '').trim().split(/\s{2,}|\s+/);
        if (
          (lines[row] ?? '').trim() === '' ||
          (cells.length < Math.min(2, columns) && !NAME_ALONE.test(lines[row] ?? '')) ||
          /[?!]\s*$/.test(lines[row] ?? '')
        )
          break;
        certain.add(row);
      }
    }
    const known = line
      .trim()
      .split(/\s+/)
      .filter((cell) => KNOWN.has(cell.toLowerCase()));
    if (known.length >= 2 && known.length === line.trim().split(/\s+/).length) certain.add(number);
  });
  return { certain };
}

/** The command that failed, as an error repeats it: cut off with dots, so nobody can judge it. */
const CUT = /^\s*\+\s+(?:\.\.\.\s.*|.*\s\.\.\.\s*)$/;

/** Is this line of an output, in view of its neighbours? */
export function isOutputLine(line: string, number: number, keys: OutputKeys, within: boolean): boolean {
  if (keys.certain.has(number) || CUT.test(line)) return true;
  if (MESSAGES.test(line) && !/(?:^|\s)-\w+\s+["$]/.test(line) && !/^\s*(?:why|pourquoi)\b/i.test(line))
    return true;
  if (/^\s*[A-Z][a-z]+-[A-Z]\w+\s?:\s+[^"'$\s]/.test(line) && !/[?]\s*$/.test(line)) return true;
  const pair = PAIR.exec(line);
  if (pair && within && keys.certain.has(number - 1)) return !/[?]\s*$/.test(line);
  if (
    pair &&
    (keys.certain.has(number + 1) || keys.certain.has(number - 1)) &&
    !/\s/.test(pair[1]?.trim() ?? ' ')
  )
    return true;
  return within && /^\s{8,}\S/.test(line);
}

const SHOWN = new RegExp(`(${SURE.join('|')})`, 'i');
const ASIDE = /^(\s*[\w ]{2,30}?\s*:\s+\S.*?)\s+((?:<[-=]+|←|[—–]|\((?=\p{Ll})).*)$/u;
const SAID = new RegExp(
  `\\b(${SURE.join('|')})\\s+(?:is (?:set to|still)|is|=|shows|says|est (?:à|sur|resté à)|est|vaut|indique|affiche)\\s+\\$?(true|false|none|vrai|faux)\\b`,
  'i',
);

const LED = new RegExp(`^(.*[?.:!]\\s+)((?:${SURE.join('|')})\\s*:(?:\\s.*)?)$`);

/** A line of a hash table or an assignment, which only looks like a property with its value. */
const ENTRY = /^\s*["']?[\w.$]+["']?\s*=\s*[$"'@\d]/;

/** A property inside a sentence: "AllowFederatedUsers is set to False, is that fine?", or with words beside it on its line. */
export function splitSpokenOutput(line: string): string[] {
  if (ENTRY.test(line)) return [line];
  if (line.length > 2000 || !SHOWN.test(line) || /\b[a-z]+-(?:cs|um|client|owa|part)\w+\s+-/i.test(line))
    return [line];
  const said = SAID.exec(line);
  if (said) return [line.replace(said[0], ''), `${said[1]} : ${said[2]}`];
  const aside = ASIDE.exec(line);
  if (aside?.[1] && KNOWN.has((PAIR.exec(aside[1])?.[1] ?? '').trim().toLowerCase()))
    return [aside[1], aside[2] ?? ''];
  const led = LED.exec(line);
  return led?.[1] ? [led[1], led[2] ?? ''] : [line];
}

/** Where a property of a flat output begins: here also names that stand for much else elsewhere. */
const STARTS = new RegExp(
  `(?:^|\\s)(?=(?:${[...SURE, 'Identity', 'Name', 'Enabled', 'Result', 'Thumbprint', 'Use', 'Realm', 'Subject', 'Issuer'].join('|')})\\s*:(?:\\s|$))`,
  'g',
);

/** An output whose line breaks were lost on the way, taken apart again at its property names and rows. */
export function splitFlatOutput(line: string): string[] {
  if (line.length > 8000) return [line];
  const table = /^(.*?)((?:\s-{3,}){2,})\s+(\S.*)$/.exec(` ${line}`);
  if (table?.[2] && /\S/.test(table[1] ?? '')) {
    const count = table[2].trim().split(/\s+/).length;
    const before = (table[1] ?? '').trim().split(/\s+/);
    const header = before.slice(-count);
    if (header.every((cell) => /^\w+$/.test(cell)) && header.some((cell) => KNOWN.has(cell.toLowerCase()))) {
      const cells = (table[3] ?? '').trim().split(/\s+/);
      const rows: string[] = [];
      for (let at = 0; at + count <= cells.length; at += count)
        rows.push(cells.slice(at, at + count).join('  '));
      const left = cells.slice(cells.length - (cells.length % count)).join(' ');
      return [
        before.slice(0, -count).join(' '),
        header.join('  '),
        table[2].trim(),
        ...rows,
        '',
        left,
      ].filter((part, at, all) => part !== '' || all[at + 1]);
    }
  }
  const starts = [...line.matchAll(STARTS)].map((match) => match.index);
  if (starts.length < 2) return [line];
  const parts = [line.slice(0, starts[0]), ...starts.map((start, at) => line.slice(start, starts[at + 1]))];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
