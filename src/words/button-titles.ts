/** Longer titles are cut off on a phone of 320 to 360 pixels. */
export const longestTitle = 24;

/** The first wording that fits on a button; where none does, the last, which the card cuts. */
export function firstThatFits(...wordings: string[]): string {
  return wordings.find((wording) => wording.length <= longestTitle) ?? wordings.at(-1) ?? '';
}
