import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { alex, type Office, openOffice } from './office';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const told = async (text: string) =>
  (await office.say(alex, text)).map(({ activity }) => activity.value?.text ?? activity.text).join('\n');

/** Of these, a record has nothing left that could be a title; without one, no list could be read again. */
const invisible = '\u202A\u2066';

it.each([
  `rename 1: ${invisible}`,
  `rename the checklist to ${invisible}`,
  `add: ${invisible}`,
])('what nobody can see is no title: %j', async (text) => {
  await told('checklist Friday:\n- one\n- two');
  expect(await told(text)).toBe('Fill in the text first.');
  expect(await told('show the checklist')).toBe('**Friday** – 0 of 2 done\n\n1. ☐ one\n2. ☐ two');
});

it('a list with such a name gets that of all lists without one', async () => {
  await told(`checklist ${invisible}:\n- one`);
  expect(await told('show the checklist')).toBe('**Checklist** – 0 of 1 done\n\n1. ☐ one');
});

it('a form says so, too', async () => {
  const [shown] = await office.say(alex, 'checklist Friday:\n- one\n- two');
  const list = shown?.activity.value?.checklist?.id ?? '';
  await office.press(alex, { kind: 'checklist', do: 'rename', list, item: 'i1', text: invisible });
  expect(await told('show the checklist')).toBe('**Friday** – 0 of 2 done\n\n1. ☐ one\n2. ☐ two');
});
