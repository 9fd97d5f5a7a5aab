import { z } from 'zod';

/** What a bot may send, as far as the stand-in reads it. */
export const Outgoing = z.looseObject({
  type: z.string().min(1),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  summary: z.string().nullish(),
  locale: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).nullish(),
  value: z.unknown().optional(),
});
export type Outgoing = z.infer<typeof Outgoing>;

export const NewConversation = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(z.looseObject({ id: z.string() })).nullish(),
  topicName: z.string().nullish(),
  activity: Outgoing.nullish(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).nullish() }).nullish(),
});

/** The parts that an edit replaces. */
export function contentOf(activity: Outgoing) {
  return {
    text: activity.text ?? '',
    textFormat: activity.textFormat ?? 'markdown',
    summary: activity.summary ?? '',
    locale: activity.locale ?? '',
    attachments: activity.attachments ?? [],
    value: activity.value ?? null,
  };
}
