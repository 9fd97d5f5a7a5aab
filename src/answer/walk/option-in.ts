import { wording } from '../wording';
import { squeezed } from './names';
import { bareValue } from './typed-values';
import type { WalkDesk } from './types';

/** “no, …”, “it is …”, “for …”: what may stand before an answer and is no part of it. */
const before = wording(
  (words) => words.before,
  (words) => new RegExp(`^${words}`, 'iu'),
);

/** The whole answer, then without the words before it, one after the other. */
function forms(text: string): string[] {
  const found = [bareValue(text).replace(/[.!]+$/, '')];
  for (let last = found[0] ?? ''; ; ) {
    const less = last.replace(before(), '');
    if (less === last || less === '') return found;
    found.push(less);
    last = less;
  }
}

/** A choice by its value, by its label, or by what people say for it, in any language; null where it is none of them. */
export function optionIn(name: string, text: string, desk: WalkDesk): string | null {
  const options = desk.knowledge.placeholders.get(name)?.values ?? [];
  const said = new Map(
    options.flatMap((option) => [
      [squeezed(option), option] as const,
      ...desk.everyLanguage.flatMap(({ placeholders }) => {
        const { label = option, say = [], reply = [] } = placeholders[name]?.values?.[option] ?? {};
        return [label, ...say, ...reply].map((each) => [squeezed(each), option] as const);
      }),
    ]),
  );
  return forms(text).flatMap((form) => said.get(squeezed(form)) ?? [])[0] ?? null;
}
