import type { Problem, Rule } from '../rule';

/** Ports run from 1 to 65535. */
export const port: Rule = {
  id: 'port',
  severity: 'error',
  sources: ['ps-new-cstrustedapplication'],
  examples: {
    wrong: [
      'New-CsTrustedApplication -ApplicationId OutlookWebApp -TrustedApplicationPoolFqdn mail.fabrik.de -Port 70000',
      'New-CsTrustedApplication -ApplicationId OutlookWebApp -TrustedApplicationPoolFqdn mail.fabrik.de -Port 0',
      'New-CsTrustedApplication -ApplicationId OutlookWebApp -TrustedApplicationPoolFqdn mail.fabrik.de -Port https',
    ],
    right: [
      'New-CsTrustedApplication -ApplicationId OutlookWebApp -TrustedApplicationPoolFqdn mail.fabrik.de -Port 5199',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { given, statement } of commands)
      for (const { name, parameter, value } of given) {
        if (!/port$/i.test(name) || !/Int/.test(parameter.type)) continue;
        const text = value?.literal ?? '';
        if (text === '' || /^[${<(@]/.test(text)) continue;
        const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
        if (!(number >= 1 && number <= 65_535))
          problems.push({ statement, values: { parameter: `-${name}`, written: text.slice(0, 40) } });
      }
    return problems;
  },
};
