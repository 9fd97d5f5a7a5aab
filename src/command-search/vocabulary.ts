import { namesIn, replaceNames } from '../knowledge/names-in-braces';
import type { Procedure, Step } from '../knowledge/procedure';
import { once } from '../once';
import type { ProcedureKnowledge, RunbookWords } from '../procedure';
import { besides, everywhere } from './besides';
import { stemsOf } from './stems';

/** What may be said of one command: each word with how much it belongs to it, and whole phrases. */
interface CommandWords {
  bag: ReadonlyMap<string, number>;
  phrases: readonly Phrase[];
}

interface Phrase {
  stems: readonly string[];
  weight: number;
}

/** A phrase with the command that it is said of, and what all of its words tell together. */
interface Said extends Phrase {
  command: string;
  all: number;
}

/** The words for all commands of all procedures in one language. */
export interface Vocabulary {
  words: ReadonlyMap<string, CommandWords>;
  /** By each of their words: a question is held against the phrases that share one with it, and no others. */
  phrasesWith: ReadonlyMap<string, readonly Said[]>;
  /** How much a word tells: one that only a few commands have tells most; null for a word that none has. */
  weightOf(stem: string): number | null;
}

export const keyOf = (procedure: Procedure, step: Step, command: string): string =>
  `${procedure.id}/${step.id}/${command}`;

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
  const options = namesIn([template]).flatMap((name) =>
    Object.values(words.placeholders[name]?.values ?? {}).map(({ label }) => label),
  );
  const bag = new Map<string, number>();
  const put = (texts: readonly string[], weight: number) => {
    for (const stem of texts.flatMap(stemsOf)) bag.set(stem, Math.max(bag.get(stem) ?? 0, weight));
  };
  put(own, 1);
  put([...(said?.say ?? []), said?.title ?? ''], general);
  put([replaceNames(template, () => ' ')], 0.8);
  put([...choices, ...options], 0.6);
  put([told?.name ?? ''], 0.4);
  return {
    bag,
    phrases: [
      ...own.map((phrase) => ({ stems: [...new Set(stemsOf(phrase))], weight: 1 })),
      ...[...(said?.say ?? []), said?.title ?? ''].map((phrase) => ({
        stems: [...new Set(stemsOf(phrase))],
        weight: general,
      })),
    ],
  };
}

const vocabularies = once((knowledge: ProcedureKnowledge) =>
  once((words: RunbookWords) => makeVocabulary(knowledge, words)),
);

export const vocabularyFor = (knowledge: ProcedureKnowledge, words: RunbookWords): Vocabulary =>
  vocabularies(knowledge)(words);

function makeVocabulary(knowledge: ProcedureKnowledge, words: RunbookWords): Vocabulary {
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
  const weights = new Map(
    [...counts].map(([stem, count]) => [
      stem,
      Math.log(1 + all.size / count) * (everywhere().has(stem) ? 0.4 : 1),
    ]),
  );
  const phrasesWith = new Map<string, Said[]>();
  for (const [command, { phrases }] of all)
    for (const phrase of phrases) {
      const said = { ...phrase, command, all: sum(phrase.stems, (stem) => weights.get(stem) ?? 0) || 1 };
      for (const stem of phrase.stems) phrasesWith.set(stem, [...(phrasesWith.get(stem) ?? []), said]);
    }
  return { words: all, phrasesWith, weightOf: (stem) => weights.get(stem) ?? null };
}

/** A question's words, each with how much it tells. */
export interface AskedWords {
  weights: ReadonlyMap<string, number>;
  total: number;
  /** Whether any of them says more than a product or what nearly every question wants. */
  tell: boolean;
  /** Whether any of them chooses between commands: what it is wanted for does not. */
  choose: boolean;
  /** By command, from 0 to 1: how near the question comes to the phrase of it that is nearest. */
  likeness: ReadonlyMap<string, number>;
}

/** @param purposes the words among them that only tell what the command is wanted for, or for whom */
export function weighed(
  stems: ReadonlyMap<string, number>,
  purposes: readonly string[],
  vocabulary: Vocabulary,
): AskedWords {
  const weights = new Map(
    [...stems].map(([stem, counts]) => [stem, (vocabulary.weightOf(stem) ?? 0) * counts]),
  );
  const total = sum([...weights.values()], (weight) => weight);
  const met = new Map<Said, number>();
  for (const [stem, weight] of weights)
    for (const phrase of vocabulary.phrasesWith.get(stem) ?? [])
      met.set(phrase, (met.get(phrase) ?? 0) + weight);
  const likeness = new Map<string, number>();
  for (const [{ command, weight, all }, share] of met) {
    const near = weight * ((share / all) * 0.5 + (share / total) * 0.5);
    if (near > (likeness.get(command) ?? 0)) likeness.set(command, near);
  }
  const telling = [...weights.keys()].filter(
    (stem) => vocabulary.weightOf(stem) !== null && !besides().has(stem),
  );
  const wanted = new Set(purposes.flatMap(stemsOf));
  const choose = telling.some((stem) => !wanted.has(stem));
  return { weights, total, tell: telling.length > 0, choose, likeness };
}

/** From 0 to 1: how well a question fits what is said of these commands together. */
export function fitOf(
  { weights, total, likeness }: AskedWords,
  commands: readonly string[],
  { words }: Vocabulary,
): number {
  if (total === 0) return 0;
  const belongs = (stem: string) => highest(commands, (command) => words.get(command)?.bag.get(stem) ?? 0);
  const covered = sum([...weights], ([stem, weight]) => weight * belongs(stem)) / total;
  return covered * 0.5 + highest(commands, (command) => likeness.get(command) ?? 0) * 0.5;
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

const highest = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((best, item) => Math.max(best, of(item)), 0);
