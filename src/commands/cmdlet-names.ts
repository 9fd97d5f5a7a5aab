import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { lazy } from '../once';

const Verb = z.string().regex(/^[A-Za-z]+$/);

const CmdletNames = z.object({
  /** Verb → nouns, of cmdlets that exist but are not described in the catalogue. A verb of them may have none here. */
  names: z.record(Verb, z.array(z.string())),
  /** Verb that people put before a noun → the one that was probably meant. */
  invented: z.record(Verb, Verb),
});

/** Names of cmdlets, and first words that people give them. */
export const cmdletNames = lazy(() => {
  const text = readFileSync(path.join(__dirname, 'data', 'cmdlet-names.json'), 'utf8');
  const { names, invented } = CmdletNames.parse(JSON.parse(text));
  return {
    names: Object.entries(names).flatMap(([verb, nouns]) => nouns.map((noun) => `${verb}-${noun}`)),
    invented: new Map(Object.entries(invented)),
    /** In lower case. */
    verbs: new Set([...Object.keys(names), ...Object.keys(invented)].map((verb) => verb.toLowerCase())),
  };
});
