import type { Decision } from '../../cards/checklist-data';
import { escapeMarkdown } from '../../src/answer/markdown';
import { apply } from '../../src/checklist/apply';
import type { Checklist } from '../../src/checklist/record';
import type { Taken } from '../part';
import type { Asked } from './asked';
import { isTaken, listOf } from './find';
import { perform, tell, toEvent, type Wish } from './perform';

/** How long a typed "yes" still belongs to the question. */
const patienceMs = 10 * 60_000;

/** What a decision does to the list: to reset it takes back every tick. */
const wishesFor = (list: Checklist, what: Decision): Wish[] =>
  what === 'reset'
    ? list.items.flatMap(({ id, done }) => (done === null ? [] : [{ kind: 'untick', item: id } as const]))
    : [{ kind: what }];

/** Closing, reopening, deleting and resetting are asked back first, and only of somebody who may. */
export async function askDecision(asked: Asked, list: Checklist, what: Decision): Promise<Taken> {
  const { here, office, words } = asked;
  const wishes = wishesFor(list, what);
  const [wish] = wishes;
  if (wish === undefined) return asked.say(words.said.noTicks, list);
  const trial = apply(list, toEvent(wish, here, 0));
  if (trial.outcome !== 'changed') {
    return asked.whisper(tell(asked, { before: list, list, applied: [trial] }, wishes), list);
  }
  await office.lists.keepBook(here.place, (book) => ({
    ...book,
    pending: {
      what,
      list: list.id,
      by: here.person.id,
      until: new Date(here.at.getTime() + patienceMs).toISOString(),
    },
  }));
  const title = escapeMarkdown(list.title);
  const open = list.items.filter(({ done }) => done === null).length;
  const { ask, button } = words;
  const [question, yes] = (
    {
      close: [ask.close(title, open), button.yesClose],
      reopen: [ask.reopen(title), button.yesReopen],
      delete: [ask.delete(title), button.yesDelete],
      reset: [ask.reset(title, list.items.length - open), button.yesReset],
    } as const
  )[what];
  return asked.say(question, list, [
    { title: yes, data: { kind: 'checklist', do: 'decide', what, list: list.id } },
    { title: button.keep, data: { kind: 'checklist', do: 'keep', list: list.id } },
  ]);
}

/** A typed yes or no, where this person was asked and not long ago; null where nothing waits for one. */
export async function answerDecision(asked: Asked, yes: boolean): Promise<Taken | null> {
  const { here, office, words } = asked;
  const { pending } = await office.lists.book(here.place);
  if (pending === null || pending.by !== here.person.id || pending.until < here.at.toISOString()) return null;
  await forgetQuestion(asked);
  if (!yes) return asked.say(words.said.kept);
  const list = await listOf(asked, pending.list);
  return isTaken(list) ? list : decide(asked, list, pending.what);
}

export async function decide(asked: Asked, list: Checklist, what: Decision): Promise<Taken> {
  const wishes = wishesFor(list, what);
  if (wishes.length === 0) return asked.say(asked.words.said.noTicks, list);
  const performed = await perform(asked, list, wishes);
  if (performed === null) return asked.say(asked.words.none.stale);
  return asked.say(tell(asked, performed, wishes), performed.list);
}

export const forgetQuestion = ({ office, here }: Asked): Promise<void> =>
  office.lists.keepBook(here.place, (book) => (book.pending === null ? book : { ...book, pending: null }));
