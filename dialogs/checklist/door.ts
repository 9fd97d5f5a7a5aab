import type { Activity } from 'botbuilder';
import type { Card, Person, Place } from '../../src/checklist/record';
import type { Refusal } from '../../src/words/checklist';

export interface Channel {
  id: string;
  /** Null for the general channel, which Teams leaves without a name. */
  name: string | null;
}

/** Where something is sent, and as whom. */
export type Address = Pick<Place, 'channel' | 'serviceUrl' | 'bot'> & { conversation: string };

/** What checklists ask of Teams beyond the reply to a message. Each may throw a `RefusedError`, and nothing else. */
export interface Door {
  /** A message in a chat, or in the thread that the conversation's id names. */
  say(to: Address, activity: Partial<Activity>): Promise<Card>;
  /** A new post in a channel, with the id of its thread. */
  post(to: Address, activity: Partial<Activity>): Promise<Card>;
  /** A message in the chat that this person and Liaison have alone, which is opened for it where need be. */
  tell(person: string, of: Place, activity: Partial<Activity>): Promise<Card>;
  edit(to: Address, card: Card, activity: Partial<Activity>): Promise<void>;
  /** Takes back what was posted. */
  remove(to: Address, card: Card): Promise<void>;
  channels(team: Address): Promise<Channel[]>;
  /** Who it is in there; null where they are no member. */
  member(of: Address, id: string): Promise<Person | null>;
  members(of: Address): Promise<Person[]>;
}

/** Teams did not do it, and why as far as it says. */
export class RefusedError extends Error {
  constructor(
    readonly reason: Refusal,
    options?: ErrorOptions,
  ) {
    super(`Teams refused: ${reason}`, options);
    this.name = 'RefusedError';
  }
}

/** Whether it is worth trying again in a while. */
export const isPassing = (error: unknown): boolean =>
  error instanceof RefusedError && error.reason === 'unreachable';

/** Whether there is nothing left that could be written to: a deleted channel stays deleted. */
export const isGone = (error: unknown): boolean =>
  error instanceof RefusedError && (error.reason === 'not-found' || error.reason === 'not-in-roster');

export const addressOf = ({ channel, serviceUrl, bot, conversation }: Place): Address => ({
  channel,
  serviceUrl,
  bot,
  conversation,
});
