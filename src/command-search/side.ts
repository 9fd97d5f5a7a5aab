import type { Shell } from '../contract';
import { lazy } from '../once';
import { anyIn, type CommandQuestionWords, commandQuestionWords } from '../words';

const SHELLS: Readonly<Record<string, Shell>> = {
  skype: 'skype',
  exchange: 'exchange',
  sharepoint: 'sharepoint',
  entra: 'azure-ad',
  azure: 'azure-ad',
};

/** Where a product stands in a sentence if the command runs in its shell; surer ones first. */
const places = lazy((): readonly (readonly [RegExp, number])[] => {
  const words = (part: keyof CommandQuestionWords['side']) =>
    anyIn(commandQuestionWords, ({ side }) => side[part]);
  const product = `(${Object.keys(SHELLS).join('|')})(?! online| ${words('notIts')})`;
  const article = `(?:${words('articles')} )*(?:${words('machines')} )*(?:${words('of')} )?`;
  const place = (pattern: string, strength: number) => [new RegExp(`\\b${pattern}`, 'g'), strength] as const;
  return [
    place(`${words('trustOf')} ${product}`, 2),
    place(`${product}(?: servers?)? ${words('trusts')}`, 2),
    place(`${words('partnerOf')} ${article}${product}`, 1.5),
    place(`${words('toldTo')} ${article}${product}`, 1.5),
    place(`${words('side')} ${article}${product}`, 2),
    place(`${product}(?: servers?)? ${words('ownSide')}`, 2),
    place(`${words('on')} ${article}${product}`, 1),
  ];
});

/** The shell that a question (as `foldText` gives it) points at ("on the Exchange side"), with how surely; null where it points at none or several alike. */
export function sideOf(folded: string): { shell: Shell; strength: number } | null {
  const text = folded.replace(/[^\p{L}\p{N} ]+/gu, ' ').replace(/ +/g, ' ');
  const found = new Map<Shell, number>();
  for (const [place, strength] of places())
    for (const match of text.matchAll(place)) {
      const shell = SHELLS[match[1] ?? ''];
      if (shell) found.set(shell, Math.max(found.get(shell) ?? 0, strength));
    }
  const [best, next] = [...found].sort(([, one], [, other]) => other - one);
  if (!best || (next && next[1] === best[1])) return null;
  return { shell: best[0], strength: best[1] };
}
