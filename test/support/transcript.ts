import { readFileSync } from 'node:fs';

export interface Exchange {
  /** Line number in the file, for messages. */
  line: number;
  user: string;
  /** Each must be a part of the reply. */
  bot: string[];
  /** Each must hold in the activity's value. */
  values: unknown[];
}

export interface Transcript {
  title: string;
  locale: string;
  exchanges: Exchange[];
}

/** Reads a `.chat` file: `user:`, `bot:` (a part of the reply), `value:` (fields of the value); `locale:` once; `#` title and remarks. */
export function readTranscript(file: string): Transcript {
  const transcript: Transcript = { title: '', locale: 'en-US', exchanges: [] };
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((text, at) => {
      const [, kind, said] = /^(user|bot|value|locale):\s*(.*)$/.exec(text) ?? [];
      const current = transcript.exchanges.at(-1);
      if (text.startsWith('#')) transcript.title ||= text.replace(/^#\s*/, '');
      else if (kind === 'locale') transcript.locale = said ?? '';
      else if (kind === 'user')
        transcript.exchanges.push({
          line: at + 1,
          user: (said ?? '').replaceAll('\\n', '\n'),
          bot: [],
          values: [],
        });
      else if (kind === 'bot' && current) current.bot.push(said ?? '');
      else if (kind === 'value' && current) current.values.push(JSON.parse(said ?? 'null'));
      else if (text.trim()) throw new Error(`${file}:${at + 1}: not a line of a transcript: ${text}`);
    });
  return transcript;
}
