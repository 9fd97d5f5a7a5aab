import { keyOf } from '../../src/storage/store';

export const listKey = (id: string): string => keyOf('checklist', id);
export const viewsKey = (id: string): string => keyOf('checklist-views', id);
export const shownKey = (id: string): string => keyOf('checklist-shown', id);
export const bookKey = (channel: string, conversation: string): string =>
  keyOf('checklist-book', channel, conversation);
export const shelfKey = (channel: string, person: string): string =>
  keyOf('checklist-shelf', channel, person);
export const teamsKey = (channel: string, tenant: string | null): string =>
  keyOf('checklist-teams', channel, tenant ?? '');
/** One for all: what is to be drawn, and what is to be reminded of. */
export const workKey = keyOf('checklist-work');
export const remindersKey = keyOf('checklist-reminders');
