import type { Grammar } from '../tokens/grammar';
import { addVersion, type Mention, type MentionSubjects, unnamed } from './mention';
import type { Modifier } from './scene';

// What modifiers say together, before each goes to its mention.

/** "I don't know whether server or online": both named, so neither said. */
export function dropEitherOr(
  modifiers: Modifier[],
  words: readonly string[],
  mentions: readonly Mention[],
  grammar: Grammar,
): void {
  for (let at = modifiers.length - 1; at > 0; at--) {
    const [first, second] = [modifiers[at - 1], modifiers[at]];
    if (!first || !second) continue;
    const [join, ...between] = words.slice(first.end + 1, second.start);
    if (!isEither(join, between, grammar)) continue;
    // "… in the basement, and in the cloud Skype": one of each product.
    if (!grammar.or.has(join ?? '') && mentions.some(({ start }) => start === second.end + 1)) continue;
    const sides = [first, second].map(({ kind, value }) =>
      kind === 'server' ? 'local' : kind === 'place' ? value : null,
    );
    if (sides.includes('local') && sides.includes('cloud')) modifiers.splice(at - 1, 2);
  }
}

/** "Server or online", "server / online", "server or still on the old online". */
const isEither = (join = '', between: readonly string[], { and, or, small }: Grammar): boolean =>
  (or.has(join) || (between.length === 0 && (join === '/' || and.has(join)))) &&
  between.every((word) => small.has(word));

/** « Notre Skype est chez Microsoft, en ligne », “mail at Microsoft (O365)”: of the one product, said twice. */
export function dropRepeated(
  modifiers: Modifier[],
  words: readonly string[],
  mentions: readonly Mention[],
): void {
  for (let at = modifiers.length - 1; at > 0; at--) {
    const [first, second] = [modifiers[at - 1], modifiers[at]];
    if (first?.kind !== 'place' || second?.kind !== 'place' || first.value !== second.value) continue;
    const between = words.slice(first.end + 1, second.start);
    const again =
      between.join('') === '(' || (mentions.length === 1 && between.every((word) => word === ','));
    if (again) modifiers.splice(at, 1);
  }
}

/** "2019/2019 (Exchange and Skype for Business Server)", "2019 with 2019": said twice, it is one of each side. */
export function giveEachItsVersion(
  modifiers: Modifier[],
  words: readonly string[],
  mentions: Mention[],
  { versions, grammar }: MentionSubjects,
): void {
  const at = modifiers.findIndex((second, index) => {
    const first = modifiers[index - 1];
    return (
      first?.kind === 'version' &&
      second.kind === 'version' &&
      first.value === second.value &&
      versions.server.includes(second.value) &&
      second.start === first.end + 2 &&
      isJoin(words[first.end + 1], grammar)
    );
  });
  const second = modifiers[at];
  if (second?.kind !== 'version') return;
  const skype = mentions.filter(({ side }) => side === 'skype');
  const target = skype.find(({ lync, weak, fixed }) => !lync && !weak && fixed !== 'online');
  if (skype.length > 0 && !target) return;
  const mention = target ?? unnamed('skype', second);
  if (!target) mentions.push(mention);
  addVersion(mention, second.value, second.start);
  modifiers.splice(at, 1);
}

const isJoin = (word = '', { and, with: along }: Grammar): boolean =>
  and.has(word) || along.has(word) || /^[/+&,]$/.test(word);

/** "Neither 2010 nor 2013: it is 2016": what is left is meant. */
export function dropRefused(modifiers: Modifier[], words: readonly string[], { neither }: Grammar): void {
  const refused = modifiers.filter(
    ({ kind, start }) =>
      kind === 'version' && [words[start - 1], words[start - 2]].some((word = '') => neither.has(word)),
  );
  if (modifiers.some((modifier) => modifier.kind === 'version' && !refused.includes(modifier)))
    for (const modifier of refused) modifiers.splice(modifiers.indexOf(modifier), 1);
}
