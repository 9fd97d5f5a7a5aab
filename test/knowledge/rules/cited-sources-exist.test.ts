import { expect, it } from '@jest/globals';
import { citedSourcesExist } from '../../../src/knowledge/rules/cited-sources-exist';
import { smallKnowledge } from '../support/small-knowledge';

it('finds a source that is cited and not listed, however deep', () => {
  const others = [
    {
      id: 'teams',
      kind: 'service' as const,
      policy: 'service' as const,
      milestones: [{ date: '2021', kind: 'announced' as const, sources: ['hearsay'] }],
    },
  ];
  expect(citedSourcesExist.check(smallKnowledge({ others }))).toEqual([
    expect.objectContaining({
      file: 'src/knowledge/data/others/teams.json',
      path: 'milestones[0].sources[0]',
      message: 'the source "hearsay" does not exist',
    }),
  ]);
});
