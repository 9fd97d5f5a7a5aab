import type { Grammar } from './grammar';
import type { Lexicon } from './lexicon';

/** A rule is tried only where its sign is there: most messages are written in plain words. */
type Rules = readonly { sign: RegExp; pattern: RegExp; replacement: string }[];

/** Letters that look like the digits of a year: "2O13", "20l6". */
const YEAR_IN_LETTERS = /(?<!\d)2[0O][1Il][03569O](?![A-Za-z0-9])/gi;
const DIGITS: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' };

/** A joint is cut only before the end of a word, a version or an edition: "ExchangeOnlineManagement" stays. */
const END = '(?=$|[^a-z]|se\\b)';
const LETTER_AGAIN: Rules = [
  { sign: /0n/i, pattern: /0n(?=l[i1l]ne\b|-?prem)/gi, replacement: 'on' },
  { sign: /on[l1][1l]?ne/i, pattern: /(?<=on)l[1l](?=ne\b)/gi, replacement: 'li' },
];
/** An arrow is another matter; so is what stands in angle brackets. */
const JOINED_BY_ANGLE = /(?<=[a-z0-9)]\s?)>(?=\s?[a-z])/gi;
const JOINTS: Rules = [
  { sign: /_/, pattern: /(?<=[a-z0-9])_+(?=[a-z0-9])/gi, replacement: ' ' },
  {
    sign: /[a-z]-?(?:serve[ur]|srv|svr|online)/i,
    pattern: new RegExp(
      `(exchange|exch|(?<![a-z])ex|lync|skype|sfb|s4b|business|entreprise)-?(server|serveur|srv|svr|online)${END}`,
      'gi',
    ),
    replacement: '$1 $2',
  },
  {
    sign: /[a-z4]-?se\b/i,
    pattern:
      /((?:exchange|exch|server|serveur|srv|business|entreprise|(?<![a-z])sfbs?|(?<![a-z])s4b))-?se\b/gi,
    replacement: '$1 SE',
  },
];

const EDITIONED = '(?:Exchange|Exch|Skype for Business|Skype Entreprise|SfB|S4B)(?:\\s(?:Server|Serveur))?';

/** "SE Exchange": said before its product, and not behind another one. What is rare comes first, then what precedes it. */
function editionFirst({ beforeEdition, ours }: Grammar): Rules[number] {
  const lead = [...beforeEdition, ...ours].filter((word) => /\w/.test(word)).join('|');
  return {
    sign: /SE\s/,
    pattern: new RegExp(
      `SE(?<=(?:^|[,;:&|/+(>-]\\s*|\\b(?:${lead})\\s)SE)\\s(${EDITIONED})(?!\\w|\\s?20\\d\\d)`,
      'g',
    ),
    replacement: '$1 SE',
  };
}

/** Opens what is written in one: "Exchange_2016>SfBServerSE", "20l6", "0nline". */
export function createUngluer(grammar: Grammar): (text: string) => string {
  const rules = [...LETTER_AGAIN, ...JOINTS, editionFirst(grammar)];
  return (text) => {
    const apart = text.includes('<') ? text : text.replace(JOINED_BY_ANGLE, ', ');
    const dated = apart.replace(YEAR_IN_LETTERS, (year) =>
      year.replace(/[oil]/gi, (letter) => DIGITS[letter.toLowerCase()] ?? letter),
    );
    return rules.reduce(
      (current, { sign, pattern, replacement }) =>
        sign.test(current) ? current.replace(pattern, replacement) : current,
      dated,
    );
  };
}

const SHORTEST = 9;

/** Words that are a phrase of the lexicon without its blanks: "unifiedcontactstore", "skypeforbusiness". */
export function createSplitter(lexicon: Lexicon): (words: readonly string[]) => string[] {
  const parts = new Map<string, readonly string[]>();
  for (const { words } of lexicon.phrases.values()) {
    const several = words.split(' ');
    const one = several.join('');
    if (several.length > 1 && one.length >= SHORTEST && /^\p{L}+$/u.test(one) && !lexicon.vocabulary.has(one))
      parts.set(one, several);
  }
  return (words) =>
    words.some((word) => parts.has(word)) ? words.flatMap((word) => parts.get(word) ?? [word]) : [...words];
}
