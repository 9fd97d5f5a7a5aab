import { type Problem, type Rule, replace } from '../rule';

/** The page shows `&amp;`, the HTML spelling of `&`; the server does not read it. */
export const photoUrl: Rule = {
  id: 'photo-url',
  severity: 'error',
  sources: ['photos-2018'],
  examples: {
    wrong: [
      'Start-Process "https://mail.fabrik.de/ews/Exchange.asmx/s/GetUserPhoto?email=kenmyer@fabrik.de&amp;size=HR648x648"',
    ],
    right: [
      'Start-Process "https://mail.fabrik.de/ews/Exchange.asmx/s/GetUserPhoto?email=kenmyer@fabrik.de&size=HR648x648"',
    ],
  },
  check({ commands, words }) {
    const problems: Problem[] = [];
    for (const { command, statement } of commands)
      for (const { value } of command.elements)
        if (value && /&amp;/i.test(value.raw))
          problems.push({ statement, edits: [replace(value, value.raw.replace(/&amp;/gi, '&'))] });
    const url = /https:\/\/\S+GetUserPhoto\?\S*&amp;\S*/i.exec(words)?.[0];
    if (url) problems.push({ remedy: url.replace(/&amp;/gi, '&') });
    return problems;
  },
};
