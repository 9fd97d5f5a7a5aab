import { expect, it } from '@jest/globals';
import { MemoryStore } from '../../src/storage/memory';
import { alex, openOffice } from '../checklist/office';

const secret = 'Tr0ub4dor-and-3-more';
const pastes = [
  `Import-CsCertificate -Identity global -Type OAuthTokenIssuer -Path C:\\a.pfx -Password ${secret}`,
  `is this right? $p = ConvertTo-SecureString "${secret}" -AsPlainText -Force`,
  `est-ce correct ? Connect-MgGraph -ClientSecret "${secret}"`,
  `the password is ${secret} and Get-CsHostingProvider fails`,
];

it.each([
  ['that is answered', 201],
  ['whose answer is refused', 403],
  ['whose answer goes nowhere', 500],
])('a pasted secret, in a message %s, is neither in the log nor in the storage', async (_, status) => {
  const storage = new MemoryStore(Date.now);
  const office = await openOffice(storage);
  try {
    if (status !== 201) office.teams.refuse = () => ({ status });
    for (const text of pastes) await office.say(alex, text);
    const kept: unknown[] = [];
    for await (const key of storage.keys()) kept.push(await storage.read([key]));
    expect(kept).not.toEqual([]);
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(office.logged).not.toEqual([]);
    expect(office.logged.join('')).not.toContain(secret);
  } finally {
    await office.close();
  }
});
