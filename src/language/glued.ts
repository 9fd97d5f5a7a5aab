import type { Lexicon } from './lexicon';

type Rules = readonly [RegExp, string][];

/** Letters that look like the digits of a year: "2O13", "20l6". */
const YEAR_IN_LETTERS = /(?<!\d)2[0O][1Il][03569O](?![A-Za-z0-9])/gi;
const DIGITS: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' };

/** A joint is cut only before the end of a word, a version or an edition: "ExchangeOnlineManagement" stays. */
const END = '(?=$|[^a-z]|se\\b)';
const LETTER_AGAIN: Rules = [
  [/0n(?=l[i1l]ne\b|-?prem)/gi, 'on'],
  [/(?<=on)l[1l](?=ne\b)/gi, 'li'],
];
/** An arrow is another matter; so is what stands in angle brackets. */
const JOINED_BY_ANGLE = /(?<=[a-z0-9)]\s?)>(?=\s?[a-z])/gi;
const JOINTS: Rules = [
  [/(?<=[a-z0-9])_+(?=[a-z0-9])/gi, ' '],
  [
    new RegExp(
      `(exchange|exch|(?<![a-z])ex|lync|skype|sfb|s4b|business|entreprise)-?(server|serveur|srv|svr|online)${END}`,
      'gi',
    ),
    '$1 $2',
  ],
  [
    /((?:exchange|exch|server|serveur|srv|business|entreprise|(?<![a-z])sfbs?|(?<![a-z])s4b))-?se\b/gi,
    '$1 SE',
  ],
  // "SE Exchange": said before its product, and not behind another one.
  [
    /(?<=^|[,;:&|/+(>-]\s*|\b(?:and|et|with|avec|on|sur|sous|our|notre)\s)SE\s((?:Exchange|Exch|Skype for Business|Skype Entreprise|SfB|S4B)(?:\s(?:Server|Serveur))?)(?!\w|\s?20\d\d)/g,
    '$1 SE',
  ],
];

/** Opens what is written in one: "Exchange_2016>SfBServerSE", "20l6", "0nline". */
export function unglued(text: string): string {
  const apart = text.includes('<') ? text : text.replace(JOINED_BY_ANGLE, ', ');
  return [...LETTER_AGAIN, ...JOINTS].reduce(
    (current, [pattern, replacement]) => current.replace(pattern, replacement),
    apart.replace(YEAR_IN_LETTERS, (year) =>
      year.replace(/[oil]/gi, (letter) => DIGITS[letter.toLowerCase()] ?? letter),
    ),
  );
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
  return (words) => words.flatMap((word) => parts.get(word) ?? [word]);
}
