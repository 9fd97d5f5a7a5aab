import { escapeMarkdown } from '../../src/answer/markdown';
import { writeMoment } from '../../src/checklist/moment';
import type { Checklist } from '../../src/checklist/record';
import { readWhen } from '../../src/checklist/when';
import type { Taken } from '../part';
import type { Asked } from './asked';
import { mostReminders, type Reminder } from './reminders';

export async function setReminder(asked: Asked, list: Checklist, when: string): Promise<Taken> {
  const { here, language, office, words } = asked;
  if (list.state === 'closed') return asked.say(words.said.closed, list);
  const read = readWhen(when, language, here.at, here.zone);
  if ('problem' in read) {
    return asked.say(read.problem === 'past' ? words.remind.past : words.remind.unclear, list);
  }
  const reminder = { id: here.key, list: list.id, at: read.at.getTime(), by: here.person, language };
  if (!(await office.reminders.set(reminder))) return asked.say(words.remind.tooMany(mostReminders), list);
  const moment = writeMoment(read.at.toISOString(), here.zone, language);
  const text = promise(asked, list, moment);
  return asked.say(text, list, [cancelButton(asked, list, reminder.id)]);
}

/** It comes where the list is, wherever it was asked for. */
function promise({ here, words }: Asked, { place, title }: Checklist, moment: string): string {
  const { remind } = words;
  const name = escapeMarkdown(title);
  if (place.conversation !== here.place.conversation) {
    return remind.setElsewhere(moment, name, place.name === null ? null : escapeMarkdown(place.name));
  }
  return place.kind === 'personal' ? remind.setForYou(moment, name) : remind.set(moment, name);
}

const cancelButton = ({ words }: Asked, list: Checklist, reminder: string) =>
  ({
    title: words.button.cancelReminder,
    data: { kind: 'checklist', do: 'unremind', list: list.id, reminder },
  }) as const;

export async function listReminders(asked: Asked, list: Checklist): Promise<Taken> {
  const { office, words } = asked;
  const all = await office.reminders.of(list.id);
  if (all.length === 0) return asked.say(words.remind.none, list);
  const lines = all.map(
    (one, at) => `${at + 1}. ${words.remind.line(at + 1, momentOf(asked, one), escapeMarkdown(list.title))}`,
  );
  const [only] = all;
  const buttons = only && all.length === 1 ? [cancelButton(asked, list, only.id)] : [];
  return asked.say([words.remind.list(all.length), lines.join('\n')].join('\n\n'), list, buttons);
}

/** The one with this number, or all of them where none was given. */
export async function stopReminders(asked: Asked, list: Checklist, number: number | null): Promise<Taken> {
  const { office, words } = asked;
  const all = await office.reminders.of(list.id);
  const chosen = number === null ? all : all.slice(number - 1, number);
  if (chosen.length === 0) return asked.say(words.remind.none, list);
  await office.reminders.cancel(chosen.map(({ id }) => id));
  return asked.say(chosen.map((one) => words.remind.cancelled(momentOf(asked, one))).join('\n\n'), list);
}

export async function stopReminder(asked: Asked, list: Checklist, id: string): Promise<Taken> {
  const { office, words } = asked;
  const found = (await office.reminders.of(list.id)).find((one) => one.id === id);
  if (!found) return asked.whisper(words.remind.none, list);
  await office.reminders.cancel([id]);
  return asked.say(words.remind.cancelled(momentOf(asked, found)), list);
}

const momentOf = ({ here, language }: Asked, { at }: Reminder): string =>
  writeMoment(new Date(at).toISOString(), here.zone, language);
