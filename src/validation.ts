import type { Language } from './contract';
import {
  DataError,
  type DataFinding,
  dataDirectory,
  type Knowledge,
  validate,
  wordFindings,
} from './knowledge';
import { procedureRules } from './procedure/rules';
import { byLanguage, labelsFor, readAllWords, type Words, wordsDirectory } from './words';

type AllWords = Readonly<Record<Language, Words>>;

/**
 * Facts, words and procedures with every mistake in them, of form and of meaning. Rules of meaning run once the form
 * holds: before, they would repeat it.
 */
export function readEverything(
  data: string = dataDirectory,
  wordsIn: string = wordsDirectory,
): { knowledge: Knowledge; words: AllWords; findings: DataFinding[] } {
  const { words, findings: inWords } = readAllWords(wordsIn);
  const { knowledge, findings: inData } = validate(inWords.length > 0 ? null : words, data);
  const findings = [...inWords, ...inData];
  return {
    knowledge,
    words,
    findings: findings.length > 0 ? findings : procedureFindings(knowledge, words),
  };
}

/** For start-up: throws one `DataError` that lists every place where facts and words do not fit together. */
export function requireFit(knowledge: Knowledge, words: AllWords): void {
  const findings = [...wordFindings(knowledge, words), ...procedureFindings(knowledge, words)];
  if (findings.length > 0) throw new DataError(findings);
}

function procedureFindings(knowledge: Knowledge, words: AllWords): DataFinding[] {
  const labels = byLanguage(labelsFor);
  return procedureRules.flatMap((rule) => rule.check(knowledge, words, labels));
}
