import type { Cue, Tokens } from './cues';

export type Side = 'exchange' | 'skype';

/** One time that a side of a deployment is named, with what is said of it. */
export interface Mention {
  side: Side;
  /** The id that the words alone give (`online`, `server`), before versions. */
  fixed: string | null;
  lync: boolean;
  /** "mail", "phones": a side only where a place is given with it. */
  weak: boolean;
  versions: string[];
  place: 'local' | 'cloud' | null;
  server: boolean;
  orLater: boolean;
  start: number;
  end: number;
}

/** A word that says something of a mention: which version, where it stands. */
interface Modifier {
  kind: 'version' | 'place' | 'server' | 'or-later';
  value: string;
  start: number;
  end: number;
}

const SIDES: Record<string, Pick<Mention, 'side' | 'fixed' | 'lync' | 'weak'>> = {
  exchange: { side: 'exchange', fixed: null, lync: false, weak: false },
  'exchange-online': { side: 'exchange', fixed: 'online', lync: false, weak: false },
  'exchange-se': { side: 'exchange', fixed: 'se', lync: false, weak: false },
  mail: { side: 'exchange', fixed: null, lync: false, weak: true },
  skype: { side: 'skype', fixed: null, lync: false, weak: false },
  'skype-online': { side: 'skype', fixed: 'online', lync: false, weak: false },
  'skype-server': { side: 'skype', fixed: 'server', lync: false, weak: false },
  lync: { side: 'skype', fixed: null, lync: true, weak: false },
  telephony: { side: 'skype', fixed: null, lync: false, weak: true },
};

const VERSIONS: Record<string, string> = {
  v2010: '2010',
  v2013: '2013',
  v2015: '2015',
  v2016: '2016',
  v2019: '2019',
  'v-se': 'se',
};
/** A product named inside another phrase ("Skype meeting", "integrate Exchange"). */
const BY_THE_WAY: readonly [RegExp, string][] = [
  [/\bexchange (online|en ligne)\b/, 'exchange-online'],
  [/\b(skype|sfb|lync)\b/, 'skype'],
  [/\bexchange\b/, 'exchange'],
];
const inside = new Map<string, string | undefined>();
function productInside(text: string): string | undefined {
  if (!inside.has(text)) inside.set(text, BY_THE_WAY.find(([pattern]) => pattern.test(text))?.[1]);
  return inside.get(text);
}

const SIDE_NAMES = new Set(Object.keys(SIDES));
const VERSION_NAMES = new Set(Object.keys(VERSIONS));
const JOINS = new Set([
  'and',
  'with',
  'et',
  'avec',
  '+',
  '/',
  '&',
  ',',
  'plus',
  'while',
  'tandis',
  'mais',
  'but',
  'whereas',
  'ou',
  'or',
  'alors',
  'puis',
]);
const BREAKS = new Set(['.', '?', '!', ';', ':']);

const HEADS: ReadonlySet<string> = new Set(
  'user users people employees staff seats accounts mailboxes students persons colleagues workers licences licenses heads clients utilisateur utilisateurs personnes postes salaries collaborateurs employes boites bal comptes eleves agents etudiants collegues usagers gens members membres phones telephones devices pcs machines pc nurses doctors lits beds soignants enseignants teachers desks workstations abonnes fonctionnaires personen euros dollars calls appels messages contacts photos mails meetings reunions conversations rooms chambres sites agences branches stores magasins years ans km'.split(
    ' ',
  ),
);
const MAILBOXES: ReadonlySet<string> = new Set('mailbox mailboxes boites bal boxes'.split(' '));
const OTHER_PRODUCT: ReadonlySet<string> = new Set(
  'outlook office windows sharepoint sql word project visio excel ubuntu ios macos vmware w win ws client clients powerpoint proplus mac android srv winsrv standard datacenter onenote vsphere esxi access edition debian kb room salle bureau extension poste page chapter ticket numero number no n article'.split(
    ' ',
  ),
);
const YEAR: ReadonlySet<string> = new Set(
  'in since from until till by early late mid en depuis fin debut courant annee janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april may june july august september october november december year years of l an ete hiver printemps automne spring summer autumn winter budget before after avant apres des around q1 q2 q3 q4'.split(
    ' ',
  ),
);

