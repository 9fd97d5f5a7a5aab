import { describe, expect, it } from '@jest/globals';
import { wordsFor } from '../../src/words';
import { ask } from '../support/liaison';
import { knowledge, languages } from './support';

/** A button sends a sentence of ours: it must be understood as what it was made from, in its own language. */
describe.each(languages)('what buttons ask in %s is understood', (language) => {
  const words = wordsFor(language);
  const { ask: say, help } = words.sentences;
  const exchange = [...knowledge.exchange.keys()];
  const skype = [...knowledge.skype.keys()];
  const namesOf = (one: string, other: string) => ({
    exchange: words.products[`exchange/${one}`]?.short ?? null,
    skype: words.products[`skype/${other}`]?.name ?? null,
  });

  it.each([...knowledge.features.keys()])('%s: in every deployment, and where', (feature) => {
    const name = words.features[feature]?.name ?? '';
    expect(ask(say.deployments([name]))).toMatchObject({
      language,
      intent: 'deployments',
      features: [feature],
    });
    for (const one of exchange) {
      for (const other of skype) {
        expect(ask(say.support(name, namesOf(one, other)))).toMatchObject({
          language,
          intent: 'support',
          features: [feature],
          deployments: [{ exchange: one, skype: other }],
        });
      }
    }
  });

  it.each(exchange)('what works with %s, and how long it is supported', (one) => {
    expect(ask(say.lifecycle(words.products[`exchange/${one}`]?.name ?? ''))).toMatchObject({
      language,
      intent: 'lifecycle',
    });
    for (const other of skype) {
      expect(ask(say.features(namesOf(one, other)))).toMatchObject({
        language,
        intent: 'features',
        deployments: [{ exchange: one, skype: other }],
      });
    }
  });

  it.each([
    ...knowledge.procedures.keys(),
  ])('how to set up %s, its commands and its checklist', (procedure) => {
    const name = words.procedures[procedure]?.name ?? '';
    expect(ask(say.setup(name))).toMatchObject({ language, intent: 'setup', procedure });
    expect(ask(say.command(name))).toMatchObject({ language, intent: 'command', procedure });
    expect(ask(say.checklist(name))).toMatchObject({ language, intent: 'checklist', procedure });
  });

  it.each(help.items)('$title', ({ example }) => {
    const { intent, language: answered } = ask(example);
    expect([intent === 'none', answered]).toEqual([false, language]);
  });
});
