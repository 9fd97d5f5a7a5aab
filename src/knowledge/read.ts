import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { DataFinding } from './finding';

/** A folder of JSON, and the name that findings give it: people mend the sources, not the built copy. */
export interface JsonFolder {
  directory: string;
  label: string;
}

/** Reads one file and checks its form; mistakes are added to `findings`. A file that is not there is null without a finding. */
export function readFileOf<T>(
  folder: JsonFolder,
  name: string,
  schema: z.ZodType<T>,
  findings: DataFinding[],
): T | null {
  const file = `${folder.label}/${name}`;
  const text = textOf(path.join(folder.directory, name));
  if (text === null) return null;
  const json = parseJson(text, file, findings);
  if (json === undefined) return null;
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  findings.push(...result.error.issues.map((issue) => formFinding(file, issue)));
  return null;
}

/** As `readFileOf`, for a file that must be there. */
export function readRequired<T>(
  folder: JsonFolder,
  name: string,
  schema: z.ZodType<T>,
  findings: DataFinding[],
): T | null {
  if (!existsSync(path.join(folder.directory, name))) {
    const file = `${folder.label}/${name}`;
    findings.push({
      file,
      path: '',
      message: 'the file is missing',
      remedy: 'restore it from version control',
    });
    return null;
  }
  return readFileOf(folder, name, schema, findings);
}

/** Reads every JSON file of a folder. The file's name is the entry's id. */
export function readFolderOf<T extends { id: string }>(
  folder: JsonFolder,
  name: string,
  schema: z.ZodType<T>,
  findings: DataFinding[],
): T[] {
  const directory = path.join(folder.directory, name);
  if (!existsSync(directory)) return [];
  const entries: T[] = [];
  for (const file of readdirSync(directory)
    .filter((one) => one.endsWith('.json'))
    .sort()) {
    const entry = readFileOf(folder, `${name}/${file}`, schema, findings);
    if (entry === null) continue;
    if (entry.id !== path.basename(file, '.json'))
      findings.push({
        file: `${folder.label}/${name}/${file}`,
        path: 'id',
        message: `the id is "${entry.id}", the file is named "${file}"`,
        remedy: `name the file "${entry.id}.json", or give it the id "${path.basename(file, '.json')}"`,
      });
    entries.push(entry);
  }
  return entries;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT')
      return null;
    throw error;
  }
}

function parseJson(text: string, file: string, findings: DataFinding[]): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    findings.push({
      file,
      path: '',
      message: `not JSON: ${message}`,
      remedy: 'mend the JSON syntax at that place',
    });
    return undefined;
  }
}

function formFinding(file: string, issue: z.core.$ZodIssue): DataFinding {
  return { file, path: pathText(issue.path), message: issue.message, remedy: remedyOf(issue) };
}

function pathText(parts: readonly PropertyKey[]): string {
  return parts
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}

function remedyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `remove ${issue.keys.map((key) => `"${key}"`).join(', ')}, or correct the spelling`;
    case 'invalid_value':
      return `write one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `give a value of type ${issue.expected}`;
    default:
      return 'change the value so that it has this form';
  }
}
