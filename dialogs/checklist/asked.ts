import { type AdaptiveCardInvokeResponse, CardFactory } from 'botbuilder';
import { checklistCard } from '../../cards/checklist-card';
import type { Button } from '../../cards/checklist-notice';
import type { AdaptiveCard } from '../../cards/schema';
import type { Checklists } from '../../src/answer/checklists';
import { escapeMarkdown, withoutMarks } from '../../src/answer/markdown';
import type { Checklist } from '../../src/checklist/record';
import { numberOf } from '../../src/checklist/view';
import type { Clock } from '../../src/clock';
import type { Language } from '../../src/contract';
import { type ChecklistWords, checklistWords, type Numbered } from '../../src/words/checklist';
import type { Shown } from '../../src/words/shown';
import type { Message, Taken } from '../part';
import { inWalk, onCard } from '../reply';
import type { Access } from './access';
import type { Board } from './board';
import type { Door } from './door';
import type { Here } from './here';
import type { Lists } from './lists';
import type { Posting } from './posting';
import type { Reminders } from './reminders';
import { type ChecklistReply, replyValue, saidActivity } from './replies';
import type { Teams } from './teams';

/** All that handling a message about a checklist needs from outside. */
export interface Office {
  /** To read a list, a turn asks `access`. */
  lists: Omit<Lists, 'get' | 'storage'>;
  access: Access;
  board: Board;
  teams: Teams;
  posting: Posting;
  reminders: Reminders;
  door: Door;
  clock: Clock;
  source: Checklists;
}

/** One message or press with the language that it is answered in, and the ways to answer it. */
export class Asked {
  readonly words: ChecklistWords;

  constructor(
    readonly message: Message,
    readonly here: Here,
    readonly language: Language,
    readonly office: Office,
  ) {
    this.words = checklistWords(language);
  }

  /** A message in the conversation, with the list in its value where it is about one. */
  async say(text: string, list: Checklist | null = null, buttons: readonly Button[] = []): Promise<Taken> {
    const answer = this.answer(text, list);
    await this.message.turn.sendActivity(saidActivity(answer, buttons));
    return this.taken({ answer });
  }

  async show(text: string, list: Checklist | null, card: AdaptiveCard): Promise<Taken> {
    const answer = this.answer(text, list);
    await this.message.turn.sendActivity(onCard(card, answer));
    return this.taken({ answer });
  }

  /** To the one who pressed and to nobody else where the client can do that, else as a message. */
  async whisper(text: string, list: Checklist | null = null): Promise<Taken> {
    if (!this.here.invoke) return this.say(text, list);
    return this.taken({
      invoke: invokeWith('application/vnd.microsoft.activity.message', withoutMarks(text)),
    });
  }

  /** The card as it now is, for the one who pressed; everybody else gets it with the next edit. */
  redraw(list: Checklist, page: number | null): Taken {
    if (!this.here.invoke) return this.taken();
    const viewers = page === null ? [] : [this.here.person.id];
    return this.taken({
      invoke: invokeWith(CardFactory.contentTypes.adaptiveCard, checklistCard(list, { page, viewers })),
    });
  }

  /** As programs read it. */
  answer(text: string, list: Checklist | null): ChecklistReply {
    return inWalk(replyValue(this.message.text, this.language, text, list), this.message.walk);
  }

  taken(more: Pick<Taken, 'answer' | 'invoke'> = {}): Taken {
    return { intent: 'checklist', language: this.language, ...more };
  }
}

function invokeWith(type: string, value: object | string): AdaptiveCardInvokeResponse {
  // The SDK types every value as an object; for a message the protocol wants a string.
  return { statusCode: 200, type, value: value as Record<string, unknown> };
}

/** An item as sentences name it, safe to stand in Markdown. */
export const numbered = (list: Checklist, { id, title }: { id: string; title: string }): Numbered<Shown> => ({
  number: numberOf(list, id),
  title: escapeMarkdown(title),
});
