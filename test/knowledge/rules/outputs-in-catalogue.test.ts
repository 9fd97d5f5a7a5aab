import { expect, it } from '@jest/globals';
import { noOutputs } from '../../../src/knowledge/outputs';
import { outputsInCatalogue } from '../../../src/knowledge/rules/outputs-in-catalogue';
import { smallKnowledge } from '../support/small-knowledge';

it('finds a cmdlet that the catalogue has not, and lets programs be', () => {
  const outputs = {
    ...noOutputs,
    properties: [
      { property: 'identity', by: 'Set-CsUser' },
      { property: 'mood', by: 'Get-CsMood' },
    ],
    sentences: [{ matches: 'stopped', by: 'iisreset' }],
  };
  expect(outputsInCatalogue.check({ ...smallKnowledge(), outputs })).toEqual([
    expect.objectContaining({
      file: 'src/knowledge/data/outputs.json',
      path: 'properties[1].by',
      message: '"Get-CsMood" is not in the catalogue',
    }),
  ]);
});
