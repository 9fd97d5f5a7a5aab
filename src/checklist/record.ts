import { z } from 'zod';
import { Cloud, Deployment, Language } from '../contract';

/** What a list may hold. A card and a stored record stay small, and nobody reads a longer list. */
export const limits = {
  items: 100,
  title: 200,
  note: 500,
  name: 100,
  /** Cards that show one list, the one in its own place included. */
  cards: 5,
  views: 60,
  events: 500,
} as const;

const Time = z.iso.datetime();
const Title = z.string().min(1).max(limits.title);

/** A member as the channel knows them: the id decides, the name is shown. */
export const Person = z.object({ id: z.string().min(1), name: z.string().max(limits.name) });
export type Person = z.infer<typeof Person>;

/** A step of a procedure, so that its commands can be shown on demand. */
export const StepRef = z.object({ procedure: z.string(), step: z.string() });
export type StepRef = z.infer<typeof StepRef>;

const Mark = z.object({ by: Person, at: Time });

export const Item = z.object({
  id: z.string(),
  title: Title,
  step: StepRef.nullable(),
  done: Mark.nullable(),
  assignee: Person.nullable(),
  note: Mark.extend({ text: z.string().max(limits.note) }).nullable(),
});
export type Item = z.infer<typeof Item>;

/** What happened: `id` names the press or message it came from, so that the same one counts once however often it arrives. */
const Happened = z.object({ id: z.string().min(1), at: Time, by: Person });
const ToItem = Happened.extend({ item: z.string() });

export const ChecklistEvent = z.discriminatedUnion('kind', [
  ToItem.extend({ kind: z.literal('tick') }),
  ToItem.extend({ kind: z.literal('untick') }),
  /** The id of a new item is given when it is applied: whoever asks cannot know which are taken. */
  ToItem.extend({ kind: z.literal('add'), title: Title, step: StepRef.nullable() }),
  ToItem.extend({ kind: z.literal('rename'), title: Title }),
  ToItem.extend({ kind: z.literal('assign'), to: Person.nullable() }),
  ToItem.extend({ kind: z.literal('note'), text: z.string().max(limits.note).nullable() }),
  /** `to` counts from 0; past the end means the end. */
  ToItem.extend({ kind: z.literal('move'), to: z.int().min(0) }),
  ToItem.extend({ kind: z.literal('remove') }),
  Happened.extend({ kind: z.literal('retitle'), title: Title }),
  Happened.extend({ kind: z.literal('close') }),
  Happened.extend({ kind: z.literal('reopen') }),
]);
export type ChecklistEvent = z.infer<typeof ChecklistEvent>;

/** Of the whole list: it is in no history, as nothing is left that could have one. */
export const Deletion = Happened.extend({ kind: z.literal('delete') });
export type Deletion = z.infer<typeof Deletion>;

/** What the events make: the part of a list that people see. */
export const Content = z.object({
  title: Title,
  state: z.enum(['open', 'closed']),
  items: z.array(Item),
});
export type Content = z.infer<typeof Content>;

/** Where a list belongs: whoever is in there may see and change it, and nobody else. */
export const Place = z.object({
  kind: z.enum(['personal', 'groupChat', 'channel']),
  /** Without the thread. */
  conversation: z.string().min(1),
  team: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Of the channel or the group chat, where it has one. */
  name: z.string().nullable(),
  tenant: z.string().nullable(),
  /** What is needed to write there: `msteams`, the service's address, and the bot's own id. */
  channel: z.string(),
  serviceUrl: z.string(),
  bot: z.string(),
});
export type Place = z.infer<typeof Place>;

/** A card in a chat; `conversation` with its thread. */
export const Card = z.object({ conversation: z.string(), activity: z.string(), serviceUrl: z.string() });
export type Card = z.infer<typeof Card>;

/** A card beside the one in the list's own place. */
export const Post = Card.extend({
  /** Whose chat it stands in; null in the list's own place, where everybody may see it. */
  viewer: z.string().nullable(),
});
export type Post = z.infer<typeof Post>;

/** The thread that the list lives in, with its card there; `activity` is null while there is none. */
export const Home = Card.extend({ activity: z.string().nullable() });
export type Home = z.infer<typeof Home>;

/** What the list was made from, to fill in the commands of its steps. */
export const Origin = z.object({
  procedure: z.string().nullable(),
  deployment: Deployment,
  cloud: Cloud.nullable(),
  values: z.record(z.string(), z.string()),
});
export type Origin = z.infer<typeof Origin>;

/** What is kept of every list, deleted ones included. */
const Kept = z.object({
  schema: z.literal(2),
  id: z.string().min(1),
  /** Counts the events that changed something. */
  revision: z.int().min(0),
  /** Of the person who made it; the shared card speaks it. */
  language: Language,
  place: Place,
  home: Home,
  posts: z.array(Post),
});

/** One list as it is stored: a plain record, replaced as a whole where its eTag still fits. */
export const Checklist = Kept.extend({
  ...Content.shape,
  origin: Origin,
  /** IANA name or an offset such as `+01:00`; times on the card are given in it. */
  zone: z.string(),
  owner: Person,
  createdAt: Time,
  /** Of the last item's id: ids are not used again. */
  lastItem: z.int().min(0),
  /** What the list was before the first of `events`; old events are folded into it. */
  base: Content,
  events: z.array(ChecklistEvent),
});
export type Checklist = z.infer<typeof Checklist>;

/** What is left of a list that was deleted: enough for its old cards to say so. */
export const Tombstone = Kept.extend({ state: z.literal('deleted') });
export type Tombstone = z.infer<typeof Tombstone>;

export type AnyChecklist = Checklist | Tombstone;
