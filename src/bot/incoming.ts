import { z } from 'zod';

const Account = z.looseObject({ id: z.string().min(1), name: z.string().nullish() });

const Fields = z.looseObject({
  type: z.string().min(1),
  id: z.string().nullish(),
  channelId: z.string().min(1),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: Account,
  recipient: Account.nullish(),
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
  }),
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  locale: z.string().nullish(),
  replyToId: z.string().nullish(),
  deliveryMode: z.string().nullish(),
  entities: z.array(z.looseObject({ type: z.string().nullish() })).nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string().nullish() })).nullish(),
  membersAdded: z.array(Account).nullish(),
  membersRemoved: z.array(Account).nullish(),
  reactionsAdded: z.array(z.looseObject({})).nullish(),
  reactionsRemoved: z.array(z.looseObject({})).nullish(),
  channelData: z
    .looseObject({
      eventType: z.string().nullish(),
      team: z.looseObject({ id: z.string().nullish() }).nullish(),
    })
    .nullish(),
});

/** The SDK looks into the value of a card's button before it looks whether there is one. */
const CardAction = z.looseObject({ action: z.looseObject({ type: z.string().nullish() }) });

/**
 * The parts of an activity that Liaison or the SDK reads, as they arrive. The rest passes through unread.
 * Both of them index into these without looking, so that a wrong type must end here, as a 400.
 */
export const IncomingActivity = Fields.superRefine(({ type, name, value }, context) => {
  if (type !== 'invoke') return;
  const schema = name === 'adaptiveCard/action' ? CardAction : z.looseObject({}).nullish();
  if (!schema.safeParse(value).success) context.addIssue({ code: 'custom', path: ['value'] });
});
export type IncomingActivity = z.infer<typeof IncomingActivity>;

const checked = new WeakSet<object>();

/** An activity as it came in over HTTP, or what is wrong with it. */
export function readIncoming(body: unknown): ReturnType<typeof IncomingActivity.safeParse> {
  const parsed = IncomingActivity.safeParse(body);
  if (parsed.success) checked.add(parsed.data);
  return parsed;
}

/** A turn's activity; one that came through the door was checked there. Throws a `ZodError`. */
export function incomingOf(activity: object): IncomingActivity {
  return checked.has(activity) ? (activity as IncomingActivity) : IncomingActivity.parse(activity);
}
