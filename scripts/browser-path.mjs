// Prints where the browser for the tests is, and where its libraries are, as JSON: `CHROMIUM_PATH`, else the one that
// comes from the npm registry (64-bit Linux on Intel), else one that is installed.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.mjs';

/** The package unpacks its own copies of the libraries (nss, nspr) that a bare Linux lacks only for those who say this. */
const withLibraries = { AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };

async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { version } = createRequire(import.meta.url)('playwright-core/package.json');
  // A folder of its own: what another program unpacked to the common one may lack the libraries.
  const folder = path.join(os.tmpdir(), `liaison-browser-${version}`);
  mkdirSync(folder, { recursive: true });
  Object.assign(process.env, withLibraries, { TMPDIR: folder });
  const { default: chromium } = await import('@sparticuz/chromium');
  return { path: await chromium.executablePath(), libraries: path.join(folder, 'al2023', 'lib') };
}

const own = process.env.CHROMIUM_PATH ? { path: process.env.CHROMIUM_PATH, libraries: null } : null;
const found = own ?? (await packaged()) ?? { path: findChromium() ?? null, libraries: null };
process.stdout.write(JSON.stringify(found));
