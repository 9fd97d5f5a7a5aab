import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { triedForMs } from '../../dialogs/checklist/attempts';
import { runbookCommand } from '../../src/cli/runbook';
import { Intent } from '../../src/contract';
import { maxAttempts, maxAttemptsThrottled, maxWaiting } from '../../src/delivery/delivery';
import type { Context } from '../../src/language/reading';
import { maxBodyBytes, maxDepth } from '../../src/server/body';
import { perPerson } from '../../src/server/messages';
import { ask, replyTo } from '../support/liaison';
import { inProject } from '../support/project';

const read = (file: string): string => readFileSync(inProject(file), 'utf8');

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'src/words/README.md',
  'src/words/concepts/README.md',
  'src/knowledge/data/README.md',
  ...readdirSync(inProject('docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const allIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');
const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');

/** The anchors of a document's headings, as GitHub makes them. */
const anchorsOf = (file: string): string[] =>
  allIn(withoutFences(read(file)), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );

describe('links and pictures', () => {
  const links = documents.flatMap((file) =>
    allIn(withoutFences(read(file)), /\]\(([^)\s]+)\)/g)
      .filter((link) => !/^https?:/.test(link))
      .map((link) => [file, link] as const),
  );

  it.each(links)('%s: %s leads somewhere', (file, link) => {
    const [target = '', anchor] = link.split('#');
    const found = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
    expect([found, existsSync(inProject(found))]).toEqual([found, true]);
    if (anchor) expect(anchorsOf(found)).toContain(anchor);
  });

  it('no picture is heavier than 200 KB', () => {
    const images = readdirSync(inProject('docs/images'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.png'),
    );
    expect(images.filter((name) => readFileSync(inProject('docs/images', name)).length > 200 * 1024)).toEqual(
      [],
    );
  });

  it('the cards together are lighter than 1.5 MB, and none is left over', () => {
    const folder = inProject('docs/images/cards');
    const names = readdirSync(folder);
    const weight = names.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
    expect(weight).toBeLessThan(1.5 * 1024 * 1024);
    const page = read('docs/cards.md');
    expect(names.filter((name) => !page.includes(`images/cards/${name}`))).toEqual([]);
  });
});

