import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { MemoryStorage } from 'botbuilder';
import pino from 'pino';
import type { Browser, Locator } from 'playwright-core';
import { loadConfig } from '../../src/config';
import type { Liaison } from '../../src/liaison';
import { createLiaisonServer, type LiaisonServer } from '../../src/server';
import { today } from '../support/day';
import { openedLiaison } from '../support/opened';
import { openBrowser } from './browser';
import { become, button, faultsOf, openWindow, replies, said, say } from './page';

// A browser on a busy machine is slow, and several waits make a journey.
jest.setTimeout(90_000);

let liaison: Liaison;
let browser: Browser;
let server: LiaisonServer;
let url: string;
let storage: MemoryStorage;

const start = (port = '0') => {
  server = createLiaisonServer({
    config: loadConfig({ PORT: port, LOG_LEVEL: 'silent' }),
    brain: liaison,
    storage,
    today: () => today,
    log: pino({ enabled: false }),
  });
  return server.listen();
};

beforeAll(async () => {
  [liaison, browser] = await Promise.all([openedLiaison(), openBrowser()]);
});
afterAll(() => browser?.close());
beforeEach(async () => {
  storage = new MemoryStorage();
  url = await start();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await server.close();
});

const begin = 'set up the unified contact store for Exchange 2016 and SfB Server 2019';
const lastReply = async (page: Parameters<typeof say>[0]) => (await replies(page).last().innerText()).trim();

it('in the first minute welcomes, and answers what its buttons and examples ask', async () => {
  const { page, errors } = await openWindow(browser, url);
  await replies(page).first().waitFor();
  expect(await replies(page).count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
  await page.locator('.message.bot button').first().click();
  await replies(page).nth(1).waitFor();
  if (!(await page.locator('#examples').isVisible())) await page.locator('#show-examples').click();
  await page.locator('#examples li button').first().click();
  await replies(page).nth(2).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(errors).toEqual([]);
});

it('answers a question in French with a typing mistake, on a phone', async () => {
  const { page, errors } = await openWindow(browser, url, { width: 360, locale: 'fr-FR' });
  await become(page, 'Camille Roy');
  await say(page, 'l’archivge fonctionne-t-il avec Exchange 2016 et Skype Entreprise Server 2019 ?');
  await replies(page)
    .filter({ hasText: /^(?=.*Oui)/s })
    .last()
    .waitFor();
  expect(await lastReply(page)).toMatch(/Archivage|archivage/);
  expect(await faultsOf(page)).toEqual([]);
  expect(errors).toEqual([]);
});

it('loses nothing that is said while the page still loads: the welcome comes first, then the answer', async () => {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  const { page, errors } = await openWindow(browser, url, {
    before: (context) =>
      context.route(/\/page\/strings\//, async (route) => {
        await held;
        await route.continue();
      }),
  });
  await page.fill('#message', 'what is UCS?');
  await page.press('#message', 'Enter');
  await page.locator('#tab-channel').click();
  await page.locator('#tab-personal').click();
  release();
  await replies(page).nth(1).waitFor();
  const order = page.locator('[role=tabpanel]:not([hidden]) .message');
  expect(await order.count()).toBe(3);
  expect(await order.nth(1).innerText()).toContain('what is UCS?');
  expect(await page.locator('#banner').isHidden()).toBe(true);
  expect(errors).toEqual([]);
});

it('welcomes a person once in two windows that open at the same moment', async () => {
  const windows = await Promise.all([openWindow(browser, url), openWindow(browser, url)]);
  await Promise.all(windows.map(({ page }) => replies(page).first().waitFor()));
  const [first, second] = windows;
  await say(first.page, 'what is UCS?');
  for (const { page } of [first, second]) {
    await replies(page).nth(1).waitFor();
    expect(await replies(page).count()).toBe(2);
    expect(await said(page).count()).toBe(1);
  }
});

it('shows an answer that came while the page was loaded anew', async () => {
  const { page } = await openWindow(browser, url);
  await replies(page).first().waitFor();
  await page.fill('#message', 'what is UCS?');
  const sent = page.waitForRequest(/\/messages$/);
  await page.press('#message', 'Enter');
  await sent;
  await page.reload();
  await replies(page).nth(1).waitFor();
  expect(await said(page).count()).toBe(1);
});

it('compares two deployments in a table that a phone shows whole', async () => {
  const { page } = await openWindow(browser, url, { width: 360 });
  await say(page, 'compare Exchange 2010 and Exchange 2016 with Skype for Business Server');
  await replies(page).filter({ hasText: 'Exchange 2016' }).last().waitFor();
  expect(await lastReply(page)).toMatch(/Yes[\s\S]*No|No[\s\S]*Yes/);
  expect(await faultsOf(page)).toEqual([]);
});

it('walks from the start to the end, with a verification that fails and is then passed', async () => {
  const { page, errors } = await openWindow(browser, url);
  await say(page, begin);
  await say(page, 'scope = all');
  expect(await lastReply(page)).toBeTruthy();
  await say(page, 'Identity : Global\nUcsAllowed : False');
  await replies(page)
    .filter({ hasText: /UcsAllowed/ })
    .last()
    .waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await say(page, 'Identity : Global\nUcsAllowed : True');
  await say(page, 'next');
  // The button of the form's step leads on as the typed word does.
  await button(page, 'Skip').click();
  await replies(page)
    .filter({ hasText: /Unified contact store is set up|finished|end of|done/i })
    .last()
    .waitFor();
  expect(errors).toEqual([]);
});

