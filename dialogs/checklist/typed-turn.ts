import { itemsFromLines, noOrigin, oneLine } from '../../src/checklist/create';
import { type Checklist, limits } from '../../src/checklist/record';
import type { Typed } from '../../src/checklist/typed';
import type { Taken } from '../part';
import type { Asked } from './asked';
import { begin, showList, tooMany } from './begin';
import { askDecision } from './decide';
import { sendExport, sendHistory } from './export';
import { chooseFrom, currentList, isTaken, numberedLists } from './find';
import { whoIs } from './people';
import { perform, tell, type Wish } from './perform';
import { postList } from './post';
import { listReminders, setReminder, stopReminders } from './remind';
import { commandsOfItem } from './step';

/** What a person typed about checklists. Null where it only looked like it: another part may make sense of it. */
export async function typedTurn(asked: Asked, typed: Typed, certain: boolean): Promise<Taken | null> {
  if (typed.do === 'bare') return null;
  if (typed.do === 'mine') return mine(asked);
  if (typed.do === 'open') return openNumber(asked, typed.item);
  if (typed.do === 'create') return create(asked, typed.title, typed.lines);
  if (typed.do === 'post' && typed.topic !== null) return null;
  const list = await currentList(asked);
  if (list === null) return certain ? asked.say(asked.words.none.here) : null;
  if (isTaken(list)) return list;
  await asked.office.lists.current(asked.here.place, list.id);
  return onList(asked, list, typed);
}

async function onList(asked: Asked, list: Checklist, typed: Typed): Promise<Taken> {
  switch (typed.do) {
    case 'show':
      return showList(asked, list, { page: typed.page });
    case 'history':
      return sendHistory(asked, list);
    case 'export':
      return sendExport(asked, list, typed.format);
    case 'close':
    case 'reopen':
    case 'delete':
    case 'reset':
      return askDecision(asked, list, typed.do);
    case 'post':
      return postList(asked, list, typed.channel);
    case 'remind':
      return setReminder(asked, list, typed.when);
    case 'reminders':
      return listReminders(asked, list);
    case 'unremind':
      return stopReminders(asked, list, typed.number);
    case 'commands': {
      const item = list.items[typed.item - 1];
      return item ? commandsOfItem(asked, list, item.id) : noItem(asked, list, typed.item);
    }
    default:
      return change(asked, list, typed);
  }
}

type Change = Exclude<Typed, { do: 'show' | 'history' | 'export' | 'close' | 'reopen' | 'delete' | 'reset' }>;

async function change(asked: Asked, list: Checklist, typed: Change): Promise<Taken> {
  const numbers = 'items' in typed ? typed.items : 'item' in typed ? [typed.item] : [];
  const missing = numbers.find((number) => list.items[number - 1] === undefined);
  if (missing !== undefined) return noItem(asked, list, missing);
  const wishes = await wishesOf(asked, list, typed);
  if ('intent' in wishes) return wishes;
  const performed = await perform(asked, list, wishes);
  if (performed === null) return asked.say(asked.words.none.stale);
  return asked.say(tell(asked, performed, wishes), performed.list);
}

async function wishesOf(asked: Asked, list: Checklist, typed: Change): Promise<Wish[] | Taken> {
  const id = (number: number) => list.items[number - 1]?.id ?? '';
  switch (typed.do) {
    case 'tick':
    case 'untick':
    case 'remove':
      return typed.items.map((number) => ({ kind: typed.do, item: id(number) }));
    case 'unassign':
      return typed.items.map((number) => ({ kind: 'assign', item: id(number), to: null }));
    case 'assign': {
      const to = typed.me ? asked.here.person : await whoIs(asked, list, typed.to ?? '');
      if ('intent' in to) return to;
      return typed.items.map((number) => ({ kind: 'assign', item: id(number), to }));
    }
    case 'note':
      return [{ kind: 'note', item: id(typed.item), text: typed.text && oneLine(typed.text, limits.note) }];
    case 'rename':
      return [{ kind: 'rename', item: id(typed.item), title: oneLine(typed.title) }];
    case 'move':
      return [{ kind: 'move', item: id(typed.item), to: Math.max(typed.to - 1, 0) }];
    case 'retitle':
      return [{ kind: 'retitle', title: oneLine(typed.title) }];
    case 'add':
      return itemsFromLines(typed.lines).map(({ title }) => ({ kind: 'add', item: '', title, step: null }));
    default:
      return asked.say(asked.words.none.stale);
  }
}

const noItem = (asked: Asked, list: Checklist, number: number): Promise<Taken> =>
  asked.say(asked.words.said.noItem(number, list.items.length), list);

async function mine(asked: Asked): Promise<Taken> {
  const lists = await numberedLists(asked);
  const { words, here } = asked;
  if (lists.length === 0)
    return asked.say(here.place.kind === 'personal' ? words.none.yours : words.none.here);
  return chooseFrom(asked, words.mine.lead(lists.length), lists);
}

async function openNumber(asked: Asked, number: number): Promise<Taken> {
  const lists = await numberedLists(asked);
  const list = lists[number - 1];
  if (!list) return lists.length === 0 ? mine(asked) : chooseFrom(asked, asked.words.ask.which, lists);
  return showList(asked, list);
}

async function create(asked: Asked, title: string | null, lines: readonly string[]): Promise<Taken | null> {
  const items = itemsFromLines(lines);
  if (items.length === 0) return asked.say(asked.words.said.noLines);
  // "Checklist: partner applications" on one line names a procedure.
  if (title === null && lines.length === 1) return null;
  const { list, left } = await begin(asked, {
    title: title === null ? asked.words.said.defaultTitle : oneLine(title),
    items,
    origin: noOrigin,
  });
  return showList(asked, list, { notes: tooMany(asked, left) });
}
