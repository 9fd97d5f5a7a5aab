import { beforeAll, describe, expect, it } from '@jest/globals';
import { Placeholder } from '../../src/knowledge/procedure';
import { type Liaison, openLiaison } from '../../src/liaison';
import { chatWith, textOf } from './support';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await openLiaison();
});

const first = 'set up everything with Exchange 2016 and SfB Server 2019';
const next = 'set up the unified contact store for Exchange 2016 and SfB Server 2019';

describe('the next setup', () => {
  it.each([
    ['sfbPoolFqdn = pool01.fabrik.de', true],
    ['domain = fabrik.de', true],
    ['tenantDomain = fabrik.onmicrosoft.com', true],
    ['user = Alex Morgan', false],
    ['policy = Branch', false],
    ['photoPath = C:\\Photos\\alex.jpg', false],
  ])('with %s in the last one, has it: %s', async (line, kept) => {
    const chat = chatWith(liaison);
    await chat.say(first);
    const [name] = line.split(' = ');
    expect(textOf(await chat.say(line))).toContain(`Noted: \`${name}\`.`);
    const opened = textOf(await chat.say(next));
    const said = `Kept from your last setup: \`${name}\`.`;
    expect(opened).toMatch(/unified contact store/i);
    expect([...new Set(opened.match(/Kept from.*?\./g))]).toEqual(kept ? [said] : []);
  });
});

describe('a placeholder', () => {
  it.each([
    [{}, false],
    [{ keep: true }, true],
    [{ keep: false }, true],
    [{ derive: [{ from: 'domain', as: '{}' }] }, true],
    [{ keep: true, derive: [{ from: 'domain', as: '{}' }] }, false],
    [{ keep: true, kind: 'choice', values: ['a'] }, false],
  ])('says whether it is kept, where that is a question: %j', (parts, right) => {
    const made = Placeholder.safeParse({ name: 'edgeServer', kind: 'text', example: 'edge', ...parts });
    expect(made.success).toBe(right);
    if (!right) expect(made.error?.message).toContain('say whether the next setup has it');
  });
});
