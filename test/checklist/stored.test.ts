import { describe, expect, it } from '@jest/globals';
import { StoredChecklist } from '../../src/checklist/stored';
import { alex, at, listOf, place, thread } from './support';

const { home: _, ...kept } = listOf(2);
const card = (conversation: string, activity: string) => ({
  conversation,
  activity,
  serviceUrl: place.serviceUrl,
});
/** As version 1 wrote it. */
const before = { ...kept, schema: 1, posts: [card('a:alex', '1'), card(thread, '2'), card(thread, '3')] };

describe('a list of version 1', () => {
  it('keeps everything, and has its home in the thread of its first card there', () => {
    expect(StoredChecklist.parse(before)).toEqual({
      ...listOf(2),
      home: card(thread, '2'),
      posts: [{ ...card(thread, '3'), viewer: null }],
    });
  });

  it('without a card in its own place has its home in the conversation', () => {
    const { home } = StoredChecklist.parse({ ...before, posts: [card('a:alex', '1')] });
    expect(home).toEqual({ ...card(place.conversation, ''), activity: null });
  });

  it.each([
    ['and emptied', { title: '–', items: [], events: [] }],
    ['and not emptied yet', { events: [{ kind: 'delete', id: 'd', at, by: alex }] }],
  ])('that was deleted %s says no more than that', (_, change) => {
    const read = StoredChecklist.parse({ ...before, state: 'deleted', ...change });
    const { id, revision, language } = kept;
    expect(read).toEqual({
      schema: 2,
      id,
      state: 'deleted',
      revision,
      language,
      place,
      home: card(thread, '2'),
      posts: [{ ...card(thread, '3'), viewer: null }],
    });
  });
});
