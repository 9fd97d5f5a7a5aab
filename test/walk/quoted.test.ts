import { beforeAll, describe, expect, it } from '@jest/globals';
import MarkdownIt from 'markdown-it';
import { escapeMarkdown } from '../../src/answer/markdown';
import { type Liaison, openLiaison } from '../../src/liaison';
import { sentencesFor } from '../../src/words';
import { type Chat, chatWith, type Sent } from './support';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await openLiaison();
});

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
