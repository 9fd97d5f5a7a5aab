import { truthOf } from '../words';
import type { OutputForms } from './output-forms';
import { PAIR, RULE } from './output-shape';

/** One object of an output: property in lower case → value, and the spelling of the property. */
export type OutputRecord = ReadonlyMap<string, { key: string; value: string }>;

export interface Output {
  text: string;
  records: OutputRecord[];
  /** Lines that are sentences of a tool, no properties. */
  messages: string;
}

/** Reads a pasted output: lists of `Name : value`, tables, and sentences. */
export function readOutput(text: string, { labels, isSentence }: OutputForms): Output {
  const output: Output = { text, records: [], messages: '' };
  const messages: string[] = [];
  let record = new Map<string, { key: string; value: string }>();
  let last: string | null = null;
  const close = (): void => {
    if (record.size > 0) output.records.push(record);
    record = new Map();
    last = null;
  };
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      close();
      continue;
    }
    if (RULE.test(lines[at + 1] ?? '')) {
      close();
      at = readTable(lines, at, output.records);
      continue;
    }
    const pair = PAIR.exec(line);
    const key = pair?.[1]?.trim() ?? '';
    if (pair && !(isSentence(line) && /-/.test(key))) {
      // A property that comes again starts the next object, blank line or not.
      const name = labels.get(key.toLowerCase().replace('’', "'")) ?? key.toLowerCase();
      if (record.has(name)) close();
      last = name;
      record.set(last, { key, value: (pair[2] ?? '').trim() });
      if (isSentence(line)) messages.push(line.trim());
    } else if (last && /^\s{4,}\S/.test(line)) {
      const before = record.get(last);
      if (before) record.set(last, { ...before, value: `${before.value} ${line.trim()}`.trim() });
      if (isSentence(line)) messages.push(line.trim());
    } else messages.push(line.trim());
  }
  close();
  output.messages = messages.join('\n');
  return output;
}

/** Reads a table from its header on; cells are cut where the dashes start, else at spaces. Returns its last line. */
function readTable(lines: readonly string[], header: number, records: OutputRecord[]): number {
  const rule = lines[header + 1] ?? '';
  const starts = [...rule.matchAll(/-{2,}/g)].map((match) => match.index);
  // A table that went through a spreadsheet or a chat has tabs between its cells.
  const tabbed = rule.includes('\t');
  const names = (lines[header] ?? '').trim().split(/\s+/);
  let at = header + 2;
  for (; at < lines.length && (lines[at] ?? '').trim() !== ''; at++) {
    const line = lines[at] ?? '';
    const loose = line.trim().split(tabbed ? /\t/ : /\s+/);
    const cells =
      tabbed || loose.length === starts.length
        ? loose
        : starts.map((from, cell) => line.slice(from, starts[cell + 1]).trim());
    const record = new Map<string, { key: string; value: string }>();
    cells.forEach((cellText, cell) => {
      const value = cellText.trim();
      const key = names[cell];
      if (key) record.set(key.toLowerCase(), { key, value });
    });
    records.push(record);
  }
  return at - 1;
}

/** A property's value, or undefined where the output does not show it. */
export const property = (record: OutputRecord, name: string): string | undefined =>
  record.get(name.toLowerCase())?.value;

/** Whether a value says yes or no, in the language of any Windows. */
export const truth = (value: string | undefined): boolean | undefined =>
  value === undefined ? undefined : truthOf(value);
