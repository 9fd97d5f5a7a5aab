import type { Bound } from '../bind';
import type { Problem, Rule } from '../rule';

/** `Get-X | Remove-X`: what is got without a name or a filter is all that there is. */
export const removesAll: Rule = {
  id: 'removes-all',
  severity: 'warning',
  sources: ['partner-2018'],
  examples: {
    wrong: [
      'Get-PartnerApplication | Remove-PartnerApplication',
      'Get-CsHostingProvider | Remove-CsHostingProvider',
    ],
    right: [
      'Get-PartnerApplication "Lync" | Remove-PartnerApplication',
      "Get-PartnerApplication | Where-Object {$_.Name -eq 'Lync'} | Remove-PartnerApplication",
      'Get-CsHostingProvider | Format-List',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { command, statement, given } of commands) {
      const [, noun] = /^(?:remove|disable)-(\w+)$/i.exec(command.name) ?? [];
      const { piped } = command;
      if (noun === undefined || piped === null || piped === 'expression') continue;
      if (piped.name.toLowerCase() !== `get-${noun.toLowerCase()}` || piped.elements.length > 0) continue;
      if (isTrial(given)) continue;
      problems.push({ statement, values: { first: piped.name, second: command.name } });
    }
    return problems;
  },
};

const isTrial = (given: Bound['given']): boolean => given.some(({ name }) => name === 'WhatIf');
