import type { FileConsentCardResponse, Storage, TurnContext } from 'botbuilder';
import type { Origin } from '../src/checklist/record';
import type { Clock } from '../src/clock';
import type { Brain } from './brain';
import type { Door } from './checklist/door';
import { ChecklistPart } from './checklist/part';
import type { TeamEvent } from './checklist/teams';
import { Forgetting } from './forgetting';
import { type Conversation, Memory } from './memory';
import { Offer } from './offer';
import type { Message, Taken } from './part';
import type { PersonalChat } from './personal-chat';
import { ProfileDialog, ProfileStore } from './profile';
import { QuestionDialog } from './question';
import { guarded, type StorageDownError } from './storage-down';
import { WalkDialog } from './walk';
import { WalkStore } from './walk-store';

export interface DialogsOptions {
  brain: Brain;
  storage: Storage;
  /** Today's date as `2026-11-21`. */
  today: () => string;
  /** Opens a personal chat from a channel; left out where there is no way to. */
  personalChat?: PersonalChat;
  /** Teams outside of a turn: what is posted, edited and looked up there. */
  door: Door;
  clock: Clock;
  /** What failed, for the log. */
  failed: {
    storage: (error: StorageDownError) => void;
    /** That nobody waits for. */
    checklist: (error: unknown) => void;
  };
}

/** All that goes on in chats, for whatever tells of it. */
export interface Dialogs {
  /** Null where it is for none of the parts, as a button of a card that is no longer known. */
  take(message: Message): Promise<Taken | null>;
  /** A file that was offered was accepted or declined. False where it is not known. */
  file(turn: TurnContext, conversation: Conversation, response: FileConsentCardResponse): Promise<boolean>;
  /** Whether the conversation is still to be welcomed; asked once, and answered yes once. */
  firstWelcome(conversation: Conversation): Promise<boolean>;
  team(event: TeamEvent): Promise<void>;
  /** After an uninstall nothing is kept of the team or chat; with a personal chat, whose `person` it was goes too. */
  forget(conversation: Conversation, person: string | null): Promise<void>;
  /** What goes on between messages. Returns the way to stop it. */
  start(): () => Promise<void>;
}

/** Puts the parts together, each with what it remembers. */
export function openDialogs(options: DialogsOptions): Dialogs {
  const { brain, today, door, clock, failed, personalChat = null } = options;
  const storage = guarded(options.storage);
  const memory = new Memory(storage);
  const profiles = new ProfileStore(storage);
  const walks = new WalkStore(storage);
  const checklist = new ChecklistPart({
    storage,
    door,
    clock,
    source: brain.checklists,
    walkOf: async (conversation) => originOf((await walks.read(conversation)).walk),
    ask: (question, locale) => brain.reply(question, { context: null, locale, today: today() }),
    failed: failed.checklist,
  });
  const question = new QuestionDialog({
    brain,
    memory,
    profiles,
    today,
    followers: [(message, answered) => checklist.follow(message, answered)],
  });
  const forgetting = new Forgetting({ storage, memory, profiles, walks, checklists: checklist });
  const profile = new ProfileDialog({ brain, memory, profiles, walks, forgetting, today });
  const walk = new WalkDialog({ brain, memory, walks, profiles, today, otherwise: question, personalChat });
  const offer = new Offer([checklist, profile, walk, question], brain, failed.storage);
  return {
    take: (message) => offer.take(message),
    file: (turn, conversation, response) => walk.file(turn, conversation, response),
    firstWelcome: (conversation) => memory.firstWelcome(conversation),
    team: (event) => checklist.teams.tell(event),
    forget: (conversation, person) => forgetting.place(conversation, person),
    start: () => checklist.start(),
  };
}

const originOf = (walk: Origin | null): Origin | null =>
  walk && { procedure: walk.procedure, deployment: walk.deployment, cloud: walk.cloud, values: walk.values };
