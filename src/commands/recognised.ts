import type { Context } from './rule';

/** Which command shows a property: the first that fits names the output. */
const SHOWN_BY: readonly [string, string][] = [
  ['uptodate', 'Get-CsManagementStoreReplicationStatus'],
  ['hostsocsusers', 'Get-CsHostingProvider'],
  ['enabledsharedaddressspace', 'Get-CsHostingProvider'],
  ['proxyfqdn', 'Get-CsHostingProvider'],
  ['allowfederatedusers', 'Get-CsAccessEdgeConfiguration'],
  ['exchangeautodiscoverurl', 'Get-CsOAuthConfiguration'],
  ['autodiscoverserviceinternaluri', 'Get-ClientAccessService'],
  ['use', 'Get-CsCertificate'],
  ['applicationtrustlevel', 'Get-CsPartnerApplication'],
  ['authmetadataurl', 'Get-PartnerApplication'],
  ['enablearchiving', 'Get-CsArchivingConfiguration'],
  ['archiveinternal', 'Get-CsArchivingPolicy'],
  ['target fqdn', 'Test-CsUnifiedContactStore'],
  ['ucsallowed', 'Get-CsUserServicesPolicy'],
  ['umenabled', 'Get-UMMailbox'],
  ['instantmessagingenabled', 'Get-OwaVirtualDirectory'],
  ['faileduserdata', 'Debug-CsUnifiedContactStore'],
  ['exchangearchivingpolicy', 'Get-CsUser'],
  ['currentcertificatethumbprint', 'Get-AuthConfig'],
  ['destination', 'Get-CsHostedVoicemailPolicy'],
  ['resulttype', 'Test-OAuthConnectivity'],
  ['server', 'nslookup'],
  ['serveur', 'nslookup'],
  ['aliases', 'nslookup'],
];

const SENTENCES: readonly [RegExp, string][] = [
  [/test passed|test réussi/i, 'Test-CsExStorageConnectivity'],
  [/internet services successfully|services internet/i, 'iisreset'],
  [/successfully recycled/i, 'Appcmd'],
];

/** Programs by their path or name. */
const OUTSIDE =
  /^[\w \\/.:-]+\.(?:exe|cmd|bat|com)$|^(?:net|nslookup|appcmd|ipconfig|certutil|setspn|w32tm|repadmin|dcdiag|netsh|gpupdate)$/i;
/** A method of .NET, as photos are read: `$photo = [System.IO.File]::ReadAllBytes(…)`. */
const METHOD = /^(?:\$\w+\s*=\s*)?(\[[\w.]+\]::\w+)\(/;

interface Recognised {
  commands: string[];
  outputs: string[];
  mentioned: string[];
  /** Real commands that the catalogue does not describe. */
  outside: string[];
}

/** Names of the commands that were understood, and of those whose output was pasted. */
export function recognised(context: Context): Recognised {
  const commands = new Set<string>();
  const mentioned = new Set<string>();
  const outside = new Set<string>();
  const isOfModule = (name: string) => context.modules.some(({ cmdlet }) => cmdlet.test(name));
  for (const { named, mention, command } of context.commands)
    if (named) (mention ? mentioned : commands).add(named.name);
    else if (
      !mention &&
      (context.exists(command.name) || OUTSIDE.test(command.name) || isOfModule(command.name))
    )
      outside.add(context.spelt(command.name.replace(/^.*[\\/]/, '')));
  for (const { text, commands: called } of context.statements) {
    const method = called.length === 0 ? METHOD.exec(text)?.[1] : undefined;
    if (method) outside.add(method);
  }
  const outputs = new Set<string>();
  for (const { records, text } of context.outputs) {
    for (const record of records) {
      const name = SHOWN_BY.find(([key]) => record.has(key))?.[1];
      if (name) outputs.add(name);
    }
    for (const [pattern, name] of SENTENCES) if (pattern.test(text)) outputs.add(name);
  }
  return {
    commands: [...commands],
    outputs: [...outputs],
    mentioned: [...mentioned],
    outside: [...outside],
  };
}
