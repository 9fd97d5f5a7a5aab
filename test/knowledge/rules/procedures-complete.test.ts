import { expect, it } from '@jest/globals';
import { proceduresComplete } from '../../../src/knowledge/rules/procedures-complete';
import { type Small, smallKnowledge } from '../support/small-knowledge';

const procedure = (prerequisites: string[], template: string): Small['procedures'] => [
  {
    id: 'setup',
    version: 1,
    sources: ['old-page'],
    applies: [{ exchange: ['2013'], skype: ['server'], answer: 'yes' }],
    prerequisites,
    steps: [
      {
        id: 'one',
        where: 'front-end',
        who: 'administrator',
        whoVerified: false,
        commands: [{ id: 'set', shell: 'skype', template, purpose: 'set' }],
        verify: [],
        undo: [],
        failures: [],
      },
    ],
  },
];

it('finds a prerequisite that is no procedure', () => {
  expect(
    proceduresComplete.check(smallKnowledge({ procedures: procedure(['nowhere'], 'Get-CsUser') })),
  ).toEqual([
    expect.objectContaining({ path: 'prerequisites[0]', message: 'there is no procedure "nowhere"' }),
  ]);
});

it('finds a placeholder that does not exist, and leaves script blocks alone', () => {
  const template = 'Get-CsUser {sipDomain} {nobody} | Where-Object {$_.Enabled -eq $True}';
  expect(proceduresComplete.check(smallKnowledge({ procedures: procedure([], template) }))).toEqual([
    expect.objectContaining({
      path: 'steps[0].commands[0].template',
      message: 'there is no placeholder {nobody}',
    }),
  ]);
});
