import type { Dated } from '../knowledge/schema';
import { clip } from '../words/clip';
import type { Sentences } from '../words/sentences';
import type { Shown } from '../words/shown';
import type { Block, Document, Field } from './document';

const longest = 300;

/**
 * What a person typed, made safe to stand inside a text: no marks, no links, no line breaks, no endless quotation.
 * No-break spaces stay: without them a French colon begins a line on a phone.
 */
export function escapeMarkdown(text: string, most = longest): Shown {
  const line = text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
  const safe = clip(line, most)
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/&/g, '&amp;');
  return safe as Shown;
}

/** A sentence of ours as it is read: without the marks, and with what `escapeMarkdown` made safe as it was typed. */
export function withoutMarks(said: string): string {
  return said
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/\\([\\`*_[\]<>|~#])/g, '$1')
    .replace(/&amp;/g, '&');
}

/** Inline code that may itself hold backticks. */
export function inlineCode(text: string): Shown {
  const fence = '`'.repeat(longestRun(text) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}` as Shown;
}

/** A Document as a person reads it in a chat, a terminal or a file. */
export function toMarkdown(document: Document, say: Sentences): string {
  const blocks = document.blocks.filter((block) => block.kind !== 'sources');
  const sources = document.blocks.filter((block) => block.kind === 'sources');
  const body = blocks.map((block) => blockToMarkdown(block, say)).filter((part) => part !== '');
  const next = nextQuestions(document, body.join('\n'), say);
  // A sentence that ends in a colon introduces the questions already.
  const label = body.at(-1)?.endsWith(':') ? [] : [`**${say.part.next}**`];
  return [
    ...body,
    ...(next.length > 0 ? [[...label, ...next].join('\n')] : []),
    ...sources.map((block) => blockToMarkdown(block, say)),
  ].join('\n\n');
}

/** The buttons in their typed form; what the text spells out already is not repeated. */
function nextQuestions(document: Document, body: string, say: Sentences): string[] {
  return (
    document.suggestions
      // A guided setup says in its text what its buttons do.
      .filter((suggestion) => suggestion.walk === undefined)
      .filter((suggestion) => !body.includes(suggestion.say))
      .filter((suggestion) => suggestion.say !== say.ask.help || document.suggestions.length === 1)
      .map((suggestion) => `- ${escapeAngles(suggestion.say)}`)
  );
}

function blockToMarkdown(block: Block, say: Sentences): string {
  switch (block.kind) {
    case 'verdict':
    case 'alert':
    case 'paragraph':
    case 'typed':
      return block.text;
    case 'form':
      return formLines(block, say).join('\n\n');
    case 'heading':
      return `### ${block.text}`;
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${item}`).join('\n');
    case 'table':
      return [block.columns, block.columns.map(() => '---'), ...block.rows].map(tableRow).join('\n');
    case 'code':
      return fenced(block.label, block.language, block.text);
    case 'sources':
      return `**${say.part.sources}**\n${block.items.map((item) => `- ${sourceLine(item, say)}`).join('\n')}`;
  }
}

/** What is open first; what has a value already is no question any more. */
function formLines({ lead, fields, typed }: Extract<Block, { kind: 'form' }>, say: Sentences): string[] {
  const open = fields.filter(({ value, error }) => value === null || error !== null);
  const known = fields.filter((field) => !open.includes(field));
  const lines = (some: readonly Field[]) => some.map((field) => fieldLine(field, say)).join('\n');
  if (open.length === 0) return [lead, lines(known), typed];
  return [
    lead,
    lines(open),
    typed,
    ...(known.length === 0
      ? []
      : [
          `${say.walk.used} ${known.map(({ name, value }) => inlineCode(`${name} = ${value ?? ''}`)).join(', ')}`,
        ]),
  ];
}

/** What is asked for, by the name that it is typed with. */
function fieldLine({ name, label, rule, example, value, options, error }: Field, say: Sentences): string {
  const choices = (options ?? []).map((option) => `${inlineCode(option.value)} (${option.label})`);
  const what = choices.length > 0 ? say.write.or(choices) : `${rule} ${say.walk.example(example)}`;
  const known = value === null ? '' : ` ${say.walk.now(inlineCode(value))}`;
  return `- ${say.write.label(label, `${inlineCode(name)}. ${what}${known}`)}${error === null ? '' : ` **${error}**`}`;
}

/** One source as a line with its link; the card uses the same. */
export function sourceLine(
  item: { title: string; url: string | null; date: string; dated?: Dated },
  say: Sentences,
): string {
  const title = item.url === null ? item.title : `[${item.title.replace(/[[\]]/g, '\\$&')}](${item.url})`;
  return item.date === '' ? title : `${title}, ${say.write.dated(item.date, item.dated ?? 'exactly')}`;
}

function tableRow(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\n/g, ' ')).join(' | ')} |`;
}

function fenced(label: string, language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const code = `${fence}${language === 'powershell' ? 'powershell' : ''}\n${text}\n${fence}`;
  return label === '' ? code : `${label}\n\n${code}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
}

function escapeAngles(text: string): string {
  return text.replace(/</g, '\\<');
}
