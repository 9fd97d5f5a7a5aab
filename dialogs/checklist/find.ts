import { escapeMarkdown } from '../../src/answer/markdown';
import type { Checklist, Place } from '../../src/checklist/record';
import { progress } from '../../src/checklist/view';
import type { Taken } from '../part';
import type { Asked } from './asked';
import { addressOf } from './door';

/** Whether this person may see and change the list: whoever is in the chat or channel that it belongs to. */
export async function mayUse({ here, office }: Asked, list: Checklist): Promise<boolean> {
  if (list.place.tenant !== here.place.tenant || list.place.channel !== here.place.channel) return false;
  // Teams lets nobody write in a conversation who is not in it.
  if (list.place.conversation === here.place.conversation) return true;
  if (list.place.kind === 'personal') return list.owner.id === here.person.id;
  return (await office.door.member(addressOf(list.place), here.person.id)) !== null;
}

/** The list that a button names, where it is there and this person may use it; else says what is the matter. */
export async function listOf(asked: Asked, id: string): Promise<Checklist | Taken> {
  const { office, words, here } = asked;
  const list = await office.lists.get(id);
  if (list === null || list.place.tenant !== here.place.tenant) return asked.whisper(words.none.stale);
  if (!(await mayUse(asked, list))) return asked.whisper(words.none.notMember(placeName(list.place)));
  if (list.state === 'deleted') return asked.whisper(words.said.deleted);
  return list;
}

export const isTaken = (found: Checklist | Taken): found is Taken => 'intent' in found;

const placeName = ({ name }: Place): string | null => (name === null ? null : escapeMarkdown(name));

/** All lists of this conversation, the newest first. */
export async function listsHere({ office, here }: Asked): Promise<Checklist[]> {
  const book = await office.lists.book(here.place);
  return (await office.lists.many(book.lists)).reverse();
}

/**
 * The list that words without a name mean: the one in whose thread they stand, else the one spoken of last, else the
 * only one. Several are asked back; null where there is none.
 */
export async function currentList(asked: Asked): Promise<Checklist | Taken | null> {
  const { office, here } = asked;
  const lists = await listsHere(asked);
  const inThread = lists.find(({ posts }) => posts.some(({ conversation }) => conversation === here.thread));
  if (inThread && here.place.kind === 'channel') return allowed(asked, inThread);
  const book = await office.lists.book(here.place);
  const current = lists.find(({ id }) => id === book.current);
  if (current && (here.place.kind !== 'channel' || lists.length === 1)) return allowed(asked, current);
  const open = lists.filter(({ state }) => state === 'open');
  const [only] = open.length === 1 ? open : lists.length === 1 ? lists : [];
  if (only) return allowed(asked, only);
  return lists.length === 0 ? null : chooseFrom(asked, asked.words.ask.which, lists);
}

/** A list that was posted from here may have become that of a team which the person has left since. */
async function allowed(asked: Asked, list: Checklist): Promise<Checklist | Taken> {
  if (await mayUse(asked, list)) return list;
  return asked.whisper(asked.words.none.notMember(placeName(list.place)));
}

/** Lists as lines and, the first six, as buttons. */
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
