import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { repeated, unanswered } from '../answer/unanswered';
import { type Answer, languageOf } from '../contract';
import type { Context } from '../language/reading';
import { type Liaison, openLiaison } from '../liaison';
import { wordsFor } from '../words';
import { dayOf } from './options';
import { print, readArguments, run, UsageError } from './terminal';

const USAGE = `Usage:
  npm run --silent ask -- "does presence in OWA work with Exchange 2013 and Skype for Business Online?"
  npm run --silent ask -- --json < questions.txt      one question a line, one Answer a line
Options:
  --json            print Answers as JSON: for the question given, or for each line read
  --locale fr-FR    language where a question does not tell its own
  --today 2026-11-21   judge support on this day`;

/** A line of `ask --json`: the bare question, or an object, which may hold line breaks. */
const Line = z.object({
  question: z.string(),
  conversation: z.string().optional(),
  locale: z.string().optional(),
});

interface Options {
  today: string;
  locale: string | null;
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      locale: { type: 'string' },
      today: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const options: Options = {
    today: dayOf('--today', values.today ?? new Date().toISOString()),
    locale: values.locale ?? null,
  };
  const liaison = await openLiaison();
  const given = positionals.join(' ');
  if (values.json) {
    if (given.trim()) printJson(answerLine(liaison, given, options, new Map()));
    else await answerLines(liaison, options);
    return 0;
  }
  const question = given || (process.stdin.isTTY ? '' : await text(process.stdin));
  if (!question.trim()) throw new UsageError('No question was given.');
  print(liaison.reply(question, { context: null, ...options }).answer.text);
  return 0;
}

/** Questions of one conversation share their context; a line that cannot be read gets an answer too. */
async function answerLines(liaison: Liaison, options: Options): Promise<void> {
  const conversations = new Map<string, Context>();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim()) printJson(answerLine(liaison, line, options, conversations));
  }
}

const printJson = (answer: Answer): void => print(JSON.stringify(answer));

function answerLine(
  liaison: Liaison,
  text: string,
  options: Options,
  conversations: Map<string, Context>,
): Answer {
  const line = readLine(text);
  const locale = line.data?.locale ?? options.locale;
  if (!line.data) return broken(text, line.problem, locale);
  const { question, conversation } = line.data;
  const { answer, context } = liaison.reply(question, {
    context: (conversation && conversations.get(conversation)) || null,
    locale,
    today: options.today,
  });
  if (conversation) conversations.set(conversation, context);
  return answer;
}

/** A line that opens like JSON must be JSON; every other line is a question as it stands. */
function readLine(
  text: string,
): { data: z.infer<typeof Line>; problem: '' } | { data: null; problem: string } {
  if (!text.trimStart().startsWith('{')) return { data: { question: text }, problem: '' };
  try {
    const parsed = Line.safeParse(JSON.parse(text));
    return parsed.success
      ? { data: parsed.data, problem: '' }
      : { data: null, problem: z.prettifyError(parsed.error) };
  } catch {
    return { data: null, problem: problemIn(repeated(text)) };
  }
}

/** What the parser says quotes the line. */
function problemIn(line: string): string {
  try {
    JSON.parse(line);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

function broken(text: string, problem: string, locale: string | null): Answer {
  const language = languageOf(locale);
  return {
    ...unanswered(text),
    language,
    intent: 'none',
    text: `${wordsFor(language).sentences.none.outside.broken ?? ''} ${problem.slice(0, 300)}`,
  };
}

run(main, { usage: () => USAGE });