describe('what a reader is told to type', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const known = new Set([...Object.keys(scripts), 'ci', 'install']);

  it.each(documents)('%s names scripts that exist', (file) => {
    const named = [
      ...allIn(read(file), /npm run (?:--silent )?([a-z:-]+)/g),
      ...allIn(read(file), /npm (start|test|ci)\b/g),
    ];
    expect(named.filter((script) => !known.has(script))).toEqual([]);
  });

  const questions = documents.flatMap((file) =>
    allIn(read(file), /npm run --silent ask --(?: --\w+ \S+)* "([^"]+)"/g).map(
      (question) => [file, question] as const,
    ),
  );

  it.each(questions)('%s: “%s” has an answer', (_, question) => {
    const answer = ask(question);
    expect(answer.intent).not.toBe('none');
  });

  const runbooks = documents.flatMap((file) =>
    allIn(read(file), /npm run --silent runbook -- ([^`|>\n]+)/g).map((said) => [file, said.trim()] as const),
  );

  it.each(runbooks)('%s: runbook %s prints a procedure', (_, said) => {
    expect(runbookCommand(said.split(' '))?.length).toBeGreaterThan(100);
  });
});

describe('the table of questions in docs/ask.md', () => {
  const rows = [...read('docs/ask.md').matchAll(/^\| `([a-z]+)` +\| (.+?) +\| (.+?) +\|$/gm)].flatMap(
    ([, intent = '', english = '', french = '']) => [
      [intent, 'en', english] as const,
      [intent, 'fr', french] as const,
    ],
  );

  it('has a row for each kind of question', () => {
    const elsewhere = ['greeting', 'control', 'none'];
    expect([...new Set(rows.map(([intent]) => intent))].sort()).toEqual(
      Intent.options.filter((intent) => !elsewhere.includes(intent)).sort(),
    );
  });

  it.each(rows)('%s in %s: %s', (intent, language, question) => {
    const answer = ask(question);
    expect({ intent: answer.intent, language: answer.language }).toEqual({ intent, language });
  });
});

describe('the conversations', () => {
  const conversations = documents.flatMap((file) =>
    allIn(read(file), /^```chat\n([\s\S]*?)^```$/gm).map((chat, at) => [file, at + 1, chat] as const),
  );
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\*\*|`/g, '');

  it.each(conversations)('%s, number %d', (_, __, chat) => {
    let context: Context | null = null;
    let text = '';
    for (const line of chat.trim().split('\n')) {
      const [, kind, said = ''] = /^(user|bot): (.+)$/.exec(line) ?? [];
      expect([line, kind]).toEqual([line, expect.stringMatching(/^(user|bot)$/)]);
      if (kind === 'user') {
        const reply = replyTo(said, { context });
        context = reply.context;
        text = plain(reply.answer.text);
      } else expect(text).toContain(plain(said));
    }
  });

  it('the one in the README is the transcript that the bot is tested with', () => {
    const transcript = read('test/transcripts/readme.chat')
      .split('\n')
      .filter((line) => /^(user|bot):/.test(line));
    const [, , shown] = conversations.find(([file]) => file === 'README.md') ?? [];
    expect(shown?.trim().split('\n')).toEqual(transcript);
  });
});

describe('a limit that a document names', () => {
  const tried = ['no', 'one', 'two', 'three'][Math.round(triedForMs / 3_600_000)];
  const people = `One person may send ${perPerson.atOnce} messages at once, then ${perPerson.perSecond} a second`;
  it.each([
    ['docs/deploy.md', `are tried again, up to ${maxAttempts} times within a minute`],
    ['docs/deploy.md', `429 when Teams says so, up to ${maxAttemptsThrottled} times`],
    ['docs/how-it-is-built.md', `At most ${maxWaiting} messages wait for one conversation`],
    ['docs/how-it-is-built.md', `A request is at most ${maxBodyBytes / 1024} KB and ${maxDepth} levels deep`],
    ['docs/how-it-is-built.md', people],
    ['docs/checklist.md', `Liaison tries for about ${tried} hours and then tells whoever set it`],
    ['docs/checklist.md', `Liaison tries again for about ${tried} hours, then with the next change`],
    ['docs/run-it.md', people],
  ])('%s: “%s” is in force', (file, sentence) => {
    expect(read(file)).toContain(sentence);
  });
});

describe('docs/how-it-is-built.md', () => {
  const text = read('docs/how-it-is-built.md');
  const [rooms = ''] = /^\| folder[\s\S]*?\n\n/m.exec(text) ?? [];
  const named = allIn(rooms, /^\| (.+?) \|/gm).flatMap((cell) => allIn(cell, /`([^`]+)`/g));

  it('has a row for each room, and for nothing else', () => {
    const there = readdirSync(inProject('src')).map((name) => `src/${name}`);
    expect(named.sort()).toEqual(['cards', 'dialogs', ...there].sort());
  });

  it('names every command', () => {
    const helpers = ['terminal.ts', 'options.ts'];
    const commands = readdirSync(inProject('src/cli')).filter((name) => !helpers.includes(name));
    const [row = ''] = /^\| `src\/cli`.*$/m.exec(rooms) ?? [];
    expect(commands.filter((name) => !row.includes(`\`${name.replace('.ts', '')}\``))).toEqual([]);
  });

  it('tells the way of a question once, by files that exist', () => {
    const [steps = ''] = /^1\. [\s\S]*?\n\n/m.exec(text) ?? [];
    expect(allIn(steps, /^(\d)\. /gm)).toEqual(['1', '2', '3', '4', '5', '6']);
    const folders = ['src', 'src/language'];
    const files = allIn(steps, /`([\w/-]+\.ts)`/g);
    const lost = files.filter((file) => !folders.some((at) => existsSync(inProject(at, file))));
    expect(lost).toEqual([]);
  });
});

describe('the notice', () => {
  it('names every repository that the cmdlet data comes from, with its commit', () => {
    const repositories = [...read('src/knowledge/data/cmdlets.json').matchAll(/"repository": "([^"]+)"/g)];
    const commits = allIn(read('src/knowledge/data/cmdlets.json'), /"commit": "([0-9a-f]{40})"/g);
    const names = [...repositories.map(([, name]) => name ?? ''), ...commits];
    expect(names.length).toBeGreaterThan(4);
    expect([...new Set(names)].filter((name) => !read('NOTICE').includes(name))).toEqual([]);
  });
});
