import { beforeAll, expect, it } from '@jest/globals';
import { type Liaison, openLiaison } from '../../src/liaison';
import { sentences as en } from '../../src/words/en/sentences';
import { sentences as fr } from '../../src/words/fr/sentences';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await openLiaison();
});

it.each([
  ['does UCS work with Exchange 2013 and SfB Online?', /integrate-with-exchange\.md\), about 2019$/m],
  ['UCS fonctionne avec Exchange 2013 et SfB Online ?', /integrate-with-exchange\.md\), vers 2019$/m],
  ['how do I configure OAuth with Exchange Online?', /for-hybrid\), after 2018$/m],
  ['comment configurer OAuth avec Exchange Online ?', /for-hybrid\), après 2018$/m],
  ['does UCS work with Exchange 2013 and SfB Online?', /is dated 17 December 2021\./],
])('“%s” dates its documents as exactly as that is known', (question, dated) => {
  const { answer } = liaison.reply(question, { context: null, locale: null, today: '2026-11-21' });
  expect(answer.text).toMatch(dated);
});

it.each([
  ['2021-07-31', 'exactly', 'is dated 31 July 2021', 'date du 31 juillet 2021'],
  ['2021-07-31', 'after', 'is from after 31 July 2021', 'est postérieur au 31 juillet 2021'],
  ['2020', 'after', 'is from after 2020', 'est postérieur à 2020'],
  ['2025', 'about', 'is from about 2025', 'remonte à 2025 environ'],
  ['2023-11', 'about', 'is from about November 2023', 'remonte à novembre 2023 environ'],
] as const)('the newest document, %s and %s', (date, how, english, french) => {
  expect(en.reason.age(date, how)).toContain(`${english}.`);
  expect(fr.reason.age(date, how)).toContain(`${french}.`);
});
