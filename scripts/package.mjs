// Builds what Azure App Service, or any host with Node.js, runs: `npm run package [-- --os linux --cpu x64]` →
// dist/liaison-server/. Production dependencies only, as the lock file has them; nothing is compiled. The database comes
// prebuilt for one kind of computer, which is that of the host and not that of whoever builds.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values: host } = parseArgs({
  options: { os: { type: 'string', default: 'linux' }, cpu: { type: 'string', default: 'x64' } },
});
const kinds = ['linux-x64', 'linux-arm64', 'win32-x64', 'win32-arm64', 'darwin-x64', 'darwin-arm64'];
if (!kinds.includes(`${host.os}-${host.cpu}`)) {
  process.stderr.write(
    `There is no database for ${host.os}-${host.cpu}: --os and --cpu must name one of ${kinds.join(', ')}.\n`,
  );
  process.exit(1);
}

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
// Scripts of packages would compile where the computer at hand is none of the host's kind; all that is needed is prebuilt.
npm(['ci', '--omit=dev', '--ignore-scripts', `--os=${host.os}`, `--cpu=${host.cpu}`]);
// What only editors and debuggers read is a third of it, and each file takes its time to upload.
for (const entry of readdirSync(path.join(target, 'node_modules'), {
  recursive: true,
  withFileTypes: true,
})) {
  const unread = /\.(?:map|d\.[cm]?ts|tsbuildinfo)$/.test(entry.name);
  if (entry.isFile() && unread) rmSync(path.join(entry.parentPath ?? entry.path, entry.name));
}
process.stdout.write(
  `Ready: ${path.relative(process.cwd(), target)}, for ${host.os} ${host.cpu}. Copy it to the host, and start it with npm start.\n`,
);
