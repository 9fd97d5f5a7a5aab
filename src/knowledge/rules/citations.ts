import type { Knowledge } from '../schema';
import { dataFile, placeholdersFile } from './rule';

/** A source id, and where it is cited. */
export interface Citation {
  source: string;
  file: string;
  path: string;
}

const folders = [
  'features',
  'exchange',
  'skype',
  'others',
  'notices',
  'contradictions',
  'voicemail',
  'terms',
  'procedures',
] as const;

const found = new WeakMap<Knowledge, Citation[]>();

/** Every `sources` list of the data, however deep it sits; searched once for each knowledge. */
export function citations(knowledge: Knowledge): Citation[] {
  const known = found.get(knowledge) ?? search(knowledge);
  found.set(knowledge, known);
  return known;
}

function search(knowledge: Knowledge): Citation[] {
  return [
    ...folders.flatMap((folder) =>
      [...knowledge[folder].entries()].flatMap(([id, entry]) => citedIn(entry, dataFile(folder, id), '')),
    ),
    ...[...knowledge.placeholders.entries()].flatMap(([name, entry]) =>
      citedIn(entry, placeholdersFile, name),
    ),
  ];
}

function citedIn(value: unknown, file: string, path: string): Citation[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => citedIn(item, file, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const inside = path === '' ? key : `${path}.${key}`;
    if (key !== 'sources' || !Array.isArray(inner)) return citedIn(inner, file, inside);
    return inner.map((source, index) => ({ source: String(source), file, path: `${inside}[${index}]` }));
  });
}
