import type { Problem, Rule } from '../rule';

/** `-Identity=global`: PowerShell separates a parameter and its value by a space or a colon. */
export const equalsSign: Rule = {
  id: 'equals-sign',
  severity: 'error',
  sources: ['ps-set-csoauthconfiguration'],
  examples: {
    wrong: ['Grant-CsUserServicesPolicy -Identity="Ken Myer" -PolicyName="UCS Pilot"'],
    right: ['Grant-CsUserServicesPolicy -Identity:"Ken Myer" -PolicyName "UCS Pilot"'],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { command, statement, given, unknown } of commands)
      for (const element of command.elements) {
        if (element.kind !== 'parameter' || element.joint !== '=' || !element.value) continue;
        const type = given.find((one) => one.element === element)?.parameter.type ?? '';
        if (
          type === 'Boolean' ||
          type === 'SwitchParameter' ||
          unknown.some((one) => one.element === element)
        )
          continue;
        const edits = [
          { start: element.start, end: element.end, text: `-${element.name} ${element.value.raw}` },
        ];
        problems.push({ statement, values: { parameter: `-${element.name}` }, edits });
      }
    return problems;
  },
};
