import { escapeMarkdown } from '../../src/answer/markdown';
import type { Checklist, Person } from '../../src/checklist/record';
import { fold } from '../../src/checklist/template';
import type { Taken } from '../part';
import type { Asked } from './asked';
import { addressOf } from './door';

/** The member that a typed name means; what is not one and only one is asked back. */
export async function whoIs(asked: Asked, list: Checklist, name: string): Promise<Person | Taken> {
  const { office, words } = asked;
  const found = named(await office.door.members(addressOf(list.place)), name);
  const [only] = found;
  if (only && found.length === 1) return only;
  const said = escapeMarkdown(name, 60);
  return found.length === 0
    ? asked.say(words.none.nobody(said), list)
    : asked.say(
        words.ask.person(
          said,
          found.slice(0, 6).map((one) => escapeMarkdown(one.name)),
        ),
        list,
      );
}

/** The whole name before a part of it, and a part from its beginning: "Ann" is no "Joanna". */
function named(people: readonly Person[], name: string): Person[] {
  const said = fold(name.replace(/^@/, '').trim());
  if (said === '') return [];
  const whole = people.filter((person) => fold(person.name) === said);
  if (whole.length > 0) return whole;
  const words = said.split(/\s+/);
  return people.filter((person) => {
    const parts = fold(person.name).split(/[\s-]+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}
