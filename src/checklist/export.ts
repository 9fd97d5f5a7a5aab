import type { Language } from '../contract';
import { checklistWords } from '../words/checklist';
import type { Checklist } from './record';

/** `write` turns an instant into words; programs that read the CSV get it as it is stored. */
export interface ExportOptions {
  language: Language;
  write: (iso: string) => string;
}

/** A task list as GitHub, Azure DevOps and wikis draw it. */
export function asMarkdown(list: Checklist, { language, write }: ExportOptions): string {
  const { card, export: words } = checklistWords(language);
  const items = list.items.map((item) => {
    const details = [
      ...(item.done ? [card.doneBy(item.done.by.name, write(item.done.at))] : []),
      ...(item.assignee ? [card.assigned(item.assignee.name)] : []),
      ...(item.note ? [card.note(item.note.text, item.note.by.name)] : []),
    ];
    return [
      `- [${item.done ? 'x' : ' '}] ${plain(item.title)}`,
      ...details.map((line) => `  - ${plain(line)}`),
    ];
  });
  return [
    `# ${plain(list.title)}`,
    '',
    words.madeBy(plain(list.owner.name), write(list.createdAt)),
    '',
    ...items.flat(),
    '',
  ].join('\n');
}

/** RFC 4180, one row an item. */
export function asCsv(list: Checklist, { language }: ExportOptions): string {
  const { columns, yes, no } = checklistWords(language).export;
  const { number, item, done, by, at, assignee, note } = columns;
  const rows = list.items.map((one, index) => [
    String(index + 1),
    one.title,
    one.done ? yes : no,
    one.done?.by.name ?? '',
    one.done?.at ?? '',
    one.assignee?.name ?? '',
    one.note?.text ?? '',
  ]);
  return [[number, item, done, by, at, assignee, note], ...rows]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
}

/** A spreadsheet takes what begins with one of these signs for a formula, and may run it: an apostrophe makes it text. */
function cell(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  const safe = /^[=+\-@|%\uFF0B\uFF0D\uFF1D\uFF20]/.test(line) ? `'${line}` : line;
  return /[",]/.test(safe) || safe !== line ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const plain = (text: string): string => text.replace(/[\t\r\n ]+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
