// Builds what Azure App Service, or any host with Node.js, runs: `npm run package` → dist/liaison-server/.
// Production dependencies only, as the lock file has them, for Linux and Windows alike: nothing is compiled.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const target = path.join(root, 'dist', 'liaison-server');
const npm = (args) =>
  execFileSync('npm', args, { cwd: target, stdio: 'inherit', shell: process.platform === 'win32' });

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const name of ['package-lock.json', '.npmrc', 'LICENSE', 'NOTICE']) {
  cpSync(path.join(root, name), path.join(target, name));
}
// The build has happened; the target has no sources to build from.
const { scripts, ...manifest } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const kept = ['start', 'ask', 'check', 'runbook', 'validate', 'doctor', 'state'];
const only = Object.fromEntries(kept.map((name) => [name, scripts[name]]));
writeFileSync(
  path.join(target, 'package.json'),
  `${JSON.stringify({ ...manifest, scripts: only }, null, 2)}\n`,
);
for (const folder of ['src', 'dialogs', 'cards']) {
  cpSync(path.join(root, 'dist', folder), path.join(target, 'dist', folder), { recursive: true });
}
npm(['ci', '--omit=dev']);
process.stdout.write(
  `Ready: ${path.relative(process.cwd(), target)}. Copy it to the host, and start it with npm start.\n`,
);
