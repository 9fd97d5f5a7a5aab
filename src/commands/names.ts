import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Catalogue, nearest } from '../knowledge/catalogue';

/** Names of cmdlets that exist but are not described in the catalogue, by verb. */
const CmdletNames = z.object({ names: z.record(z.string(), z.array(z.string())) });

export interface Names {
  exists(name: string): boolean;
  suggest(name: string): string | null;
  spelt(name: string): string;
}

/** A script full of unknown names is not searched for each of them. */
const SEARCHES = 300;

/** All cmdlet names that are known to exist: those of the catalogue first, since they are what people mean here. */
export function openNames(catalogue: Catalogue): () => Names {
  const text = readFileSync(path.join(__dirname, 'data', 'cmdlet-names.json'), 'utf8');
  const { names } = CmdletNames.parse(JSON.parse(text));
  const own = [...Object.keys(catalogue.cmdlets), ...Object.keys(catalogue.external)].filter((name) =>
    name.includes('-'),
  );
  const others = Object.entries(names).flatMap(([verb, nouns]) => nouns.map((noun) => `${verb}-${noun}`));
  const spelling = new Map([...others, ...own].map((name) => [name.toLowerCase(), name]));
  const all = [...own, ...others];
  return () => {
    const found = new Map<string, string | null>();
    return {
      exists: (name) => spelling.has(name.toLowerCase()),
      spelt: (name) => spelling.get(name.toLowerCase()) ?? name,
      suggest(name) {
        const known = found.get(name.toLowerCase());
        if (known !== undefined || found.size >= SEARCHES) return known ?? null;
        const begun =
          name.length < 9 ? [] : own.filter((one) => one.toLowerCase().startsWith(name.toLowerCase()));
        const near = begun[0] ?? nearest(name, own) ?? nearest(name, all);
        found.set(name.toLowerCase(), near);
        return near;
      },
    };
  };
}
