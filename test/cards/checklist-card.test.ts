import { describe, expect, it } from '@jest/globals';
import { maxBytes } from '../../cards/answer-card';
import { checklistCard } from '../../cards/checklist-card';
import { channelChoice, chosenChannel } from '../../cards/checklist-data';
import { formCard, noticeCard, whereCard } from '../../cards/checklist-notice';
import { checklistText } from '../../cards/checklist-text';
import { ActionData } from '../../cards/data';
import type { AdaptiveCard, Element } from '../../cards/schema';
import { apply } from '../../src/checklist/apply';
import { asCsv, asMarkdown } from '../../src/checklist/export';
import type { Checklist, Item } from '../../src/checklist/record';
import { alex, at, camille, listOf } from '../checklist/support';

/** The build for browsers: the other one cannot be loaded here. */
const {
  AdaptiveCard: Drawn,
  SerializationContext,
  Versions,
} = require('adaptivecards/dist/adaptivecards.min.js') as typeof import('adaptivecards');

const mark = { by: camille, at };
const busy: Checklist = (() => {
  const list = listOf(['Certificates', 'Partner *applications*', '=1+1', 'Test']);
  const changes: Partial<Item>[] = [
    { done: mark },
    { assignee: alex },
    { note: { ...mark, text: 'see [the file](http://evil.example), "quoted"' } },
  ];
  return {
    ...list,
    language: 'fr',
    items: list.items.map((item, index) => ({ ...item, ...changes[index] })),
  };
})();
const worst = listOf(Array.from({ length: 100 }, () => '漢'.repeat(200)));
worst.items = worst.items.map((item) => ({
  ...item,
  done: { by: { id: '29:x', name: '名'.repeat(100) }, at },
  assignee: camille,
  note: { ...mark, text: '注'.repeat(500) },
}));

const deletedOf = (list: Checklist) => apply(list, { kind: 'delete', id: 'd', at, by: list.owner }).list;
const marked = { ...listOf(1), title: 'see [here](https://evil.example) & **now**' };

const views = { page: null, viewers: [] };
const targets = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    title: `Channel ${index} (Operations)`,
    data: { kind: 'checklist', do: 'post', list: 'list', team: '19:t', channel: `19:c${index}` } as const,
  }));
const cards: [string, AdaptiveCard][] = [
  ['a list', checklistCard(busy, views)],
  ['an empty list', checklistCard(listOf(0), views)],
  ['a middle page, turned to', checklistCard(listOf(36), { page: 2, viewers: ['29:a', '29:b'] })],
  [
    'the longest list',
    checklistCard(worst, {
      page: 5,
      viewers: Array.from({ length: 60 }, (_, index) => `29:${'x'.repeat(60)}${index}`),
    }),
  ],
  ['a closed list', checklistCard({ ...listOf(12), state: 'closed' }, views)],
  ['a deleted list', checklistCard(deletedOf(listOf(12)), views)],
  [
    'a list of one’s own',
    checklistCard(
      { ...listOf(36), place: { ...listOf(1).place, kind: 'personal' } },
      { page: 2, viewers: [] },
    ),
  ],
  ['the form', formCard(worst, 'en')],
  ['a list with marks in its title', formCard(marked, 'fr')],
  ['six channels', whereCard(busy, 'fr', { found: targets(6), more: false })],
  ['eighty channels', whereCard(busy, 'en', { found: targets(80), more: false })],
  ['a question', noticeCard('en', 'Close it?', [])],
];

const elementsOf = (elements: Element[]): Element[] =>
  elements.flatMap((element) => {
    if (element.type === 'Container') return [element, ...elementsOf(element.items)];
    if (element.type === 'ColumnSet')
      return [element, ...element.columns.flatMap((column) => elementsOf(column.items))];
    return [element];
  });
const rowsOf = (card: AdaptiveCard) =>
  elementsOf(card.body).flatMap((element) =>
    'selectAction' in element && element.selectAction ? [element.selectAction] : [],
  );
const texts = (card: AdaptiveCard) =>
  elementsOf(card.body).flatMap((element) => (element.type === 'TextBlock' ? [element.text] : []));

describe.each(cards)('the card of %s', (_, card) => {
  it('stays under the size that Teams takes, and under six buttons', () => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(maxBytes);
    expect(card.actions?.length ?? 0).toBeLessThanOrEqual(6);
  });

  it('is read by the official renderer without a complaint', () => {
    const context = new SerializationContext(Versions.v1_5);
    new Drawn().parse(card, context);
    const events = Array.from(
      { length: context.eventCount },
      (_, index) => context.getEventAt(index).message,
    );
    // Its pattern for languages is a global one, which matches every other time.
    expect(events.filter((message) => !message.includes('"lang"'))).toEqual([]);
  });

  it('has presses that parse, each with the same data where the client knows no Action.Execute', () => {
    const inputs = { item: 'i1', text: 'x', choice: channelChoice('19:t', '19:c') };
    for (const action of [
      ...rowsOf(card),
      ...(card.actions ?? []),
      ...(card.refresh ? [card.refresh.action] : []),
    ]) {
      if (action.type !== 'Action.Execute') throw new Error('only Execute here');
      const { msteams: _, ...same } = action.fallback.data as Record<string, unknown>;
      expect(same).toEqual(action.data);
      expect(ActionData.safeParse({ ...same, ...inputs, ...action.data }).error).toBeUndefined();
      expect(action.title.length).toBeGreaterThan(0);
    }
  });
});

