import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { checklistSummary } from '../../cards/checklist-card';
import { escapeMarkdown } from '../../src/answer/markdown';
import { type Checklist, Person } from '../../src/checklist/record';
import type { Clock } from '../../src/clock';
import { Language } from '../../src/contract';
import { change, read } from '../../src/storage/change';
import { forgotten } from '../../src/storage/privacy';
import { checklistWords } from '../../src/words/checklist';
import { pauseAfter } from './attempts';
import { addressOf, type Door, isPassing, RefusedError } from './door';
import { remindersKey } from './keys';
import type { Lists } from './lists';
import { replyValue, saidActivity } from './replies';

/** Enough for one attempt; past it, another process takes the reminder for abandoned and sends it. */
const leaseMs = 60_000;
export const mostReminders = 10;

export const Reminder = z.object({
  id: z.string(),
  list: z.string(),
  at: z.number(),
  by: Person,
  language: Language,
  attempts: z.int(),
  /** Whoever is sending it at the moment. */
  sender: z.object({ by: z.string(), until: z.number() }).nullable(),
});
export type Reminder = z.infer<typeof Reminder>;
const Kept = z.object({ version: z.literal(1), reminders: z.array(Reminder) });
type Kept = z.infer<typeof Kept>;

export interface RemindersOptions {
  lists: Lists;
  door: Door;
  clock: Clock;
  /** A reminder was given up or put off, for the log. */
  failed: (error: unknown) => void;
}

/** Reminders in storage. Each is claimed by compare-and-swap before it is sent, so that of several processes one does. */
export class Reminders {
  readonly #me = randomUUID();

  constructor(private readonly options: RemindersOptions) {}

  async of(list: string): Promise<Reminder[]> {
    const kept = await read(this.options.lists.storage, remindersKey, Kept);
    return (kept?.reminders ?? []).filter((one) => one.list === list).sort((one, other) => one.at - other.at);
  }

  /** False where the list has as many as it may have. The same id twice is one reminder. */
  async set(reminder: Pick<Reminder, 'id' | 'list' | 'at' | 'by' | 'language'>): Promise<boolean> {
    let fits = true;
    await this.#change((reminders) => {
      const others = reminders.filter(({ id }) => id !== reminder.id);
      fits = others.filter(({ list }) => list === reminder.list).length < mostReminders;
      return fits ? [...others, { ...reminder, attempts: 0, sender: null }] : reminders;
    });
    return fits;
  }

  async cancel(ids: readonly string[]): Promise<void> {
    await this.#change((reminders) => reminders.filter(({ id }) => !ids.includes(id)));
  }

  /** Sends what is due. Called again and again; several processes may do so at once. */
  async send(): Promise<void> {
    const { clock, lists } = this.options;
    const now = clock.now();
    const isDue = ({ at, sender }: Reminder) => at <= now && (sender === null || sender.until <= now);
    const kept = await read(lists.storage, remindersKey, Kept);
    if (!kept?.reminders.some(isDue)) return;
    let mine: Reminder[] = [];
    await this.#change((reminders) => {
      mine = reminders.filter(isDue);
      const sender = { by: this.#me, until: now + leaseMs };
      return mine.length === 0 ? reminders : reminders.map((one) => (isDue(one) ? { ...one, sender } : one));
    });
    await Promise.all(mine.map((reminder) => this.#sendOne(reminder)));
  }

  async #sendOne(reminder: Reminder): Promise<void> {
    const { lists, door, failed } = this.options;
    try {
      const list = await lists.get(reminder.list);
      if (list?.state === 'open') {
        const { conversation } = list.home;
        try {
          await door.say({ ...addressOf(list.place), conversation }, reminding(list, reminder));
        } catch (error) {
          if (!(error instanceof RefusedError)) throw error;
          failed(error);
          const pause = isPassing(error) ? pauseAfter(reminder.attempts + 1) : null;
          if (pause !== null) return await this.#putOff(reminder, pause);
          await this.#tellDropped(reminder, list, error);
        }
      }
      await this.cancel([reminder.id]);
    } catch (error) {
      // The claim runs out by itself.
      failed(error);
    }
  }

  async #putOff({ id, attempts }: Reminder, pauseMs: number): Promise<void> {
    const at = this.options.clock.now() + pauseMs;
    await this.#change((reminders) =>
      reminders.map((one) => (one.id === id ? { ...one, at, attempts: attempts + 1, sender: null } : one)),
    );
  }

  /** To whoever counts on it, in their own chat: where the list is, nothing can be said. */
  async #tellDropped({ by, language }: Reminder, list: Checklist, { reason }: RefusedError): Promise<void> {
    const { door, failed } = this.options;
    if (list.place.kind === 'personal' || by.id === forgotten.id) return;
    const { remind, post } = checklistWords(language);
    const where = escapeMarkdown(list.place.name ?? post.here);
    const why = reason === 'unreachable' ? remind.silent(where) : post.refused(reason, where);
    const text = remind.dropped(escapeMarkdown(list.title), why);
    try {
      await door.tell(by.id, list.place, saidActivity(replyValue('', language, text, null)));
    } catch (error) {
      failed(error);
    }
  }

  async #change(edit: (reminders: Reminder[]) => Reminder[]): Promise<void> {
    await change(this.options.lists.storage, remindersKey, Kept, (before): Kept => {
      const reminders = edit(before?.reminders ?? []);
      return before !== null && reminders === before.reminders ? before : { version: 1, reminders };
    });
  }
}

/** What everybody in the channel reads, in the language in which it was asked for. */
function reminding(list: Checklist, { by, language }: Reminder) {
  const { remind, button } = checklistWords(language);
  const said = remind.text(escapeMarkdown(list.title), escapeMarkdown(by.name));
  const text = `${said}\n\n${escapeMarkdown(checklistSummary(list))}`;
  const show = {
    title: button.show(list.title),
    data: { kind: 'checklist', do: 'show', list: list.id },
  } as const;
  return saidActivity(replyValue('', language, text, list), [show]);
}
