import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';
import { inProject } from '../support/project';

const remedy =
  'No browser for the end-to-end tests: install Chrome, Edge or Chromium, or say where one is with CHROMIUM_PATH.';

/**
 * A headless Chromium. Without one this fails, and no test is skipped: what nobody has seen in a browser would pass for
 * proven, on the one machine where it matters.
 */
export async function openBrowser(): Promise<Browser> {
  const script = inProject('scripts/browser-path.mjs');
  const found = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })) as {
    path: string | null;
    libraries: string | null;
  };
  if (found.path === null) throw new Error(remedy);
  const libraries = found.libraries === null ? {} : { LD_LIBRARY_PATH: found.libraries };
  return chromium
    .launch({
      executablePath: found.path,
      env: { ...process.env, ...libraries } as Record<string, string>,
      args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-background-networking'],
    })
    .catch((cause: unknown) => {
      throw new Error(remedy, { cause });
    });
}
