import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project';

export const sourceOf = (file: string): string => readFileSync(inProject(file), 'utf8');

/** All TypeScript of these folders, by its path from the root of the project. */
export const filesBelow = (...folders: string[]): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(folder, file.split(path.sep).join('/')),
      ),
    )
    .filter((file) => file.endsWith('.ts'));

export interface Import {
  /** A package, or a path from the root of the project as it was written, without `.ts`. */
  from: string;
  /** What is taken out of it, by the name that it has there; null for all. */
  names: string[] | null;
}

const statement = /^(?:import|export)\b(?<what>[^;'"]*?)from\s+['"](?<from>[^'"]+)['"]/gm;
/** `import 'x'`, `import('x')`, `require('x')`, `require.resolve('x')`, `typeof import('x')`. */
const call = /(?:^import\s+|\b(?:import|require(?:\.resolve|Actual)?)\(\s*)(['"`])(?<from>[^'"`$]+)\1/gm;

/** What a file takes from others, types and packages that are loaded on demand included. */
export function importsOf(file: string): Import[] {
  const text = sourceOf(file);
  const at = (from: string) =>
    from.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), from)) : from;
  const stated = [...text.matchAll(statement)].map(({ groups: { what = '', from = '' } = {} }): Import => {
    const [, listed = null] = /\{([^}]*)\}/.exec(what) ?? [];
    return { from: at(from), names: listed === null ? null : namesIn(listed) };
  });
  const called = [...text.matchAll(call)].map(({ groups: { from = '' } = {} }) => ({
    from: at(from),
    names: null,
  }));
  return [...stated, ...called].filter(({ from }) => !from.startsWith('node:'));
}

/** `type A, B as C`: what they are called where they come from. */
const namesIn = (listed: string): string[] =>
  listed
    .split(',')
    .map((one) =>
      one
        .trim()
        .replace(/^type\s+/, '')
        .replace(/\s+as\s+\w+$/, ''),
    )
    .filter((name) => name !== '');

const declared = /^export (?:abstract |async )?(?:const|let|function\*?|class|enum) (\w+)/gm;

/** The values that a file declares for others; types go with the signatures they stand in. */
export const exportsOf = (file: string): string[] => [
  ...new Set([...sourceOf(file).matchAll(declared)].map(([, name = '']) => name)),
];

/** The file that an import names; null for a package. */
export const fileOf = (from: string): string | null =>
  [`${from}.ts`, `${from}/index.ts`, from].find(
    (file) => existsSync(inProject(file)) && file.endsWith('.ts'),
  ) ?? null;
