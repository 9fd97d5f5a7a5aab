import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../contract';
import { DataError, type DataFinding } from '../knowledge/finding';
import { type JsonFolder, readFileOf, readRequired } from '../knowledge/read';
import { sentences as en } from './en/sentences';
import { byLanguage } from './expressions';
import { sentences as fr } from './fr/sentences';
import { ownFindings } from './own';
import { ProcedureWords } from './procedure';
import { type Words, wordFiles } from './schema';
import type { Sentences } from './sentences';

const sentencesOf: Record<Language, Sentences> = { en, fr };

/** All sentences of a language. */
export const sentencesFor = (language: Language): Sentences => sentencesOf[language];

export const wordsDirectory = __dirname;

/** The words of one language with all mistakes of form; entries of a file that has one are left out. */
export function readWords(
  language: Language,
  directory: string = wordsDirectory,
): { words: Words; findings: DataFinding[] } {
  const folder: JsonFolder = { directory: path.join(directory, language), label: `src/words/${language}` };
  const findings: DataFinding[] = ownFindings(folder);
  const words: Words = {
    language,
    features: readRequired(folder, 'features.json', wordFiles.features, findings) ?? {},
    products: readRequired(folder, 'products.json', wordFiles.products, findings) ?? {},
    notices: readRequired(folder, 'notices.json', wordFiles.notices, findings) ?? {},
    limits: readRequired(folder, 'limits.json', wordFiles.limits, findings) ?? {},
    contradictions: readRequired(folder, 'contradictions.json', wordFiles.contradictions, findings) ?? {},
    terms: readRequired(folder, 'terms.json', wordFiles.terms, findings) ?? {},
    details: readRequired(folder, 'details.json', wordFiles.details, findings) ?? {},
    procedures: readProcedures(folder, findings),
    placeholders: readRequired(folder, 'placeholders.json', wordFiles.placeholders, findings) ?? {},
    findings: readRequired(folder, 'findings.json', wordFiles.findings, findings) ?? {},
    remarks: readRequired(folder, 'remarks.json', wordFiles.remarks, findings) ?? {},
    sentences: sentencesFor(language),
  };
  return { words, findings };
}

/** The words of all languages. */
export function readAllWords(directory: string = wordsDirectory): {
  words: Record<Language, Words>;
  findings: DataFinding[];
} {
  const findings: DataFinding[] = [];
  const words = byLanguage((language) => {
    const read = readWords(language, directory);
    findings.push(...read.findings);
    return read.words;
  });
  return { words, findings };
}

/** As `readWords`, but throws one `DataError` that lists every mistake. */
export function loadWords(language: Language, directory: string = wordsDirectory): Words {
  const { words, findings } = readWords(language, directory);
  if (findings.length > 0) throw new DataError(findings);
  return Object.freeze(words);
}

/** The words of all languages; throws one `DataError` that lists every mistake. */
export function loadAllWords(directory: string): Record<Language, Words> {
  const { words, findings } = readAllWords(directory);
  if (findings.length > 0) throw new DataError(findings);
  return words;
}

function readProcedures(folder: JsonFolder, findings: DataFinding[]): Record<string, ProcedureWords> {
  const directory = path.join(folder.directory, 'procedures');
  if (!existsSync(directory)) return {};
  const ids = readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'))
    .sort();
  const entries = ids.flatMap((id) => {
    const words = readFileOf(folder, `procedures/${id}.json`, ProcedureWords, findings);
    return words === null ? [] : [[id, words] as const];
  });
  return Object.fromEntries(entries);
}
