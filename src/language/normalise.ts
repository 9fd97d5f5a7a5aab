/**
 * Brings a question to the form that the lexicon is compiled in: lower case, no accents, elisions and
 * contractions opened, joined versions split (`2013/16`, `ex2013`), plain punctuation. The tokenizer's model
 * knows English only, so all that French needs happens here.
 */
const VERSION = '2007|2010|2013|2015|2016|2019';

type Rules = readonly [RegExp, string][];

/** Signs that a keyboard or a page puts in place of the plain ones. */
const SIGNS: Rules = [
  [/[‘’ʼ´`]/g, "'"],
  [/[“”«»„]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u00a0\u202f\u2000-\u200b\ufeff]/g, ' '],
  // A new line that opens an item or a sentence ends what stood before it; a wrapped line does not.
  [/\s*\n\s*(?=[-*•+\n]|\d+[.)])\s*/g, ' ; '],
  [/\n+/g, ' ; '],
  [/œ/g, 'oe'],
  [/æ/g, 'ae'],
  [/…/g, ' . '],
  [/→|->|=>/g, ' to '],
];

const CONTRACTIONS: Rules = [
  [/\bcan't\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/n't\b/g, ' not'],
  [/\b(what|who|where|how|that|it|there|here)'s\b/g, '$1 is'],
  [/'(re|ve|ll|m|d)\b/g, ' $1'],
  [/(\p{L})'s\b/gu, '$1'],
  [/\b(aujourd)'hui\b/g, '$1hui'],
  [/'/g, ' '],
];

const SPELLINGS: Rules = [
  [/\b(dont|doesnt|isnt|cant|wont|didnt|arent)\b/g, '$1 not'],
  [/\b(what|where|how|that)s\b/g, '$1 is'],
  [/\be\s?-\s?mails?\b/g, 'email'],
];

/** How versions are written, for texts with a digit in them. */
const VERSIONS: Rules = [
  // Dates hold no version: 12/03/2019, 2019-03-12.
  [/\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b/g, ' '],
  [/\be-?(2k)?(10|14)\b/g, 'exchange 2010'],
  [/\be-?(2k)?(13|15)\b/g, 'exchange 2013'],
  [/\be-?2k(16|19)\b/g, 'exchange 20$1'],
  [/\be-?(16|19)\b/g, 'exchange 20$1'],
  [/\b(ex|exch|exchange|echange|exc)[\s-]?(?:server[\s-]?)?(?:20|2k)?(07|10|13|16|19)\b/g, 'exchange 20$2'],
  [
    /\b(sfb|s4b|skype|sfbs|skype for business|skype entreprise)[\s-]?(server[\s-]?)?(?:20|2k)?(15|19)\b/g,
    '$1 $2 20$3',
  ],
  [/\b(?:l|ls|lync|lync server)[\s-]?(?:20|2k)?(10|13)\b/g, 'lync 20$1'],
  [/\b2k(10|13|15|16|19)\b/g, '20$1'],
  [new RegExp(`\\b(${VERSION})\\s?[/-]\\s?(10|13|16|19)\\b`, 'g'), '$1 / 20$2'],
  [new RegExp(`(\\p{L})(${VERSION})\\b`, 'gu'), '$1 $2'],
  [new RegExp(`\\b(${VERSION})(\\p{L})`, 'gu'), '$1 $2'],
  [/\b(\d+)\s?x\s?(\d+)\b/g, '$1x$2'],
];

const PUNCTUATION: Rules = [
  // What stands in brackets belongs to the word before, and opens no new member of a list.
  [/[([{<]/g, ' ( '],
  [/[)\]}>]/g, ' ) '],
  [/["*_~#|=^]/g, ' , '],
  // A dash with blanks around it parts a sentence like a comma.
  [/\s-+\s/g, ' , '],
  [/[-–]/g, ' '],
  [/([,;:.!?/+&%])/g, ' $1 '],
  [/[^\p{L}\p{N}\s,;:.!?/+&%@()]/gu, ' '],
  [/\s+/g, ' '],
  [/([?!.,;:])(?: [?!.,;:])+/g, '$1'],
];

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

const HAS_SIGNS = /[^\x20-\x7e]|`|[-=]>/;

export function normalise(text: string): string {
  let current = fold(text);
  // Most rules look for something that most questions do not hold: one look spares a dozen passes.
  if (HAS_SIGNS.test(current)) current = apply(current, SIGNS);
  if (current.includes("'")) current = apply(current, CONTRACTIONS);
  current = apply(current, SPELLINGS);
  if (/\d/.test(current)) current = apply(current, VERSIONS);
  return apply(current, PUNCTUATION).trim();
}
