/** Ids that are named as examples, the likeliest first: where not all of them can be. */
export const examplesOf = (
  entries: ReadonlyMap<string, { id: string; example?: number | undefined }>,
): string[] =>
  [...entries.values()]
    .flatMap(({ id, example }) => (example === undefined ? [] : [{ id, example }]))
    .sort((one, other) => one.example - other.example)
    .map(({ id }) => id);
