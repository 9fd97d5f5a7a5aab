import type { ShellText } from './shell-text';

/**
 * What is code rather than language in a question: cmdlets, parameters, addresses. They are lifted out before
 * words are read (the tokenizer would split `New-CsX` at its hyphen) and leave a stand-in word behind.
 */
export interface Artefacts {
  /** The text with each artefact replaced by its stand-in. */
  text: string;
  cmdlets: string[];
  parameters: string[];
  urls: string[];
  addresses: string[];
  domains: string[];
  /** How many cmdlets are followed by a parameter or pipe: the mark of a whole command. */
  invocations: number;
}

const PARAMETER = /(?<=^|[\s(,;|"'`«])[-–—][A-Za-z]{2,}\b/g;
const URL = /\bhttps?:\/\/[^\s"'<>»”]+/gi;
const ADDRESS = /\b(?:sip:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/gi;
const DOMAIN =
  /\b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|net|org|fr|ca|be|ch|de|local|lan|corp|int|edu|gov|uk|eu|io|info|biz|us|cn|nl|lu|test|example|priv|intra)\b/gi;
/** `C:\\photos`: the drive is no word, and “c” and “d” would be French ones. */
const DRIVE = /\b[A-Za-z]:(?=\\)/g;
const GUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;

/** Nearly every question has none of it, and is spared the search. */
const MAY_HOLD_CODE =
  /[A-Za-z][-\u2010-\u2015][A-Za-z]{5}|[\s(][-\u2010-\u2015][A-Za-z]{2}|[@\\]|:\/\/|\.[a-z]{2,8}\b|[0-9a-f]{8}-/i;

/** The stand-ins are no typing mistakes: nothing mends them. */
export const STAND_INS = ['zguid', 'zurl', 'zaddress', 'zdomain', 'zcmdlet', 'zparameter'];

export function extractArtefacts(question: string, { cmdletsIn }: Pick<ShellText, 'cmdletsIn'>): Artefacts {
  const found: Record<'cmdlets' | 'parameters' | 'urls' | 'addresses' | 'domains', string[]> = {
    cmdlets: [],
    parameters: [],
    urls: [],
    addresses: [],
    domains: [],
  };
  if (!MAY_HOLD_CODE.test(question)) return { text: question, ...found, invocations: 0 };
  const lift = (text: string, pattern: RegExp, kind: keyof typeof found, standIn: string): string =>
    text.replace(pattern, (match) => {
      found[kind].push(match);
      return ` ${standIn} `;
    });
  let text = question.replace(GUID, ' zguid ').replace(DRIVE, ' ');
  text = lift(text, URL, 'urls', 'zurl');
  text = lift(text, ADDRESS, 'addresses', 'zaddress');
  text = lift(text, DOMAIN, 'domains', 'zdomain');
  const named = cmdletsIn(text);
  const invocations = named.filter(({ called }) => called).length;
  for (const { name, start, end } of named.toReversed()) {
    if (!isLong(name)) continue;
    found.cmdlets.unshift(name);
    text = `${text.slice(0, start)} zcmdlet ${text.slice(end)}`;
  }
  text = lift(text, PARAMETER, 'parameters', 'zparameter');
  found.parameters = found.parameters.map((parameter) => parameter.slice(1));
  return { text, ...found, invocations };
}

/** “Set-Up”, “Add-Ins” are words. */
const isLong = (name: string): boolean => /[a-z]{5}[a-z0-9]*(?:\.ps1)?$/i.test(name);
