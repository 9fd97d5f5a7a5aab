import { beforeAll, describe, expect, it } from '@jest/globals';
import { runbookCommand } from '../../src/cli/runbook';
import { type Liaison, openLiaison } from '../../src/liaison';
import { today } from './support';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await openLiaison();
});

const ask = (question: string) => liaison.reply(question, { context: null, locale: null, today });
const firstLine = (text: string) => text.split('\n')[0]?.replace(/[\u00a0\u202f]/g, ' ');

describe('a setup for which one side was not said', () => {
  it.each([
    [
      'how do I set up presence in OWA with Exchange Online?',
      'skype',
      'It depends on the Skype side, which was not named. The procedure applies with Skype for Business Server or Lync Server 2013. Which Skype for Business or Lync do you run?',
    ],
    [
      'comment configurer les applications partenaires avec Skype Entreprise Server 2019 ?',
      'exchange',
      'Cela dépend du côté Exchange, qui n’a pas été précisé. La procédure s’applique avec Exchange 2013, Exchange 2016, Exchange 2019 ou Exchange Server édition Abonnement (SE). Quelle version d’Exchange utilisez-vous ?',
    ],
    [
      'make a checklist for the whole integration with Exchange 2016',
      'skype',
      'It depends on the Skype side, which was not named. The procedure applies with Skype for Business Server or Lync Server 2013. Which Skype for Business or Lync do you run?',
    ],
  ])('%s asks for it, and says with what it applies', (question, side, sentence) => {
    const { answer } = ask(question);
    expect(answer.missing).toEqual([side]);
    expect(firstLine(answer.text)).toBe(sentence);
  });

  it('takes the side alone for an answer', () => {
    const { context } = ask('how do I set up presence in OWA with Exchange Online?');
    const { answer } = liaison.reply('SfB Server 2019', { context, locale: null, today });
    expect(answer).toMatchObject({
      intent: 'setup',
      procedure: 'owa-online',
      deployments: [{ exchange: 'online', skype: 'server-2019' }],
      missing: [],
    });
  });

  it.each([
    ['set up Autodiscover with Exchange Online', 'Not for your deployment.', 'beside it, do it there'],
    ['how do I set up UCS with Exchange 2010?', 'Not for your deployment.', 'Exchange 2010'],
    ['how do I set up OAuth between SfB Online and Exchange 2016?', 'Retired.', 'Microsoft Teams'],
    ['set up archiving with Exchange on premises', 'The documents do not say', 'Exchange 2013 or later'],
  ])('is not asked for it where nothing hangs on it: %s', (question, verdict, reason) => {
    const { answer } = ask(question);
    expect(answer.missing).toEqual([]);
    const line = firstLine(answer.text.replaceAll('**', ''));
    expect(line).toContain(verdict);
    expect(line).toContain(reason);
  });

  it('is told so in a runbook, and which parts of the plan hang on it', () => {
    const printed = runbookCommand(['plan', '--deployment', '2016+']);
    expect(printed).toContain('> It depends on the Skype side, which was not named.');
    expect(printed).toMatch(
      /Partner applications: Only with Skype for Business Server or Lync Server 2013\./,
    );
    expect(printed).not.toContain('No document says');
  });
});