export interface Mentions {
  mentions: Mention[];
  /** Versions that belong to no mention. */
  bareVersions: string[];
  /** Those of them that are said as a further one ("or our 2010"). */
  furtherVersions: string[];
  /** Versions read as years ("in 2016"): a follow-up may mean them as versions. */
  years: string[];
  /** "2016 mailboxes": a count, or the version where nothing else says one. */
  mailboxCounts: string[];
  /** "OWA 2013": says the version of Exchange where nothing else does. */
  owaVersion: string | null;
  /** "everything on premises". */
  everywhere: 'local' | 'cloud' | null;
  barePlaces: ('local' | 'cloud')[];
  /** "the server", of no product named. */
  bareServer: boolean;
  versionUnknown: boolean;
  hybrid: boolean;
}

const has = (cue: Cue, ...names: string[]): boolean => names.some((name) => cue.names.has(name));

/** The first of the cue's names that the table knows. */
function nameIn(cue: Cue, table: ReadonlySet<string>): string | undefined {
  for (const name of cue.names) if (table.has(name)) return name;
  return undefined;
}

const OTHER_NAMES = ['version-unknown', 'hybrid', 'server-word', 'or-later', 'cloud', 'local'] as const;
const judged = new WeakMap<ReadonlySet<string>, boolean>();

/** Whether the cue's names say anything of a product; they are the same set each time the phrase is met. */
function maySayProduct(cue: Cue): boolean {
  const known = judged.get(cue.names);
  if (known !== undefined) return known;
  const may =
    [SIDE_NAMES, VERSION_NAMES].some((table) => nameIn(cue, table) !== undefined) ||
    has(cue, ...OTHER_NAMES) ||
    productInside(cue.text) !== undefined;
  judged.set(cue.names, may);
  return may;
}

