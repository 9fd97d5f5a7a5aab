import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = path.join(__dirname, '..');

/** Who may import what; a folder or file stands for all below it. `node:` is free, and a room may use itself. */
const mayImport: Record<string, readonly string[]> = {
  'src/contract.ts': ['zod'],
  'src/text': [],
  'src/knowledge': ['zod', 'src/contract', 'src/once', 'src/text'],
  'src/words': ['zod', 'src/contract', 'src/once', 'src/text', 'src/knowledge'],
  'src/language/reading.ts': ['zod', 'src/contract'],
  'src/language/tokens': ['src/text', 'zod', 'wink-nlp', 'wink-eng-lite-web-model', 'src/contract'],
  'src/language/products': ['src/text', 'src/contract', 'src/language/tokens'],
  'src/language/features': [
    'zod',
    'src/text',
    'src/contract',
    'src/language/tokens',
    'src/language/products',
  ],
  'src/language/intents': [
    'src/text',
    'zod',
    'src/contract',
    'src/language/reading',
    'src/language/tokens',
    'src/language/products',
    'src/language/features',
  ],
  'src/language': ['src/text', 'zod', 'lru-cache', 'src/contract'],
  'src/commands': [
    'src/text',
    'zod',
    'web-tree-sitter',
    'tree-sitter-powershell',
    'src/once',
    'src/contract',
    'src/words',
    'src/knowledge',
  ],
  'src/procedure': ['zod', 'src/contract', 'src/words', 'src/knowledge'],
  'src/command-search': [
    'src/text',
    'lru-cache',
    'src/once',
    'src/contract',
    'src/language/reading',
    'src/words',
    'src/knowledge',
    'src/procedure',
  ],
  'src/checklist': ['src/text', 'zod', 'src/contract', 'src/words'],
  'src/validation.ts': ['src/contract', 'src/knowledge', 'src/words', 'src/procedure'],
  'src/answer': [
    'src/text',
    'zod',
    'src/once',
    'src/contract',
    'src/knowledge',
    'src/words',
    'src/language/reading',
    'src/procedure',
    'src/command-search',
    'src/commands',
  ],
  'src/storage': [
    'botbuilder',
    'zod',
    'src/clock',
    'src/once',
    'src/queues',
    'lmdb',
    '@azure/cosmos',
    '@azure/identity',
    '@azure/storage-blob',
  ],
  cards: ['zod', 'src/contract', 'src/answer', 'src/checklist', 'src/words'],
  dialogs: [
    'botbuilder',
    'lru-cache',
    'zod',
    'cards',
    'src/back-off',
    'src/clock',
    'src/delivery/passing',
    'src/delivery/size',
    'src/queues',
    'src/storage',
    'src/contract',
    'src/words',
    'src/checklist',
    'src/answer',
    'src/language/reading',
    'src/procedure/walk',
    'src/words/walk',
  ],
  'src/liaison.ts': [
    'src/contract',
    'src/answer',
    'src/commands',
    'src/knowledge',
    'src/language',
    'src/procedure',
    'src/validation',
    'src/words',
  ],
  'src/bot.ts': ['src/contract', 'botbuilder', 'pino', 'zod', 'cards', 'dialogs', 'src/bot', 'src/words'],
  'src/bot': ['src/text', 'botbuilder', 'zod', 'dialogs', 'src/contract', 'src/language/reading'],
  'src/config.ts': ['zod', 'src/config', 'src/storage'],
  'src/config': ['zod', 'src/storage'],
  'src/back-off.ts': [],
  'src/clock.ts': [],
  'src/queues.ts': [],
  'src/once.ts': [],
  'src/door': ['botbuilder', 'botframework-connector', 'jose', 'lru-cache', 'zod', 'src/config'],
  'src/inbox': ['botbuilder', 'lru-cache', 'zod', 'src/clock', 'src/queues', 'src/storage'],
  'src/delivery': ['botbuilder', 'src/back-off', 'src/clock'],
  'src/server.ts': [
    'botbuilder',
    'restify',
    'pino',
    'dialogs',
    'src/bot',
    'src/clock',
    'src/config',
    'src/delivery',
    'src/door',
    'src/inbox',
    'src/local',
    'src/server',
    'src/storage',
  ],
  'src/server': [
    'botbuilder',
    'dialogs',
    'botframework-connector',
    'lru-cache',
    'restify',
    'pino',
    'prom-client',
    'zod',
    'src/bot',
    'src/clock',
    'src/config',
    'src/contract',
    'src/delivery',
    'src/door',
    'src/inbox',
    'src/storage',
    'src/words',
  ],
  'src/local': ['restify', 'zod', 'adaptivecards', 'markdown-it', 'src/delivery/size', 'src/server'],
  'src/index.ts': [
    'pino',
    'src/bot/describe-error',
    'src/config',
    'src/server',
    'src/storage',
    'src/liaison',
  ],
  'src/doctor': ['jose', 'zod', 'src/clock', 'src/config', 'src/storage'],
  'src/cli': [
    'src/doctor',
    'src/door',
    'src/config',
    'src/storage',
    'zod',
    'src/contract',
    'src/answer',
    'src/commands',
    'src/knowledge',
    'src/language',
    'src/liaison',
    'src/procedure',
    'src/validation',
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

  it('goes one way: no room is reached from itself', () => {
    const reached = new Map(
      rooms.map((room) => [
        room,
        new Set(
          files
            .filter((file) => roomOf(file) === room)
            .flatMap(importsOf)
            .map((name) => roomOf(`${name}.ts`) ?? roomOf(name))
            .filter((other) => other !== undefined && other !== room),
        ),
      ]),
    );
    const circles = rooms.flatMap((room) => {
      const seen = new Set<string>();
      const ahead = [...(reached.get(room) ?? [])];
      for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        ahead.push(...(reached.get(next) ?? []));
      }
      return seen.has(room) ? [room] : [];
    });
    expect(circles).toEqual([]);
  });

  it('reads the environment in one place only', () => {
    const readers = files.filter((file) =>
      readFileSync(path.join(root, file), 'utf8').includes('process.env'),
    );
    expect(readers).toEqual(['src/config.ts']);
  });
});
