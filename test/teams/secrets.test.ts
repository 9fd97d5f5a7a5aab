import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alex, chatOf, exchange, type Office, openOffice, threadOf } from '../checklist/office';

const S = 'Sommer2026!';
const channel = threadOf(exchange);

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** What a person typed comes back in `value.question`, and in Teams whoever is in the channel could read it there. */
describe('a password that somebody typed stands nowhere in what Liaison sends', () => {
  it.each<[string, object, string[]]>([
    ['in a question', channel, [`my password is ${S}, do photos work with Exchange 2016?`]],
    ['in a paste', channel, [`Import-CsCertificate -Path C:\\a.pfx -Password ${S}`]],
    ['in a setup that begins elsewhere', channel, [`password: ${S}\nset up the plan for Exchange 2016`]],
    [
      'in a setup',
      chatOf(alex),
      [
        'set up the unified contact store for Exchange 2016 and SfB Server 2019',
        `password: ${S}`,
        `what is OAuth? password: ${S}`,
        `Import-CsCertificate -Password ${S}`,
        `net use X: \\\\s\\a ${S}`,
        'cancel',
      ],
    ],
    [
      'about a checklist',
      chatOf(alex),
      [
        'checklist for partner applications with Exchange 2016 and SfB Server 2019',
        `commands for 1, password: ${S}`,
        `remind me tomorrow, password: ${S}`,
        `tick 99, password: ${S}`,
      ],
    ],
  ])('%s', async (_, where, texts) => {
    for (const text of texts) {
      const said = await office.say(alex, text, where);
      expect(said.length).toBeGreaterThan(0);
      expect(JSON.stringify(said)).not.toContain(S);
    }
  });
});
