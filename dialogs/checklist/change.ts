import { itemsFromLines, oneLine } from '../../src/checklist/create';
import { type Checklist, limits } from '../../src/checklist/record';
import type { Typed } from '../../src/checklist/typed';
import type { Taken } from '../part';
import type { Asked } from './asked';
import { whoIs } from './people';
import { perform, tell, type Wish } from './perform';

export type Change = Exclude<
  Typed,
  { do: 'show' | 'history' | 'export' | 'close' | 'reopen' | 'delete' | 'reset' }
>;

/** Changes the list as somebody typed it, or filled in a form that says the same. */
export async function change(asked: Asked, list: Checklist, typed: Change): Promise<Taken> {
  const numbers = 'items' in typed ? typed.items : 'item' in typed ? [typed.item] : [];
  const missing = numbers.find((number) => list.items[number - 1] === undefined);
  if (missing !== undefined) return noItem(asked, list, missing);
  const wishes = await wishesOf(asked, list, typed);
  if ('intent' in wishes) return wishes;
  // Of signs that nobody sees, nothing is left to be a title.
  if (wishes.length === 0 || wishes.some((wish) => 'title' in wish && wish.title === ''))
    return asked.say(asked.words.form.needText, list);
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

export const noItem = (asked: Asked, list: Checklist, number: number): Promise<Taken> =>
  asked.say(asked.words.said.noItem(number, list.items.length), list);
