import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Checker, openChecker } from '../../src/commands';
import { loadKnowledge } from '../../src/knowledge';
import { type Pasted, pastesIn } from './support';

/** Written before the rules were read, as administrators paste; nothing is mended for one of them alone. */
const knowledge = loadKnowledge();
let checker: Checker;
beforeAll(async () => {
  checker = await openChecker(knowledge);
});
const rows = (name: string): [string, Pasted][] =>
  pastesIn(name).map((pasted) => [pasted.text.split('\n', 2).join(' ⏎ '), pasted]);
const check = ({ text, options }: Pasted) => checker.check(text, options);

describe('right commands, as people paste them', () => {
  it.each(rows('right-commands'))('%s', (_, pasted) => {
    const findings = check(pasted);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.map(({ rule }) => rule)).not.toContain('not-recognised');
  });

  it('use every cmdlet of the catalogue', () => {
    const text = ['right-commands', 'wrong-commands']
      .flatMap((name) => pastesIn(name).map((pasted) => pasted.text.toLowerCase()))
      .join('\n');
    const named = (cmdlet: string) => new RegExp(`(?<![\\w-])${cmdlet}(?![\\w-])`, 'i').test(text);
    expect(Object.keys(knowledge.catalogue.cmdlets).filter((cmdlet) => !named(cmdlet))).toEqual([]);
  });
});

describe('wrong commands, as people paste them', () => {
  it.each(rows('wrong-commands'))('%s', (_, pasted) => {
    const found = check(pasted).map(({ rule }) => rule);
    expect(pasted.expected.filter((rule) => found.includes(rule))).not.toEqual([]);
  });
});

describe('outputs, as people paste them', () => {
  it.each(rows('outputs'))('%s', (_, pasted) => {
    const findings = check(pasted);
    const found = findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
    if (pasted.expected.includes('right')) {
      expect(found).toEqual([]);
      expect(findings[0]?.rule).toBe('checked');
    } else expect(pasted.expected.filter((rule) => found.includes(rule))).not.toEqual([]);
  });
});
