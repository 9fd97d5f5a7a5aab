import { expect, it } from '@jest/globals';
import { Catalogue } from '../../../src/knowledge/catalogue';
import { newerNamesExist } from '../../../src/knowledge/rules/newer-names-exist';
import { smallKnowledge } from '../support/small-knowledge';

const withCmdlets = (cmdlets: object) => ({
  ...smallKnowledge(),
  catalogue: Catalogue.parse({ ...smallKnowledge().catalogue, cmdlets }),
});
const setUser = { module: 'skype', parameters: { Tenant: { type: 'Guid' } } };

it('finds a newer name of a cmdlet that nothing bears', () => {
  const availability = { status: 'superseded', replacement: 'Set-CsPerson' };
  const knowledge = withCmdlets({ 'Set-CsUser': { ...setUser, availability } });
  expect(newerNamesExist.check(knowledge)).toEqual([
    expect.objectContaining({
      path: 'cmdlets.Set-CsUser.availability.replacement',
      message: '"Set-CsPerson" is not in the catalogue',
    }),
  ]);
});

it.each([
  ['Tenant', []],
  ['TenantGuid', ['Set-CsUser has no parameter "TenantGuid"']],
])('looks whether the right name of a parameter is one: %s', (right, messages) => {
  const misnamed = { TenantID: { right, takenBy: [], sources: ['old-page'] } };
  const knowledge = withCmdlets({ 'Set-CsUser': { ...setUser, misnamed } });
  expect(newerNamesExist.check(knowledge).map(({ message }) => message)).toEqual(messages);
});