/** Finds which products are named, with the versions and places said of each. */
export function findMentions({ words, cues }: Tokens, seWords: ReadonlySet<number>): Mentions {
  const mentions: Mention[] = [];
  const modifiers: Modifier[] = [];
  const result: Mentions = {
    mentions,
    bareVersions: [],
    furtherVersions: [],
    years: [],
    mailboxCounts: [],
    owaVersion: null,
    everywhere: null,
    barePlaces: [],
    bareServer: false,
    versionUnknown: false,
    hybrid: false,
  };
  const ignoredVersions = new Set<number>();
  for (const cue of cues) {
    if (!maySayProduct(cue)) continue;
    const side = nameIn(cue, SIDE_NAMES);
    if (side)
      mentions.push({
        ...at(side),
        versions: [],
        place: null,
        server: false,
        orLater: false,
        start: cue.start,
        end: cue.end,
      });
    // "Skype meeting", "Lync contacts": the product is named by the way.
    else {
      const byTheWay = productInside(cue.text);
      if (byTheWay)
        mentions.push({
          ...at(byTheWay),
          versions: [],
          place: null,
          server: false,
          orLater: false,
          start: cue.start,
          end: cue.end,
        });
    }
    if (has(cue, 'version-unknown')) result.versionUnknown = true;
    if (has(cue, 'hybrid')) result.hybrid = true;
    if (has(cue, 'server-word'))
      modifiers.push({ kind: 'server', value: '', start: cue.start, end: cue.end });
    if (has(cue, 'or-later') && !followedByProduct(cue, cues))
      modifiers.push({ kind: 'or-later', value: '', start: cue.start, end: cue.end });
    const place = placeOf(cue, words);
    if (place && !side) {
      modifiers.push({ kind: 'place', value: place, start: cue.start, end: cue.end });
    }
    const version = nameIn(cue, VERSION_NAMES);
    if (!version) continue;
    const value = VERSIONS[version] ?? '';
    const before = words[cue.start - 1] ?? '';
    const earlier = words[cue.start - 2] ?? '';
    const afterOther =
      OTHER_PRODUCT.has(before) ||
      (/^(server|serveur)$/.test(before) && /^(windows|win|sql|sharepoint|office)$/.test(earlier));
    const listOfOther =
      (JOINS.has(before) || before === 'ou' || before === 'or') && ignoredVersions.has(cue.start - 2);
    if (/^(owa|webmail)$/.test(before)) {
      result.owaVersion = value;
    } else if (afterOther || listOfOther) {
      ignoredVersions.add(cue.end);
    } else if (version !== 'v-se' && isCount(words, cue, cues)) {
      ignoredVersions.add(cue.end);
      if (MAILBOXES.has(words[cue.end + 1] ?? '')) result.mailboxCounts.push(value);
    } else if (
      YEAR.has(before) &&
      !openExchangeJustBefore(cue, mentions, words) &&
      !(
        /^(en|in)$/.test(before) &&
        /^(avec|with|\+|\/|et|and)$/.test(words[cue.end + 1] ?? '') &&
        !cues.some((other) => has(other, 'exchange', 'exchange-online'))
      )
    ) {
      result.years.push(value);
      ignoredVersions.add(cue.end);
    } else {
      modifiers.push({ kind: 'version', value, start: cue.start, end: cue.end });
    }
  }
  for (const position of seWords)
    modifiers.push({ kind: 'version', value: 'se', start: position, end: position });
  modifiers.sort((a, b) => a.start - b.start);
  dropEitherOr(modifiers, words);
  attach(modifiers, mentions, words, cues, result);
  mentions.sort((a, b) => a.start - b.start);
  result.mentions = mentions.filter((mention) => !isRefused(mention, mentions, words));
  return result;
}

/** "Exchange 2013 and later Skype …" tells a story, not a range. */
const followedByProduct = (cue: Cue, cues: readonly Cue[]): boolean =>
  cues.some((other) => other.start === cue.end + 1 && has(other, ...Object.keys(SIDES)));

const at = (name: string) => SIDES[name] as Pick<Mention, 'side' | 'fixed' | 'lync' | 'weak'>;

/** "Not online" is on premises; « pas en local » is in the cloud. */
function placeOf(cue: Cue, words: readonly string[]): 'cloud' | 'local' | null {
  const place = has(cue, 'cloud') ? 'cloud' : has(cue, 'local') ? 'local' : null;
  const denied = [words[cue.start - 1], words[cue.start - 2]].some((word) =>
    /^(not|pas|neither|nor|non)$/.test(word ?? ''),
  );
  if (!place || !denied) return place;
  return place === 'cloud' ? 'local' : 'cloud';
}

/** "2010 users", but not "Exchange 2010 users". */
function isCount(words: readonly string[], cue: Cue, cues: readonly Cue[]): boolean {
  const previous = cues.filter((other) => other.end < cue.start).at(-1);
  const afterProduct =
    previous &&
    previous.end >= cue.start - 2 &&
    has(previous, 'exchange', 'skype', 'lync', 'skype-server', 'exchange-online');
  if (afterProduct && previous.end === cue.start - 1) return false;
  const next = words[cue.end + 1] ?? '';
  const overNext = words[cue.end + 2] ?? '';
  if (HEADS.has(next)) return true;
  return (
    !afterProduct &&
    HEADS.has(overNext) &&
    !JOINS.has(next) &&
    !BREAKS.has(next) &&
    !/^(exchange|with|on|sur|avec)$/.test(next)
  );
}

