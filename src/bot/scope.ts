import type { Conversation } from '../../dialogs/memory';
import type { Scope } from '../../dialogs/part';
import type { IncomingActivity } from './incoming';

/** Where a message was written; channels that do not say so (a test, a console) count as personal. */
export function scopeOf(activity: IncomingActivity): Scope {
  const type = activity.conversation.conversationType;
  if (type === 'channel' || type === 'groupChat') return type;
  return activity.conversation.isGroup ? 'groupChat' : 'personal';
}

export function conversationOf(activity: IncomingActivity): Conversation {
  const { channelId, conversation, from, channelData } = activity;
  return {
    channel: channelId,
    place: channelData?.team?.id ?? conversation.id,
    id: conversation.id,
    person: scopeOf(activity) === 'personal' ? null : from.id,
  };
}
