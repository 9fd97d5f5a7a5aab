import { once } from '../../once';
import type { Knowledge } from '../schema';
import { applicationsFile, cmdletsFile, dataFile, placeholdersFile } from './rule';

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
  'details',
  'procedures',
] as const;

/** Every `sources` list of the data, however deep it sits. */
export const citations = once((knowledge: Knowledge): Citation[] => [
  ...folders.flatMap((folder) =>
    [...knowledge[folder].entries()].flatMap(([id, entry]) => citedIn(entry, dataFile(folder, id), '')),
  ),
  ...[...knowledge.placeholders.entries()].flatMap(([name, entry]) => citedIn(entry, placeholdersFile, name)),
  ...[...knowledge.applications.values()].flatMap((entry) => citedIn(entry, applicationsFile, entry.id)),
  ...Object.entries(knowledge.catalogue.cmdlets).flatMap(([name, { misnamed }]) =>
    citedIn(misnamed, cmdletsFile, `cmdlets.${name}.misnamed`),
  ),
]);

function citedIn(value: unknown, file: string, path: string): Citation[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => citedIn(item, file, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const inside = path === '' ? key : `${path}.${key}`;
    if (key !== 'sources' || !Array.isArray(inner)) return citedIn(inner, file, inside);
    return inner.map((source, index) => ({ source: String(source), file, path: `${inside}[${index}]` }));
  });
}