it('shows two people one checklist, and what each of them ticks', async () => {
  const alex = await openWindow(browser, url);
  const camille = await openWindow(browser, url, { locale: 'fr-FR' });
  await become(camille.page, 'Camille Roy');
  for (const { page } of [alex, camille]) await page.locator('#tab-channel').click();
  await say(alex.page, 'checklist for partner applications with Exchange 2019 and SfB Server 2019');
  const list = (page: typeof alex.page) =>
    page.locator('#panel-channel .card').filter({ hasText: /partner application/i });
  const rows = ({ page }: typeof alex) => list(page).getByRole('button');
  await rows(alex).nth(3).waitFor();
  await rows(camille).nth(3).waitFor();
  await Promise.all([rows(alex).nth(0).click(), rows(camille).nth(2).click()]);
  for (const { page } of [alex, camille]) {
    await list(page).filter({ hasText: 'Alex Morgan' }).filter({ hasText: 'Camille Roy' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  }
});

it('keeps a conversation through reload, back button and a second tab', async () => {
  const { page, context } = await openWindow(browser, url);
  await say(page, 'what is UCS?');
  const count = await replies(page).count();
  await page.reload();
  await replies(page)
    .nth(count - 1)
    .waitFor();
  expect(await said(page).count()).toBe(1);
  await page.goto('about:blank');
  await page.goBack();
  await replies(page)
    .nth(count - 1)
    .waitFor();
  const second = await context.newPage();
  await second.goto(url);
  await replies(second)
    .nth(count - 1)
    .waitFor();
  await say(second, 'is Exchange 2016 still supported?');
  await replies(page).nth(count).waitFor();
  expect(await replies(page).count()).toBe(await replies(second).count());
});

it('sends a message once over a slow network, and says that an answer is on its way', async () => {
  const { page } = await openWindow(browser, url);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/messages', async (route) => {
    await held;
    await route.continue();
  });
  await page.fill('#message', 'what is UCS?');
  await page.press('#message', 'Enter');
  await page.press('#message', 'Enter');
  await page.locator('.writing').waitFor();
  release();
  await replies(page).nth(1).waitFor();
  expect(await said(page).count()).toBe(1);
});

it('goes on after the server was restarted: the page says so, and the setup resumes', async () => {
  const { page } = await openWindow(browser, url);
  await say(page, begin);
  await say(page, 'scope = all');
  const { port } = new URL(url);
  await server.close();
  await page.locator('#banner:not([hidden])').waitFor();
  await start(port);
  await page.locator('#banner').waitFor({ state: 'hidden' });
  await say(page, 'resume');
  await replies(page).filter({ hasText: 'UcsAllowed' }).last().waitFor();
});

it('can be used with the keyboard alone', async () => {
  const { page } = await openWindow(browser, url);
  await replies(page).first().waitFor();
  await page.keyboard.type('what is UCS?');
  await page.keyboard.press('Enter');
  await replies(page).nth(1).waitFor();
  const focused = () => page.evaluate('document.activeElement.textContent.trim()');
  const wanted = (await replies(page).last().getByRole('button').last().innerText()).trim();
  for (let step = 0; step < 60 && (await focused()) !== wanted; step++)
    await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe(wanted);
  await page.keyboard.press('Enter');
  await replies(page).nth(2).waitFor();
});

it('ticks a checklist and fills in a form with the keyboard alone, on a phone', async () => {
  const { page, errors } = await openWindow(browser, url, { width: 360 });
  await replies(page).first().waitFor();
  const type = async (text: string) => {
    await page.locator('#message').focus();
    await page.keyboard.type(text);
    const answered = page.waitForResponse((response) => response.url().endsWith('/messages'));
    await page.keyboard.press('Enter');
    await answered;
  };
  // In TypeScript's eyes there is no document here, hence the selector.
  const has = (what: Locator) => what.and(page.locator(':focus'));
  const go = async (key: 'Tab' | 'Shift+Tab', what: Locator) => {
    for (let step = 0; step < 80 && (await has(what).count()) === 0; step++) await page.keyboard.press(key);
    expect(await has(what).count()).toBe(1);
  };
  await type('checklist for partner applications with Exchange 2019 and SfB Server 2019');
  const list = replies(page).last();
  const row = list.locator('[role="button"]').first();
  await row.waitFor();
  await go('Shift+Tab', row);
  await page.keyboard.press('Enter');
  await list.filter({ hasText: 'Alex Morgan' }).waitFor();
  // The row that was pressed keeps the focus in the card that was drawn anew.
  await go('Tab', list.locator('[role="button"]').first());
  await type(begin);
  const form = replies(page)
    .filter({ has: page.locator('input') })
    .last();
  await form.waitFor();
  await go('Shift+Tab', form.locator('input'));
  // Backwards, the last of the choices comes first.
  await page.keyboard.press('ArrowUp');
  await go('Tab', form.getByRole('button'));
  await page.keyboard.press('Enter');
  await replies(page).filter({ hasText: 'UcsAllowed' }).last().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(errors).toEqual([]);
});
