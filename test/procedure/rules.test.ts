import { describe, expect, it } from '@jest/globals';
import type { Procedure } from '../../src/knowledge/procedure';
import { procedureRules } from '../../src/procedure/rules';
import { labelsFor, wordsFor } from '../../src/words';
import { knowledge } from './support';

const words = { en: wordsFor('en'), fr: wordsFor('fr') };
const labels = { en: labelsFor('en'), fr: labelsFor('fr') };

function found(rule: string, id: string, change: (procedure: Procedure) => void): string[] {
  const procedure: Procedure = structuredClone(knowledge.procedures.get(id) as Procedure);
  change(procedure);
  const procedures = new Map([...knowledge.procedures, [id, procedure]]);
  const check = procedureRules.find(({ name }) => name === rule);
  return check?.check({ ...knowledge, procedures }, words, labels).map(({ message }) => message) ?? [];
}

describe('the rules on procedures', () => {
  it.each(
    procedureRules.map(({ name, description, check }) => ({ name, description, check })),
  )('$name: $description', ({ check }) => {
    expect(check(knowledge, words, labels)).toEqual([]);
  });

  const command = (procedure: Procedure, at: number, text: string) => {
    const first = procedure.steps[0]?.commands[at];
    if (first) first.template = text;
  };

  it.each<[string, string, (procedure: Procedure) => void, RegExp]>([
    ['cmdlets-known', 'owa-online', (p) => command(p, 0, 'Get-CsAccessEdgeConfig'), /not in the catalogue/],
    [
      'cmdlets-known',
      'owa-online',
      (p) => command(p, 1, 'Set-CsAccessEdgeConfiguration -AllowFederated $True'),
      /no parameter -AllowFederated/,
    ],
    [
      'cmdlets-known',
      'owa-online',
      (p) => command(p, 1, 'New-CsHostingProvider -Identity x -VerificationLevel Always'),
      /takes AlwaysVerifiable/,
    ],
    [
      'mandatory-parameters',
      'owa-online',
      (p) => command(p, 1, 'New-CsHostingProvider -Identity x -Enabled $True -ProxyFqdn x'),
      /lacks -EnabledSharedAddressSpace, -HostsOCSUsers/,
    ],
    [
      'products-fit',
      'autodiscover',
      (p) => command(p, 1, 'Get-ClientAccessService'),
      /2010, 2013, which lacks it/,
    ],
    [
      'prerequisites-acyclic',
      'autodiscover',
      (p) => p.prerequisites.push({ procedure: 'partner-applications', when: undefined }),
      /needs itself: autodiscover → partner-applications/,
    ],
    ['deployments-covered', 'autodiscover', (p) => p.applies.pop(), /is not covered/],
    [
      'words-complete',
      'autodiscover',
      (p) => p.steps[0]?.failures.push('unheard-of'),
      /"failures.unheard-of" is missing/,
    ],
    ['words-complete', 'autodiscover', (p) => p.steps[0]?.failures.pop(), /belongs to nothing/],
    [
      'placeholders-sound',
      'owa-online',
      (p) => {
        if (p.steps[1]) p.steps[1].when = { choice: { provider: ['maybe'] } };
      },
      /no choice maybe/,
    ],
  ])('%s finds a mistake in %s', (rule, id, change, message) => {
    expect(found(rule, id, change)).toContainEqual(expect.stringMatching(message));
  });
});
