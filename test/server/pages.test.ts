import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Running, startServer } from './support';

let local: Running;
let online: Running;
beforeAll(async () => {
  local = await startServer();
  online = await startServer({
    MicrosoftAppId: '6a1f4c1e-0000-4000-8000-00000000a11a',
    MicrosoftAppPassword: 'not a real one',
    MicrosoftAppTenantId: '5f1d4c1e-0000-4000-8000-00000000c0de',
  });
});
afterAll(() => Promise.all([local.close(), online.close()]));

const get = (path: string, language = 'en-GB,en;q=0.9', server = online) =>
  fetch(server.url + path, { headers: { 'accept-language': language } });

describe.each([
  ['/', 'en-GB', 'en', 'Microsoft Teams bot'],
  ['/', 'fr-CA,fr;q=0.8', 'fr', 'bot Microsoft Teams'],
  ['/privacy', 'en-US', 'en', 'What is kept'],
  ['/privacy', 'de-DE,fr;q=0.7,en;q=0.5', 'fr', 'Ce qui est conservé'],
  [
    '/privacy',
    'en',
    'en',
    'was spoken of last, and a question about one that waits for somebody’s yes. (400\u00a0days)',
  ],
  [
    '/privacy',
    'fr',
    'fr',
    'Chaque nouvelle question le remplace. Dans une conversation de groupe ou un canal, il y a un fil par personne. (30\u00a0jours)',
  ],
  ['/privacy?lang=en', 'fr-FR', 'en', 'storage that the organization chose'],
  ['/terms', 'ja', 'en', 'without warranty of any kind'],
  ['/terms?lang=fr', 'en', 'fr', 'licence MIT'],
  ['/terms?lang=xx', 'fr', 'fr', 'sans garantie'],
])('%s for a browser that wants %s', (path, wanted, language, expected) => {
  it('is a page in that language, with a way to the others, that loads nothing', async () => {
    const response = await get(path, wanted);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(expected);
    expect(html).not.toMatch(/https?:|<script|<img|<link|undefined/);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(links).toHaveLength(3);
    for (const href of links) expect((await get(href)).status).toBe(200);
  });
});

it('leaves the first address to the local page where there are no credentials', async () => {
  expect(await (await get('/', 'en', local)).text()).toContain('<script');
  expect(await (await get('/privacy', 'en', local)).text()).not.toContain('href="/?');
});
