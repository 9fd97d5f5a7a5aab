import type { Target } from '../../cards/checklist-notice';
import { movedTo } from '../../src/checklist/cards';
import type { Checklist, Place } from '../../src/checklist/record';
import { fold } from '../../src/checklist/template';
import type { Language } from '../../src/contract';
import { checklistWords, type Refusal } from '../../src/words/checklist';
import { type Door, RefusedError } from './door';
import type { Here } from './here';
import type { Lists } from './lists';
import { listActivity } from './replies';
import { type Team, type Teams, teamAddress } from './teams';

/** Asking Teams about each takes a moment; somebody in more teams than this names the channel's team. */
const mostTeams = 30;
const atOnce = 5;

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

  /** The channels that this person and Liaison are both in. A team that cannot be asked is left out. */
  async targets({ place, person }: Here, language: Language): Promise<Target[]> {
    const { teams, door } = this.options;
    const all = (await teams.all(place)).filter(({ archived }) => !archived).slice(-mostTeams);
    const found: Target[][] = [];
    for (let from = 0; from < all.length; from += atOnce) {
      const part = all.slice(from, from + atOnce).map(async (team): Promise<Target[]> => {
        try {
          const address = teamAddress(place.channel, team);
          if ((await door.member(address, person.id)) === null) return [];
          return (await door.channels(address)).map((channel) => ({
            team: { id: team.id, name: team.name },
            channel: { id: channel.id, name: channelName(channel.name, language) },
            label: labelOf(team, channel.name, language),
          }));
        } catch (error) {
          if (error instanceof RefusedError) return [];
          throw error;
        }
      });
      found.push(...(await Promise.all(part)));
    }
    return found.flat();
  }

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

/** The general channel has no name of its own in Teams. */
const channelName = (name: string | null, language: Language): string =>
  name ?? checklistWords(language).place.general;

const labelOf = (team: Team, channel: string | null, language: Language): string =>
  checklistWords(language).place.channel(team.name, channelName(channel, language));

/** Those that a typed name means: the channel's name, or the team's, or both as they are shown. */
export function targetsNamed(targets: readonly Target[], name: string): Target[] {
  const said = fold(name).trim();
  const exact = targets.filter(({ team, channel, label }) =>
    [label, channel.name, `${team.name} ${channel.name}`, `${channel.name} ${team.name}`].some(
      (one) => fold(one) === said,
    ),
  );
  return exact.length > 0 ? exact : targets.filter(({ label }) => fold(label).includes(said));
}
