import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Checker, openChecker, RULES } from '../../src/commands';
import { loadKnowledge } from '../../src/knowledge';
import { wordsFor } from '../../src/words';
import { today } from '../support/day';

let checker: Checker;
beforeAll(async () => {
  checker = await openChecker(loadKnowledge());
});

const check = (text: string, language: 'en' | 'fr' = 'en') =>
  checker.check(text, { language, cloud: null, deployment: null, today });
const examples = (kind: 'wrong' | 'right'): [string, string][] =>
  RULES.flatMap((rule) => rule.examples[kind].map((one): [string, string] => [rule.id, one]));

describe('each rule, by its own examples', () => {
  it.each(examples('wrong'))('%s finds %j', (id, text) => {
    expect(check(text).map(({ rule }) => rule)).toContain(id);
  });

  it.each(examples('right'))('%s leaves alone %j', (id, text) => {
    const findings = check(text);
    expect(findings.filter(({ rule, severity }) => rule === id && severity !== 'info')).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(examples('wrong'))('%s: the correction of %j passes', (_, text) => {
    for (const { fix, severity } of check(text)) {
      if (fix === null || severity === 'info') continue;
      expect([fix, check(fix).filter((finding) => finding.severity === 'error')]).toEqual([fix, []]);
    }
  });

  it.each(
    RULES.map((rule) => [rule.id, rule] as const),
  )('%s has examples of both kinds and names its sources', (_, rule) => {
    expect(rule.examples.wrong.length).toBeGreaterThan(0);
    expect(rule.examples.right.length).toBeGreaterThan(0);
    expect(rule.sources.filter((source) => !loadKnowledge().sources.has(source))).toEqual([]);
  });
});

describe('the words of the findings', () => {
  it('are the same set in both languages, with the same values to fill', () => {
    const shape = (language: 'en' | 'fr') =>
      Object.entries(wordsFor(language).findings).map(([rule, variants]) => [
        rule,
        Object.entries(variants).map(([variant, text]) => [
          variant,
          [...new Set(text.match(/\{\w+\}/g) ?? [])].sort(),
        ]),
      ]);
    expect(shape('fr')).toEqual(shape('en'));
  });

  it('speak the language of the reader', () => {
    const text = 'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $False';
    expect(check(text, 'fr')[0]?.message).toContain('Correct pour annuler');
    expect(check(text, 'en')[0]?.message).toContain('Right as an undo');
  });
});
