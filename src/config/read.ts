/** What was read of the environment, or the sentences that say why it could not be. */
export type Read<T> = { value: T } | { mistakes: string[] };

export const mistakesIn = (read: Read<unknown>): string[] => ('mistakes' in read ? read.mistakes : []);
