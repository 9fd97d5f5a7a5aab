import { unique } from '../../text/unique';
import type { Artefacts } from './artefacts';

/** Cmdlets and parameters that a message names, spelt as in the catalogue where it has them. */
export interface CommandNames {
  cmdlets(artefacts: Artefacts, words: readonly string[]): string[];
  parameters(artefacts: Artefacts, words: readonly string[]): string[];
}

/** Named in words only where they are of several words, as `HostsOCSUsers`: the others are everyday words. */
const SEVERAL_WORDS = /[a-z][A-Z]|[A-Z]{3}[a-z]/;

/** People name a script without its ending too. */
const SCRIPT = /\.ps1$/i;

export function createCommandNames(cmdlets: readonly string[], parameters: readonly string[]): CommandNames {
  const scripts = new Map(
    cmdlets.filter((name) => SCRIPT.test(name)).map((name) => [name.toLowerCase().replace(SCRIPT, ''), name]),
  );
  const cmdletBy = new Map([...scripts, ...byLowerCase(cmdlets)]);
  const parameterBy = byLowerCase(parameters);
  const inWords = byLowerCase(parameters.filter((name) => SEVERAL_WORDS.test(name)));
  const spelt = (written: readonly string[], by: ReadonlyMap<string, string>) =>
    written.map((name) => by.get(name.toLowerCase()) ?? name);
  return {
    cmdlets: (artefacts, words) =>
      unique([...spelt(artefacts.cmdlets, cmdletBy), ...words.flatMap((word) => scripts.get(word) ?? [])]),
    parameters: (artefacts, words) => {
      const named = spelt(artefacts.parameters, parameterBy);
      for (const word of words) {
        const name = inWords.get(word);
        if (name !== undefined) named.push(name);
      }
      return named.length > 1 ? unique(named) : named;
    },
  };
}

const byLowerCase = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [name.toLowerCase(), name]));
