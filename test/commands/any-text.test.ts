import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Checker, openChecker, RULES } from '../../src/commands';
import { Finding } from '../../src/contract';
import { loadKnowledge } from '../../src/knowledge';

let checker: Checker;
beforeAll(async () => {
  checker = await openChecker(loadKnowledge());
});
const check = (text: string) => checker.check(text, { language: 'fr', cloud: null, deployment: null });

const piece = fc.oneof(
  fc.constantFrom(...RULES.flatMap((rule) => [...rule.examples.wrong, ...rule.examples.right])),
  fc.constantFrom(
    '"',
    "'",
    '`',
    '\n',
    '|',
    '{',
    '}',
    '(',
    ')',
    '$',
    '<',
    '>',
    ',',
    ';',
    ' - ',
    ' : ',
    '@(',
    '@{',
    '$(',
    '“',
    '«',
    '\u00a0',
    '#',
    '<#',
    '@"',
    '-Identity',
    ' -Enabled $True',
    'Set-CsUser',
    '?',
    '```',
    '[PS] C:\\>',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('any text', () => {
  it('gets an answer in the form of the contract', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const findings = check(pieces.join(''));
        expect(findings.length).toBeGreaterThan(0);
        Finding.array().parse(findings);
      }),
      { numRuns: 250 },
    );
  });

  it('that is cut off anywhere gets an answer', () => {
    const cut = RULES.flatMap(({ examples }) => examples.wrong).flatMap((text) =>
      Array.from({ length: Math.ceil(text.length / 31) }, (_, place) => text.slice(0, place * 31)),
    );
    for (const text of new Set(cut)) expect(check(text).length).toBeGreaterThan(0);
  });

  it('gets no correction that fails the check itself', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        for (const { fix, severity } of check(pieces.join(' '))) {
          if (fix === null || severity === 'info' || fix.includes('•••')) continue;
          expect(check(fix).filter((finding) => finding.severity === 'error')).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    [
      'a right command',
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://a.fabrik.de/autodiscover/autodiscover.svc"\n',
    ],
    [
      'a wrong command',
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://a.fabrik.de/autodiscover/autodiscover.xml"\n',
    ],
    ['an endless pipe', 'Get-CsUser -Identity a | '],
    ['open brackets', 'if ($a) { (Get-CsUser '],
    ['open quotes', 'Set-CsUser -Identity "a\n'],
    ['prose', 'it does not work, why? '],
    ['an output', 'UpToDate : False\nReplicaFqdn : a.b\n'],
  ])('of a hundred kilobytes of %s is answered in few sentences', (_, part) => {
    const findings = check(part.repeat(Math.ceil(100_000 / part.length)));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThan(110);
  });

  it('that is longer than what is read says so', () => {
    // Prose is read fastest; what is left out is the same.
    const findings = check('it does not work, why? '.repeat(100_000));
    expect(findings.map(({ rule }) => rule)).toContain('truncated');
  });
});
