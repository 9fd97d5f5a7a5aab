import type { Shell } from '../contract';
import { foldText } from './stems';

const PRODUCT = '(skype|exchange|sharepoint|entra|azure)(?! online| mailbox| boite)';
const ARTICLE =
  '(?:the |my |our |le |la |les |l |mon |mes |nos |notre |a |an |every |each |all |chaque |tous les )*(?:servers? |serveurs? |boxes |admin |management shell )*(?:of |for |d |de |du )?';

/** Where a product stands in a sentence if the command runs in its shell; surer ones first. */
const PLACES: readonly [RegExp, number][] = [
  [new RegExp(`\\b(?:trust|confiance|approbation) (?:from|of|de|d) ${PRODUCT}`, 'g'), 2],
  // "so that Skype trusts Exchange" is set on the side that does the trusting.
  [
    new RegExp(
      `\\b${PRODUCT}(?: servers?)?(?: to)? (?:trust|fasse confiance|fait confiance|approuve|reconnaisse|recogni[sz]e|accept|knows?\\b|uses?\\b|connai|utilise)`,
      'g',
    ),
    2,
  ],
  [
    new RegExp(
      `\\b(?:partner|partenaire|partner app(?:lication)?)s? (?:of|for|in|with|to|d|de|dans|aupres d|aupres de) ${ARTICLE}${PRODUCT}`,
      'g',
    ),
    1.5,
  ],
  [
    new RegExp(
      `\\b(?:known|connu|connue|declared?|tells?|told|dit|dire|dis|indique|indiquer|points?) (?:to |a )?${ARTICLE}${PRODUCT}`,
      'g',
    ),
    1.5,
  ],
  [new RegExp(`\\b(?:side|cote) ${ARTICLE}${PRODUCT}`, 'g'), 2],
  [new RegExp(`\\b${PRODUCT}(?: servers?)? (?:side|management shell)`, 'g'), 2],
  [
    new RegExp(
      `\\b(?:on|in|inside|within|from|sur|dans|depuis|chez|du serveur|des serveurs|with|aupres de|aupres d|auprès du) ${ARTICLE}${PRODUCT}`,
      'g',
    ),
    1,
  ],
];

const SHELLS: Readonly<Record<string, Shell>> = {
  skype: 'skype',
  exchange: 'exchange',
  sharepoint: 'sharepoint',
  entra: 'azure-ad',
  azure: 'azure-ad',
};

/** The shell that a question points at ("on the Exchange side"), with how surely; null where it points at none or several alike. */
export function sideOf(question: string): { shell: Shell; strength: number } | null {
  const text = foldText(question)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/ +/g, ' ');
  const found = new Map<Shell, number>();
  for (const [place, strength] of PLACES)
    for (const match of text.matchAll(place)) {
      const shell = SHELLS[match[1] ?? ''];
      if (shell) found.set(shell, Math.max(found.get(shell) ?? 0, strength));
    }
  const [best, next] = [...found].sort(([, one], [, other]) => other - one);
  if (!best || (next && next[1] === best[1])) return null;
  return { shell: best[0], strength: best[1] };
}
