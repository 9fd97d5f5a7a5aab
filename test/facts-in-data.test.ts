import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { loadKnowledge } from '../src/knowledge';

const root = path.join(__dirname, '..');
const knowledge = loadKnowledge();

/** Where an id stands for something else, or says what the contract says of it. */
const may: Record<string, readonly string[]> = {
  // The whole way, by the contract; a sentence on dial plans.
  plan: ['src/answer', 'src/language', 'src/commands/findings/um-mailbox-policy.ts'],
  // A word of French, too.
  se: ['src/language'],
  // The service, of which the notice has its name.
  'cloud-voicemail': ['src/knowledge/schema.ts', 'src/language/intents/intents.ts'],
  // The function of Exchange, which the procedure sets up.
  autodiscover: ['src/procedure/stems.ts', 'src/commands/findings/test-failed.ts'],
};

const servers = [...knowledge.exchange.values(), ...knowledge.skype.values()]
  .filter(({ kind }) => kind === 'server')
  .map(({ id }) => id);
const ids = new Set([
  ...knowledge.features.keys(),
  ...knowledge.procedures.keys(),
  ...knowledge.notices.keys(),
  ...knowledge.contradictions.keys(),
  ...servers,
  ...servers.flatMap((id) => [`exchange/${id}`, `skype/${id}`]),
]);

const code = ['src', 'cards', 'dialogs']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file.split(path.sep).join('/')),
    ),
  )
  .filter((file) => file.endsWith('.ts') && !file.startsWith('src/words/'));

/** Rules of the command check are files named by their ids, and some of these are ids of procedures as well. */
const named = (file: string): string[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/'([a-z0-9/-]+)'/g)]
    .map(([, text = '']) => text)
    .filter((text) => ids.has(text) && text !== path.basename(file, '.ts'));

it('names no feature, version, procedure or notice in code: what is known of each stands in its data', () => {
  const found = code.flatMap((file) =>
    named(file)
      .filter((id) => !may[id]?.some((place) => file.startsWith(place)))
      .map((id) => `${file}: ${id}`),
  );
  expect(code.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});
