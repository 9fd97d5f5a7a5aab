/** `é` as `e`. Decomposed, so that a text may have become another length. */
export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
