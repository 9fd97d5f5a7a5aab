import { describe, expect, it } from '@jest/globals';
import { liaison } from '../support/liaison';
import { cardOf, chatWith, textOf } from './support';

const both = 'for Exchange 2016 and SfB Server 2019';

describe('what a walk asks is answered in plain words', () => {
  it.each([
    ['en-US', `set up archiving to Exchange ${both}`, 'both', 'archivingMode', 'ImAndWebConf'],
    [
      'en-US',
      `set up archiving to Exchange ${both}`,
      'just instant messages, please',
      'archivingMode',
      'ImOnly',
    ],
    ['fr-FR', `configurer l’archivage dans Exchange ${both}`, 'Les deux.', 'archivingMode', 'ImAndWebConf'],
    ['en-US', `set up the unified contact store ${both}`, 'it’s for a few users', 'scope', 'some'],
    ['en-US', `set up the unified contact store ${both}`, 'all', 'scope', 'all'],
    ['fr-FR', `configurer le magasin de contacts unifié ${both}`, 'quelques uns', 'scope', 'some'],
    ['fr-FR', `configurer le magasin de contacts unifié ${both}`, 'tout le monde', 'scope', 'all'],
    ['en-US', 'set up owa-online for Exchange Online and SfB Server 2019\nnext', 'no', 'provider', 'new'],
    ['en-US', 'set up owa-online for Exchange Online and SfB Server 2019\nnext', 'yes', 'provider', 'exists'],
    ['en-US', `set up owa-on-premises ${both}\nnext`, 'no, we don’t use UM', 'umHost', 'separate'],
    [
      'fr-FR',
      `configurer owa-on-premises ${both}\nsuivant`,
      'non, on n’utilise pas la messagerie unifiée',
      'umHost',
      'separate',
    ],
  ])('%s, %s: “%s”', async (locale, before, answer, name, value) => {
    const chat = chatWith(liaison, { locale });
    for (const line of before.split('\n')) await chat.say(line);
    const sent = await chat.say(answer);
    expect(textOf(sent)).toMatch(new RegExp(`(Noted: |C’est noté\\u00a0: )\`${name}\``));
    expect(sent.at(-1)?.value?.walk?.asks).toContainEqual(expect.objectContaining({ name, value }));
  });

  it('and what the request said already is not asked again', async () => {
    const chat = chatWith(liaison, { locale: 'fr-FR' });
    const { asks } = await chat.walk(
      'configurer le magasin de contacts unifié avec Exchange 2016 et SfB Server 2019 pour quelques utilisateurs',
    );
    expect(asks.find(({ name }) => name === 'scope')?.value).toBe('some');
  });

  it('a value that fits one of several names is taken; one that fits two is asked back with both', async () => {
    const chat = chatWith(liaison);
    for (const line of [`set up partner applications ${both}`, 'next', 'next', 'next']) await chat.say(line);
    expect(textOf(await chat.say('sip:jean.dupont@contoso.fr'))).toContain('Noted: `sipUri`');
    expect(textOf(await chat.say('mbx01.contoso.fr'))).toContain('Noted: `exchangeFqdn`');
    expect(textOf(await chat.say('Jean Dupont'))).toContain('type `user = Jean Dupont`');
    const other = chatWith(liaison);
    for (const line of [`set up owa-on-premises ${both}`, 'next', 'elsewhere']) await other.say(line);
    expect(textOf(await other.say('pool01.contoso.fr'))).toContain(
      'Type `owaPoolFqdn = pool01.contoso.fr` or `sfbPoolFqdn = pool01.contoso.fr`.',
    );
  });

  it.each([
    ['Exchange Online and SfB Server 2019', { exchange: 'online', skype: 'server-2019' }],
    ['SfB Server 2019', { exchange: 'online', skype: 'server-2019' }],
    ['we run SfB Server 2015', { exchange: 'online', skype: 'server-2015' }],
  ])('the deployment, as long as a side is open: “%s”', async (words, deployment) => {
    const chat = chatWith(liaison);
    await chat.say('walk me through OWA in Exchange Online');
    await chat.say('next');
    const sent = await chat.say(words);
    expect(sent.at(-1)?.value).toMatchObject({ deployments: [deployment], walk: { step: 1 } });
    expect(textOf(sent)).toMatch(
      /^\*\*Out of support\.\*\*.*This applies to Exchange Online and Skype for Business Server 20/s,
    );
  });

  it('but with both sides said the same words are a question', async () => {
    const chat = chatWith(liaison);
    await chat.say(`set up archiving to Exchange ${both}`);
    expect(textOf(await chat.say('Exchange Online and SfB Server 2019'))).toContain('17');
  });

  it('what to look at first stands above the form', async () => {
    const chat = chatWith(liaison);
    await chat.say('set up owa-online for Exchange Online and SfB Server 2019');
    const sent = await chat.say('next');
    expect(sent[0]?.text).toMatch(/Look first.*Get-CsHostingProvider \| Format-List/s);
    expect(sent.at(-1)?.value?.walk?.commands).toEqual([]);
    expect(cardOf(sent).body.map(({ id }) => id)).toEqual(expect.arrayContaining(['value:provider']));
  });
});

