import type { Cloud, Language } from '../../src/contract';
import { loadKnowledge } from '../../src/knowledge';
import { type Runbook, runbook } from '../../src/procedure';
import { wordsFor } from '../../src/words';

export const knowledge = loadKnowledge();
export const languages: readonly Language[] = ['en', 'fr'];
export const procedures = [...knowledge.procedures.keys()];

/** Every deployment that an answer can name, both sides said. */
export const deployments = [...knowledge.exchange.keys()].flatMap((exchange) =>
  [...knowledge.skype.keys()].map((skype) => ({ exchange, skype })),
);

/** An example for everything but the choices, so that nothing stays in braces. */
export const examples: Readonly<Record<string, string>> = Object.fromEntries(
  [...knowledge.placeholders.values()]
    .filter(({ kind }) => kind === 'text')
    .map(({ name, example }) => [name, example]),
);

/** Choices that stand in a command. */
export const modes = { archivingMode: 'ImAndWebConf', archivingPolicy: 'ArchivingToExchange' };

export interface Made {
  procedure: string;
  deployment?: string;
  cloud?: Cloud;
  values?: Record<string, string>;
  language?: Language;
  whatIf?: boolean;
}

/** A runbook for `2016+server`; a side left empty is not said. */
export function made({
  procedure,
  deployment = '+',
  cloud,
  values = {},
  language = 'en',
  whatIf = false,
}: Made): Runbook {
  const [exchange, skype] = deployment.split('+');
  return runbook(
    {
      procedure,
      deployment: { exchange: exchange || null, skype: skype || null },
      cloud: cloud ?? null,
      values,
      whatIf,
    },
    knowledge,
    wordsFor(language),
  );
}

export const textsOf = (book: Runbook): string[] =>
  book.steps.flatMap((step) => [
    ...step.commands.map(({ text }) => text),
    ...step.undo.map(({ text }) => text),
    ...step.snippets.map(({ text }) => text),
    ...(step.verify ? [step.verify.command] : []),
  ]);
