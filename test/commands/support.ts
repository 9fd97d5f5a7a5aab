import { readFileSync } from 'node:fs';
import type { CheckOptions } from '../../src/commands';
import { Cloud } from '../../src/contract';
import { inProject } from '../support/project';

/** One paste of a fixture, with the finding that it must get. */
export interface Pasted {
  /** Ids of rules of which one must be found, or `right`. */
  expected: readonly string[];
  options: CheckOptions;
  text: string;
}

/**
 * Reads a fixture: `#### RULE [exchange=ID] [skype=ID] [cloud=ID]` above each paste, and the paste as it was typed, prompts and
 * odd spaces included.
 */
export function pastesIn(name: string): Pasted[] {
  const text = readFileSync(inProject(`test/commands/fixtures/pasted/${name}.txt`), 'utf8');
  return text
    .split(/^#### /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const [expected = '', ...said] = part.slice(0, end).split(' ');
      const { exchange, skype, cloud } = Object.fromEntries(said.map((one) => one.split('=')));
      return {
        expected: expected.split('|'),
        options: {
          language: 'en',
          cloud: cloud === undefined ? null : Cloud.parse(cloud),
          deployment: exchange || skype ? { exchange: exchange ?? null, skype: skype ?? null } : null,
        },
        text: part.slice(end + 1).replace(/\n$/, ''),
      };
    });
}
