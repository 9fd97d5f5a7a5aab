/** Regular expressions as one alternation, each once; of none, nothing is found. */
export const anyOf = (expressions: readonly string[]): string =>
  expressions.length === 0 ? '(?!)' : `(?:${[...new Set(expressions)].join('|')})`;
