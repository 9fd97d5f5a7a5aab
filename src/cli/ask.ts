import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Answer, languageOf, nothingFound } from '../contract';
import type { Context } from '../language/reading';
import { type Liaison, openLiaison } from '../liaison';
import { wordsFor } from '../words';

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

const Today = z.iso.date('--today takes a date such as 2026-11-21');

interface Options {
  today: string;
  locale: string | null;
}

async function main(argv: string[]): Promise<number> {
  let parsed: ReturnType<typeof readArguments>;
  try {
    parsed = readArguments(argv);
  } catch (error) {
    console.error(
      `${error instanceof z.ZodError ? error.issues.map(({ message }) => message).join('\n') : (error as Error).message}\n\n${USAGE}`,
    );
    return 2;
  }
  if (parsed.help) {
    console.log(USAGE);
    return 0;
  }
  const liaison = await openLiaison();
  const given = parsed.words.join(' ');
  if (parsed.json) {
    if (given.trim()) print(answerLine(liaison, given, parsed.options, new Map()));
    else await answerLines(liaison, parsed.options);
    return 0;
  }
  const question = given || (process.stdin.isTTY ? '' : await readAll());
  if (!question.trim()) {
    console.error(USAGE);
    return 2;
  }
  console.log(liaison.reply(question, { context: null, ...parsed.options }).answer.text);
  return 0;
}

function readArguments(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      locale: { type: 'string' },
      today: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const options: Options = {
    today: Today.parse(values.today ?? new Date().toISOString().slice(0, 10)),
    locale: values.locale ?? null,
  };
  return { json: values.json === true, help: values.help === true, words: positionals, options };
}

/** Questions of one conversation share their context; a line that cannot be read gets an answer too. */
async function answerLines(liaison: Liaison, options: Options): Promise<void> {
  const conversations = new Map<string, Context>();
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!text.trim()) continue;
    print(answerLine(liaison, text, options, conversations));
  }
}

const print = (answer: Answer): boolean => process.stdout.write(`${JSON.stringify(answer)}\n`);

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
  } catch (error) {
    return { data: null, problem: (error as Error).message };
  }
}

function broken(text: string, problem: string, locale: string | null): Answer {
  const language = languageOf(locale);
  return {
    question: text,
    language,
    intent: 'none',
    ...nothingFound,
    text: `${wordsFor(language).sentences.none.outside.broken ?? ''} ${problem.slice(0, 300)}`,
  };
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
