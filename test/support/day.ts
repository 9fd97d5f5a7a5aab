/** The day that the tests are set on. */
export const today = '2026-11-21';
