import type { ProcedureKnowledge } from './types';

/** The last part of a pipeline, which is the one that changes something; null where the line is no plain pipeline. */
function lastCmdlet(command: string): string | null {
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let at = 0; at < command.length; at++) {
    const char = command.charAt(at);
    if (quote) {
      if (char === '`' && quote === '"') at++;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if ('({'.includes(char)) depth++;
    else if (')}'.includes(char)) depth--;
    else if (char === '|' && depth === 0) start = at + 1;
    else if (char === ';' && depth === 0) return null;
  }
  return /^\s*(?:\$\w+ = )?([A-Z][A-Za-z]+-[A-Z][A-Za-z]+)(?=\s|$)/.exec(command.slice(start))?.[1] ?? null;
}

/** Adds `-WhatIf` where the catalogue says that the cmdlet has it. */
export function withWhatIf(command: string, catalogue: ProcedureKnowledge['catalogue']): string {
  const name = lastCmdlet(command);
  const known = name !== null && 'WhatIf' in (catalogue.cmdlets[name]?.parameters ?? {});
  return known ? `${command} -WhatIf` : command;
}