describe('the card of a list', () => {
  it('names who did what, for whom, and notes, in the language of who made it', () => {
    const all = texts(checklistCard(busy, views)).join('\n');
    expect(all).toContain('**1 sur 4 fait** · À suivre\u00a0: 2.');
    expect(all).toContain('Camille Roy, 21 novembre 2026 à 10:00');
    expect(all).toContain('Pour Alex Morgan');
    expect(all).toContain('Note de Camille Roy\u00a0: see \\[the file\\](http://evil.example)');
    expect(all).toContain('2\\. Partner \\*applications\\*');
  });

  it('has a row for each item of the page, which says what a press does', () => {
    const rows = rowsOf(checklistCard(busy, views));
    expect(rows.map(({ title }) => title)).toEqual([
      'Décocher 1. Certificates. Camille Roy, 21 novembre 2026 à 10:00',
      'Cocher 2. Partner *applications*. Pour Alex Morgan',
      'Cocher 3. =1+1. Note de Camille Roy\u00a0: see [the file](http://evil.example), "quoted"',
      'Cocher 4. Test',
    ]);
    expect(rows[0]?.data).toEqual({ kind: 'checklist', do: 'untick', item: 'i1', list: 'list' });
  });

  it('pages through, and begins where work goes on', () => {
    const list = listOf(36);
    list.items = list.items.map((item, index) => (index < 21 ? { ...item, done: mark } : item));
    expect(rowsOf(checklistCard(list, views))[0]?.title).toMatch(/Item 21/);
    expect(rowsOf(checklistCard(list, { page: 4, viewers: [] }))).toHaveLength(6);
    expect(texts(checklistCard(list, views)).at(-1)).toBe('Items 21 to 30 of 36');
  });

  it('cannot be pressed once it is closed, and offers to reopen it', () => {
    const closed = checklistCard({ ...listOf(3), state: 'closed' }, views);
    expect(rowsOf(closed)).toEqual([]);
    expect(closed.actions?.map(({ title }) => title)).toEqual(['Reopen the list', 'Delete the list']);
  });

  it('asks for a view of their own only of those who turned a page', () => {
    expect(checklistCard(busy, views).refresh).toBeUndefined();
    expect(checklistCard(busy, { page: null, viewers: ['29:a'] }).refresh?.userIds).toEqual(['29:a']);
  });

  it('of a deleted list says so, and nothing of what stood on it', () => {
    const deleted = deletedOf(busy);
    expect(texts(checklistCard(deleted, views))).toEqual(['Cette liste de contrôle a été supprimée.']);
    expect(checklistText(deleted)).toBe('Cette liste de contrôle a été supprimée.');
  });

  it('says the same as its text', () => {
    const text = checklistText(busy);
    for (const part of ['Certificates', 'Camille Roy', 'Pour Alex Morgan', '☑', '1 sur 4 fait']) {
      expect(text).toContain(part);
    }
  });
});

describe.each([
  ['the form', formCard(marked, 'en'), 'Change “see [here](https://evil.example) & **now**”'],
  [
    'the question for one of few channels',
    whereCard(marked, 'fr', { found: targets(2), more: false }),
    'Où publier see [here](https://evil.example) & **now**\u202f?',
  ],
  [
    'the question for one of many channels',
    whereCard(marked, 'en', { found: targets(9), more: false }),
    'Where shall see [here](https://evil.example) & **now** be posted?',
  ],
])('what people typed, on %s', (_, card, spoken) => {
  it('is neither a link nor bold there, and read aloud as it was typed', () => {
    expect(texts(card)[0]).toContain('see \\[here\\](https://evil.example) &amp; \\*\\*now\\*\\*');
    expect([card.speak, card.fallbackText]).toEqual([spoken, spoken]);
  });
});

describe('an export', () => {
  const options = { language: 'en' as const, write: (iso: string) => iso };

  it('is a task list in Markdown', () => {
    expect(asMarkdown(busy, options)).toBe(
      [
        '# Weekend',
        '',
        `Made by Alex Morgan, ${at}`,
        '',
        '- [x] Certificates',
        `  - Camille Roy, ${at}`,
        '- [ ] Partner \\*applications\\*',
        '  - For Alex Morgan',
        '- [ ] =1+1',
        '  - Note by Camille Roy: see \\[the file\\](http://evil.example), "quoted"',
        '- [ ] Test',
        '',
      ].join('\n'),
    );
  });

  it('is a table in CSV that no spreadsheet takes for a formula', () => {
    expect(asCsv(busy, options).split('\r\n')).toEqual([
      'Number,Item,Done,Done by,Done at,Assigned to,Note',
      `1,Certificates,yes,Camille Roy,${at},,`,
      '2,Partner *applications*,no,,,Alex Morgan,',
      `3,"'=1+1",no,,,,"see [the file](http://evil.example), ""quoted"""`,
      '4,Test,no,,,,',
      '',
    ]);
  });

  it.each([
    '=SUM(A1)',
    '+1',
    '-1',
    '@cmd',
    ' =1',
    '\t=1',
    '\n@x',
    '|calc',
    '＝1',
  ])('makes text of %j', (title) => {
    const [, row = ''] = asCsv(listOf([title.trim() || 'x', 'b']), options).split('\r\n');
    expect(row.split(',')[1]).toMatch(/^"'/);
  });
});

describe('a channel chosen from a list', () => {
  it.each(['', 'x', '[]', '["a"]', '["a", 5]', '{"team":"a"}'])('%j is none', (choice) => {
    expect(chosenChannel(choice)).toBeNull();
  });

  it('is the one that was written', () => {
    expect(chosenChannel(channelChoice('a"b', 'c'))).toEqual({ team: 'a"b', channel: 'c' });
  });
});
