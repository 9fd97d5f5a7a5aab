import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The local page as one person in one window uses it. */
export async function openWindow(
  browser: Browser,
  url: string,
  more: {
    width?: number;
    locale?: string;
    before?: (context: BrowserContext) => Promise<unknown>;
  } = {},
) {
  const context = await browser.newContext({
    viewport: { width: more.width ?? 1100, height: 900 },
    locale: more.locale ?? 'en-US',
  });
  await more.before?.(context);
  const page = await context.newPage();
  // Below the test's own limit, so that a failure names what was waited for.
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(url);
  return { page, context, errors };
}

export const replies = (page: Page) => page.locator('[role=tabpanel]:not([hidden]) .message.bot');
export const said = (page: Page) => page.locator('[role=tabpanel]:not([hidden]) .message.person');
export const button = (page: Page, name: string | RegExp) =>
  page.locator('[role=tabpanel]:not([hidden])').getByRole('button', { name }).last();

/** Types a message, and waits until it has been answered. */
export async function say(page: Page, text: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/messages'));
  await page.fill('#message', text);
  await page.press('#message', 'Enter');
  await answered;
}

export const become = (page: Page, name: string) =>
  page.locator('#people label').filter({ hasText: name }).click();

/** What axe-core finds that is serious, and by how much the page is wider than the screen. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Run at once, the scan would see the colours of a fade.
  await page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})))');
  await page.evaluate(axe);
  const { violations } = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  };
  const wide = (await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')) as number;
  return [
    ...violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
    ...(wide > 0 ? [`${wide} pixels wider than the screen`] : []),
  ];
}
