import { z } from 'zod';
import { Pattern } from '../knowledge/pattern';

const Sentence = z.string().min(1);
const Failure = z.strictObject({
  symptom: Sentence,
  cause: Sentence,
  remedy: Sentence,
  /** How people tell of it: of one of the lists every wording stands in the message, in any order. */
  say: z.array(z.array(Pattern).min(1)).optional(),
});

const StepWords = z.strictObject({
  title: Sentence,
  text: Sentence,
  /** How people ask for the command of this step. */
  say: z.array(Sentence),
  /** What the verification must show, for a person. */
  expects: Sentence.optional(),
  notes: z.array(Sentence).optional(),
  /** What there is to know when the step is undone; `notes` are for what sets. */
  undoNotes: z.array(Sentence).optional(),
  /** Parameter → why its value is fixed. */
  fixed: z.record(z.string(), Sentence).optional(),
  /** Of one command: how people ask for it in its own words, and what it does besides what it is meant for. */
  commands: z
    .record(z.string(), z.strictObject({ say: z.array(Sentence).optional(), warning: Sentence.optional() }))
    .optional(),
});
export type StepWords = z.infer<typeof StepWords>;

export const ProcedureWords = z.strictObject({
  name: Sentence,
  /** In a question, where the name in quotation marks would read badly: “the whole integration”. */
  asked: Sentence.optional(),
  /** For a button, where the name is too long for one. */
  short: Sentence.max(24).optional(),
  goal: Sentence,
  /** What must be ready, besides other procedures. */
  before: z.array(Sentence).optional(),
  notes: z.array(Sentence).optional(),
  /** What must be ready under a condition, by the id that the procedure has for it. */
  beforeWhen: z.record(z.string(), Sentence).optional(),
  /** Notes under a condition, by the id that the procedure has for it. */
  notesWhen: z.record(z.string(), Sentence).optional(),
  reasons: z.record(z.string(), Sentence).optional(),
  steps: z.record(z.string(), StepWords),
  failures: z.record(z.string(), Failure),
});
export type ProcedureWords = z.infer<typeof ProcedureWords>;

export const PlaceholderWords = z.strictObject({
  label: Sentence,
  rule: Sentence,
  /** Where readers of the language write it in another form than the example of the data, as a date. */
  example: Sentence.optional(),
  /**
   * Value of a choice → its label, the sentence that stands before what holds only then, and what people say for it:
   * `say` in any question, `reply` only where a setup has just asked for it (“both”, “no”).
   */
  values: z
    .record(
      z.string(),
      z.strictObject({
        label: Sentence,
        when: Sentence,
        say: z.array(Sentence).optional(),
        reply: z.array(Sentence).optional(),
      }),
    )
    .optional(),
});
export type PlaceholderWords = z.infer<typeof PlaceholderWords>;
