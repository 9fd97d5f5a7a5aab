import { escapeMarkdown } from '../../src/answer/markdown';
import { asCsv, asMarkdown } from '../../src/checklist/export';
import { writeMoment } from '../../src/checklist/moment';
import type { Checklist, ChecklistEvent } from '../../src/checklist/record';
import type { Told } from '../../src/words/checklist';
import type { Taken } from '../part';
import { inWords } from '../reply';
import type { Asked } from './asked';

/** Below what Teams takes in one message, with room for what stands around it. */
const mostCharacters = 9_000;
const mostEvents = 30;

/** The list as a file's text to copy, in a code block: as long as it is, in as many messages as it needs. */
export async function sendExport(
  asked: Asked,
  list: Checklist,
  format: 'markdown' | 'csv' | null,
): Promise<Taken> {
  const { language, words, message } = asked;
  const options = { language, write: (iso: string) => writeMoment(iso, list.zone, language) };
  const files = [
    ...(format === 'csv' ? [] : [asMarkdown(list, options)]),
    ...(format === 'markdown' ? [] : [asCsv(list, options)]),
  ];
  const lead = words.export.lead(escapeMarkdown(list.title));
  const blocks = files.flatMap(pieces).map(fenced);
  const whole = [lead, ...blocks].join('\n\n');
  if (whole.length <= mostCharacters) return asked.say(whole, list);
  await asked.say([lead, blocks[0]].join('\n\n'), list);
  for (const text of blocks.slice(1)) await message.turn.sendActivity(inWords(text, language));
  return asked.taken();
}

/** Cut between lines. */
function pieces(text: string): string[] {
  const all: string[] = [''];
  for (const line of text.trimEnd().split('\n')) {
    const last = all.at(-1) ?? '';
    if (last !== '' && last.length + line.length > mostCharacters) all.push(line);
    else all[all.length - 1] = last === '' ? line : `${last}\n${line}`;
  }
  return all;
}

function fenced(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}\n${text}\n${fence}`;
}

/** The last things that happened, the newest first. */
export function sendHistory(asked: Asked, list: Checklist): Promise<Taken> {
  const { words } = asked;
  if (list.events.length === 0) return asked.say(words.history.none, list);
  const titles = titlesOf(list);
  const lines = list.events
    .slice(-mostEvents)
    .reverse()
    .map((event) => `- ${lineOf(asked, list, event, titles)}`);
  return asked.say([words.history.lead(escapeMarkdown(list.title)), lines.join('\n')].join('\n\n'), list);
}

/** Removed items are named too: by what they were called last. */
function titlesOf({ base, events }: Checklist): Map<string, string> {
  const titles = new Map(base.items.map(({ id, title }) => [id, title]));
  for (const event of events)
    if (event.kind === 'add' || event.kind === 'rename') titles.set(event.item, event.title);
  return titles;
}

function lineOf(
  { words, language }: Asked,
  list: Checklist,
  event: ChecklistEvent,
  titles: Map<string, string>,
): string {
  const { history } = words;
  const moment = writeMoment(event.at, list.zone, language);
  const name = escapeMarkdown(event.by.name);
  const subject = escapeMarkdown(subjectOf(event, titles), 90);
  if (event.kind === 'assign' && event.to !== null) {
    return history.assigned(name, subject, escapeMarkdown(event.to.name), moment);
  }
  if (event.kind === 'assign' || (event.kind === 'note' && event.text === null)) {
    return history.cleared(event.kind, name, subject, moment);
  }
  return history.line(event.kind satisfies Told, name, subject, moment);
}

function subjectOf(event: ChecklistEvent, titles: Map<string, string>): string {
  if (event.kind === 'retitle') return event.title;
  return 'item' in event ? (titles.get(event.item) ?? '') : '';
}
