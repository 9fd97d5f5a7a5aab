import { describe, expect, it } from '@jest/globals';
import { filesBelow, importsOf, sourceOf } from './support/modules';

/** Who may import what; a folder or file stands for all below it. `node:` is free, and a room may use itself. */
const mayImport: Record<string, readonly string[]> = {
  'src/contract.ts': ['zod'],
  'src/text': [],
  'src/knowledge': ['zod', 'src/contract', 'src/once', 'src/text'],
  'src/words': ['zod', 'src/contract', 'src/once', 'src/text', 'src/knowledge'],
  'src/language/reading.ts': ['zod', 'src/contract'],
  'src/language/tokens': ['src/text', 'zod', 'wink-nlp', 'wink-eng-lite-web-model', 'src/contract'],
  'src/language/products': ['src/text', 'src/contract', 'src/language/tokens'],
  'src/language/features': ['zod', 'src/contract', 'src/language/tokens', 'src/language/products'],
  'src/language/intents': [
    'src/text',
    'zod',
    'src/contract',
    'src/language/reading',
    'src/language/tokens',
    'src/language/products',
    'src/language/features',
  ],
  'src/language': ['src/text', 'lru-cache', 'src/contract'],
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
  'src/procedure': ['zod', 'src/contract', 'src/once', 'src/words', 'src/knowledge'],
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
  'src/checklist': ['src/text', 'src/once', 'zod', 'src/contract', 'src/words'],
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
  cards: ['zod', 'src/contract', 'src/answer', 'src/checklist', 'src/most-that-fits', 'src/words'],
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
  ],
  'src/liaison.ts': [
    'src/contract',
    'src/answer',
    'src/command-search',
    'src/commands',
    'src/knowledge',
    'src/language',
    'src/procedure',
    'src/validation',
    'src/words',
  ],
  'src/bot.ts': ['src/contract', 'botbuilder', 'pino', 'zod', 'cards', 'dialogs', 'src/bot', 'src/words'],
  'src/bot': ['src/text', 'zod', 'dialogs'],
  'src/config.ts': ['zod', 'src/config', 'src/storage'],
  'src/config': ['zod', 'src/storage'],
  'src/back-off.ts': [],
  'src/most-that-fits.ts': [],
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
    'src/most-that-fits',
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

const files = filesBelow('src', 'dialogs', 'cards');
/** What the files of a room import, each with the file. */
const importedBy = (room: string): { file: string; name: string }[] =>
  files
    .filter((file) => roomOf(file) === room)
    .flatMap((file) => importsOf(file).map(({ from: name }) => ({ file, name })));

const isUnder = (name: string, allowed: string): boolean =>
  name === allowed || name === allowed.replace(/\.ts$/, '') || name.startsWith(`${allowed}/`);

describe('the direction of imports', () => {
  it('has a row for every file', () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it.each(rooms)('%s imports what it may, and nothing else', (room) => {
    const allowed = mayImport[room] ?? [];
    const imported = importedBy(room).filter(({ name }) => !isUnder(name, room));
    const leaving = imported.filter(({ name }) => !allowed.some((one) => isUnder(name, one)));
    expect(leaving.map(({ file, name }) => `${file} → ${name}`)).toEqual([]);
    // What nobody uses any more would let the next leak through.
    expect(allowed.filter((one) => !imported.some(({ name }) => isUnder(name, one)))).toEqual([]);
  });

  it('goes one way: no room is reached from itself', () => {
    const reached = new Map(
      rooms.map((room) => [
        room,
        new Set(
          importedBy(room)
            .map(({ name }) => roomOf(`${name}.ts`) ?? roomOf(name))
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

  it('describes nothing by what stands above it: that may be moved', () => {
    const leaning =
      /\/\*\*[\s*]+(?:The same(?:[.,;:]| (?:as|for|from|in|of|two|under|where|with|without)\b)|As with |All of these )/;
    expect(files.filter((file) => leaning.test(sourceOf(file)))).toEqual([]);
  });

  it('reads the environment in one place only', () => {
    const readers = files.filter((file) => sourceOf(file).includes('process.env'));
    expect(readers).toEqual(['src/config.ts']);
  });
});
