import type { Storage } from 'botbuilder';
import type { Checklists } from '../../src/answer/checklists';
import type { Alert, Document } from '../../src/answer/document';
import { escapeMarkdown } from '../../src/answer/markdown';
import type { Origin } from '../../src/checklist/record';
import { readConfirmation, readTyped, type Understood } from '../../src/checklist/typed';
import type { Clock } from '../../src/clock';
import { type Answer, type Deployment, type Language, languageOf } from '../../src/contract';
import type { Context } from '../../src/language/reading';
import { UnreadableRecordError } from '../../src/storage/change';
import { sentencesFor } from '../../src/words';
import type { ChecklistWords } from '../../src/words/checklist';
import type { Conversation } from '../memory';
import type { Message, Part, Taken } from '../part';
import { replyWith } from '../reply';
import { isOfStorage } from '../storage-down';
import { Access } from './access';
import { Asked, type Office } from './asked';
import { begin, showList, tooMany } from './begin';
import { Board } from './board';
import { ListsByPlace } from './by-place';
import { answerDecision } from './decide';
import { type Door, RefusedError } from './door';
import { hereOf } from './here';
import { shelfKey } from './keys';
import { Lists } from './lists';
import { postList } from './post';
import { Posting } from './posting';
import { pressTurn } from './press-turn';
import { Reminders } from './reminders';
import { Teams } from './teams';
import { typedTurn } from './typed-turn';

const sweepMs = 5_000;

export interface ChecklistOptions {
  storage: Storage;
  door: Door;
  clock: Clock;
  source: Checklists;
  /** What a question means, asked on behalf of words such as "post the checklist for …". */
  ask: (question: string, locale: string | null) => Answered;
  /** The setup that somebody is in, or was in last, with the names they gave; null where there is none. */
  walkOf: (conversation: Conversation) => Promise<Origin | null>;
  /** Something failed that nobody waits for, for the log. */
  failed: (error: unknown) => void;
}

export interface Answered {
  answer: Answer;
  document: Document;
  context: Context;
}

/** The team's checklist: made, posted, ticked, changed, closed, and reminded of. */
export class ChecklistPart implements Part {
  readonly teams: Teams;
  readonly #office: Office;
  readonly #byPlace: ListsByPlace;

  constructor(private readonly options: ChecklistOptions) {
    const { storage, door, clock, source, failed } = options;
    this.#byPlace = new ListsByPlace(storage);
    const lists = new Lists(this.#byPlace.noting());
    this.teams = new Teams(storage);
    this.#office = {
      lists,
      access: new Access(lists, door),
      teams: this.teams,
      board: new Board({ lists, door, clock, failed }),
      posting: new Posting({ lists, teams: this.teams, door, failed }),
      reminders: new Reminders({ lists, door, clock, failed }),
      door,
      clock,
      source,
    };
  }

  async take(message: Message): Promise<Taken | null> {
    const { text, action, locale } = message;
    if (action !== null) {
      if (action.kind !== 'checklist') return null;
      return this.#guarded(message, null, (asked) => pressTurn(asked, action));
    }
    const typed = readTyped(text, languageOf(locale));
    if (typed) return this.#guarded(message, typed.language, (asked) => this.#typed(asked, typed));
    const confirmation = readConfirmation(text);
    if (confirmation === null) return null;
    return this.#guarded(message, confirmation.language, (asked) => answerDecision(asked, confirmation.yes));
  }

