// One page with every card and message that Liaison sends, drawn by the official renderer as the local page does:
// `npm run gallery` writes dist/gallery/. Fails where axe-core finds something serious (contrast among it), or where
// something is cut or wider than a phone of 320 pixels. With `-- --docs` it writes docs/cards.md and its pictures, too.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { emptyPictures, picture, picturedIn, writePage } from './gallery-docs.mjs';
import { cut, draw } from './gallery-page.mjs';
import { launchBrowser } from './launch-browser.mjs';
import { seriousFaults, startServer } from './local-page.mjs';

const require = createRequire(import.meta.url);
const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'dist', 'gallery');
const { collect } = require(path.join(root, 'dist/test/gallery/collect.js'));
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const { docs } = parseArgs({ options: { docs: { type: 'boolean', default: false } } }).values;

const widths = { phone: 320, desktop: 720 };
const tallest = 6000;
const looks = Object.keys(widths).flatMap((size) =>
  ['light', 'dark'].map((colorScheme) => ({ size, colorScheme })),
);
/** How each language is pictured in the documents. */
const inDocs = { en: 'desktop-light', fr: 'phone-dark' };

/** The page as a file that needs no server. */
async function save(page, address, language) {
  const css = await (await fetch(`${address}page/page.css`)).text();
  const body = await page.evaluate(() => document.body.outerHTML);
  writeFileSync(
    path.join(folder, `${language}.html`),
    `<!doctype html><html lang="${language}" style="height:auto;overflow:visible"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Liaison: all cards</title><style>${css}</style>${body}</html>\n`,
  );
}

/** In pieces: a picture of the whole page would be taller than a browser draws. */
async function photograph(page, name) {
  const { width, height } = await page.locator('main').boundingBox();
  for (let y = 0; y < height; y += tallest) {
    const clip = { x: 0, y, width, height: Math.min(tallest, height - y) };
    const file = `${name}-${String(y / tallest + 1).padStart(2, '0')}.png`;
    await page.screenshot({ path: path.join(folder, file), fullPage: true, clip });
  }
}

/** One language in one look: what is wrong with it. */
async function look(browser, address, shown, language, { size, colorScheme }) {
  const context = await browser.newContext({ viewport: { width: widths[size], height: 900 }, colorScheme });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(draw, { shown, language });
  await page.evaluate(axe);
  const findings = [...(await seriousFaults(page, 3)), ...(await page.evaluate(cut))];
  const name = `${size}-${colorScheme}`;
  await photograph(page, `${language}-${name}`);
  if (name === 'desktop-light') await save(page, address, language);
  if (docs && name === inDocs[language]) {
    for (const { id, name: file } of picturedIn(shown)) await picture(page, id, file);
  }
  await context.close();
  return findings.map((fault) => `${language}, ${name}: ${fault}`);
}

/** The same step in both languages, side by side. */
function pairsOf(all) {
  const french = picturedIn(all.fr);
  return picturedIn(all.en).map((en, at, english) => {
    const { scene } = en.shown;
    return { en, fr: french[at], scene, first: english[at - 1]?.shown.scene !== scene };
  });
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
if (docs) emptyPictures();
const { server, address } = await startServer();
const browser = await launchBrowser();
try {
  const collected = await collect();
  const all = Object.fromEntries(
    ['en', 'fr'].map((language) => [language, collected.filter((one) => one.language === language)]),
  );
  const faults = [];
  for (const [language, shown] of Object.entries(all)) {
    for (const each of looks) faults.push(...(await look(browser, address, shown, language, each)));
  }
  if (docs) writePage(pairsOf(all));
  process.stdout.write(
    faults.length === 0
      ? `${collected.length} messages, nothing found: ${folder}\n`
      : `${faults.join('\n')}\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  server.kill();
}
