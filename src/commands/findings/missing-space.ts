import { cmdletNamed, nearest, parametersOf } from '../../knowledge/catalogue';
import { insert, type Problem, type Rule, replace } from '../rule';

/** `Set-CsOAuthConfiguration-ExchangeAutodiscoverUrl`, as the published page prints it; also `-Identity"global"`. */
export const missingSpace: Rule = {
  id: 'missing-space',
  severity: 'error',
  sources: ['seed-000', 'seed-001', 'lync-prereq'],
  examples: {
    wrong: [
      'Set-CsOAuthConfiguration-ExchangeAutodiscoverUrl "https://autodiscover.litwareinc.com/autodiscover/autodiscover.svc"',
      'Set-CsOAuthConfiguration–ExchangeAutodiscoverUrl "https://autodiscover.litwareinc.com/autodiscover/autodiscover.svc"',
      'Set-CsAccessEdgeConfiguration-AllowFederatedUsers $True',
      'Set-CsOAuthConfiguration -Identity"global" -ExchangeAutodiscoverUrl "https://autodiscover.litwareinc.com/autodiscover/autodiscover.svc"',
      'Get-CsHostingProvider-LocalStore',
    ],
    right: [
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.litwareinc.com/autodiscover/autodiscover.svc"',
    ],
  },
  check({ catalogue, commands }) {
    const problems: Problem[] = [];
    for (const bound of commands) {
      const { command, statement } = bound;
      const glued = /^([a-z]+[-–—][a-z0-9]+)[-–—]([a-z][a-z0-9]*)(.*)$/is.exec(
        command.quoted ? '' : command.name,
      );
      const cmdlet = glued?.[1] ? cmdletNamed(catalogue, glued[1].replace(/[–—]/, '-')) : null;
      if (glued && cmdlet) {
        const names = parametersOf(catalogue, cmdlet.cmdlet).map(([name]) => name);
        const parameter = nearest(glued[2] ?? '', names) ?? glued[2] ?? '';
        const text = `${cmdlet.name} -${parameter}${glued[3] ? ` ${glued[3]}` : ''}`;
        problems.push({
          statement,
          values: { cmdlet: cmdlet.name, parameter: `-${parameter}` },
          edits: [replace(command.nameRange, text)],
        });
      }
      for (const element of command.elements)
        if (element.kind === 'parameter' && element.glued)
          problems.push({
            variant: 'value',
            statement,
            values: { parameter: `-${element.name}` },
            edits: [insert(element.end, ' ')],
          });
      for (const [at, element] of command.elements.entries()) {
        const next = command.elements[at + 1];
        if (element.kind === 'argument' && next?.kind === 'parameter' && next.start === element.end)
          problems.push({
            variant: 'value',
            statement,
            values: { parameter: `-${next.name}` },
            edits: [insert(next.start, ' ')],
          });
      }
    }
    return problems;
  },
};
