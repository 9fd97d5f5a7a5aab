import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { alex, exchange, type Office, openOffice, threadOf } from './office';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const told = async (text: string, where?: object): Promise<string> =>
  (await office.say(alex, text, where))
    .map(({ activity }) => activity.value?.text ?? activity.text)
    .join('\n');

describe('several checklists', () => {
  /** The titles behind the numbers, as the answer lists them. */
  const numbered = (reply: string): string[] =>
    [...reply.matchAll(/^\d+\. \*\*(\w+)\*\*/gm)].map(([, title]) => title ?? '');

  it.each([
    ['a personal chat', undefined],
    ['a channel', threadOf(exchange)],
  ])('in %s keep their numbers, whichever was opened last', async (_, where) => {
    const say = (text: string) => told(text, where);
    for (const title of ['A', 'B', 'C', 'D']) await say(`checklist ${title}:\n- one\n- two`);
    const first = numbered(await say('my checklists'));
    expect(first).toEqual(['D', 'C', 'B', 'A']);
    for (const number of [3, 1, 4, 2])
      expect(await say(`open checklist ${number}`)).toContain(first[number - 1]);
    expect(numbered(await say('my checklists'))).toEqual(first);
  });

  it('are asked back with the numbers that open them', async () => {
    for (const title of ['A', 'B', 'C']) await told(`checklist ${title}:\n- one\n- two`);
    await told('open checklist 2');
    await told('open checklist 1');
    await told('delete the checklist');
    await told('yes');
    const asked = await told('tick 1');
    expect(asked).toMatch(/^Which checklist do you mean\?/);
    for (const [at, title] of numbered(asked).entries())
      expect(await told(`open checklist ${at + 1}`)).toMatch(new RegExp(`^\\*\\*${title}\\*\\*`));
  });
});
