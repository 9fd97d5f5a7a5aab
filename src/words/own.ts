import path from 'node:path';
import { z } from 'zod';
import type { Language } from '../contract';
import { DataError, type DataFinding } from '../knowledge/finding';
import { type JsonFolder, readRequired } from '../knowledge/read';
import { onceEach } from '../once';
import { CommandQuestionWords } from './command-questions';
import { HeardWords } from './heard';
import { Labels } from './labels';
import { PasteWords } from './pastes';
import { TypedWords } from './typed';

/** A file of each language that has a form of its own, and one part of Liaison that looks it up. */
interface OwnFile<Words> {
  /** Its words in a language; read once. Throws a `DataError` that lists every mistake. */
  in(language: Language): Words;
  /** Its mistakes of form. */
  findings(folder: JsonFolder): DataFinding[];
}

function ownFile<Words>(name: string, schema: z.ZodType<Words>): OwnFile<Words> {
  const read = (folder: JsonFolder) => {
    const findings: DataFinding[] = [];
    return { words: readRequired(folder, name, schema, findings), findings };
  };
  return {
    in: onceEach((language) => {
      const { words, findings } = read({
        directory: path.join(__dirname, language),
        label: `src/words/${language}`,
      });
      if (words === null) throw new DataError(findings);
      return words;
    }),
    findings: (folder) => read(folder).findings,
  };
}

const BotWords = z.strictObject({
  failed: z.string(),
  staleButton: z.string(),
  answered: z.string(),
  cut: z.string(),
});

const files = {
  bot: ownFile('bot.json', BotWords),
  typed: ownFile('checklist.json', TypedWords),
  labels: ownFile('runbook.json', Labels),
  commandQuestions: ownFile('command-questions.json', CommandQuestionWords),
  heard: ownFile('heard.json', HeardWords),
  pastes: ownFile('pastes.json', PasteWords),
};

/** What the bot itself has to say, where no answer speaks. */
export const botWords = files.bot.in;
/** What people type to a checklist. */
export const typedWords = files.typed.in;
/** The names and sentences that all procedures share. */
export const labelsFor = files.labels.in;
/** What people write around commands and outputs. */
export const pasteWords = files.pastes.in;
/** With what words people ask for a command. */
export const commandQuestionWords = files.commandQuestions.in;
/** Small words around what people type. */
export const heardWords = files.heard.in;

/** The mistakes of form in all of them. */
export const ownFindings = (folder: JsonFolder): DataFinding[] =>
  Object.values(files).flatMap((file) => file.findings(folder));
