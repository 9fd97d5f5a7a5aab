import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** The headless Chromium of the tests, for pictures: see browser-path.mjs on where it comes from. */
export async function launchBrowser() {
  const script = path.join(import.meta.dirname, 'browser-path.mjs');
  const found = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' }));
  if (found.path === null) {
    throw new Error(
      'No browser was found: install Chrome, Edge or Chromium, or say where one is with CHROMIUM_PATH.',
    );
  }
  return chromium.launch({
    executablePath: found.path,
    env: { ...process.env, ...(found.libraries ? { LD_LIBRARY_PATH: found.libraries } : {}) },
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote'],
  });
}
