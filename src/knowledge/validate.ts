import type { DataFinding } from './finding';
import { dataDirectory, readKnowledge } from './load';
import { factRules, rules, wordRules } from './rules';
import type { WordsByLanguage } from './rules/rule';
import type { Knowledge } from './schema';

export type { WordsByLanguage } from './rules/rule';

/**
 * Every mistake there is, of form and of meaning. Rules of meaning run once the form holds: before, they would repeat it.
 * `words` null: their own form does not hold, so only the rules on facts run.
 */
export function validate(
  words: WordsByLanguage | null,
  directory: string = dataDirectory,
): { knowledge: Knowledge; findings: DataFinding[] } {
  const { knowledge, findings } = readKnowledge(directory);
  if (findings.length > 0) return { knowledge, findings };
  const found =
    words === null
      ? factRules.flatMap((rule) => rule.check(knowledge))
      : rules.flatMap((rule) => rule.check(knowledge, words));
  return { knowledge, findings: found };
}

/** Where facts and words do not fit together; the rules on facts alone have run when the facts were loaded. */
export function wordFindings(knowledge: Knowledge, words: WordsByLanguage): DataFinding[] {
  return wordRules.flatMap((rule) => rule.check(knowledge, words));
}
