import type { Procedure, Step } from '../knowledge/procedure';
import { stemsOf } from './stems';
import type { ProcedureKnowledge, RunbookWords } from './types';

/** What may be said of one command: each word with how much it belongs to it, and whole phrases. */
interface CommandWords {
  bag: ReadonlyMap<string, number>;
  phrases: readonly { stems: ReadonlySet<string>; weight: number }[];
}

/** The words for all commands of all procedures in one language. */
export interface Vocabulary {
  words: ReadonlyMap<string, CommandWords>;
  /** How much a word tells: one that only a few commands have tells most; null for a word that none has. */
  weightOf(stem: string): number | null;
}

export const keyOf = (procedure: Procedure, step: Step, command: string): string =>
  `${procedure.id}/${step.id}/${command}`;

/** Names that are in nearly every question, so that they choose nothing by themselves. */
const COMMON = new Set([
  'skype',
  'exchange',
  'server',
  'show',
  'configur',
  'creat',
  'user',
  'online',
  'enabl',
  'test',
  'remov',
  'undo',
  'disabl',
  'command',
  'assign',
]);

function wordsFor(
  procedure: Procedure,
  step: Step,
  {
    id,
    template,
    purpose,
    when,
  }: {
    id: string;
    template: string;
    purpose: string;
    when?: { choice?: Record<string, string[]> | undefined } | undefined;
  },
  words: RunbookWords,
): CommandWords {
  const told = words.procedures[procedure.id];
  const said = told?.steps[step.id];
  const own = said?.commands?.[id]?.say ?? [];
  // A step is asked for by what it does; its looks and undoings only follow, unless it does nothing but look.
  const onlyLooks = step.commands.every((each) => each.purpose === 'check');
  const main = purpose === 'set' || purpose === 'test' || (onlyLooks && purpose === 'check');
  const general = (main ? 0.9 : 0.75) * (own.length > 0 ? 0.75 : 1);
  const choices = Object.entries(when?.choice ?? {}).flatMap(([name, values]) =>
    values.map((value) => words.placeholders[name]?.values?.[value]?.label ?? ''),
  );
  // What a placeholder may stand for is asked for too ("archive web conferences").
  const options = [...template.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) =>
    Object.values(words.placeholders[name]?.values ?? {}).map(({ label }) => label),
  );
  const bag = new Map<string, number>();
  const put = (texts: readonly string[], weight: number) => {
    for (const stem of texts.flatMap(stemsOf)) bag.set(stem, Math.max(bag.get(stem) ?? 0, weight));
  };
  put(own, 1);
  put([...(said?.say ?? []), said?.title ?? ''], general);
  put([template.replace(/\{\w+\}/g, ' ')], 0.8);
  put([...choices, ...options], 0.6);
  put([told?.name ?? ''], 0.4);
  return {
    bag,
    phrases: [
      ...own.map((phrase) => ({ stems: new Set(stemsOf(phrase)), weight: 1 })),
      ...[...(said?.say ?? []), said?.title ?? ''].map((phrase) => ({
        stems: new Set(stemsOf(phrase)),
        weight: general,
      })),
    ],
  };
}

const known = new WeakMap<RunbookWords['procedures'], Vocabulary>();

/** Made once for each language: the words do not change while the program runs. */
export function vocabularyFor(knowledge: ProcedureKnowledge, words: RunbookWords): Vocabulary {
  const found = known.get(words.procedures);
  if (found) return found;
  const all = new Map<string, CommandWords>();
  for (const procedure of knowledge.procedures.values())
    for (const step of procedure.steps)
      for (const command of [
        ...step.commands,
        ...step.undo,
        ...step.verify.map((each) => ({ ...each, purpose: 'verify' })),
      ])
        all.set(keyOf(procedure, step, command.id), wordsFor(procedure, step, command, words));
  const counts = new Map<string, number>();
  for (const { bag } of all.values())
    for (const stem of bag.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const made: Vocabulary = {
    words: all,
    weightOf: (stem) => {
      const count = counts.get(stem);
      if (count === undefined) return null;
      return Math.log(1 + all.size / count) * (COMMON.has(stem) ? 0.4 : 1);
    },
  };
  known.set(words.procedures, made);
  return made;
}

/** From 0 to 1: how well a question, in stems with their weights, fits what is said of these commands together. */
export function fitOf(
  question: ReadonlyMap<string, number>,
  commands: readonly CommandWords[],
  { weightOf }: Vocabulary,
): number {
  const asked = new Map([...question].map(([stem, counts]) => [stem, (weightOf(stem) ?? 0) * counts]));
  const total = sum(asked.values());
  if (total === 0) return 0;
  const belongs = (stem: string) => Math.max(0, ...commands.map(({ bag }) => bag.get(stem) ?? 0));
  const covered = sum([...asked].map(([stem, weight]) => weight * belongs(stem))) / total;
  const phrases = commands.flatMap((command) => command.phrases);
  const phrase = phrases.map(({ stems, weight }) => {
    const all = sum([...stems].map((stem) => weightOf(stem) ?? 0)) || 1;
    const met = sum([...stems].map((stem) => asked.get(stem) ?? 0));
    return weight * ((met / all) * 0.5 + (met / total) * 0.5);
  });
  return covered * 0.5 + Math.max(0, ...phrase) * 0.5;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);