/** « exchange est en 2013 »: the version of the product just named, not a year. */
function openExchangeJustBefore(cue: Cue, mentions: readonly Mention[], words: readonly string[]): boolean {
  const open = mentions.filter(({ side, end }) => side === 'exchange' && end < cue.start).at(-1);
  if (!open || open.fixed || cue.start - open.end > 4) return false;
  return !words
    .slice(open.end + 1, cue.start)
    .some((word) => BREAKS.has(word) || word === ',' || /^(since|depuis|from|install\w*)$/.test(word));
}

/** "I don't know whether server or online": both named, so neither said. */
function dropEitherOr(modifiers: Modifier[], words: readonly string[]): void {
  for (let at = modifiers.length - 1; at > 0; at--) {
    const [first, second] = [modifiers[at - 1], modifiers[at]];
    if (
      !first ||
      !second ||
      second.start !== first.end + 2 ||
      !/^(or|ou|\/|et|and)$/.test(words[first.end + 1] ?? '')
    )
      continue;
    const sides = [first, second].map(({ kind, value }) =>
      kind === 'server' ? 'local' : kind === 'place' ? value : null,
    );
    if (sides.includes('local') && sides.includes('cloud')) modifiers.splice(at - 1, 2);
  }
}

/** "Exchange Online, not Exchange 2010": dropped where the side is named otherwise. */
function isRefused(mention: Mention, mentions: readonly Mention[], words: readonly string[]): boolean {
  if (!/^(not|pas|non)$/.test(words[mention.start - 1] ?? '')) return false;
  const said = ({ fixed, versions, place }: Mention) =>
    fixed !== null || versions.length > 0 || place !== null;
  return (
    said(mention) &&
    mentions.some((other) => other !== mention && other.side === mention.side && !other.weak && said(other))
  );
}

/** Gives each modifier to the nearest mention that can take it. */
function attach(
  modifiers: readonly Modifier[],
  mentions: Mention[],
  words: readonly string[],
  cues: readonly Cue[],
  result: Mentions,
): void {
  let lastVersion: { mention: Mention; end: number } | null = null;
  for (const modifier of modifiers) {
    if (
      modifier.kind === 'version' &&
      lastVersion &&
      continuesList(words, lastVersion.end, modifier.start) &&
      accepts(lastVersion.mention, modifier)
    ) {
      if (isRange(words, lastVersion.end, modifier.start))
        lastVersion.mention.versions.push(
          ...versionsBetween(lastVersion.mention.versions.at(-1), modifier.value),
        );
      lastVersion.mention.versions.push(modifier.value);
      lastVersion.end = modifier.end;
      continue;
    }
    if (modifier.kind === 'version' && lastVersion && corrects(words, lastVersion.end, modifier.start)) {
      lastVersion.mention.versions.splice(-1, 1, modifier.value);
      lastVersion.end = modifier.end;
      continue;
    }
    if (modifier.kind === 'place' && isEverywhere(modifier, mentions, cues)) {
      result.everywhere = modifier.value as 'local' | 'cloud';
      continue;
    }
    const stale =
      modifier.kind === 'version' || modifier.kind === 'place' ? restated(modifier, mentions, words) : null;
    if (stale) {
      Object.assign(
        stale,
        modifier.kind === 'version'
          ? { versions: [modifier.value], fixed: null }
          : { versions: [], fixed: null, place: modifier.value },
      );
      continue;
    }
    const target = nearest(modifier, mentions, words);
    if (!target && modifier.kind === 'version' && alreadySaid(modifier, mentions)) continue;
    if (!target) {
      if (modifier.kind === 'version') {
        if (modifier.value !== '2015' && modifier.value !== 'se' && besideJoin(words, modifier)) {
          mentions.push({
            ...at('exchange'),
            versions: [modifier.value],
            place: null,
            server: false,
            orLater: false,
            start: modifier.start,
            end: modifier.end,
          });
        } else {
          result.bareVersions.push(modifier.value);
          if (/^(our|notre|nos|my|mon|or|ou)$/.test(words[modifier.start - 1] ?? ''))
            result.furtherVersions.push(modifier.value);
        }
      }
      if (modifier.kind === 'server') result.bareServer = true;
      if (modifier.kind === 'place') result.barePlaces.push(modifier.value as 'local' | 'cloud');
      continue;
    }
    if (modifier.kind === 'version') {
      target.versions.push(modifier.value);
      lastVersion = { mention: target, end: modifier.end };
    } else if (
      modifier.kind === 'place' &&
      modifier.value === 'cloud' &&
      target.side === 'exchange' &&
      target.versions.length > 0 &&
      /^(or|ou|vs|versus|contre|and|et|\/)$/.test(words[modifier.start - 1] ?? '')
    ) {
      // "SE or online": a further one of the same product.
      target.versions.push('online');
    } else if (modifier.kind === 'place') target.place ??= modifier.value as 'local' | 'cloud';
    else if (modifier.kind === 'server') target.server = true;
    else target.orLater = true;
  }
}

