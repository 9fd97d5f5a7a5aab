import path from 'node:path';
import { expect, it } from '@jest/globals';
import { wholeWay } from '../src/contract';
import { loadKnowledge } from '../src/knowledge';
import { filesBelow, sourceOf } from './support/modules';

const knowledge = loadKnowledge();

/** Where an id stands for something else, or is what the contract says of it; by file, and each is used. */
const may: readonly (readonly [id: string, file: string])[] = [
  // The whole way, by the contract.
  [wholeWay, 'src/contract.ts'],
  // A sentence on dial plans.
  ['plan', 'src/commands/findings/um-mailbox-policy.ts'],
  // A word of French, too.
  ['se', 'src/language/products/subscription-edition.ts'],
  ['se', 'src/language/products/mentions.ts'],
  // The service, of which the notice has its name.
  ['cloud-voicemail', 'src/knowledge/schema.ts'],
  ['cloud-voicemail', 'src/language/intents/intents.ts'],
  // The function of Exchange, which the procedure sets up.
  ['autodiscover', 'src/commands/findings/test-failed.ts'],
];

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

const code = filesBelow('src', 'dialogs', 'cards').filter((file) => !file.startsWith('src/words/'));

/** Whole strings, in whatever quotation marks; a comment may name whatever it explains. */
const stringsIn = (source: string): string[] =>
  [
    ...source
      .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
      .matchAll(/(?<mark>['"`])(?<text>[a-z0-9/-]+)\k<mark>/g),
  ].map(({ groups }) => groups?.text ?? '');

/** Rules of the command check are files named by their ids, and some of these are ids of procedures as well. */
const found = code.flatMap((file) =>
  [...new Set(stringsIn(sourceOf(file)))]
    .filter((text) => ids.has(text) && text !== path.basename(file, '.ts'))
    .map((id) => `${file}: ${id}`),
);

it('names no feature, version, procedure or notice in code: what is known of each stands in its data', () => {
  expect(code.length).toBeGreaterThan(300);
  expect(found.sort()).toEqual(may.map(([id, file]) => `${file}: ${id}`).sort());
});

it.each([
  "x === 'plan'",
  'x === "plan"',
  'x === `plan`',
  "'https://example.com', // or\n'plan'",
])('would find an id in: %s', (source) => {
  expect(stringsIn(source)).toContain('plan');
});

it('knows the whole way, with its parts', () => {
  expect(knowledge.procedures.get(wholeWay)?.parts?.length).toBeGreaterThan(1);
});
