declare const shown: unique symbol;

/** What a person typed, made safe to stand in Markdown: only `escapeMarkdown` makes it, so that no sentence can take anything else. */
export type Shown = string & { readonly [shown]: true };
