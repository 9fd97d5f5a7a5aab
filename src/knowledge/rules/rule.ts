import type { DataFinding } from '../finding';
import type { Knowledge } from '../schema';

/** What the rules look at in a language's words: which ids have some. */
export interface RuleWords {
  features: Record<string, unknown>;
  products: Record<string, unknown>;
  notices: Record<string, unknown>;
  limits: Record<string, unknown>;
  contradictions: Record<string, unknown>;
  terms: Record<string, { say: readonly string[]; further?: unknown }>;
  details: Record<string, { further?: unknown }>;
  procedures: Record<string, unknown>;
  placeholders: Record<string, unknown>;
  remarks: Record<string, unknown>;
}
export type WordsByLanguage = Readonly<Record<string, RuleWords>>;

/** A check of meaning that needs the facts alone. */
export interface FactRule {
  name: string;
  description: string;
  check(knowledge: Knowledge): DataFinding[];
}

/** A check of meaning, over facts and words. */
export interface Rule {
  name: string;
  description: string;
  check(knowledge: Knowledge, words: WordsByLanguage): DataFinding[];
}

const root = 'src/knowledge/data';

/** The file of an entry, as findings name it. */
export function dataFile(folder: string, id: string): string {
  return `${root}/${folder}/${id}.json`;
}

export const sourcesFile = `${root}/sources.json`;
export const applicationsFile = `${root}/applications.json`;
export const examplesFile = `${root}/examples.json`;
export const cmdletsFile = `${root}/cmdlets.json`;
export const outputsFile = `${root}/outputs.json`;
export const placeholdersFile = `${root}/placeholders.json`;

/** Ids that exist, for a remedy; a long list is cut. */
export function listIds(ids: Iterable<string>): string {
  const all = [...ids];
  return all.length > 12 ? `${all.slice(0, 12).join(', ')} …` : all.join(', ');
}
