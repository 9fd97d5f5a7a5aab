import type { Context } from './rule';

/** Programs by their path or name. */
const OUTSIDE =
  /^[\w \\/.:-]+\.(?:exe|cmd|bat|com)$|^(?:net|nslookup|appcmd|ipconfig|certutil|setspn|w32tm|repadmin|dcdiag|netsh|gpupdate)$/i;
/** A method of .NET, as photos are read: `$photo = [System.IO.File]::ReadAllBytes(…)`. */
const METHOD = /^(?:\$\w+\s*=\s*)?(\[[\w.]+\]::\w+)\(/;

interface Recognised {
  commands: string[];
  outputs: string[];
  mentioned: string[];
  /** Real commands that the catalogue does not describe. */
  outside: string[];
}

/** Names of the commands that were understood, and of those whose output was pasted. */
export function recognised(context: Context): Recognised {
  const commands = new Set<string>();
  const mentioned = new Set<string>();
  const outside = new Set<string>();
  const isOfModule = (name: string) => context.modules.some(({ cmdlet }) => cmdlet.test(name));
  for (const { named, mention, command } of context.commands)
    if (named) (mention ? mentioned : commands).add(named.name);
    else if (
      !mention &&
      (context.exists(command.name) || OUTSIDE.test(command.name) || isOfModule(command.name))
    )
      outside.add(context.spelt(command.name.replace(/^.*[\\/]/, '')));
  for (const { text, commands: called } of context.statements) {
    const method = called.length === 0 ? METHOD.exec(text)?.[1] : undefined;
    if (method) outside.add(method);
  }
  const outputs = new Set<string>();
  const { properties, sentences } = context.forms;
  for (const { records, text } of context.outputs) {
    for (const record of records) {
      const shown = properties.find(({ property }) => record.has(property));
      if (shown) outputs.add(shown.by);
    }
    for (const { said, by } of sentences) if (said.test(text)) outputs.add(by);
  }
  return {
    commands: [...commands],
    outputs: [...outputs],
    mentioned: [...mentioned],
    outside: [...outside],
  };
}