/** "all local 2010 (Exchange 2010 + …)": the same version, said twice of one product. */
const alreadySaid = ({ value, start, end }: Modifier, mentions: readonly Mention[]): boolean =>
  mentions.some(
    (mention) =>
      mention.versions.includes(value) &&
      mention.side === 'exchange' &&
      Math.min(Math.abs(mention.start - end), Math.abs(start - mention.end)) <= 4,
  );

/** "2013 + Skype Online": a version that stands for its product. */
const besideJoin = (words: readonly string[], { start, end }: Modifier): boolean =>
  [words[start - 1], words[end + 1]].some((word) => /^(\+|\/|&|with|avec)$/.test(word ?? ''));

/** "2010, 2013 and 2016": only list words between. */
function continuesList(words: readonly string[], from: number, to: number): boolean {
  const between = words.slice(from + 1, to);
  return (
    between.length > 0 &&
    between.length <= 3 &&
    between.every((word) =>
      /^(and|or|et|ou|,|\/|&|vs|versus|to|a|contre|que|mais|but|pas|not|de|rather|than|plutot|non|,|puis|then|vers|from|through|thru|jusqu)$/.test(
        word,
      ),
    )
  );
}

/** "… We're on 2010 now": a version or place that is said to be in use takes the place of the one named before. */
const IN_USE = new Set(
  'on run runs running now chose chosen take took production actually reste restons sommes maintenant finalement current currently today aujourdhui actuellement'.split(
    ' ',
  ),
);
function restated(
  modifier: Modifier,
  mentions: readonly Mention[],
  words: readonly string[],
): Mention | null {
  const lead = words.slice(Math.max(0, modifier.start - 3), modifier.start);
  const around = [...lead, ...words.slice(modifier.end + 1, modifier.end + 3)];
  if (!lead.some((word) => IN_USE.has(word)) || around.some((word) => PRODUCT.has(word))) return null;
  if (words.some((word) => SETS_SIDE_BY_SIDE.has(word))) return null;
  const target = mentions
    .filter(({ end, side, weak }) => end < modifier.start && side === 'exchange' && !weak)
    .at(-1);
  if (!target || modifier.start - target.end < 4 || (target.versions.length === 0 && target.fixed === null))
    return null;
  if (modifier.kind === 'place')
    return modifier.value === 'cloud' && target.versions.length > 0 && lead.includes('now') ? target : null;
  return modifier.value === '2015' || modifier.value === 'se' || target.versions.includes(modifier.value)
    ? null
    : target;
}
const SETS_SIDE_BY_SIDE = new Set(
  'vs versus compare compared comparer comparaison difference differences both'.split(' '),
);
const PRODUCT = new Set([
  'exchange',
  'skype',
  'sfb',
  'lync',
  's4b',
  'sfbs',
  'sfbo',
  'outlook',
  'office',
  'windows',
]);

const ORDER = ['2010', '2013', '2016', '2019', 'se'];
const isRange = (words: readonly string[], from: number, to: number): boolean =>
  words.slice(from + 1, to).some((word) => /^(through|thru|jusqu)$/.test(word));
