import type { Artefacts } from './artefacts';
import type { Wordings } from './wordings';

const PROPERTY_LINE = /^[ \t>]*[A-Z]\w*(?: \w+){0,2}(?:[ \t]+:.*|:[ \t]+\S.*)$/;
const KNOWN_PROPERTY =
  /\b(Result(?=\s*:\s*(?:Success|Failure))|UpToDate|ReplicaFqdn|ExchangeAutodiscoverUrl|AutoDiscoverServiceInternalUri|ProxyFqdn|HostsOCSUsers|EnabledSharedAddressSpace|VerificationLevel|ApplicationTrustLevel|EnableExchangeArchiving|EnableArchiving|OAuthTokenIssuer|Thumbprint|AllowFederatedUsers|UcsAllowed|ArchiveInternal|ArchiveExternal|InstantMessagingEnabled|UMEnabled|ApplicationIdentifier|AuthMetadataUrl|Target Fqdn|IsLocal|VoIPSecurity|URIType|UMStartupMode|HostedVoiceMail)\s*[:=]\s*\S*/i;
/** What a shell prints before a colon, and people hardly write in a mail. */
const PROPERTY_NAME =
  /^[ \t>]*(\w*[a-z][A-Z]\w*|Address|Aliases|Thumbprint|Subject|Issuer|Identity|Target Fqdn|Error Message|Latency)[ \t]*:/;
const TABLE_RULE = /^\s*-{3,}(\s+-{3,})+\s*$/m;
const SCRIPT_CALL =
  /(\.ps1\b.*-\w+)|(^|\s)[&.]\s*["'.\\]|\.\\\w+\.(ps1|exe)|ExchUC?util\.ps1|\bmsiexec\s+\/|\biisreset\s+\S|\bnslookup\s+\S+\.\S+|appcmd(\.exe)?\s/i;
const PROMPT = /(^|\n)\s*(\[PS\]\s*)?(PS\s+)?[A-Z]:\\[^\n>]*>/;
const ASSIGNMENT = /(^|\s)\$\w+\s*=\s*\S/;

/** What shells write and words do without; most messages have none of it. */
const SHELL_SIGN = /-{4}|[:=$\\>|]|\.(?:ps1|exe)\b|iisreset|nslookup|msiexec|appcmd/i;
const STATUS = /\(401\)/;
/** The address of a photo, opened to see whether it is there. */
const PHOTO_ADDRESS = /\bGetUserPhoto\?/i;

/** Whether a message holds a command or an output to look at, rather than words only. */
export function looksPasted(
  question: string,
  { invocations, cmdlets, urls }: Artefacts,
  { printsOutput }: Pick<Wordings, 'printsOutput'>,
): boolean {
  if (invocations > 0 || urls.some((url) => PHOTO_ADDRESS.test(url))) return true;
  if (STATUS.test(question) || printsOutput.test(question.toLowerCase())) return true;
  const [cmdlet] = cmdlets;
  if (cmdlet === undefined && !SHELL_SIGN.test(question)) return false;
  if ([PROMPT, SCRIPT_CALL, TABLE_RULE, KNOWN_PROPERTY, ASSIGNMENT].some((sign) => sign.test(question)))
    return true;
  const lines = question.split('\n');
  const properties = lines.filter((line) => PROPERTY_LINE.test(line));
  if (properties.length >= 2 && properties.some((line) => PROPERTY_NAME.test(line))) return true;
  if (cmdlet === undefined) return false;
  return urls.length > 0 || (lines.length > 1 && lines.some((line) => isCommand(line, cmdlet)));
}

/** "Get-CsUser anna": a line that begins with the cmdlet, and has hardly more. */
function isCommand(line: string, cmdlet: string): boolean {
  const words = line.trim().split(/\s+/);
  return words[0]?.toLowerCase() === cmdlet.toLowerCase() && words.length <= 3;
}

/** A prompt with its command, or an error that a cmdlet prints. */
const CODE_LINE = /^\s*(\[?PS\]?[^>\n]*>|[A-Z][a-z]+-[A-Za-z]+\s*:)/;

const SENTENCE_END = /(?<=[.?!:»"”])\s+/;

/** The words around what was pasted: they tell the language. The code does not, nor what shells print in theirs. */
export const withoutCode = (question: string, { isPrinted }: Pick<Wordings, 'isPrinted'>): string =>
  withoutCommands(question)
    .split(SENTENCE_END)
    .filter((sentence) => !isPrinted.test(sentence.toLowerCase()))
    .join(' ');

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
