import type { Language } from '../contract';
import { checklist as en } from './en/checklist';
import { checklist as fr } from './fr/checklist';

/** An item as sentences name it: its number on the card, and its title. */
export interface Numbered {
  number: number;
  title: string;
}

/** Why something could not be posted, or a card not be edited. */
export type Refusal =
  | 'not-in-roster'
  | 'not-found'
  | 'archived'
  | 'blocked'
  | 'not-allowed'
  | 'disabled'
  | 'not-a-member'
  | 'too-large'
  /** For another reason that will not pass. */
  | 'refused'
  /** It may pass. */
  | 'unreachable';

export type Told =
  | 'tick'
  | 'untick'
  | 'add'
  | 'rename'
  | 'assign'
  | 'note'
  | 'move'
  | 'remove'
  | 'retitle'
  | 'close'
  | 'reopen'
  | 'delete';

/** What Liaison says about checklists. Names, titles and times come in ready for display. */
export interface ChecklistWords {
  /** `10:03` beside a written date. */
  moment(date: string, time: string): string;

  card: {
    /** For a notification: the list's name and how far it is. */
    summary(title: string, status: string): string;
    progress(done: number, total: number): string;
    next(item: Numbered): string;
    allDone: string;
    empty: string;
    closed: string;
    deleted: string;
    doneBy(name: string, moment: string): string;
    assigned(name: string): string;
    note(text: string, name: string): string;
    range(from: number, to: number, total: number): string;
    /** What a press on the row does; read aloud by screen readers. */
    tick(item: Numbered): string;
    untick(item: Numbered): string;
    typed: string;
  };

  button: {
    commands(number: number): string;
    change: string;
    previous: string;
    following: string;
    close: string;
    reopen: string;
    delete: string;
    post: string;
    yesClose: string;
    yesReopen: string;
    yesDelete: string;
    keep: string;
    cancelReminder: string;
    show(title: string): string;
  };

  form: {
    title(list: string): string;
    choose: string;
    chooseChannel: string;
    item: string;
    text: string;
    textHint: string;
    add: string;
    rename: string;
    note: string;
    assign: string;
    move: string;
    remove: string;
    chooseItem: string;
    needText: string;
  };

  said: {
    ticked(items: readonly Numbered[]): string;
    unticked(items: readonly Numbered[]): string;
    already(item: Numbered, name: string, moment: string): string;
    notTicked(item: Numbered): string;
    repeated: string;
    unchanged: string;
    noItem(number: number, total: number): string;
    gone: string;
    closed: string;
    deleted: string;
    full(limit: number): string;
    deniedClose(owner: string): string;
    deniedDelete(owner: string): string;
    added(items: readonly Numbered[]): string;
    renamed(item: Numbered): string;
    retitled(title: string): string;
    noted(item: Numbered): string;
    unnoted(item: Numbered): string;
    assigned(items: readonly Numbered[], name: string): string;
    unassigned(items: readonly Numbered[]): string;
    moved(item: Numbered): string;
    removed(items: readonly Numbered[]): string;
    closedBy(name: string, title: string): string;
    reopenedBy(name: string, title: string): string;
    deletedBy(name: string, title: string): string;
    kept: string;
    createdShort(left: number, limit: number): string;
    noLines: string;
    defaultTitle: string;
  };

  ask: {
    close(title: string, open: number): string;
    reopen(title: string): string;
    delete(title: string): string;
    which: string;
    where(title: string): string;
    person(name: string, names: readonly string[]): string;
  };

  none: {
    here: string;
    yours: string;
    notMember(place: string | null): string;
    nobody(name: string): string;
    noCommands(item: Numbered): string;
    stale: string;
  };

  mine: {
    lead(count: number): string;
    line(title: string, done: number, total: number, place: string | null, closed: boolean): string;
  };

  history: {
    lead(title: string): string;
    none: string;
    line(kind: Told, name: string, subject: string, moment: string): string;
    cleared(kind: 'assign' | 'note', name: string, subject: string, moment: string): string;
    assigned(name: string, subject: string, to: string, moment: string): string;
  };

  export: {
    lead(title: string): string;
    columns: {
      number: string;
      item: string;
      done: string;
      by: string;
      at: string;
      assignee: string;
      note: string;
    };
    yes: string;
    no: string;
    madeBy(name: string, moment: string): string;
  };

  place: {
    channel(team: string, channel: string): string;
    general: string;
  };

  post: {
    done(place: string): string;
    noTeams: string;
    noSuch(name: string, names: readonly string[]): string;
    refused(reason: Refusal, place: string): string;
    nothing: string;
    already(place: string): string;
    here: string;
  };

  remind: {
    set(moment: string, title: string): string;
    setForYou(moment: string, title: string): string;
    /** The place is null where it has no name. */
    setElsewhere(moment: string, title: string, place: string | null): string;
    unclear: string;
    past: string;
    none: string;
    list(count: number): string;
    line(number: number, moment: string, title: string): string;
    cancelled(moment: string): string;
    tooMany(limit: number): string;
    text(title: string, name: string): string;
    dropped(title: string, reason: string): string;
    /** The reason where trying again for a long time has not helped. */
    silent(place: string): string;
  };

  storage: { down: string };
}

const all: Record<Language, ChecklistWords> = { en, fr };

export const checklistWords = (language: Language): ChecklistWords => all[language];
