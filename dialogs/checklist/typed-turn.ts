import { itemsFromLines, noOrigin, oneLine } from '../../src/checklist/create';
import type { Checklist } from '../../src/checklist/record';
import type { Typed } from '../../src/checklist/typed';
import type { Taken } from '../part';
import type { Asked } from './asked';
import { begin, showList, tooMany } from './begin';
import { change, noItem } from './change';
import { askDecision } from './decide';
import { sendExport, sendHistory } from './export';
import { chooseFrom, currentList, isTaken, numberedLists } from './find';
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
    title: oneLine(title ?? '') || asked.words.said.defaultTitle,
    items,
    origin: noOrigin,
  });
  return showList(asked, list, { notes: tooMany(asked, left) });
}
