import { describe, expect, it } from '@jest/globals';
import MarkdownIt from 'markdown-it';
import { escapeMarkdown } from '../../src/answer/markdown';
import { sentencesFor } from '../../src/words';
import { liaison } from '../support/liaison';
import { type Chat, chatWith, type Sent, textOf } from './support';

const address = 'https://typed.example';
const payloads = [
  `[click](${address})`,
  `![seen](${address}/a.png)`,
  `\` [click](${address}) \``,
  `2016\`\`[click](${address})`,
  `</p>[click](${address})**`,
];

/** What the person reads, of messages and of cards, as a client draws it. */
function drawn(sent: readonly Sent[]): string {
  const texts: string[] = [];
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part))
      if (key === 'text' && typeof value === 'string') texts.push(value);
      else collect(value);
  };
  collect(sent);
  const markdown = new MarkdownIt();
  return texts.map((text) => markdown.render(text)).join('\n');
}

async function setup(locale: string): Promise<Chat> {
  const chat = chatWith(liaison, { locale });
  await chat.say(
    locale === 'en-US' ? 'set up partner applications' : 'configurer les applications partenaires',
  );
  return chat;
}

describe('what was typed in a setup and is repeated', () => {
  it('is made safe first: a sentence takes nothing else', () => {
    const { deployment } = sentencesFor('en').walk;
    // @ts-expect-error a text as it was typed
    deployment.notOne('typed');
    expect(deployment.notOne(escapeMarkdown('[typed](x)'))).toMatch(/^“\\\[typed\\\]\(x\)” is none/);
  });

  it.each(['en-US', 'fr-FR'])('is text, never a link or a picture (%s)', async (locale) => {
    const chat = await setup(locale);
    for (const name of ['exchange', 'skype', 'deployment', 'cloud', 'sfbPoolFqdn', 'user'])
      for (const payload of payloads) {
        const html = drawn(await chat.say(`${name} = ${payload}`));
        expect(html).toContain('<p>');
        expect(html).not.toMatch(new RegExp(`(?:href|src)="${address}`));
      }
  });

  it.each([
    ['en-US', 'exchange', 'is none of the versions that the documents cover.'],
    ['fr-FR', 'exchange', 'ne fait pas partie des versions que couvrent les documents.'],
    ['en-US', 'deployment', 'is none of the versions that the documents cover.'],
    [
      'en-US',
      'cloud',
      'is none of the clouds that the documents cover: worldwide, 21Vianet (China) or GCC High.',
    ],
    [
      'fr-FR',
      'cloud',
      'ne fait pas partie des clouds que couvrent les documents\u00a0: mondial, 21Vianet (Chine) et GCC High.',
    ],
  ])('is cut, however long it is (%s, %s)', async (locale, name, said) => {
    const chat = await setup(locale);
    const text = (await chat.say(`${name} = ${'mars '.repeat(400)}`)).at(-1)?.value?.text ?? '';
    expect(text).toContain(said);
    expect(text.match(/mars/g)?.length).toBeLessThan(20);
  });
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
