import { afterEach, expect, it } from '@jest/globals';
import { MemoryStorage } from 'botbuilder';
import { alex, type Office, openOffice } from '../checklist/office';

let office: Office;
afterEach(() => office.close());

/** A storage all of whose reads fail in this way. */
class Failing extends MemoryStorage {
  constructor(private readonly error: Error) {
    super();
  }
  override read(): Promise<never> {
    return Promise.reject(this.error);
  }
}

const failure = (fields: object, cause?: Error) =>
  Object.assign(new Error('secret of the storage', { cause }), fields);

const logged = () => office.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
const about = (message: string) => logged().find(({ msg }) => msg === message);

it.each([
  ['refuses the connection', failure({ code: 'ECONNREFUSED' }), { code: 'ECONNREFUSED', status: null }],
  [
    'lets nobody in (Azure Blob)',
    failure({ code: 'AuthorizationFailure', statusCode: 403 }),
    { code: 'AuthorizationFailure', status: 403 },
  ],
  ['is out of its budget (Cosmos DB)', failure({ code: 429 }), { code: null, status: 429 }],
  ['is full (LMDB)', failure({ code: -30792 }), { code: '-30792', status: null }],
])('the log says why the storage failed, where it %s', async (_, error, kind) => {
  office = await openOffice(new Failing(error));
  await office.say(alex, 'next');
  expect(about('The storage failed')).toMatchObject({
    error: 'StorageDownError',
    causes: [{ error: 'Error', ...kind }],
  });
  expect(office.logged.join('')).not.toMatch(/secret of/);
});

it('follows what caused what, and no further than three', async () => {
  const deep = failure({}, failure({}, failure({ code: 'third' }, failure({ code: 'fourth' }))));
  office = await openOffice(new Failing(deep));
  await office.say(alex, 'next');
  const { causes } = about('The storage failed') as { causes: { code: string | null }[] };
  expect(causes.map(({ code }) => code)).toEqual([null, null, 'third']);
});

it('says why the person could not be told', async () => {
  office = await openOffice();
  office.teams.refuse = () => ({ status: 403 });
  const { status } = await office.send(alex, { text: 'does UCS work with Exchange 2010?' });
  expect(status).toBe(502);
  expect(about('A request failed')).toMatchObject({
    error: 'UndeliveredError',
    causes: [expect.objectContaining({ status: 403 })],
  });
});
