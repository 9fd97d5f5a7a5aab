import type { Activity } from 'botbuilder';
import { type Door, RefusedError } from '../../dialogs/checklist/door';
import type { Card } from '../../src/checklist/record';
import type { ChecklistValue } from '../../src/checklist/view';
import type { Clock } from '../../src/clock';
import type { Refusal } from '../../src/words/checklist';

/** Keeps what it is told to send, and refuses what it is told to refuse. */
export class FakeDoor implements Door {
  readonly edits: { card: Card; list: ChecklistValue; at: number }[] = [];
  readonly said: { conversation: string; text: string }[] = [];
  refuse: Refusal | null = null;
  /** A card that cannot be reached at the moment. */
  refuseCard: string | null = null;

  constructor(private readonly clock: Clock) {}

  async edit(_to: unknown, card: Card, activity: Partial<Activity>): Promise<void> {
    this.#check();
    if (card.activity === this.refuseCard) throw new RefusedError('unreachable');
    this.edits.push({ card, list: activity.value.checklist, at: this.clock.now() });
  }

  async say({ conversation }: { conversation: string }, activity: Partial<Activity>): Promise<Card> {
    this.#check();
    this.said.push({ conversation, text: activity.value.text });
    return { conversation, activity: String(this.said.length), serviceUrl: '' };
  }

  readonly told: { person: string; text: string }[] = [];
  async tell(person: string, _of: unknown, activity: Partial<Activity>): Promise<Card> {
    this.told.push({ person, text: activity.text ?? '' });
    return { conversation: `a:${person}`, activity: '1', serviceUrl: '' };
  }

  post = (): never => this.#unused();
  remove = (): never => this.#unused();
  channels = (): never => this.#unused();
  member = (): never => this.#unused();
  members = (): never => this.#unused();

  #check(): void {
    if (this.refuse !== null) throw new RefusedError(this.refuse);
  }

  #unused(): never {
    throw new Error('nothing here asks for it');
  }
}