const versionsBetween = (first: string | undefined, last: string): string[] =>
  ORDER.slice(ORDER.indexOf(first ?? '') + 1, Math.max(0, ORDER.indexOf(last)));

/** "2010… no wait, 2016": the second version takes the place of the first. */
const CORRECTS: ReadonlySet<string> = new Set(
  'non no attends attendez wait sorry pardon actually oups oops correction meant voulais erreur rectification'.split(
    ' ',
  ),
);
function corrects(words: readonly string[], from: number, to: number): boolean {
  const between = words.slice(from + 1, to);
  return (
    between.length > 0 &&
    between.length <= 8 &&
    between.some((word) => CORRECTS.has(word)) &&
    !/^(and|et|or|ou)$/.test(between.at(-1) ?? '')
  );
}

const LIMIT = { version: 7, place: 22, server: 4.2, 'or-later': 1.5 } as const;

function nearest(modifier: Modifier, mentions: readonly Mention[], words: readonly string[]): Mention | null {
  let best: Mention | null = null;
  let bestCost: number = LIMIT[modifier.kind];
  for (const mention of mentions) {
    if (!accepts(mention, modifier)) continue;
    if (
      modifier.kind === 'server' &&
      !onlySmallWords(
        words,
        mention.end < modifier.start ? mention.end : modifier.end,
        mention.end < modifier.start ? modifier.start : mention.start,
      )
    )
      continue;
    const cost =
      mention.end < modifier.start
        ? distance(words, mention.end, modifier.start)
        : 1.5 * distance(words, modifier.end, mention.start) + 0.6;
    if (cost < bestCost) [best, bestCost] = [mention, cost];
  }
  return best;
}

const SMALL: ReadonlySet<string> = new Set(
  'is the a an on our my kind are sits at est un une le la les sur de d type in du of version cote side notre nos mon some old vieux vieil ancien chez nous'.split(
    ' ',
  ),
);
const onlySmallWords = (words: readonly string[], from: number, to: number): boolean =>
  words.slice(from + 1, to).every((word) => SMALL.has(word));

function distance(words: readonly string[], from: number, to: number): number {
  let cost = to - from;
  for (let position = from + 1; position < to; position++) {
    const word = words[position] ?? '';
    if (BREAKS.has(word)) cost += 6;
    else if (JOINS.has(word)) cost += word === ',' ? 2 : 3;
  }
  return cost;
}

function accepts(mention: Mention, modifier: Modifier): boolean {
  switch (modifier.kind) {
    case 'version':
      if (mention.weak || mention.fixed === 'online' || mention.fixed === 'se') return false;
      if (mention.versions.includes(modifier.value)) return false;
      if (mention.lync) return modifier.value === '2010' || modifier.value === '2013';
      if (mention.side === 'exchange') return modifier.value !== '2015';
      return modifier.value === '2015' || modifier.value === '2019' || modifier.value === 'se';
    case 'place':
      // "the on-prem Skype server" says twice what it is: the word is used up there.
      if (mention.fixed === 'server') return modifier.value === 'local' && mention.place === null;
      return (
        mention.fixed === null &&
        mention.place === null &&
        !(mention.lync && mention.versions.length > 0 && modifier.value === 'cloud')
      );
    case 'server':
      return mention.fixed === null && !mention.weak;
    case 'or-later':
      return mention.versions.length > 0;
  }
}

/** "everything on premises", "both online": no other product between the two words. */
function isEverywhere(modifier: Modifier, mentions: readonly Mention[], cues: readonly Cue[]): boolean {
  return cues.some((cue) => {
    if (!cue.names.has('all-of-it')) return false;
    const [first, last] = cue.end < modifier.start ? [cue.end, modifier.start] : [modifier.end, cue.start];
    if (last - first > (cue.end < modifier.start ? 6 : 1)) return false;
    return !mentions.some(({ start, end }) => start > first && end < last);
  });
}