describe('a value that does not fit is told what is wrong with it', () => {
  it.each([
    ['thumbprint', 'NKT34A740E9D225A1A06193A9D44B2CE22771080', 'may not stand there: `N`, `K` and `T`.'],
    [
      'thumbprint',
      'ea 5a 33 24 96 cc 05 da 69 b7 5b 66 11 1c 0f 78 a1 10 d2 2d',
      'has blanks in it. Without them: `ea5a33',
    ],
    ['thumbprint', 'ea5a332496cc05da69b75b66111c0f78a110d2', 'has 38 characters instead of 40.'],
    ['exchangeServer', 'mbx01.contoso.com', 'has the domain with it. Without it: `mbx01`.'],
    [
      'sfbPoolFqdn',
      'https://pool01.contoso.com/',
      'is a whole address. The name alone: `pool01.contoso.com`.',
    ],
    [
      'sfbMetadataUrl',
      'https://pool01.contoso.com/autodiscover/metadata/json/1',
      'another value: “Metadata address of Exchange”.',
    ],
    [
      'autodiscoverSvcUrl',
      'http://autodiscover.contoso.com/autodiscover/autodiscover.svc',
      'With it: `https://autodiscover',
    ],
    ['sipUri', 'jean.dupont@contoso.com', 'has no `sip:` in front. With it: `sip:jean.dupont@contoso.com`.'],
    ['archivingMode', 'Voice', '`Voice` is none of the choices.'],
  ])('%s = %s', async (name, value, told) => {
    const chat = chatWith(liaison);
    await chat.say(`set up owa-on-premises ${both}`);
    expect(textOf(await chat.say(`${name} = ${value}`))).toContain(told);
  });

  it('and beside its field the rule is not said again', async () => {
    const chat = chatWith(liaison, { locale: 'fr-FR' });
    await chat.say('configurer owa-on-premises avec Exchange 2019 et SfB Server 2019');
    const sent = await chat.say('sfbPoolFqdn = https://pool01.contoso.fr');
    const text = sent.at(-1)?.value?.text ?? '';
    expect(text).toContain(
      '**`https://pool01.contoso.fr` est une adresse complète. Le nom seul\u00a0: `pool01.contoso.fr`.**',
    );
    expect(text.match(/`sfbPoolFqdn`\. Un nom DNS complet/g)).toHaveLength(1);
  });
});

describe('a step that was left for want of values', () => {
  const pool = 'set up owa-on-premises for Exchange 2019 and SfB Server 2019';

  it('is said to be possible once all of them are there, as name and value', async () => {
    const chat = chatWith(liaison);
    for (const line of [pool, 'next', 'next', 'owaPoolFqdn owa.contoso.fr', 'siteId Paris'])
      expect(textOf(await chat.say(line))).not.toContain('can be done now');
    expect(textOf(await chat.say('sfbPoolFqdn = pool01.contoso.fr'))).toContain(
      'left out, and can be done now: **',
    );
    expect(textOf(await chat.say('port 5199'))).toContain('Noted: `port`');
  });

  it('is not left by a “yes” to its form', async () => {
    const chat = chatWith(liaison);
    await chat.say(pool);
    const sent = await chat.say('yes');
    expect(textOf(sent)).not.toContain('Left open');
    expect(sent.at(-1)?.value?.walk?.step).toBe(1);
  });
});

describe('what a walk leaves out', () => {
  it('is what the deployment settles, and what is for later, which the end tells', async () => {
    const chat = chatWith(liaison);
    const { steps, asks } = await chat.walk('set up owa-on-premises for Exchange 2019 and SfB Server 2019');
    expect({ steps, umHost: asks.find(({ name }) => name === 'umHost') }).toEqual({
      steps: 7,
      umHost: undefined,
    });
    let text = '';
    for (let step = 0; step < steps; step++) text = textOf(await chat.say('skip'));
    expect(text).toMatch(/### For later\n\n- \*\*After a certificate renewal:\*\*/);
  });

  it.each([
    ['online', 'For Cloud Voicemail', 'For Unified Messaging'],
    ['2016', 'For Unified Messaging', 'For Cloud Voicemail'],
  ])('is what must be ready for something else (Exchange %s)', async (exchange, told, left) => {
    const text = textOf(
      await chatWith(liaison).say(`set up um-voicemail for Exchange ${exchange} and SfB Server 2019`),
    );
    expect(text).toContain(told);
    expect(text).not.toContain(left);
  });
});

describe('of a pasted error', () => {
  it.each([
    ['Test-CsExStorageConnectivity : (401) Unauthorized', 'The test ends with (401) Unauthorized.'],
    [
      "New-CsPartnerApplication : Cannot bind parameter 'MetadataUrl'. The metadata document could not be downloaded.",
      'Cannot bind parameter MetadataUrl',
    ],
  ])('of another step only the causes that look like it: %s', async (error, symptom) => {
    const chat = chatWith(liaison);
    for (const line of [`set up partner applications ${both}`, 'next', 'exchangeServer = ex01'])
      await chat.say(line);
    const text = textOf(await chat.say(error));
    expect(text).toContain(symptom);
    expect(text).not.toContain('Users lose Outlook on the web');
  });
});
