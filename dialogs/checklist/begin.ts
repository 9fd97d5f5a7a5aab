import { checklistText } from '../../cards/checklist-text';
import type { Alert } from '../../src/answer/document';
import { isInPlace } from '../../src/checklist/cards';
import { createChecklist, type Draft } from '../../src/checklist/create';
import { type Checklist, limits } from '../../src/checklist/record';
import type { Taken } from '../part';
import type { Asked } from './asked';
import { listActivity } from './replies';
import { labelOf } from './targets';

/** A new list in this conversation. The same message makes it once, however often it is delivered. */
export async function begin(asked: Asked, draft: Draft): Promise<{ list: Checklist; left: number }> {
  const { here, office, language } = asked;
  const { place } = here;
  const { list: made, left } = createChecklist(draft, {
    id: here.key,
    owner: here.person,
    at: here.at.toISOString(),
    language,
    zone: here.zone,
    place: { ...place, name: place.name ?? (await channelName(asked)) },
    thread: here.thread,
  });
  const list = await office.lists.create(made);
  await office.lists.current(place, list.id);
  await office.lists.putOnShelf(place.channel, here.person, list.id);
  return { list, left };
}

/** Shows the list here, on a card that is kept up to date from now on. */
export async function showList(
  asked: Asked,
  list: Checklist,
  { page = null, notes = [] }: { page?: number | null; notes?: readonly Alert[] } = {},
): Promise<Taken> {
  const { message, office, here } = asked;
  const text = [...notes.map((note) => note.text), checklistText(list)].join('\n\n');
  const answer = asked.answer(text, list);
  const sent = await message.turn.sendActivity(listActivity(list, { page, notes }, answer));
  await office.lists.current(here.place, list.id);
  // Where replies are collected for the caller, nothing was posted that could be edited.
  if (!sent?.id) return asked.taken({ answer });
  const { serviceUrl } = here.place;
  const viewer = isInPlace(list.place, here.thread) ? null : here.person.id;
  await office.lists.addCard(list.id, { conversation: here.thread, activity: sent.id, serviceUrl, viewer });
  await office.board.sent(list.id, list.revision);
  return asked.taken({ answer });
}

/** Teams names the channel in no message; a list that cannot say where it is still works. */
async function channelName({ here, office, language }: Asked): Promise<string | null> {
  const { team, conversation, channel, serviceUrl, bot } = here.place;
  if (team === null) return null;
  try {
    const channels = await office.door.channels({ conversation: team.id, channel, serviceUrl, bot });
    const known = (await office.teams.all(here.place)).find(({ id }) => id === team.id);
    const found = channels.find(({ id }) => id === conversation);
    return found ? labelOf({ name: team.name || known?.name || '' }, found.name, language) : null;
  } catch {
    return null;
  }
}

export const tooMany = ({ words }: Asked, left: number): Alert[] =>
  left > 0 ? [{ kind: 'alert', tone: 'warning', text: words.said.createdShort(left, limits.items) }] : [];
