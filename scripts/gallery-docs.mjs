import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'docs', 'images', 'cards');

/** Pixels: what is longer shows how it goes on; the whole of it is in dist/gallery. */
const tallest = 1200;

export function emptyPictures() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** One message of the page as a picture that a repository can carry. */
export async function picture(page, id, name) {
  const box = await page.locator(`[data-id="${id}"]`).boundingBox();
  const client = await page.context().newCDPSession(page);
  const { data } = await client.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 40,
    captureBeyondViewport: true,
    clip: { ...box, height: Math.min(box.height, tallest), scale: 1 },
  });
  writeFileSync(path.join(folder, name), Buffer.from(data, 'base64'));
}

/** What is pictured of one language's messages: each with its place on the page and its picture's name. */
export function picturedIn(all) {
  const counts = new Map();
  return [...all.entries()]
    .filter(([, shown]) => shown.pictured)
    .map(([id, shown]) => {
      const number = (counts.get(shown.scene) ?? 0) + 1;
      counts.set(shown.scene, number);
      const scene = shown.scene.toLowerCase().replace(/[^a-z]+/g, '-');
      return { id, shown, name: `${scene}-${number}-${shown.language}.webp` };
    });
}

const flat = (text) =>
  text
    .replace(/[[\]*`|_#\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const shorten = (text) => (text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text);
const saidBy = ({ activity }) => activity.summary || activity.value?.text || activity.text || '';

/** docs/cards.md: every kind of card, in English on a desktop and in French on a phone. */
export function writePage(pairs) {
  const parts = pairs.map(({ en, fr, scene, first }) => {
    const cell = ({ shown, name }) => `![${shorten(flat(saidBy(shown)))}](images/cards/${name})`;
    const typed = ({ shown }) => `“${shorten(flat(shown.said))}”`;
    return [
      ...(first ? [`## ${scene[0].toUpperCase()}${scene.slice(1)}\n`] : []),
      `| ${typed(en)} | ${typed(fr)} |`,
      '| --- | --- |',
      `| ${cell(en)} | ${cell(fr)} |`,
      '',
    ].join('\n');
  });
  const head = `# What Liaison's cards look like

For everybody who decides whether to install it, or changes a card. English on a desktop and French on a phone, drawn by the official renderer of Adaptive Cards in the colours of the [local page](run-it.md); Teams has colours and letters of its own. Words in [square brackets] stand for a button that was pressed.

This page and its pictures are written by \`npm run gallery -- --docs\`, after a change of cards or words. \`npm run gallery\` alone writes every message that Liaison can send, more than are shown here, to \`dist/gallery\`, and checks them: [how](how-it-is-built.md#the-gallery).
`;
  writeFileSync(path.join(root, 'docs', 'cards.md'), `${head}\n${parts.join('\n')}`);
}
