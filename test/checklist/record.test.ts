import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apply } from '../../src/checklist/apply';
import { itemsFromLines, oneLine } from '../../src/checklist/create';
import { Checklist, ChecklistEvent, limits } from '../../src/checklist/record';
import { checklistValue, nextItem, pageOf } from '../../src/checklist/view';
import { alex, at, camille, listOf, replay } from './support';

let count = 0;
const event = (wish: object, by = alex, id = `e${count++}`): ChecklistEvent =>
  ChecklistEvent.parse({ id, at, by, item: '', ...wish });
const having = (list: Checklist, ...wishes: object[]): Checklist =>
  wishes.reduce<Checklist>((before, wish) => apply(before, event(wish)).list, list);
const titles = ({ items }: Checklist) => items.map(({ title }) => title);

describe('a list', () => {
  it('keeps who ticked what and when', () => {
    const list = having(listOf(3), { kind: 'tick', item: 'i2' });
    expect(checklistValue(list)).toEqual({
      id: 'list',
      title: 'Weekend',
      procedure: null,
      revision: 1,
      items: [
        { id: 'i1', title: 'Item 1', done: false, by: null, at: null },
        { id: 'i2', title: 'Item 2', done: true, by: 'Alex Morgan', at },
        { id: 'i3', title: 'Item 3', done: false, by: null, at: null },
      ],
      done: 1,
      total: 3,
    });
    expect(nextItem(list)?.id).toBe('i1');
  });

  it('is changed in each of its parts', () => {
    const list = having(
      listOf(['a', 'b', 'c']),
      { kind: 'add', title: 'd', step: null },
      { kind: 'move', item: 'i4', to: 0 },
      { kind: 'rename', item: 'i1', title: 'A' },
      { kind: 'remove', item: 'i2' },
      { kind: 'note', item: 'i3', text: 'soon' },
      { kind: 'assign', item: 'i3', to: camille },
      { kind: 'retitle', title: 'Monday' },
    );
    expect([list.title, titles(list)]).toEqual(['Monday', ['d', 'A', 'c']]);
    expect(list.items[2]).toMatchObject({ note: { text: 'soon', by: alex }, assignee: camille });
  });

  it('gives an id once: a removed item’s is not used again', () => {
    const list = having(listOf(2), { kind: 'remove', item: 'i2' }, { kind: 'add', title: 'new', step: null });
    expect(list.items.map(({ id }) => id)).toEqual(['i1', 'i3']);
  });

  it.each([
    ['a tick of what is ticked', { kind: 'tick', item: 'i1' }, 'unchanged'],
    ['an untick of what is not', { kind: 'untick', item: 'i2' }, 'unchanged'],
    ['the title that it has', { kind: 'rename', item: 'i2', title: 'Item 2' }, 'unchanged'],
    ['the place that it has', { kind: 'move', item: 'i2', to: 99 }, 'unchanged'],
    ['an item that is not there', { kind: 'tick', item: 'i9' }, 'no-item'],
    ['a reopening of what is open', { kind: 'reopen' }, 'unchanged'],
  ])('is left as it is by %s', (_, wish, outcome) => {
    const list = having(listOf(2), { kind: 'tick', item: 'i1' });
    const applied = apply(list, event(wish));
    expect(applied.outcome).toBe(outcome);
    expect(applied.list).toBe(list);
  });

  it('counts a press once, however often it arrives, even after others', () => {
    const press = event({ kind: 'tick', item: 'i1' });
    const ticked = apply(listOf(2), press).list;
    const unticked = having(ticked, { kind: 'untick', item: 'i1' });
    expect(apply(unticked, press)).toMatchObject({ outcome: 'repeated', list: unticked });
  });

  it('takes no change while it is closed, and again once it is open', () => {
    const closed = having(listOf(2), { kind: 'close' });
    expect(apply(closed, event({ kind: 'tick', item: 'i1' })).outcome).toBe('closed');
    expect(having(closed, { kind: 'reopen' }, { kind: 'tick', item: 'i1' }).items[0]?.done).not.toBeNull();
  });

  it.each([
    ['close', 'a colleague', false, 'denied'],
    ['close', 'whom an item is assigned to', true, 'changed'],
    ['delete', 'whom an item is assigned to', true, 'denied'],
  ] as const)('%s: %s gets "%s" as far as they are assigned', (kind, _, assigned, outcome) => {
    const list = assigned ? having(listOf(1), { kind: 'assign', item: 'i1', to: camille }) : listOf(1);
    expect(apply(list, { kind, id: 'c', at, by: camille }).outcome).toBe(outcome);
    expect(apply(list, { kind, id: 'a', at, by: alex }).outcome).toBe('changed');
  });

  it('that is deleted keeps where it was and which cards showed it, and takes no change', () => {
    const list = having(listOf(2), { kind: 'note', item: 'i1', text: 'soon' });
    const { id, schema, language, place, home, posts } = list;
    const { list: deleted } = apply(list, { kind: 'delete', id: 'd', at, by: alex });
    expect(deleted).toEqual({ id, schema, language, place, home, posts, state: 'deleted', revision: 2 });
    expect(apply(deleted, event({ kind: 'tick', item: 'i1' }))).toMatchObject({
      outcome: 'deleted',
      list: deleted,
    });
  });

  it('is full at its limit', () => {
    const list = listOf(limits.items);
    expect(apply(list, event({ kind: 'add', title: 'one more', step: null })).outcome).toBe('full');
  });

  it('opens at the page where work goes on', () => {
    const list = listOf(25);
    const ticked = having(
      list,
      ...Array.from({ length: 12 }, (_, at) => ({ kind: 'tick', item: `i${at + 1}` })),
    );
    expect([pageOf(list, null), pageOf(ticked, null), pageOf(list, 99), pageOf(list, 0)]).toEqual([
      1, 2, 3, 1,
    ]);
  });
});

