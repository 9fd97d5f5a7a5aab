import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ask } from '../support/liaison';
import { inProject } from '../support/project';
import { commandsOf, openPackage } from './support';

const app = openPackage();
/** What each command of the personal list asks, in its order; the other lists hold a part of it. */
const intents = [
  'help',
  'features',
  'support',
  'deployments',
  'compare',
  'lifecycle',
  'setup',
  'command',
  'explain',
  'checklist',
];

describe.each(['en', 'fr'] as const)('the commands in %s', (language) => {
  const commands = commandsOf(app, language);

  it('ask one question of each kind', () => {
    const personal = commands.filter(({ scope }) => scope === 'personal');
    expect(personal.map(({ title }) => ask(title).intent)).toEqual(intents);
  });

  it.each(commands)('$title is understood in $scope', ({ scope, title }) => {
    const answer = ask(title);
    expect(answer.intent).not.toBe('none');
    expect(answer.language).toBe(language);
    // The store wants a workflow of one person kept out of what many read.
    if (scope !== 'personal') expect(answer.intent).not.toBe('setup');
  });
});

it('the guide for administrators shows the commands as they are', () => {
  const guide = readFileSync(inProject('docs/teams-app.md'), 'utf8');
  // Only the spaces differ: no-break ones are hard to see in Markdown, and tables are padded there.
  const plain = guide.replace(/\s+/g, ' ');
  const french = commandsOf(app, 'fr');
  const rows = commandsOf(app, 'en').map(
    ({ title }, index) => `| ${title} | ${french[index]?.title.replace(/\s/g, ' ')} |`,
  );
  expect(rows.filter((row) => !plain.includes(row))).toEqual([]);
});
