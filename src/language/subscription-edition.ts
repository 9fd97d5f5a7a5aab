import { unglued } from './glued';

const NOWHERE: ReadonlySet<number> = new Set();
/** Words without which hardly any French sentence is made: where none is, no verb follows "se". */
const FRENCH =
  /^(?:le|la|les|l|un|une|des|du|est|sont|ce|c|que|qu|qui|ne|pas|comment|pourquoi|quand|quel|quelle|je|j|nous|on|il|elle|ils|si|et|dans|avec|pour|sur|son|notre|nos|mon)$/;

/** Where "SE" is the edition and not the French pronoun; `question` is as it was written. */
export function subscriptionEditions(words: readonly string[], question: string): ReadonlySet<number> {
  if (!words.includes('se')) return NOWHERE;
  const original = unglued(question);
  const capital = /\bSE\b/.test(original) && original !== original.toUpperCase();
  const french = words.some((word) => FRENCH.test(word));
  const positions = new Set<number>();
  words.forEach((word, at) => {
    if (word !== 'se') return;
    const before = words[at - 1] ?? '';
    if (capital && at === 0) positions.add(at);
    if (
      capital &&
      /^(the|la|le|l|et|and|,|\/|or|ou|to|vers|version|edition|en|on|sur|avec|with|sous|under|has|a)$/.test(
        before,
      )
    )
      positions.add(at);
    if (
      capital &&
      words
        .slice(Math.max(0, at - 3), at)
        .some((word) => /^(exchange|exch|server|serveur|sfb|skype)$/.test(word))
    )
      positions.add(at);
    if (
      !/^(exchange|exch|server|serveur|sfb|sfbs|s4b|business|entreprise|skype|ex|version|edition)$/.test(
        before,
      )
    )
      return;
    const after = words[at + 1];
    if (
      capital ||
      !french ||
      after === undefined ||
      /^([?.,;:!+/&]|and|et|with|avec|is|est|plus|or|ou|on|both|still|vs|versus|for|pour|supported|against|contre|end|lifecycle|do|does|what|i|we|a|to|side|yes|no|unified|um|high|photos?|presence|archiving)$/.test(
        after,
      )
    )
      positions.add(at);
  });
  return positions;
}
