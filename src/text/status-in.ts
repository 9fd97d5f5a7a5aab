/** "… fails with 401": the status that a service answered with; null where none is named. */
export const statusIn = (text: string): string | null =>
  /(?<![\w.-])\(?([45]\d\d)\)?(?![\w.-]*\w)/.exec(text)?.[1] ?? null;
