/** A name in braces stands for a value: `{domain}`. PowerShell's own braces hold a blank, a `$` or a `.`. */
const NAME = String.raw`\{([a-z][A-Za-z0-9]*)\}`;
const names = new RegExp(NAME, 'g');
const nameHere = new RegExp(NAME, 'y');

/** The names in these texts, in order, each once. */
export const namesIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => Array.from(text.matchAll(names), ([, name = '']) => name))),
];

/** The name that stands at this place of the text. */
export function nameAt(text: string, at: number): string | null {
  nameHere.lastIndex = at;
  return nameHere.exec(text)?.[1] ?? null;
}

/** Puts something else in place of each name; where that is null, the name stays in its braces. */
export const replaceNames = (text: string, instead: (name: string) => string | null): string =>
  text.replace(names, (whole, name: string) => instead(name) ?? whole);
