// One page with every card and message that Liaison sends, drawn by the official renderer as the local page does:
// `npm run gallery` writes dist/gallery/. Fails where axe-core finds something serious (contrast among it), or where
// something is cut or wider than a phone of 320 pixels.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { seriousFaults, startServer } from './local-page.mjs';

const require = createRequire(import.meta.url);
const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'dist', 'gallery');
const { collect } = require(path.join(root, 'dist/test/gallery/collect.js'));
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const found = JSON.parse(
  execFileSync(process.execPath, [path.join(root, 'scripts/browser-path.mjs')], { encoding: 'utf8' }),
);
if (found.path === null) throw new Error('No Chromium found: set CHROMIUM_PATH.');
const { server, address } = await startServer();
const browser = await chromium.launch({
  executablePath: found.path,
  env: { ...process.env, ...(found.libraries ? { LD_LIBRARY_PATH: found.libraries } : {}) },
  args: ['--no-sandbox', '--disable-gpu', '--no-zygote'],
});

/** In the browser: the page's own drawing of messages, scene by scene. */
async function draw({ shown, language }) {
  const { renderMessage } = await import('/page/messages.mjs');
  const { speak } = await import('/page/words.mjs');
  await speak(language);
  const main = document.createElement('main');
  main.style.cssText = 'display:block;overflow:visible;height:auto;padding:1rem';
  const title = document.createElement('h1');
  title.textContent = 'Liaison';
  main.append(title);
  const bot = { id: 'bot', name: 'Liaison' };
  let scene = '';
  shown.forEach(({ activity, scene: name, said }, index) => {
    if (name !== scene) {
      const heading = document.createElement('h2');
      heading.textContent = name;
      main.append(heading);
      scene = name;
    }
    const quote = document.createElement('p');
    quote.textContent = said;
    const message = {
      attachments: [],
      ...activity,
      id: String(index),
      from: bot,
      value: null,
      timestamp: '2026-11-21T09:00:00Z',
    };
    main.append(
      quote,
      renderMessage(message, { me: 'me', bot, locale: language, own: new Map(), press: () => {} }),
    );
  });
  document.body.replaceChildren(main);
  document.documentElement.lang = language;
  document.documentElement.style.cssText = document.body.style.cssText =
    'height:auto;overflow:visible;display:block';
}

/** Whatever is wider than its box without a way to scroll it, and what reaches beyond the screen. */
function cut() {
  return [...document.querySelectorAll('.message *')]
    .filter((element) => {
      const { overflowX } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const inScroller = element.closest('pre, .scroll, table, code') !== null;
      return (
        !inScroller &&
        box.width > 1 &&
        (box.right > window.innerWidth + 1 ||
          (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1))
      );
    })
    .map((element) => `cut: ${element.outerHTML.slice(0, 140)}`);
}

mkdirSync(folder, { recursive: true });
try {
  const all = await collect();
  const faults = [];
  for (const language of ['en', 'fr']) {
    for (const [name, width, colorScheme] of [
      ['phone', 320, 'dark'],
      ['desktop', 900, 'light'],
    ]) {
      const page = await (
        await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      ).newPage();
      await page.goto(address);
      await page.evaluate(draw, { shown: all.filter((one) => one.language === language), language });
      await page.evaluate(axe);
      const findings = [...(await seriousFaults(page, 3)), ...(await page.evaluate(cut))];
      faults.push(...findings.map((fault) => `${language}, ${name}: ${fault}`));
      await page.screenshot({ path: path.join(folder, `${language}-${name}.png`), fullPage: true });
      if (name === 'desktop') {
        const css = await (await fetch(`${address}page/page.css`)).text();
        const body = await page.evaluate(() => document.body.outerHTML);
        writeFileSync(
          path.join(folder, `${language}.html`),
          `<!doctype html><html lang="${language}" style="height:auto;overflow:visible"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Liaison: all cards</title><style>${css}</style>${body}</html>\n`,
        );
      }
    }
  }
  process.stdout.write(
    faults.length === 0 ? `${all.length} messages, nothing found: ${folder}\n` : `${faults.join('\n')}\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  server.kill();
}
