import type { Artefacts } from './artefacts';

const PROPERTY_LINE = /^[ \t>]*[A-Z]\w*(?: \w+){0,2}(?:[ \t]+:.*|:[ \t]+\S.*)$/;
const KNOWN_PROPERTY =
  /\b(Result(?=\s*:\s*(?:Success|Failure))|UpToDate|ReplicaFqdn|ExchangeAutodiscoverUrl|AutoDiscoverServiceInternalUri|ProxyFqdn|HostsOCSUsers|EnabledSharedAddressSpace|VerificationLevel|ApplicationTrustLevel|EnableExchangeArchiving|EnableArchiving|OAuthTokenIssuer|Thumbprint|AllowFederatedUsers|UcsAllowed|ArchiveInternal|ArchiveExternal|InstantMessagingEnabled|UMEnabled|ApplicationIdentifier|AuthMetadataUrl|Target Fqdn|IsLocal|VoIPSecurity|URIType|UMStartupMode|HostedVoiceMail)\s*[:=]\s*\S*/i;
/** What a shell prints before a colon, and people hardly write in a mail. */
const PROPERTY_NAME =
  /^[ \t>]*(\w*[a-z][A-Z]\w*|Address|Aliases|Thumbprint|Subject|Issuer|Identity|Target Fqdn|Error Message|Latency)[ \t]*:/;
const TABLE_RULE = /^\s*-{3,}(\s+-{3,})+\s*$/m;
const OUTPUT_MESSAGE =
  /\(401\)|\b401\b.*(unauthori|non autoris)|access (is )?denied|acc[eè]s refus|no contacts were received|test passed|test failed|could not be downloaded|cannot bind parameter|internet services successfully restarted|non-existent domain|successfully recycled|not recognized as the name|pas reconnu comme nom|a parameter cannot be found that matches|aliases:\s|is no matching|mandatory parameter/i;
const SCRIPT_CALL =
  /(\.ps1\b.*-\w+)|(^|\s)[&.]\s*["'.\\]|\.\\\w+\.(ps1|exe)|ExchUC?util\.ps1|\bmsiexec\s+\/|\biisreset\s+\S|\bnslookup\s+\S+\.\S+|appcmd(\.exe)?\s/i;
const PROMPT = /(^|\n)\s*(\[PS\]\s*)?(PS\s+)?[A-Z]:\\[^\n>]*>/;
const ASSIGNMENT = /(^|\s)\$\w+\s*=\s*\S/;

/** Signs without which nothing was pasted; most questions have none of them. */
const MAY_BE_PASTED =
  /-{4}|[:=$\\>|]|401|\.(ps1|exe)\b|iisreset|nslookup|msiexec|appcmd|refus|denied|recogni|reconnu|received|passed|failed|downloaded|restarted|recycled|domain|parameter/i;

/** Whether a message holds a command or an output to look at, rather than words only. */
export function looksPasted(question: string, artefacts: Artefacts): boolean {
  if (artefacts.invocations === 0 && artefacts.cmdlets.length === 0 && !MAY_BE_PASTED.test(question))
    return false;
  if (
    artefacts.invocations > 0 ||
    PROMPT.test(question) ||
    SCRIPT_CALL.test(question) ||
    TABLE_RULE.test(question)
  )
    return true;
  if (OUTPUT_MESSAGE.test(question) || KNOWN_PROPERTY.test(question) || ASSIGNMENT.test(question))
    return true;
  const lines = question.split('\n');
  const properties = lines.filter((line) => PROPERTY_LINE.test(line));
  if (properties.length >= 2 && properties.some((line) => PROPERTY_NAME.test(line))) return true;
  if (artefacts.cmdlets.length > 0 && artefacts.urls.length > 0) return true;
  return (
    artefacts.cmdlets.length > 0 &&
    lines.some((line) => new RegExp(`^\\s*${artefacts.cmdlets[0]}(\\s+\\S+){0,2}\\s*$`, 'i').test(line)) &&
    lines.length > 1
  );
}

/** A prompt with its command, or an error that a cmdlet prints. */
const CODE_LINE = /^\s*(\[?PS\]?[^>\n]*>|[A-Z][a-z]+-[A-Za-z]+\s*:)/;

/** What the shells print, which is English whatever the reader speaks. */
const PRINTED =
  /\b(?:remote server|returned an error|unauthori[sz]ed|access is denied|no contacts were received|test (?:passed|failed)|could not be|cannot (?:bind|be)|(?:is|was) not recogni[sz]ed|parameter name|mandatory parameter|success|failure)\b/i;
const SENTENCE_END = /(?<=[.?!:»"”])\s+/;

/** The words around what was pasted: they tell the language, the code does not. */
export function withoutCode(question: string): string {
  return withoutCommands(question)
    .split(SENTENCE_END)
    .filter((sentence) => !PRINTED.test(sentence))
    .join(' ');
}

function withoutCommands(question: string): string {
  const lines = question.split('\n');
  // "Erreur : …" is a word before what it introduces, unless more of its kind stand around it.
  const table = lines.filter((line) => PROPERTY_LINE.test(line)).length > 1;
  const isProperty = (line: string) => PROPERTY_LINE.test(line) && (table || PROPERTY_NAME.test(line));
  return lines
    .filter((line) => !(isProperty(line) || CODE_LINE.test(line)) || /[?]\s*$/.test(line))
    .join('\n')
    .replace(
      /"[^"\n]*"|'[^'\n]*'|\$\w+|\b(True|False)\b|\b[\w-]+\.(?:ps1|exe|svc|xml)\b|(?<![\w-])\w*[a-z][A-Z]\w*(?![\w-])/g,
      ' ',
    );
}
