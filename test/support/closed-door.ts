import { type Door, RefusedError } from '../../dialogs/checklist/door';

const refuse = () => Promise.reject(new RefusedError('unreachable'));

/** Teams out of reach: for tests that only talk. */
export const closedDoor: Door = {
  say: refuse,
  tell: refuse,
  post: refuse,
  edit: refuse,
  remove: refuse,
  channels: refuse,
  member: refuse,
  members: refuse,
};
