import type { Storage } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { IncomingActivity } from '../bot/incoming';
import { scopeOf } from '../bot/scope';
import { notePerson } from '../storage/person';

const From = z.looseObject({ id: z.string(), aadObjectId: z.string().nullish() });
/** What was forgotten on request is noted again soon after the person writes again, and not with each message. */
const again = { max: 10_000, ttl: 10 * 60_000 };

/** Notes whose a personal chat is, so that a privacy request finds it. Never in the way of an answer. */
export function peopleIn(storage: Storage, failed: (error: unknown) => void) {
  const seen = new LRUCache<string, true>(again);
  return (activity: IncomingActivity): void => {
    if (scopeOf(activity) !== 'personal') return;
    const { channelId, conversation } = activity;
    const from = From.safeParse(activity.from);
    const key = `${channelId}/${conversation.id}/${activity.from.id}`;
    if (!from.success || seen.has(key)) return;
    seen.set(key, true);
    notePerson(storage, {
      channel: channelId,
      id: from.data.id,
      aadObjectId: from.data.aadObjectId ?? null,
      conversation: conversation.id,
    }).catch((error: unknown) => {
      seen.delete(key);
      failed(error);
    });
  };
}
