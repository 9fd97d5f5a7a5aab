import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = path.join(__dirname, '..');

/** Who may import what; a folder or file stands for all below it. `node:` is free, and a room may use itself. */
const mayImport: Record<string, readonly string[]> = {
  'src/knowledge': [
    'zod',
    'src/answer/contract',
    'src/commands/catalogue',
    'src/procedure/schema',
    'src/procedure/rules',
    'src/procedure/labels',
    'src/words',
  ],
  'src/words': ['zod', 'src/answer/contract', 'src/commands/schema', 'src/procedure/schema', 'src/knowledge'],
  'src/language': ['zod', 'wink-nlp', 'wink-eng-lite-web-model', 'src/answer/contract'],
  'src/commands': [
    'zod',
    'web-tree-sitter',
    'tree-sitter-powershell',
    'src/answer/contract',
    'src/language/reading',
    'src/words',
    'src/knowledge',
  ],
  'src/procedure': [
    'zod',
    'src/answer/contract',
    'src/language/reading',
    'src/words',
    'src/knowledge',
    'src/commands/catalogue',
  ],
  'src/answer': [
    'zod',
    'src/knowledge',
    'src/words',
    'src/language/reading',
    'src/procedure',
    'src/commands',
  ],
  cards: ['zod', 'src/answer', 'src/words'],
  dialogs: ['botbuilder', 'zod', 'cards', 'src/answer', 'src/language/reading'],
  'src/liaison.ts': [
    'src/answer',
    'src/commands',
    'src/knowledge',
    'src/language',
    'src/procedure',
    'src/words',
  ],
  'src/bot.ts': ['botbuilder', 'pino', 'zod', 'cards', 'dialogs', 'src/bot'],
  'src/bot': ['botbuilder', 'zod', 'dialogs', 'src/words', 'src/answer', 'src/language/reading'],
  'src/config.ts': ['zod'],
  'src/server.ts': [
    'botbuilder',
    'restify',
    'pino',
    'dialogs',
    'src/bot',
    'src/config',
    'src/local',
    'src/server',
  ],
  'src/server': [
    'botbuilder',
    'restify',
    'pino',
    'zod',
    'src/config',
    'src/bot',
    'src/answer/contract',
    'src/words',
  ],
  'src/local': ['restify', 'zod', 'adaptivecards', 'markdown-it', 'src/server'],
  'src/index.ts': ['botbuilder', 'pino', 'src/config', 'src/server', 'src/liaison'],
  'src/cli': [
    'zod',
    'src/answer',
    'src/commands',
    'src/knowledge',
    'src/language',
    'src/liaison',
    'src/procedure',
    'src/words',
  ],
};

const rooms = Object.keys(mayImport);
const roomOf = (file: string): string | undefined =>
  rooms.filter((room) => file === room || file.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0];

const files = ['src', 'dialogs', 'cards']
  .flatMap((folder) => filesBelow(folder))
  .filter((file) => file.endsWith('.ts'));

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    return statSync(path.join(root, file)).isDirectory() ? filesBelow(file) : [file];
  });
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [
    ...text.matchAll(/^(?:import|export)\b[^;]*?from\s+'([^']+)'|require\.resolve\(\s*'([^']+)'/gm),
  ].flatMap(([, imported, resolved]) => {
    const name = imported ?? resolved;
    if (!name || name.startsWith('node:')) return [];
    return [
      name.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name)) : name,
    ];
  });
}

const isUnder = (name: string, allowed: string): boolean =>
  name === allowed || name === allowed.replace(/\.ts$/, '') || name.startsWith(`${allowed}/`);

describe('the direction of imports', () => {
  it('has a row for every file', () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it.each(rooms)('%s imports only what it may', (room) => {
    const allowed = [...(mayImport[room] ?? []), room];
    const leaving = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => !allowed.some((one) => isUnder(name, one)))
          .map((name) => `${file} → ${name}`),
      );
    expect(leaving).toEqual([]);
  });

  it('reads the environment in one place only', () => {
    const readers = files.filter((file) =>
      readFileSync(path.join(root, file), 'utf8').includes('process.env'),
    );
    expect(readers).toEqual(['src/config.ts']);
  });
});
