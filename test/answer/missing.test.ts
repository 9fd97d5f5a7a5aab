import { describe, expect, it } from '@jest/globals';
import type { Deployment } from '../../src/contract';
import { on, reply } from './support';

describe('what is asked back', () => {
  it.each<[string, Deployment, string[], number]>([
    ['owa-presence', on('2016', null), ['skype'], 2],
    ['owa-presence', on(null, 'online'), ['exchange'], 4],
    ['owa-presence', on(null, 'server'), [], 4],
    ['meeting-delegation', on('2010', null), [], 2],
    ['high-resolution-photo', on(null, 'server'), ['exchange'], 4],
    ['high-resolution-photo', on('2010', null), [], 2],
    ['um-voicemail', on('online', null), ['skype'], 2],
    ['archiving', on('on-premises', 'server'), ['exchange'], 1],
    ['high-resolution-photo', on('on-premises', 'online'), ['exchange'], 1],
    ['high-resolution-photo', on('on-premises', null), ['exchange'], 2],
    ['archiving', on('on-premises', null), ['exchange', 'skype'], 2],
    ['archiving', on('on-premises', 'online'), [], 1],
    ['archiving', on('se', null), ['skype'], 2],
  ])('%s with %j: %j', (feature, deployment, missing, count) => {
    const { answer, document } = reply({ features: [feature], deployments: [deployment] });
    expect(answer.missing).toEqual(missing);
    expect(answer.verdicts).toHaveLength(count);
    expect(document.suggestions.length).toBeGreaterThan(0);
  });

  it('asks in a sentence for the side that is missing', () => {
    expect(
      reply({ features: ['archiving'], deployments: [on('on-premises', 'server')] }).answer.text,
    ).toContain('Which version of Exchange');
    expect(
      reply({ language: 'fr', features: ['um-voicemail'], deployments: [on('online', null)] }).answer.missing,
    ).toEqual(['skype']);
  });

  it.each([
    [['owa-presence'], '2016', 'the documents said no.'],
    [['archiving'], 'se', 'the documents give no verdict.'],
    [['high-resolution-photo'], 'se', 'the documents give no verdict.'],
  ])('answers %j with Exchange %s for the server, and asks nobody about a service that is switched off', (features, exchange, told) => {
    const { text } = reply({ features, deployments: [on(exchange, null)] }).answer;
    expect(text).toContain('**Yes.**');
    expect(text).toContain(`With Skype for Business Online, retired on 31 July 2021, ${told}`);
    expect(text).not.toContain('Which Skype side');
  });

  it('counts no difference that a service which is switched off makes', () => {
    const { text } = reply({
      intent: 'compare',
      features: ['unified-contact-store'],
      deployments: [on('2016', null), on('se', null)],
    }).answer;
    expect(text).toContain('**No difference:**');
  });

  it('offers one button for each version that the question leaves open', () => {
    const { document } = reply({ features: ['archiving'], deployments: [on('on-premises', 'server')] });
    expect(document.suggestions.map(({ say }) => say)).toEqual(
      ['2010', '2013', '2016', '2019', 'SE'].map((version) => expect.stringContaining(`Exchange ${version}`)),
    );
  });

  it('states the condition in the verdict, in the language asked', () => {
    const condition = (language: 'en' | 'fr') =>
      reply({ language, features: ['archiving'], deployments: [on('on-premises', 'server')] }).answer
        .verdicts[0]?.condition;
    expect(condition('en')).toBe('Supported with Exchange 2013, 2016, 2019 or SE; not with Exchange 2010.');
    expect(condition('fr')).toMatch(
      /^Prise en charge avec Exchange 2013, 2016, 2019 ou SE.*pas avec Exchange 2010\.$/,
    );
  });
});
