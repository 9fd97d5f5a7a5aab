import path from 'node:path';

/** A file or folder of the project as it is written; the tests themselves run from what the compiler makes of them. */
export const inProject = (...below: string[]): string => path.join(__dirname, '../../..', ...below);
