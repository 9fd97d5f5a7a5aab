import { wording } from '../wording';
import { squeezed } from './names';

export interface TypedValues {
  /** Name → value, quotation marks taken off. */
  values: Record<string, string>;
  /** What stood before an equals sign and is no name. */
  unknown: string[];
}

const LINE =
  /^\s*(?:[-*•]\s+)?[`"“«{]?\s*([\p{L}][\p{L}\p{N} .’'()_/-]{0,60}?)\s*[`"”»}]?\s*(=|:|：|→|->)(?!\/\/)\s*(.*)$/u;
/** `folder is C:\\Temp` */
const spoken = wording(
  ({ is }) => is,
  (is) => new RegExp(`^\\s*([\\p{L}][\\p{L}\\p{N}]{2,40})\\s+${is}\\s+(\\S.*)$`, 'iu'),
);
/** `sfbPoolFqdn pool01.contoso.com`, `port 5199`: the name and the value, and nothing else. */
const BESIDE = /^\s*(\p{Ll}+(?:\p{Lu}\p{Ll}+)*)\s+(\S+[^\s?])\s*$/u;
/** `our sfbPoolFqdn`, `le nom de la stratégie`: whose it is, is no part of the name. */
const whose = wording(
  (words) => words.whose,
  (words) => new RegExp(`^${words}`, 'iu'),
);
/** A kind word at the end is no part of a value either. */
const kindly = wording(
  (words) => words.kindly,
  (words) => new RegExp(`,\\s*${words}[.!]?$`, 'iu'),
);
const WRAPPED = /^(?:"(.*)"|'(.*)'|`(.*)`|“(.*)”|«\s*(.*?)\s*»|‘(.*)’|<(.*)>)$/u;

/** A value as it is meant: blanks, one pair of quotation marks and the comma after a line are not part of it. */
export function bareValue(text: string): string {
  const trimmed = text
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(kindly(), '')
    .replace(/[,;]$/, '')
    .trim();
  const inside = WRAPPED.exec(trimmed)
    ?.slice(1)
    .find((part) => part !== undefined);
  return (inside ?? trimmed).trim();
}

interface Assignment {
  key: string;
  sign: string;
  value: string;
}

const nameOf = (key: string, names: ReadonlyMap<string, string>): string | undefined =>
  names.get(squeezed(key)) ?? names.get(squeezed(key.trim().replace(whose(), '')));

function assignmentIn(line: string, names: ReadonlyMap<string, string>): Assignment | null {
  const [, key, sign, value] = LINE.exec(line) ?? [];
  const signed = key !== undefined && sign !== undefined && value !== undefined ? { key, sign, value } : null;
  if (signed !== null && nameOf(signed.key, names) !== undefined) return signed;
  // `folder is C:\\Temp` has a colon further on.
  const [, name, said] = spoken().exec(line) ?? BESIDE.exec(line) ?? [];
  return name !== undefined && said !== undefined && names.has(squeezed(name))
    ? { key: name, sign: 'is', value: said }
    : signed;
}

const joint = wording(
  ({ and }) => and,
  (and) => new RegExp(`[,;]\\s*|\\s+${and}\\s+`, 'g'),
);

/** One line may hold several: it is cut where a comma is followed by a name that is known. */
function pieces(line: string, names: ReadonlyMap<string, string>): string[] {
  const cut: string[] = [];
  let rest = line;
  for (;;) {
    const at = [...rest.matchAll(joint())].find((match) => {
      const [, key] = LINE.exec(rest.slice(match.index + match[0].length)) ?? [];
      return key !== undefined && nameOf(key, names) !== undefined;
    });
    if (at === undefined) return [...cut, rest];
    cut.push(rest.slice(0, at.index));
    rest = rest.slice(at.index + at[0].length);
  }
}

/**
 * Reads `name = value` lines. Null where the message is something else: a question, a command, or an output, whose
 * lines look alike. `mayBeOutput` says of a key with a colon whether the step's output would show it.
 */
export function typedValues(
  text: string,
  names: ReadonlyMap<string, string>,
  mayBeOutput: (key: string) => boolean,
): TypedValues | null {
  const lines = text
    .replace(/^```\w*\s*|```$/gm, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => pieces(line, names));
  if (lines.length === 0 || lines.length > 60) return null;
  const read = lines.map((line) => assignmentIn(line, names));
  if (read.some((each) => each === null)) return null;
  const values: Record<string, string> = {};
  const unknown: string[] = [];
  for (const each of read) {
    if (each === null) continue;
    const name = nameOf(each.key, names);
    if (each.sign !== '=' && each.sign !== 'is' && (name === undefined || mayBeOutput(each.key))) return null;
    if (name === undefined) unknown.push(each.key.trim());
    else values[name] = bareValue(each.value);
  }
  return Object.keys(values).length + unknown.length === 0 ? null : { values, unknown };
}
