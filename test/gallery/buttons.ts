/** What can be pressed on a card. */
export interface Button {
  data: Record<string, unknown>;
  execute: boolean;
}

/** All that a card can send: buttons, rows and its view for one person, from the top. */
export function buttonsOf(part: unknown): Button[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, data } = part as { type?: unknown; data?: unknown };
  const isAction = type === 'Action.Execute' || type === 'Action.Submit';
  return isAction
    ? [{ data: data as Record<string, unknown>, execute: type === 'Action.Execute' }]
    : Object.values(part).flatMap(buttonsOf);
}

export const fits = (data: Record<string, unknown>, wanted: Record<string, unknown>): boolean =>
  Object.entries(wanted).every(([name, value]) => data[name] === value);
