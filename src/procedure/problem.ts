import type { Placeholder } from '../knowledge/procedure';
import { hasControlCharacter } from './quote';

const MAX_LENGTH = 1024;

/** Whether a value keeps the rule of its placeholder. */
export function matches(placeholder: Placeholder, value: string): boolean {
  if (placeholder.values && !placeholder.values.includes(value)) return false;
  if (placeholder.pattern && !new RegExp(`^(?:${placeholder.pattern})$`, 'iu').test(value)) return false;
  if (placeholder.range && !(Number(value) >= placeholder.range[0] && Number(value) <= placeholder.range[1]))
    return false;
  return true;
}

/** What is wrong with a value: a line break, its form, a choice that there is not, a length that another value states. */
export type Problem = 'control' | 'form' | 'choice' | 'length';

/** Why a value cannot stand for its placeholder; null where it can. */
export function problemWith(
  placeholder: Placeholder,
  value: string,
  others: Readonly<Record<string, string>> = {},
): Problem | null {
  if (hasControlCharacter(value)) return 'control';
  if (value.length > MAX_LENGTH || !matches(placeholder, value))
    return placeholder.values ? 'choice' : 'form';
  const digits = placeholder.lengthOf === undefined ? undefined : others[placeholder.lengthOf];
  return digits !== undefined && value.length !== Number(digits) ? 'length' : null;
}
