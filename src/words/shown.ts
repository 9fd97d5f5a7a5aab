declare const shown: unique symbol;

/**
 * What a person typed, made safe to stand in Markdown: only `escapeMarkdown` makes it, and `inlineCode` with its marks,
 * so that no sentence can take anything else.
 */
export type Shown = string & { readonly [shown]: true };
