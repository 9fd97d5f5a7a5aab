import path from 'node:path';
import { Catalogue } from './catalogue';
import { DataError, type DataFinding } from './finding';
import { noOutputs, Outputs } from './outputs';
import { Placeholders, Procedure } from './procedure';
import { type JsonFolder, readFolderOf, readRequired } from './read';
import { factRules } from './rules';
import {
  Application,
  Contradiction,
  Detail,
  Examples,
  Feature,
  type Knowledge,
  Lifecycle,
  Notice,
  Product,
  Source,
  Term,
  Voicemail,
} from './schema';

const noCatalogue: Catalogue = {
  productIds: {},
  commonParameters: {},
  riskParameters: {},
  cmdlets: {},
  external: {},
};
const noExamples: Examples = { deployments: [], comparisons: [] };
const loaded = new Map<string, Knowledge>();

export const dataDirectory = path.join(__dirname, 'data');

/** Reads, checks and freezes all data, once for each directory. Throws one `DataError` that lists every mistake. */
export function loadKnowledge(directory: string = dataDirectory): Knowledge {
  const known = loaded.get(directory);
  if (known) return known;
  const { knowledge, findings } = readKnowledge(directory);
  if (findings.length === 0) findings.push(...factRules.flatMap((rule) => rule.check(knowledge)));
  if (findings.length > 0) throw new DataError(findings);
  loaded.set(directory, freezeAll(knowledge));
  return knowledge;
}

/** The data with all mistakes of form; entries that have one are left out. */
export function readKnowledge(directory: string = dataDirectory): {
  knowledge: Knowledge;
  findings: DataFinding[];
} {
  const folder: JsonFolder = { directory, label: 'src/knowledge/data' };
  const findings: DataFinding[] = [];
  const knowledge: Knowledge = {
    sources: byKey(readRequired(folder, 'sources.json', Source.array(), findings) ?? [], 'id'),
    features: byPosition(readFolderOf(folder, 'features', Feature, findings)),
    exchange: byPosition(readFolderOf(folder, 'exchange', Product, findings)),
    skype: byPosition(readFolderOf(folder, 'skype', Product, findings)),
    others: byKey(readFolderOf(folder, 'others', Lifecycle, findings), 'id'),
    notices: byPosition(readFolderOf(folder, 'notices', Notice, findings)),
    contradictions: byKey(readFolderOf(folder, 'contradictions', Contradiction, findings), 'id'),
    voicemail: byKey(readFolderOf(folder, 'voicemail', Voicemail, findings), 'id'),
    terms: byKey(readFolderOf(folder, 'terms', Term, findings), 'id'),
    details: byKey(readFolderOf(folder, 'details', Detail, findings), 'id'),
    procedures: byKey(readFolderOf(folder, 'procedures', Procedure, findings), 'id'),
    placeholders: byKey(readRequired(folder, 'placeholders.json', Placeholders, findings) ?? [], 'name'),
    catalogue: readRequired(folder, 'cmdlets.json', Catalogue, findings) ?? noCatalogue,
    applications: byKey(readRequired(folder, 'applications.json', Application.array(), findings) ?? [], 'id'),
    examples: readRequired(folder, 'examples.json', Examples, findings) ?? noExamples,
    outputs: readRequired(folder, 'outputs.json', Outputs, findings) ?? noOutputs,
  };
  return { knowledge, findings };
}

function byKey<K extends string, T extends Record<K, string>>(
  entries: readonly T[],
  key: K,
): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry[key], entry]));
}

function byPosition<T extends { id: string; position: number }>(
  entries: readonly T[],
): ReadonlyMap<string, T> {
  return byKey(
    [...entries].sort((a, b) => a.position - b.position),
    'id',
  );
}

function freezeAll(knowledge: Knowledge): Knowledge {
  for (const part of Object.values(knowledge)) {
    if (part instanceof Map) for (const entry of part.values()) deepFreeze(entry);
    else deepFreeze(part);
  }
  return Object.freeze(knowledge);
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}
