import { type Catalogue, cmdletNamed, nearest } from '../knowledge/catalogue';
import { lazy, once } from '../once';
import { cmdletNames } from './cmdlet-names';

export interface Names {
  exists(name: string): boolean;
  suggest(name: string): string | null;
  spelt(name: string): string;
}

/** A script full of unknown names is not searched for each of them. */
const SEARCHES = 300;

const listed = lazy(() => new Set(cmdletNames().names.map((name) => name.toLowerCase())));

/** Is there a cmdlet of that name, described in the catalogue or not? Without case. */
export const isCmdlet = (catalogue: Catalogue, name: string): boolean =>
  listed().has(name.toLowerCase()) || cmdletNamed(catalogue, name) !== null;

const spellingsOf = once((catalogue: Catalogue) => {
  const own = [...Object.keys(catalogue.cmdlets), ...Object.keys(catalogue.external)].filter((name) =>
    name.includes('-'),
  );
  const others = cmdletNames().names;
  const spelling = new Map([...others, ...own].map((name) => [name.toLowerCase(), name]));
  return { own, all: [...own, ...others], spelling };
});

/** All cmdlet names that are known to exist: those of the catalogue first, since they are what people mean here. */
export function openNames(catalogue: Catalogue): () => Names {
  const { own, all, spelling } = spellingsOf(catalogue);
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
