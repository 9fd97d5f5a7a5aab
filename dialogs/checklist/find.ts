import { escapeMarkdown } from '../../src/answer/markdown';
import type { Checklist, Place } from '../../src/checklist/record';
import { progress } from '../../src/checklist/view';
import type { Shown } from '../../src/words/shown';
import type { Taken } from '../part';
import type { Found } from './access';
import type { Asked } from './asked';

/** The list of this id, where it is there and this person may use it; else says what is the matter. */
export async function listOf(asked: Asked, id: string): Promise<Checklist | Taken> {
  return orSaid(asked, await asked.office.access.find(asked.here, id));
}

function orSaid(asked: Asked, found: Found): Checklist | Promise<Taken> {
  const { none, said } = asked.words;
  switch (found.state) {
    case 'gone':
      return asked.whisper(none.stale);
    case 'deleted':
      return asked.whisper(said.deleted);
    case 'barred':
      return asked.whisper(none.notMember(placeName(found.place)));
    default:
      return found;
  }
}

export const isTaken = (found: Checklist | Taken): found is Taken => 'intent' in found;

const placeName = ({ name }: Place): Shown | null => (name === null ? null : escapeMarkdown(name));

/** All lists of this conversation that the person may use. */
async function listsHere({ office, here }: Asked): Promise<Checklist[]> {
  const book = await office.lists.book(here.place);
  return office.access.all(here, book.lists);
}

/**
 * Those that “open checklist 2” counts, the newest first; opening one moves none. In a personal chat also one's own from
 * elsewhere.
 */
export async function numberedLists(asked: Asked): Promise<Checklist[]> {
  const { office, here } = asked;
  const { lists } = await office.lists.book(here.place);
  const own =
    here.place.kind === 'personal' ? await office.lists.shelf(here.place.channel, here.person.id) : [];
  const found = await office.access.all(here, [...new Set([...own, ...lists])]);
  return found.sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id));
}

/**
 * The list that words without a name mean: the one in whose thread they stand, else the one spoken of last, else the
 * only one. Several are asked back; null where there is none.
 */
export async function currentList(asked: Asked): Promise<Checklist | Taken | null> {
  const { office, here } = asked;
  if (here.place.kind !== 'channel') {
    const { current } = await office.lists.book(here.place);
    const found = current === null ? null : await office.access.find(here, current);
    // A list that was posted from here may have become that of a team which the person has left since.
    if (found && found.state !== 'gone' && found.state !== 'deleted') return orSaid(asked, found);
  }
  const lists = await listsHere(asked);
  const inThread = lists.find((list) =>
    [list.home, ...list.posts].some(({ conversation }) => conversation === here.thread),
  );
  if (inThread && here.place.kind === 'channel') return inThread;
  const open = lists.filter(({ state }) => state === 'open');
  const [only] = open.length === 1 ? open : lists.length === 1 ? lists : [];
  if (only) return only;
  return lists.length === 0 ? null : chooseFrom(asked, asked.words.ask.which, await numberedLists(asked));
}

/** Numbered lists as lines and, the first six, as buttons. */
export function chooseFrom(asked: Asked, lead: string, lists: readonly Checklist[]): Promise<Taken> {
  const { words } = asked;
  const lines = lists.slice(0, 20).map((list, at) => {
    const { done, total } = progress(list);
    const line = words.mine.line(
      escapeMarkdown(list.title),
      done,
      total,
      placeName(list.place),
      list.state === 'closed',
    );
    return `${at + 1}. ${line}`;
  });
  return asked.say(
    [lead, lines.join('\n')].join('\n\n'),
    null,
    lists.slice(0, 6).map(({ id, title }) => ({
      title: words.button.show(title),
      data: { kind: 'checklist', do: 'show', list: id },
    })),
  );
}
