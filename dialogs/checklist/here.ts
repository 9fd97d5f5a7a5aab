import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { limits, type Person, type Place } from '../../src/checklist/record';
import { isZone } from '../../src/checklist/zone';
import { type Language, languageOf } from '../../src/contract';
import type { Message } from '../part';

const Named = z.looseObject({ id: z.string().min(1), name: z.string().nullish() });

/** The parts of an activity that say where it is from; whatever has another form counts as not said. */
const Activity = z.looseObject({
  id: z.string().nullish().catch(null),
  channelId: z.string(),
  serviceUrl: z.string(),
  recipient: Named.nullish().catch(null),
  conversation: z.looseObject({
    id: z.string(),
    name: z.string().nullish().catch(null),
    tenantId: z.string().nullish().catch(null),
  }),
  localTimezone: z.string().nullish().catch(null),
  localTimestamp: z.unknown().optional(),
  rawLocalTimestamp: z.string().nullish().catch(null),
  channelData: z
    .looseObject({
      tenant: Named.nullish().catch(null),
      team: Named.nullish().catch(null),
      channel: Named.nullish().catch(null),
    })
    .nullish()
    .catch(null),
});

/** Where, when and by whom something was said. */
export interface Here {
  place: Place;
  /** The conversation with its thread. */
  thread: string;
  person: Person;
  zone: string;
  /** The person's own, by their locale. */
  language: Language;
  at: Date;
  /** Stands for this one message or press, however often it is delivered. */
  key: string;
  /** Action.Execute, whose answer goes back to the one who pressed. */
  invoke: boolean;
}

export function hereOf({ turn, person, scope, locale }: Message, at: Date): Here {
  const activity = Activity.parse(turn.activity);
  const { channelData, conversation } = activity;
  const [base = ''] = conversation.id.split(';messageid=');
  const once = [activity.channelId, conversation.id, person.id, activity.id ?? randomUUID()].join('\n');
  return {
    place: {
      kind: scope,
      conversation: base,
      team:
        scope === 'channel' && channelData?.team
          ? { id: channelData.team.id, name: channelData.team.name ?? '' }
          : null,
      name: (scope === 'channel' ? channelData?.channel?.name : conversation.name) ?? null,
      tenant: channelData?.tenant?.id ?? conversation.tenantId ?? null,
      channel: activity.channelId,
      serviceUrl: activity.serviceUrl,
      bot: activity.recipient?.id ?? '',
    },
    thread: conversation.id,
    person: { id: person.id, name: person.name.slice(0, limits.name) },
    zone: zoneOf(activity),
    language: languageOf(locale),
    at,
    key: createHash('sha256').update(once).digest('hex').slice(0, 20),
    invoke: turn.activity.type === 'invoke',
  };
}

/** Teams names the zone; where only the time came, its offset stands in for it. */
function zoneOf({ localTimezone, localTimestamp, rawLocalTimestamp }: z.infer<typeof Activity>): string {
  if (localTimezone && isZone(localTimezone)) return localTimezone;
  // The SDK turns the time into a Date, which has no offset, and keeps what came beside it.
  const written = rawLocalTimestamp ?? (typeof localTimestamp === 'string' ? localTimestamp : '');
  return /[+-]\d\d:\d\d$/.exec(written)?.[0] ?? 'UTC';
}
