// Renders the icons of the Teams app from their SVG sources: `npm run icons`, after either drawing has changed.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './launch-browser.mjs';

const folder = path.join(import.meta.dirname, '..', 'manifest');
/** The sizes that Teams asks for, in pixels. */
const icons = { color: 192, outline: 32 };

const browser = await launchBrowser();
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
