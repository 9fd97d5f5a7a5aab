import { spawn } from 'node:child_process';
import path from 'node:path';

const main = path.join(import.meta.dirname, '..', 'dist/src/index.js');

/** Starts the built bot with its local page on a free port, and waits until it is there. */
export async function startServer() {
  const server = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
  });
  const address = await new Promise((resolve) => {
    server.stdout.on('data', (line) => {
      const [url] = /http:\S+/.exec(String(line)) ?? [];
      if (url) resolve(url);
    });
  });
  return { server, address };
}

/** What axe-core finds serious on a page that it was loaded into: each with the first places of it. */
export async function seriousFaults(page, places = 1) {
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, places).map(({ html }) => `${id}: ${html.slice(0, 140)}`));
}