  async #typed(asked: Asked, { typed, certain }: Understood): Promise<Taken | null> {
    await asked.office.teams.hear(asked.here.place);
    if (typed.do === 'bare') return this.#fromWalk(asked);
    if (typed.do === 'post' && typed.topic !== null) {
      return this.#postTopic(asked, typed.topic, typed.channel);
    }
    return typedTurn(asked, typed, certain);
  }

  /** A question whose answer is a checklist: makes the list in its place. Null leaves the answer as it is. */
  follow(message: Message, { answer, document, context }: Answered): Promise<Taken | null> {
    const { intent, procedure, language } = answer;
    if (intent !== 'checklist' || procedure === null) return Promise.resolve(null);
    return this.#guarded(message, language, async (asked) => {
      const made = await this.#make(asked, { answer, document, context });
      if (made === null) return null;
      // What must be known before anybody starts comes first.
      const alerts = document.blocks.filter((block): block is Alert => block.kind === 'alert');
      return showList(asked, made.list, { notes: [...alerts, ...made.notes] });
    });
  }

  /** After an uninstall: the lists of the team or chat, with their reminders, and in a personal chat what the person has. */
  async forget({
    channel,
    place,
    person,
  }: {
    channel: string;
    place: string;
    person: string | null;
  }): Promise<void> {
    const { reminders } = this.#office;
    for (const list of await this.#byPlace.forget(channel, place)) {
      await reminders.cancel((await reminders.of(list)).map(({ id }) => id));
    }
    if (person !== null) await this.options.storage.delete([shelfKey(channel, person)]);
  }

  /** Starts what goes on between messages: cards that others left behind, reminders. Returns the way to stop it. */
  start(): () => Promise<void> {
    const { clock, failed } = this.options;
    let stopped = false;
    let cancel = () => {};
    const round = async () => {
      const work = [this.#office.board.sweep(), this.#office.reminders.send()];
      for (const done of await Promise.allSettled(work)) if (done.status === 'rejected') failed(done.reason);
      if (!stopped) cancel = clock.after(sweepMs, round);
    };
    cancel = clock.after(0, round);
    return async () => {
      stopped = true;
      cancel();
      await this.#office.board.close();
    };
  }

  async #postTopic(asked: Asked, topic: string, channel: string | null): Promise<Taken | null> {
    const { ask, write } = sentencesFor(asked.language);
    const question = ask.checklist(write.quote(topic));
    const answered = this.options.ask(question, asked.message.locale);
    const made = await this.#make(asked, answered);
    if (made === null) {
      await asked.message.turn.sendActivity(replyWith(answered.answer, answered.document));
      return asked.taken();
    }
    return channel === null && asked.here.place.kind !== 'personal'
      ? showList(asked, made.list, { notes: made.notes })
      : postList(asked, made.list, channel);
  }

  /** "A checklist", in or after a setup: of that setup. Null elsewhere, where it is a question like any other. */
  async #fromWalk(asked: Asked): Promise<Taken | null> {
    const { scope, conversation } = asked.message;
    const walk = scope === 'personal' ? await this.options.walkOf(conversation) : null;
    const draft = walk && this.options.source.draft(walk, asked.language);
    if (draft === null || draft.items.length === 0) return null;
    const { list, left } = await begin(asked, draft);
    return showList(asked, list, { notes: tooMany(asked, left) });
  }

  async #make(asked: Asked, { answer, context }: Answered) {
    const [deployment = { exchange: null, skype: null }] = answer.deployments;
    const asking = { procedure: answer.procedure, deployment, cloud: context.cloud, values: {} };
    const { scope, conversation } = asked.message;
    const walk = scope === 'personal' ? await this.options.walkOf(conversation) : null;
    // After a setup, "a checklist for it" means that one, with its names filled in; another deployment is another.
    const origin =
      walk !== null && walk.procedure === asking.procedure && fits(asking.deployment, walk.deployment)
        ? walk
        : asking;
    const draft = this.options.source.draft(origin, asked.language);
    if (draft === null || draft.items.length === 0) return null;
    await asked.office.teams.hear(asked.here.place);
    const { list, left } = await begin(asked, draft);
    return { list, notes: tooMany(asked, left) };
  }

  /** What the person can do nothing about, in a sentence; everything else is a mistake of ours and goes up. */
  async #guarded(
    message: Message,
    language: Language | null,
    work: (asked: Asked) => Promise<Taken | null>,
  ): Promise<Taken | null> {
    const here = hereOf(message, new Date(this.options.clock.now()));
    const asked = new Asked(message, here, language ?? here.language, this.#office);
    try {
      return await work(asked);
    } catch (error) {
      const reason = reasonOf(error, asked.words);
      if (reason === null) throw error;
      this.options.failed(error);
      return asked.whisper(reason);
    }
  }
}

function reasonOf(error: unknown, { storage, post }: ChecklistWords): string | null {
  if (error instanceof RefusedError) return post.refused(error.reason, escapeMarkdown(post.here));
  if (error instanceof UnreadableRecordError) return storage.unreadable;
  return isOfStorage(error) ? storage.down : null;
}

const fits = (asked: Deployment, walked: Deployment): boolean =>
  (asked.exchange === null || asked.exchange === walked.exchange) &&
  (asked.skype === null || asked.skype === walked.skype);
