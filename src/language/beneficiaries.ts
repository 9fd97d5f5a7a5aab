/** Who something is for: "to our phlebotomists", « pour nos ambulanciers ». */
const FOR = /^(?:for|to|by|among|pour|par|aux|chez|a)$/;
const THEIR =
  /^(?:our|the|my|all|your|their|its|these|those|some|nos|les|mes|vos|leurs|des|ces|tous|toutes|l|la|le|notre)$/;
/** "Can phlebotomists see …?" */
const MAY = /^(?:can|could|do|does|did|will|would|should|may|peuvent|pourront|pourraient|verront|auront)$/;
/** What names of occupations end with, in the plural and in either language. */
const PERSON =
  /(?:[a-z]{2}(?:er|or|ist|ant|ian|ee|eur|euse|rice|ier|iere|iste|ien|ienne|ante)s|men|women|folk)$/;
/** "For the Leeds office", « pour le site de Liège ». */
const GROUP =
  /^(?:teams?|staff|people|users?|office|branch|department|dept|division|unit|group|subsidiary|crew|site|equipes?|service|bureau|agence|filiale|departement|direction|groupe|personnel|utilisateurs)$/;

/**
 * Is this word, which no phrase knows, only the name of those who would use a thing? Such a word makes a question no
 * less one of ours.
 */
export function isBeneficiary(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const lead = THEIR.test(words[at - 1] ?? '') ? words[at - 2] : words[at - 1];
  if (PERSON.test(word) && (FOR.test(lead ?? '') || MAY.test(lead ?? ''))) return true;
  if (FOR.test(lead ?? '') && GROUP.test(words[at + 1] ?? '')) return true;
  return /^(?:de|d|of|in|from)$/.test(words[at - 1] ?? '') && GROUP.test(words[at - 2] ?? '');
}
