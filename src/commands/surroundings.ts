import type { Cloud, Deployment } from '../contract';

const CLOUDS: readonly [Cloud | 'other', RegExp][] = [
  [
    'gcc-high',
    /gcc[\s-]*high|gcch\b|us gov(?:ernment)? (?:community )?(?:cloud )?high|gouvernement am[ée]ricain/i,
  ],
  ['21vianet', /21\s*-?vianet|\bchina\b|\bchine\b|chinese|chinois|gallatin|\bpek[ií]n/i],
  ['other', /\bgcc\b(?![\s-]*high)|\bdod\b|department of defense/i],
  [
    'worldwide',
    /world-?wide|\bcommercial\b|\bmondial|monde entier|public cloud|cloud public|global cloud|standard tenant|tenant standard|international/i,
  ],
];
const EXCHANGE: readonly [string, RegExp][] = [
  ['2010', /exchange\s*(?:server\s*)?2010|\bex2010|exch\w*\s*2010/i],
  ['2013', /exchange\s*(?:server\s*)?2013|\bex2013|exch\w*\s*2013/i],
  ['2016', /exchange\s*(?:server\s*)?2016|\bex2016|exch\w*\s*2016/i],
  ['2019', /exchange\s*(?:server\s*)?2019|\bex2019|exch\w*\s*2019/i],
  ['se', /exchange\s*(?:server\s*)?(?:se\b|subscription)/i],
  ['online', /exchange\s*online|\bexo\b|office\s*365|microsoft\s*365|\b[om]365\b/i],
];
const SKYPE: readonly [string, RegExp][] = [
  ['server-2015', /(?:skype(?: for business)?|sfb|s4b)\s*(?:server\s*)?2015/i],
  ['server-2019', /(?:skype(?: for business)?|sfb|s4b)\s*(?:server\s*)?2019/i],
  ['server-se', /(?:skype(?: for business)?|sfb|s4b)\s*(?:server\s*)?(?:se\b|subscription)/i],
  ['lync-2013', /lync\s*(?:server\s*)?2013/i],
  ['lync-2010', /lync\s*(?:server\s*)?2010/i],
];

/** The cloud that the words name; `other` for one whose proxy is not documented. */
export function cloudIn(words: string): Cloud | 'other' | null {
  const named = CLOUDS.filter(([, pattern]) => pattern.test(words)).map(([cloud]) => cloud);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The versions that the words name, where each side names one only. */
export function deploymentIn(words: string): Deployment {
  const only = (table: readonly [string, RegExp][]): string | null => {
    const named = table.filter(([, pattern]) => pattern.test(words)).map(([id]) => id);
    return named.length === 1 ? (named[0] ?? null) : null;
  };
  return { exchange: only(EXCHANGE), skype: only(SKYPE) };
}
