import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Checker, openChecker } from '../../src/commands';
import { Cloud } from '../../src/contract';
import { asPs1 } from '../../src/procedure';
import { today } from '../support/day';
import { deployments, examples, knowledge, made, modes, procedures } from './support';

const { proxyFqdn: _, ...names } = examples;
const own = (text: string) =>
  text.replace(/litwareinc\.com|contoso\.com/g, 'example.org').replace(/atl-/g, 'srv-');
const values = Object.fromEntries(
  Object.entries({ ...names, ...modes }).map(([name, value]) => [name, own(value)]),
);

let checker: Checker;
beforeAll(async () => {
  checker = await openChecker(knowledge);
});

describe('the commands of a runbook', () => {
  it.each(procedures)('of %s pass the check, for every deployment', (procedure) => {
    const seen = new Set<string>();
    // The cloud decides the proxy of Exchange Online, and nothing where there is none of it.
    const variants = deployments.flatMap((deployment) =>
      (deployment.exchange === 'online' ? Cloud.options : (['worldwide'] as const)).map((cloud) => ({
        deployment,
        cloud,
      })),
    );
    for (const { deployment, cloud } of variants) {
      const book = made({
        procedure,
        deployment: `${deployment.exchange}+${deployment.skype}`,
        cloud,
        values,
      });
      const texts = book.steps.flatMap((step) => [
        ...[...step.commands, ...step.undo].map(({ text }) => text),
        ...(step.verify ? [step.verify.command] : []),
      ]);
      for (const text of texts) {
        const key = `${deployment.exchange}+${deployment.skype} ${cloud} ${text}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const errors = checker
          .check(text, { language: 'en', cloud, deployment })
          .filter(({ severity, rule }) => severity === 'error' || rule === 'syntax');
        expect({ key, errors }).toEqual({ key, errors: [] });
      }
    }
  });

  it.each(procedures)('of %s pass the check as a whole script, with and without -WhatIf', (procedure) => {
    const deployment = ['owa-online', 'um-voicemail'].includes(procedure) ? 'online+server' : '2016+server';
    for (const whatIf of [false, true]) {
      const book = made({ procedure, deployment, cloud: 'worldwide', values, whatIf });
      const script = asPs1(book, {
        date: today,
        deploymentName: () => deployment,
        status: null,
        sourceTitle: (id) => id,
        shell: null,
      });
      const [exchange = '', skype = ''] = deployment.split('+');
      // Comments name other versions: the one that was said counts.
      const found = checker.check(script, {
        language: 'en',
        cloud: 'worldwide',
        deployment: { exchange, skype },
      });
      expect(found.filter(({ severity, rule }) => severity === 'error' || rule === 'syntax')).toEqual([]);
    }
  });
});
