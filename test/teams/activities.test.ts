import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { alex, type Office, openOffice } from '../checklist/office';
import { fixture } from '../support/activity';
import { inProject } from '../support/project';

const folder = inProject('test/fixtures/teams');
const names = readdirSync(folder).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);

/** What the people see of it: the beginning of what is said, or nothing. */
const said: Record<string, RegExp | null> = {
  'personal-message': /Unified contact store/i,
  'group-message': /Unified contact store/i,
  'channel-message': /Unified contact store/i,
  'card-submit': /./,
  'card-execute': /./,
  installed: /Liaison/,
  'installed-in-team': /Liaison/,
  'members-added': /Liaison/,
  'colleague-added': null,
  removed: null,
  'bot-removed-from-team': null,
  'team-renamed': null,
  'channel-created': null,
  'message-edited': null,
  'message-deleted': null,
  'message-restored': null,
  reaction: null,
  'reaction-removed': null,
  'file-accepted': /no longer there/,
  'file-declined': /no longer there/,
};

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

describe('an activity of Teams, posted over HTTP', () => {
  it('has its expectation here, whichever it is', () => {
    expect(Object.keys(said).sort()).toEqual([...names].sort());
  });

  it.each(names)('is accepted and answered as it should be: %s', async (name) => {
    const { status } = await office.send(alex, { ...fixture(name), serviceUrl: office.teams.url });
    expect(status).toBe(200);
    const seen = [...office.teams.sent.values()].map(
      ({ activity }) => activity.value?.text ?? activity.text ?? JSON.stringify(activity.attachments),
    );
    const expected = said[name] ?? null;
    if (expected === null) expect(seen).toEqual([]);
    else expect(seen).toEqual([expect.stringMatching(expected)]);
    expect(office.logged.join('')).not.toMatch(/"level":[56]0/);
  });

  it.each([
    'message-edited',
    'message-deleted',
    'reaction',
  ])('about an answer that was given changes nothing of it: %s', async (name) => {
    const where = { serviceUrl: office.teams.url };
    await office.send(alex, { ...fixture('personal-message'), ...where });
    await office.send(alex, { ...fixture(name), ...where });
    expect([...office.teams.sent.values()].map(({ edits }) => edits)).toEqual([0]);
  });
});

describe('the fixtures', () => {
  const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');

  it.each(names)('%s names the page it was built from', (name) => {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}.json\` |`));
    expect(row).toMatch(/\(https:\/\/learn\.microsoft\.com\/[^)]+\) \|$/);
  });

  it('bear no identity but invented ones', () => {
    const all = names.map((name) => readFileSync(path.join(folder, `${name}.json`), 'utf8')).join('\n');
    const guids = [...all.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi)].map(([guid]) => guid);
    expect(guids.filter((guid) => !/^(0a1e8a3c|5f1d4c1e)-0000-4000-8000-/.test(guid))).toEqual([]);
  });
});
