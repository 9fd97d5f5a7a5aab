import { expect, it } from '@jest/globals';
import { asMarkdown, asPs1, deploymentName, type Runbook, sourceTitle } from '../../src/procedure';
import { wordsFor } from '../../src/words';
import { today } from '../support/day';
import { knowledge, made, procedures, textsOf } from './support';

const words = { ...wordsFor('fr'), language: 'fr' as const };
const drawing = {
  date: today,
  deploymentName: ({ deployment }: Runbook) => deploymentName(deployment, words),
  status: null,
  sourceTitle: (id: string) => sourceTitle(id, knowledge, words),
  shell: null,
};
const titles = [...knowledge.sources.values()].map(({ title }) => title);

/** The lines of a script or a document that are prose: titles of English pages keep their punctuation, code its own. */
function proseIn(book: Runbook): string[] {
  const code = new Set(textsOf(book).flatMap((text) => text.split('\n').map((line) => line.trim())));
  const comments = asPs1(book, drawing)
    .split('\n')
    .filter((line) => line.startsWith('#') && !code.has(line.replace(/^#\s*/, '')));
  const document = asMarkdown(book, drawing)
    .replace(/^(`{3,})[^`]*?\n[\s\S]*?\n\1$/gm, '')
    .replace(/`[^`\n]+`/g, 'x');
  const plain = titles.reduce(
    (text, title) => text.replaceAll(title, 'x'),
    `${comments.join('\n')}\n${document}`,
  );
  return plain.split('\n');
}

it.each([
  '+',
  '2016+server',
  'online+server-2019',
])('a French runbook never sets a colon without its space (%s)', (deployment) => {
  const lines = procedures.flatMap((procedure) => proseIn(made({ procedure, deployment, language: 'fr' })));
  expect(lines.length).toBeGreaterThan(1000);
  expect(lines.filter((line) => /\S: /.test(line))).toEqual([]);
});
