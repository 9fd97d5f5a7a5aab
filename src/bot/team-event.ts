import { z } from 'zod';
import type { TeamEvent } from '../../dialogs/checklist/teams';
import type { IncomingActivity } from './incoming';

export type TeamNews = TeamEvent['what'];

const Named = z.looseObject({ id: z.string().min(1), name: z.string().nullish().catch(null) });
const ChannelData = z.looseObject({
  team: Named,
  tenant: z.looseObject({ id: z.string() }).nullish().catch(null),
});

const news: Partial<Record<string, TeamNews>> = {
  teamRenamed: 'here',
  teamArchived: 'archived',
  teamUnarchived: 'restored',
  teamRestored: 'restored',
  teamDeleted: 'gone',
  teamHardDeleted: 'gone',
};

/** What became of a team, where a change of the conversation is about that. */
export function newsIn(activity: IncomingActivity): TeamNews | null {
  return news[activity.channelData?.eventType ?? ''] ?? null;
}

/** What an event says of a team; null where it is about none, as in a personal chat. */
export function teamEventOf(activity: IncomingActivity, what: TeamNews): TeamEvent | null {
  const data = ChannelData.safeParse(activity.channelData);
  if (!data.success) return null;
  const { team, tenant } = data.data;
  return {
    what,
    channel: activity.channelId,
    tenant: tenant?.id ?? null,
    team: { id: team.id, name: team.name ?? '' },
    serviceUrl: activity.serviceUrl,
    bot: activity.recipient?.id ?? '',
  };
}
