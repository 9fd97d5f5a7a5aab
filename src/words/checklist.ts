import type { Language } from '../contract';
import { checklist as en } from './en/checklist';
import { checklist as fr } from './fr/checklist';
import type { Shown } from './shown';

/** An item as sentences name it: its number on the card, and its title. */
export interface Numbered<Title extends string = string> {
  number: number;
  title: Title;
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

/**
 * What Liaison says about checklists. A sentence that is Markdown takes what people typed as `Shown` only; what stands
 * on a card, in a file and in what is read aloud alike takes any text.
 */
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
    yesReset: string;
    keep: string;
    cancelReminder: string;
    show(title: string): string;
  };

  form: {
    title(list: Shown): string;
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
    ticked(items: readonly Numbered<Shown>[]): string;
    unticked(items: readonly Numbered<Shown>[]): string;
    already(item: Numbered<Shown>, name: Shown, moment: string): string;
    notTicked(item: Numbered<Shown>): string;
    repeated: string;
    unchanged: string;
    noItem(number: number, total: number): string;
    gone: string;
    closed: string;
    deleted: string;
    full(limit: number): string;
    deniedClose(owner: Shown): string;
    deniedDelete(owner: Shown): string;
    added(items: readonly Numbered<Shown>[]): string;
    renamed(item: Numbered<Shown>): string;
    retitled(title: Shown): string;
    noted(item: Numbered<Shown>): string;
    unnoted(item: Numbered<Shown>): string;
    assigned(items: readonly Numbered<Shown>[], name: Shown): string;
    unassigned(items: readonly Numbered<Shown>[]): string;
    moved(item: Numbered<Shown>): string;
    removed(items: readonly Numbered<Shown>[]): string;
    closedBy(name: Shown, title: Shown): string;
    reopenedBy(name: Shown, title: Shown): string;
    deletedBy(name: Shown, title: Shown): string;
    kept: string;
    /** There is nothing to reset. */
    noTicks: string;
    createdShort(left: number, limit: number): string;
    noLines: string;
    defaultTitle: string;
  };

  ask: {
    close(title: Shown, open: number): string;
    reopen(title: Shown): string;
    delete(title: Shown): string;
    /** `done`: how many ticks are lost. */
    reset(title: Shown, done: number): string;
    which: string;
    where(title: Shown): string;
    person(name: Shown, names: readonly Shown[]): string;
  };

  none: {
    here: string;
    yours: string;
    notMember(place: Shown | null): string;
    nobody(name: Shown): string;
    noCommands(item: Numbered<Shown>): string;
    stale: string;
  };

  mine: {
    lead(count: number): string;
    line(title: Shown, done: number, total: number, place: Shown | null, closed: boolean): string;
  };

  history: {
    lead(title: Shown): string;
    none: string;
    line(kind: Told, name: Shown, subject: Shown, moment: string): string;
    cleared(kind: 'assign' | 'note', name: Shown, subject: Shown, moment: string): string;
    assigned(name: Shown, subject: Shown, to: Shown, moment: string): string;
  };

  export: {
    lead(title: Shown): string;
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
    done(place: Shown): string;
    noTeams: string;
    /** No channel was found, and not all teams could be looked at. */
    tooManyTeams: string;
    /** Behind channels that are named: there may be others. */
    more: string;
    noSuch(name: Shown, names: readonly Shown[]): string;
    refused(reason: Refusal, place: Shown): string;
    nothing: string;
    already(place: Shown): string;
    here: string;
  };

  remind: {
    set(moment: string, title: Shown): string;
    setForYou(moment: string, title: Shown): string;
    /** The place is null where it has no name. */
    setElsewhere(moment: string, title: Shown, place: Shown | null): string;
    unclear: string;
    past: string;
    none: string;
    list(count: number): string;
    line(number: number, moment: string, title: Shown): string;
    cancelled(moment: string): string;
    tooMany(limit: number): string;
    text(title: Shown, name: Shown): string;
    dropped(title: Shown, reason: string): string;
    /** The reason where trying again for a long time has not helped. */
    silent(place: Shown): string;
  };

  storage: {
    down: string;
    /** A newer version wrote it. */
    unreadable: string;
  };
}

const all: Record<Language, ChecklistWords> = { en, fr };

export const checklistWords = (language: Language): ChecklistWords => all[language];
