import { EventEmitter } from 'node:events';
import { type Person, people, team } from './people';

const maxConversations = 100;
const maxActivities = 300;

/** A message as the page shows it, or the press of a card's button. */
export interface Kept {
  id: string;
  kind: 'message' | 'press';
  /** The root message of a channel's thread; null outside of channels and for a root itself. */
  thread: string | null;
  from: { id: string; name: string };
  text: string;
  textFormat: string;
  summary: string;
  locale: string;
  attachments: unknown[];
  value: unknown;
  timestamp: string;
  edited: boolean;
}

export interface Conversation {
  id: string;
  kind: 'personal' | 'groupChat' | 'channel';
  name: string | null;
  members: Person[];
  /** Under way or done; null where the bot is not installed. */
  installation: Promise<void> | null;
  activities: Kept[];
}

/** What the page is told as it happens. */
export type Change =
  | { type: 'message' | 'update'; conversation: string; activity: Kept }
  | { type: 'delete'; conversation: string; id: string }
  | { type: 'clear'; conversation: string };

/** Everything the stand-in remembers: in memory, and bounded, the oldest going first. */
export class Store {
  readonly #conversations = new Map<string, Conversation>();
  readonly #changes = new EventEmitter();
  #lastId = 0;

  constructor(private readonly now: () => Date = () => new Date()) {
    for (const { id, name } of team.channels) this.#open({ id, kind: 'channel', name, members: [...people] });
    for (const person of people) this.personal(person);
  }

  /** Teams gives times as ids; two in one millisecond stay apart. */
  newId(): string {
    this.#lastId = Math.max(this.#lastId + 1, this.now().getTime());
    return String(this.#lastId);
  }

  timestamp(): string {
    return this.now().toISOString();
  }

  conversations(): Conversation[] {
    return [...this.#conversations.values()];
  }

  /** Takes the id of a channel's thread (`…;messageid=…`) as well. */
  find(id: string): Conversation | undefined {
    return this.#conversations.get(splitId(id).conversation);
  }

  personal(person: Person): Conversation {
    const id = `a:${person.id.slice(3)}`;
    return this.find(id) ?? this.#open({ id, kind: 'personal', name: null, members: [person] });
  }

  group(members: Person[], name: string | null): Conversation {
    return this.#open({ id: `19:${this.newId()}@thread.v2`, kind: 'groupChat', name, members });
  }

  add(conversation: Conversation, activity: Omit<Kept, 'timestamp' | 'edited'>): Kept {
    const kept = { ...activity, timestamp: this.timestamp(), edited: false };
    conversation.activities.push(kept);
    if (conversation.activities.length > maxActivities) conversation.activities.shift();
    this.tell({ type: 'message', conversation: conversation.id, activity: kept });
    return kept;
  }

  update(conversation: Conversation, id: string, content: Partial<Kept>): boolean {
    const kept = conversation.activities.find((activity) => activity.id === id);
    if (!kept) return false;
    Object.assign(kept, content, { id, edited: true });
    this.tell({ type: 'update', conversation: conversation.id, activity: kept });
    return true;
  }

  remove(conversation: Conversation, id: string): boolean {
    const index = conversation.activities.findIndex((activity) => activity.id === id);
    if (index < 0) return false;
    conversation.activities.splice(index, 1);
    this.tell({ type: 'delete', conversation: conversation.id, id });
    return true;
  }

  clear(conversation: Conversation): void {
    conversation.activities = [];
    conversation.installation = null;
    this.tell({ type: 'clear', conversation: conversation.id });
  }

  tell(change: Change): void {
    this.#changes.emit('change', change);
  }

  /** Returns the way to stop listening. */
  listen(listener: (change: Change) => void): () => void {
    this.#changes.setMaxListeners(0).on('change', listener);
    return () => this.#changes.off('change', listener);
  }

  #open(fields: Pick<Conversation, 'id' | 'kind' | 'name' | 'members'>): Conversation {
    const groups = this.conversations().filter((conversation) => conversation.kind === 'groupChat');
    if (groups[0] && this.#conversations.size >= maxConversations) this.#conversations.delete(groups[0].id);
    const conversation = { ...fields, installation: null, activities: [] };
    this.#conversations.set(conversation.id, conversation);
    return conversation;
  }
}

export function splitId(id: string): { conversation: string; thread: string | null } {
  const [conversation = '', thread = null] = id.split(';messageid=');
  return { conversation, thread };
}

export const threadId = (conversation: string, root: string) => `${conversation};messageid=${root}`;
