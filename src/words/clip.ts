/** A text of at most this many signs, whole ones, with an ellipsis where something was cut off. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  // A sign is two units at most: so many hold one more than there is room for.
  const signs = [...text.slice(0, 2 * (most + 1))];
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
