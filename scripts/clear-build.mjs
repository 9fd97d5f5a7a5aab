// What an earlier build left goes first: a file of words that is one no longer would still be read.
import { rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
