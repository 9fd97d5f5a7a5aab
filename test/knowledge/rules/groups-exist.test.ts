import { expect, it } from '@jest/globals';
import { groupsExist } from '../../../src/knowledge/rules/groups-exist';
import { smallKnowledge } from '../support/small-knowledge';

const version = { kind: 'server', policy: 'modern' } as const;
const group = { kind: 'group', policy: 'modern' } as const;

it.each([
  [
    'a group that does not exist',
    [{ ...version, id: 'server-2030', position: 1, within: 'server' }],
    'within',
  ],
  [
    'a version taken for a group',
    [
      { ...version, id: 'server-2019', position: 1 },
      { ...version, id: 'server-2030', position: 2, within: 'server-2019' },
    ],
    'within',
  ],
  [
    'a member that does not exist',
    [{ ...group, id: 'server', position: 1, members: ['server-2030'] }],
    'members',
  ],
  [
    'a member that belongs to no group',
    [
      { ...group, id: 'server', position: 1, members: ['server-2030'] },
      { ...version, id: 'server-2030', position: 2 },
    ],
    'members',
  ],
])('finds %s', (_, skype, path) => {
  expect(groupsExist.check(smallKnowledge({ skype }))).toEqual([expect.objectContaining({ path })]);
});