describe('what people type as items', () => {
  it('loses the signs before it', () => {
    const lines = ['- one', '* two', '3. three', '4) four', '[x] five', '☐ six', '', '  ', '2016 is old'];
    expect(itemsFromLines(lines).map(({ title }) => title)).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      '2016 is old',
    ]);
  });

  it('is one line within the limit, whole signs only', () => {
    expect(oneLine('a\u0000\n\u202Eb')).toBe('a b');
    const long = oneLine('😀'.repeat(300));
    expect(long.length).toBeLessThanOrEqual(limits.title);
    expect(long).toMatch(/^(😀)+…$/u);
  });
});

/** Anything that people may do, in any order, some of it delivered twice. */
const wishes = fc.array(
  fc.record({
    person: fc.constantFrom(alex, camille, { id: '29:third', name: 'Third' }),
    wish: fc.oneof(
      fc.record({
        kind: fc.constantFrom('tick', 'untick', 'remove'),
        item: fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5'),
      }),
      fc.record({ kind: fc.constant('move'), item: fc.constantFrom('i1', 'i2', 'i6'), to: fc.nat(8) }),
      fc.record({ kind: fc.constant('add'), title: fc.constantFrom('x', 'y'), step: fc.constant(null) }),
      fc.record({
        kind: fc.constant('note'),
        item: fc.constantFrom('i1', 'i6'),
        text: fc.constantFrom('n', null),
      }),
      fc.record({ kind: fc.constantFrom('close', 'reopen') }),
    ),
    twice: fc.boolean(),
  }),
  { maxLength: 60 },
);

describe('the history of any list', () => {
  it('explains its state, event by event', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        let list = listOf(4);
        const delivered = all.flatMap(({ person, wish, twice }, index) => {
          const one = event(wish, person, `p${index}`);
          return twice ? [one, one] : [one];
        });
        for (const one of delivered) list = apply(list, one).list;
        expect(replay(list)).toEqual({ title: list.title, state: list.state, items: list.items });
        expect(list.revision).toBe(list.events.length);
        expect(new Set(list.events.map(({ id }) => id)).size).toBe(list.events.length);
        expect(Checklist.parse(JSON.parse(JSON.stringify(list)))).toEqual(list);
        // Told by hand, without the reducer: an item is done if the last word on it was a tick.
        for (const item of list.items) {
          const last = list.events.findLast(
            (one) => ['tick', 'untick'].includes(one.kind) && 'item' in one && one.item === item.id,
          );
          expect([item.id, item.done]).toEqual([
            item.id,
            last?.kind === 'tick' ? { by: last.by, at: last.at } : null,
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is folded where it grows long, and explains the state still', () => {
    let list = listOf(3);
    for (let turn = 0; turn < limits.events; turn++) {
      list = having(list, { kind: 'tick', item: 'i1' }, { kind: 'untick', item: 'i1' });
    }
    list = having(list, { kind: 'tick', item: 'i2' });
    expect(list.events.length).toBeLessThanOrEqual(limits.events);
    expect(replay(list)).toEqual({ title: list.title, state: list.state, items: list.items });
    expect(list.revision).toBe(2 * limits.events + 1);
  });
});
