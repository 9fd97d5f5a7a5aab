import { type ChannelButton, whereCard, whereText } from '../../cards/checklist-notice';
import { escapeMarkdown } from '../../src/answer/markdown';
import { createChecklist } from '../../src/checklist/create';
import type { Checklist } from '../../src/checklist/record';
import type { Taken } from '../part';
import type { Asked } from './asked';
import { findTargets, type Target, type Targets, targetsNamed } from './targets';

/** To the channel that was named, where it is one and only one; else, and where none was, asks which. */
export async function postList(asked: Asked, list: Checklist, name: string | null): Promise<Taken> {
  const { office, here, language, words } = asked;
  const targets = await findTargets(office, here, language, name);
  const { found, more } = targets;
  if (found.length === 0) return asked.say(more ? words.post.tooManyTeams : words.post.noTeams, list);
  if (name === null) return askWhere(asked, list, targets);
  const fitting = targetsNamed(found, name);
  const [only] = fitting;
  if (only && fitting.length === 1)
    return postTo(asked, list, { team: only.team.id, channel: only.channel.id });
  if (fitting.length > 1) return askWhere(asked, list, { found: fitting, more });
  const known = found.slice(0, 12).map((target) => escapeMarkdown(target.label));
  const said = words.post.noSuch(escapeMarkdown(name, 60), known);
  return asked.say(more ? `${said} ${words.post.more}` : said, list, buttonsFor(list, found));
}

const buttonsFor = (list: Checklist, targets: readonly Target[]): ChannelButton[] =>
  targets.map(({ label, team, channel }) => ({
    title: label,
    data: { kind: 'checklist', do: 'post', list: list.id, team: team.id, channel: channel.id },
  }));

function askWhere(asked: Asked, list: Checklist, { found, more }: Targets): Promise<Taken> {
  const channels = { found: buttonsFor(list, found), more };
  const text = whereText(list, asked.language, channels);
  return asked.show(text, list, whereCard(list, asked.language, channels));
}

/** A list that a team has already stays theirs: another channel gets one of its own, with nothing ticked. */
export async function postTo(
  asked: Asked,
  list: Checklist,
  target: { team: string; channel: string },
): Promise<Taken> {
  const { office, here, words } = asked;
  const own = list.place.kind === 'personal' || list.place.conversation === target.channel;
  const posted = await office.posting.post(own ? list : await copyOf(asked, list), target, here);
  if ('already' in posted) return asked.say(words.post.already(escapeMarkdown(posted.already)), list);
  if ('refused' in posted) {
    const reason = words.post.refused(posted.refused, escapeMarkdown(posted.where));
    return asked.say(`${reason} ${words.post.nothing}`, list);
  }
  if ('gone' in posted) return asked.say(words.said.deleted);
  // The card in the chat that it was posted from has to lose its button for that.
  const { id, revision, posts } = posted.list;
  await office.board.sent(id, posts.length > 0 ? -1 : revision);
  return asked.say(words.post.done(escapeMarkdown(posted.place.name ?? '')), posted.list);
}

async function copyOf({ office, here }: Asked, list: Checklist): Promise<Checklist> {
  const { list: copy } = createChecklist(list, {
    id: here.key,
    owner: here.person,
    at: here.at.toISOString(),
    language: list.language,
    zone: here.zone,
    place: here.place,
    thread: here.thread,
  });
  return office.lists.create(copy);
}
