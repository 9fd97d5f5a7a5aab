// Renders the icons of the Teams app from their SVG sources: `npm run icons`, after either drawing has changed.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const folder = path.join(import.meta.dirname, '..', 'manifest');
/** The sizes that Teams asks for, in pixels. */
const icons = { color: 192, outline: 32 };

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
