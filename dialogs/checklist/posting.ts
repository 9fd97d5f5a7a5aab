import { movedTo } from '../../src/checklist/cards';
import type { Checklist, Place } from '../../src/checklist/record';
import { checklistWords, type Refusal } from '../../src/words/checklist';
import { type Door, RefusedError } from './door';
import type { Here } from './here';
import type { Lists } from './lists';
import { listActivity } from './replies';
import { labelOf } from './targets';
import { type Team, type Teams, teamAddress } from './teams';

export type Posted =
  | { list: Checklist; place: Place }
  | { refused: Refusal; where: string }
  /** It is there already. */
  | { already: string }
  /** Somebody has deleted it meanwhile. */
  | { gone: true };

export interface PostingOptions {
  lists: Lists;
  teams: Teams;
  door: Door;
  /** Teams refused, and why, for the log. */
  failed: (error: unknown) => void;
}

/** Puts a list into a channel, or says exactly why it cannot be there. */
export class Posting {
  constructor(private readonly options: PostingOptions) {}

  /** Nothing is kept unless the card is there, and the card is taken back where it cannot be kept. */
  async post(list: Checklist, target: { team: string; channel: string }, here: Here): Promise<Posted> {
    const { lists, teams, door, failed } = this.options;
    const somewhere = checklistWords(here.language).post.here;
    const team = (await teams.all(here.place)).find(({ id }) => id === target.team);
    if (!team) return { refused: 'not-in-roster', where: somewhere };
    let where = team.name || somewhere;
    try {
      const address = teamAddress(here.place.channel, team);
      if ((await door.member(address, here.person.id)) === null) return { refused: 'not-a-member', where };
      const channel = (await door.channels(address)).find(({ id }) => id === target.channel);
      if (!channel) return { refused: 'not-found', where };
      where = labelOf(team, channel.name, here.language);
      if (list.place.conversation === channel.id) return { already: where };
      if (team.archived) return { refused: 'archived', where };
      const place = placeIn(here.place, team, {
        ...channel,
        name: labelOf(team, channel.name, list.language),
      });
      const to = { ...address, conversation: channel.id };
      const card = await door.post(to, listActivity({ ...list, place }));
      const takeBack = () => door.remove(to, card).catch(() => {});
      try {
        const kept = await lists.edit(list.id, (now) =>
          now.state === 'deleted' ? now : movedTo(now, place, card, here.person.id),
        );
        if (kept === null || kept.state === 'deleted') {
          await takeBack();
          return { gone: true };
        }
        await lists.current(place, list.id);
        return { list: kept, place };
      } catch (error) {
        await takeBack();
        throw error;
      }
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      failed(error);
      return { refused: error.reason, where };
    }
  }
}

function placeIn(from: Place, team: Team, channel: { id: string; name: string }): Place {
  return {
    kind: 'channel',
    conversation: channel.id,
    team: { id: team.id, name: team.name },
    name: channel.name,
    tenant: from.tenant,
    channel: from.channel,
    serviceUrl: team.serviceUrl,
    bot: team.bot,
  };
}
