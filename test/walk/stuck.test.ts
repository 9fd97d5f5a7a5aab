import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Liaison, openLiaison } from '../../src/liaison';
import { chatWith, textOf } from './support';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await openLiaison();
});

const partner = 'set up partner applications for Exchange 2016 and SfB Server 2019';

describe('who is stuck in a walk', () => {
  it.each([
    ['en-US', 'what if it fails?', 'Possible causes'],
    ['fr-FR', 'ça ne marche pas', 'Causes possibles'],
  ])('reads what is known to go wrong at the step (%s)', async (locale, words, heading) => {
    const chat = chatWith(liaison, { locale });
    await chat.say(
      locale === 'fr-FR'
        ? 'configurer les applications partenaires pour Exchange 2016 et SfB Server'
        : partner,
    );
    await chat.say('sfbPoolFqdn = pool01.fabrik.de\nautodiscoverFqdn = autodiscover.fabrik.de');
    for (const _ of [1, 2]) await chat.say(locale === 'fr-FR' ? 'suivant' : 'next');
    const sent = await chat.say(words);
    expect(textOf(sent)).toContain(heading);
    expect(sent.at(-1)?.value?.walk).toMatchObject({ step: 3, done: false });
  });

  it('and says so in a sentence of the other language is answered in it', async () => {
    const chat = chatWith(liaison);
    await chat.say(partner);
    expect(textOf(await chat.say('je ne comprends pas'))).toMatch(/Je n’ai pas compris.*Étape 1 sur 4/s);
  });

  it('is told so where nothing is known', async () => {
    const chat = chatWith(liaison);
    await chat.say(partner);
    await chat.say('sfbPoolFqdn = pool01.fabrik.de');
    await chat.say('next');
    await chat.say('exchangeServer = EX01');
    expect(textOf(await chat.say('it fails'))).toMatch(/Paste what the shell printed|Possible causes/);
  });

  it.each([
    'asdf qwertz',
    'why?',
    'is it safe?',
  ])('and says no more than that gets the step and a way on: %s', async (words) => {
    const chat = chatWith(liaison);
    await chat.say(partner);
    const sent = await chat.say(words);
    expect(textOf(sent)).toMatch(/^I did not understand that\..*type `it fails`.*Step 1 of 4/s);
    expect(sent.at(-1)?.value).toMatchObject({ intent: 'none', walk: { step: 1, done: false } });
  });

  it.each([
    ['en-US', 'Set up high-resolution photos for Exchange 2016 and SfB Server 2015', 'next', 'Not passed.'],
    [
      'fr-FR',
      'configurer les photos haute résolution pour Exchange 2016 et SfB Server 2015',
      'suivant',
      'Échec de la vérification.',
    ],
  ])('can paste any error that a cmdlet reports (%s)', async (locale, begin, _next, result) => {
    const chat = chatWith(liaison, { locale });
    await chat.say(begin);
    await chat.say('photoUpload = direct');
    await chat.say(
      'user = Ana\nphotoPath = C:\\p\\a.jpg\nexchangeFqdn = ex01.fabrik.de\nsipAddress = ana@fabrik.de',
    );
    const sent = await chat.say(
      'Get-UserPhoto : There is no photo stored for this user.\n    + CategoryInfo          : NotSpecified: (:) [Get-UserPhoto], UserPhotoNotFoundException',
    );
    expect(textOf(sent)).toContain(`**${result}**`);
    expect(textOf(sent)).toContain('There is no photo stored for this user.');
    expect(sent.at(-1)?.value).toMatchObject({ intent: 'check', walk: { done: false } });
  });
});
