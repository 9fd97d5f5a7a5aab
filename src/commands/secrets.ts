import { lazy } from '../once';
import { anyIn, type PasteWords, pasteWords } from '../words';
import { wording } from './wording';

/** What stands where a secret was. */
export const MASK = '••••••';

// No secret is longer: the bounds keep a paste of a million quotation marks linear.
const QUOTED = [
  '"((?:[^"`\\n]|""|`.){0,300})"?',
  "'((?:[^'\\n]|''){0,300})'?",
  '“([^”"\\n]{0,300})[”"]?',
  '‘([^’\\n]{0,300})[’]?',
  '«[ \\u00a0\\u202f]?([^»\\n]{0,300})(?:»|$)',
].join('|');
/** A bare word; what is computed (`$secret`, `(Read-Host)`, `Get-Credential`) or to be filled in is no secret. */
const BARE = '((?![A-Za-z]+-[A-Z]\\w+)[^\\s"\'“”‘’«»;,|(){}$<\\[@-][^\\s;,|(){}"”»]{2,300})';
const VALUE = `(?:${QUOTED}|${BARE})`;

// Where secrets stand in what people paste: each pattern captures the secret alone.

const BY_SHAPE: readonly RegExp[] = [
  /(-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$))/g,
  /\b(eyJ[\w-]{10,}\.[\w-]{10,}(?:\.[\w-]*)?)/g,
  /\b((?:gh[pousr]|github_pat)_\w{20,}|xox[abprs]-[\w-]{10,}|AKIA[0-9A-Z]{16})\b/g,
  /\b(?:Bearer|Basic|Negotiate|NTLM)\s+([A-Za-z0-9+/_~.-]{8,}={0,2})/g,
  /:\/\/[^\s/:@"']+:([^\s/@"']+)@/g,
];

const words = (pick: (words: PasteWords) => readonly string[]): string => anyIn(pasteWords, pick);

const byName = lazy((): readonly RegExp[] => {
  const name = words(({ secrets }) => secrets.names);
  const is = words(({ secrets }) => secrets.is);
  return [
    // `password: x`, `Pwd=x;`, `"ClientSecret" = "x"`, `-Password:x`
    new RegExp(
      `(?<![\\p{L}\\d])\\w{0,24}?${name}["']?[ \\t\\u00a0\\u202f]*[:=][ \\t\\u00a0\\u202f]*${VALUE}`,
      'giu',
    ),
    // `-Password x`
    new RegExp(`(?<=[\\s(,])[-–—/]\\w{0,24}?${name}[ \\t\\u00a0\\u202f]+${VALUE}`, 'giu'),
    // `password is x`, « le mot de passe est x »
    new RegExp(
      `(?<![\\p{L}\\d])${name}[ \\u00a0]${is}[ \\u00a0]:?[ \\u00a0]?((?=\\S{0,80}[\\d!#%&*+?_])\\S{4,300})`,
      'giu',
    ),
  ];
});

const IN_COMMANDS: readonly RegExp[] = [
  new RegExp(
    `ConvertTo-SecureString[ \\t]+(?:-AsPlainText[ \\t]+|-Force[ \\t]+)*(?:-Str\\w*[ \\t:]+)?${VALUE}`,
    'gi',
  ),
  /["'“]([^"'“”\n]{3,300})["'”][ \t]*\|[ \t]*ConvertTo-SecureString/gi,
  new RegExp(`(?:NetworkCredential|PSCredential)\\S{0,40}?[ \\t]*\\([^,()\\n]{1,200},[ \\t]*${VALUE}`, 'gi'),
  new RegExp(`\\bcertutil\\b[^\\n]{0,200}?[ \\t]-p[ \\t]+${VALUE}`, 'gi'),
  new RegExp(
    `\\bnet(?:\\.exe)?[ \\t]+use[ \\t]+(?:\\w:[ \\t]+)?\\\\\\\\\\S{1,200}[ \\t]+(?!/)${VALUE}`,
    'gi',
  ),
  new RegExp(`\\bnet(?:\\.exe)?[ \\t]+user[ \\t]+[\\w.\\\\-]{1,100}[ \\t]+(?!/)${VALUE}`, 'gi'),
];

/** Words that describe a secret and are none. */
const describing = wording(
  ({ secrets }) => secrets.none,
  (words) => new RegExp(`^(?:\\$|null|read-host|https?:|value=|•+|${words})`, 'i'),
);
/** Replaced wherever it stands again; a shorter or plainer text could as well be an ordinary word. */
const DISTINCT = /^(?=.*[^\p{L}]).{6,}$/su;

/**
 * The text with every secret replaced by the mask, before anything reads it: what nobody has, nobody can repeat. Thumbprints,
 * GUIDs and addresses stay, since they are no secrets and are what a check is about.
 */
export function withoutSecrets(text: string): string {
  let left = text;
  const found = new Set<string>();
  for (const place of [...BY_SHAPE, ...byName(), ...IN_COMMANDS])
    left = left.replace(place, (whole: string, ...groups: unknown[]) => {
      const secret = groups.find((group): group is string => typeof group === 'string' && group !== '');
      if (secret === undefined || describing().test(secret) || secret.length < 3) return whole;
      found.add(secret);
      const at = whole.lastIndexOf(secret);
      return whole.slice(0, at) + MASK + whole.slice(at + secret.length);
    });
  for (const secret of found) if (DISTINCT.test(secret)) left = left.split(secret).join(MASK);
  return left;
}
