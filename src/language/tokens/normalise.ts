import { createBuildReader } from './builds';
import type { Contractions } from './contractions';
import { withoutListMarks } from './list-marks';
import { createTableReader } from './table-heads';
import { isYear, type Versions } from './versions';
import type { Wordings } from './wordings';

/**
 * Brings a question to the form that the lexicon is compiled in: lower case, no accents, elisions and
 * contractions opened, joined versions split (`2013/16`, `ex2013`), plain punctuation. The tokenizer's model
 * knows English only, so all that French needs happens here.
 */
export interface Normalise {
  (text: string): string;
  /** The normalised text, not joined: each a word or a sign. */
  words(text: string): string[];
}

type Rules = readonly [RegExp, string][];

/** What an arrow is read as, in every language. */
export const ARROW = 'to';

/** Signs that a keyboard or a page puts in place of the plain ones. */
const PLAIN_SIGNS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['‘’ʼ´`', "'"],
      ['“”«»„', '"'],
      ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'],
      ['\u00a0\u202f\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\ufeff', ' '],
      ['œ', 'oe'],
      ['æ', 'ae'],
      ['…', ' . '],
      ['→', ` ${ARROW} `],
    ] as const
  ).flatMap(([signs, plain]) => [...signs].map((sign) => [sign, plain])),
);
const SIGN = new RegExp(`[${Object.keys(PLAIN_SIGNS).join('')}]`, 'g');
const HAS_SIGNS = /[^\x20-\x7e]|`|[-=]>/;
const LAYOUT: Rules = [
  [/->|=>/g, ` ${ARROW} `],
  // Emphasis, as chats write it: “IMs *and* conferences”.
  [/(?<![\w*])([*_])(?=\w)([^*_\n]{1,40}?)(?<=\w)\1(?![\w*])/g, '$2'],
  // A new line that opens an item or a sentence ends what stood before it; a wrapped line does not.
  [/\s*\n\s*(?=[-*•+\n]|\d+[.)])\s*/g, ' ; '],
  [/\n+/g, ' ; '],
];

/** Dates hold no version: 12/03/2019, 2019-03-12. */
const DATE = /\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b/g;
/** A number that is not a year standing by itself may be a version in short, or glued to its product. */
const ODD_NUMBER = /[^\W\d_]\d|\d[^\W\d_]|[/.-]\s?\d|\d\s?[/.-]|(?<!\d)\d{1,3}(?!\d)/;

const anyOf = (versions: readonly string[]): string => versions.filter(isYear).join('|');
const inShort = (versions: readonly string[]): string =>
  versions
    .filter(isYear)
    .map((year) => year.slice(2))
    .join('|');

/** How versions are written. */
function versionRules({ exchange, server, lync }: Versions, older: readonly string[]): Rules {
  const all = [...older, ...exchange, ...server, ...lync];
  const year = anyOf(all);
  const short = inShort(all);
  const ofExchange = inShort([...older, ...exchange]);
  return [
    [DATE, ' '],
    // "020 7946 2010", "555-2016": the last digits of a telephone number.
    [
      new RegExp(
        `\\+?(?<!\\d)(?!(?:${year})\\b)(?:\\d{2,4}[ .-]+\\d{3,4}[ .-]+|\\d{3}-)(?:${year})(?:[ .-]\\d{2,4})*\\b`,
        'g',
      ),
      ' ',
    ],
    [new RegExp(`\\be-?(?:2k)?(${ofExchange})\\b`, 'g'), 'exchange 20$1'],
    [
      new RegExp(
        `\\b(?:ex|exch|exchange|echange|exc)[\\s-]?(?:server[\\s-]?)?(?:20|2k)?(${ofExchange})\\b`,
        'g',
      ),
      'exchange 20$1',
    ],
    [
      new RegExp(
        `\\b(sfb|s4b|skype|sfbs|skype for business|skype entreprise)[\\s-]?(server[\\s-]?)?(?:20|2k)?(${inShort(server)})\\b`,
        'g',
      ),
      '$1 $2 20$3',
    ],
    [new RegExp(`\\b(?:l|ls|lync|lync server)[\\s-]?(?:20|2k)?(${inShort(lync)})\\b`, 'g'), 'lync 20$1'],
    [new RegExp(`\\b2k(${short})\\b`, 'g'), '20$1'],
    [new RegExp(`\\b(${year})\\s?[/-]\\s?(${short})\\b`, 'g'), '$1 / 20$2'],
    // "Case 2013/77", "INC-2016-0042": a number in a register.
    [new RegExp(`\\b(?:[a-z]+-)?(?:${year})[/-](?!(?:${year}|365)\\b)\\d+\\b`, 'g'), ' '],
    [new RegExp(`(\\p{L})(${year})\\b`, 'gu'), '$1 $2'],
    [new RegExp(`\\b(${year})(\\p{L})`, 'gu'), '$1 $2'],
    [/\b(\d+)\s?x\s?(\d+)\b/g, '$1x$2'],
  ];
}

/** Only Skype and Lync have pools: "a 2010 pool", « le pool 2013 ». */
function poolRules({ server, lync }: Versions): Rules {
  const named =
    '(?<!\\b(?:lync|skype|sfb|s4b|exchange|ex|exch|server|serveur|business|entreprise|online) |/ ?)';
  const ofProduct = (name: string, versions: readonly string[]): Rules => [
    [new RegExp(`${named}\\b(${anyOf(versions)})(?= (?:front end )?pools?\\b)`, 'g'), `${name} $1`],
    [
      new RegExp(
        `\\bpools?(?: (?:en|is|on|is on|at|sous|est en|est|are|are on))? (${anyOf(versions)})\\b`,
        'g',
      ),
      `pool ${name} $1`,
    ],
  ];
  return [...ofProduct('lync', lync), ...ofProduct('skype server', server)];
}

/** « où » (where) must not become « ou » (or). */
const WHERE = 'ouu';

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII, line ends included
const PLAIN = /^[\x00-\x7f]*$/;

/** Lower case, without accents; for comparing words. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replace(/\b[oO]ù(?!\p{L})/gu, WHERE)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

const apply = (text: string, rules: Rules): string =>
  rules.reduce((current, [pattern, replacement]) => current.replace(pattern, replacement), text);

/** What texts are normalised with. */
export interface Spellings {
  /** The versions that products have, and `older` ones that no document covers, as they are written glued and in short. */
  versions: Versions;
  older: ReadonlySet<string>;
  contractions: Contractions;
  wordings: Wordings;
}

export function createNormaliser({ versions: known, older, contractions, wordings }: Spellings): Normalise {
  const versions = versionRules(known, [...older]);
  const pools = poolRules(known);
  const readBuilds = createBuildReader(known.builds);
  const withTableHeads = createTableReader(wordings);
  // Most rules look for something that most questions do not hold: one look spares a dozen passes.
  const words = (text: string): string[] => {
    let current = withoutListMarks(withTableHeads(fold(text)));
    if (HAS_SIGNS.test(current))
      current = apply(
        current.replace(SIGN, (sign) => PLAIN_SIGNS[sign] ?? sign),
        LAYOUT,
      );
    if (current.includes('. ') || current.includes('./')) current = contractions.unstopped(current);
    if (current.includes("'"))
      current = contractions
        .opened(current)
        .replace(/(?<= )'(?=\d)/g, '')
        .replaceAll("'", ' ');
    if (current.includes('mail')) current = current.replace(/\be\s?-\s?mails?\b/g, 'email');
    if (current.includes('pool')) current = apply(current, pools);
    if (ODD_NUMBER.test(current)) current = apply(readBuilds(current), versions);
    return wordsIn(current, contractions);
  };
  return Object.assign((text: string) => words(text).join(' '), { words });
}

const [BLANK, WORD, DASH, OPENING, CLOSING, COMMA, MARK, JOINER] = [0, 1, 2, 3, 4, 5, 6, 7];

const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[a-z0-9@]/i.test(sign)) return WORD;
  if (sign === '-') return DASH;
  if ('([{<'.includes(sign)) return OPENING;
  if (')]}>'.includes(sign)) return CLOSING;
  if ('*_~#|^'.includes(sign)) return COMMA;
  if (',;:.!?'.includes(sign)) return MARK;
  return '/+&%'.includes(sign) ? JOINER : BLANK;
});
const LETTER = /[\p{L}\p{N}]/u;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return KINDS[code] ?? BLANK;
  // The second half of a pair is judged by the pair.
  const from = code >= 0xdc00 && code < 0xe000 ? at - 1 : at;
  return LETTER.test(String.fromCodePoint(text.codePointAt(from) ?? 0)) ? WORD : BLANK;
}

/**
 * Words and signs. Brackets become `(` and `)`: what stands in them belongs to the word before, and opens no new member
 * of a list. A dash with blanks around it parts a sentence like a comma, others part words. Of several marks in a row
 * the first stays.
 */
function wordsIn(text: string, { unmarked }: Contractions): string[] {
  const words: string[] = [];
  let afterMark = false;
  const put = (word: string, mark = false) => {
    if (!mark || !afterMark) words.push(word);
    afterMark = mark;
  };
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    let end = at + 1;
    if (kind === WORD) {
      while (end < text.length && kindAt(text, end) === WORD) end++;
      const word = text.slice(at, end);
      const two = unmarked.get(word);
      if (two) words.push(...two);
      else words.push(word);
      afterMark = false;
    } else if (kind === OPENING) put('(');
    else if (kind === CLOSING) put(')');
    else if (kind === COMMA) put(',', true);
    else if (kind === MARK) put(text.charAt(at), true);
    else if (kind === JOINER) put(text.charAt(at));
    else if (kind === DASH) {
      while (text.charAt(end) === '-') end++;
      if (isBlank(text, at - 1) && isBlank(text, end)) put(',', true);
    }
    at = end;
  }
  return words;
}

const isBlank = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && /\s/.test(text.charAt(at));
