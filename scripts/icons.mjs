// Renders the icons of the Teams app from their SVG sources: `npm run icons`, after either drawing has changed.
import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const folder = path.join(import.meta.dirname, '..', 'manifest');
/** The sizes that Teams asks for, in pixels. */
const icons = { color: 192, outline: 32 };

function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const places = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => places.map((place) => path.join(place, name))).find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const executablePath = findChromium();
if (!executablePath) {
  console.error(
    'No Chromium was found on the PATH. Install Chromium or Chrome, or set CHROMIUM_PATH to its executable.',
  );
  process.exit(2);
}

const browser = await chromium.launch({ executablePath });
try {
  for (const [name, size] of Object.entries(icons)) {
    const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
    const svg = readFileSync(path.join(folder, `${name}.svg`), 'utf8');
    await page.setContent(`<style>* { margin: 0 } svg { display: block }</style>${svg}`);
    writeFileSync(path.join(folder, `${name}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
