/** `npm run bench` measures everything and writes docs/performance.md; `npm run bench -- check` one thing, and prints it. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const MEASURES = ['http', 'profile', 'start', 'memory', 'stored', 'growth', 'understanding', 'check'];
const page = path.join('docs', 'performance.md');
const asked = process.argv.slice(2).filter((name) => name !== '--write');
const unknown = asked.filter((name) => !MEASURES.includes(name));
const keep = asked.length === 0 || process.argv.includes('--write');

/** On what, when, and how busy it was besides: numbers of a busy machine are worth less. */
function circumstances(): string {
  // Some packages do not let their package.json be required.
  const version = (name: string) =>
    JSON.parse(readFileSync(path.join('node_modules', name, 'package.json'), 'utf8')).version;
  const packages = ['botbuilder', 'restify', '@microsoft/agents-hosting', 'lmdb', 'wink-nlp', '@nlpjs/basic'];
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim();
  return [
    `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GB, ${os.type()} ${os.release()}`,
    `Node.js ${process.version}`,
    packages.map((name) => `${name} ${version(name)}`).join(', '),
    `commit ${commit}, ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `load average before ${os
      .loadavg()
      .map((load) => load.toFixed(2))
      .join(', ')}`,
  ].join('; ');
}

/** What stands between the marks of a measure is replaced; the words around them are written by hand. */
function write(name: string, text: string): void {
  const [begin, end] = [`<!-- measured: ${name} -->`, `<!-- end: ${name} -->`];
  const before = readFileSync(page, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has no place for ${name}: write ${begin} and ${end}.`);
  writeFileSync(page, `${before.slice(0, from + begin.length)}\n\n${text}\n\n${before.slice(to)}`);
}

async function main(): Promise<void> {
  for (const name of asked.length > 0 ? asked : MEASURES) {
    const about = circumstances();
    const { measure } = require(`./${name}`) as { measure(): Promise<string> };
    const tables = await measure();
    const text = `_${about}; after ${os.loadavg()[0]?.toFixed(2)}_\n\n${tables}`;
    console.log(`\n## ${name}\n\n${text}`);
    if (keep) write(name, text);
  }
}

if (unknown.length > 0) {
  console.error(`No measure ${unknown.join(', ')}. There are: ${MEASURES.join(', ')}.`);
  process.exitCode = 2;
} else
  main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
