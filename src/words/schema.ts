import { z } from 'zod';
import type { Language } from '../contract';
import { Pattern } from '../knowledge/pattern';
import { FindingWords } from './findings';
import { PlaceholderWords, type ProcedureWords } from './procedure';
import type { Sentences } from './sentences';

const Sentence = z.string().trim().min(1, 'write something, or remove the entry');

/** `short` fits into the head of a table or on a button. */
export const Name = z.strictObject({ name: Sentence, short: Sentence });
export type Name = z.infer<typeof Name>;

/**
 * `note`: a sentence that a lifecycle answer adds, where dates alone would mislead.
 * `inSentence`: the name with its article, where a sentence of the language needs one.
 */
export const ProductName = Name.extend({ note: Sentence.optional(), inSentence: Sentence.optional() });
export type ProductName = z.infer<typeof ProductName>;

/** One sentence, or one for each stretch between the days that the data names as turns. */
export const Phases = z.union([Sentence, z.array(Sentence).min(2)]);
export type Phases = z.infer<typeof Phases>;

/** Each list is one way to ask: all its wordings stand in the question, in any order. */
const Ways = z.array(z.array(Pattern).min(1));
/** How people go on to ask for it where its procedure is spoken of: “how long does that take?” */
const Further = Ways.optional();

export const TermWords = z.strictObject({
  name: Sentence,
  /** One to three sentences. */
  definition: Sentence,
  /** Everything people type for it, abbreviated or misspelt too; the name itself need not be repeated. */
  say: z.array(Sentence),
  further: Further,
});
export type TermWords = z.infer<typeof TermWords>;

const DetailWords = z.strictObject({
  /** The answer first; its reason and what to do after it. */
  answer: Sentence,
  say: Ways,
  further: Further,
});
type DetailWords = z.infer<typeof DetailWords>;

/** The JSON files of a language, by the key that they have in `Words`. */
export const wordFiles = {
  features: z.record(z.string(), Name),
  products: z.record(z.string(), ProductName),
  notices: z.record(z.string(), Phases),
  limits: z.record(z.string(), Phases),
  contradictions: z.record(z.string(), Phases),
  terms: z.record(z.string(), TermWords),
  details: z.record(z.string(), DetailWords),
  placeholders: z.record(z.string(), PlaceholderWords),
  findings: FindingWords,
  remarks: z.record(z.string(), Sentence),
} as const;

/** All that is said in one language: names and sentences by the ids of the data. */
export interface Words {
  readonly language: Language;
  readonly features: Readonly<Record<string, Name>>;
  /** By ref: `exchange/2016`, `skype/online`, `other/msonline`. */
  readonly products: Readonly<Record<string, ProductName>>;
  readonly notices: Readonly<Record<string, Phases>>;
  /** Of a notice that tells of an end to come, half a sentence for the brackets behind a deployment. */
  readonly limits: Readonly<Record<string, Phases>>;
  readonly contradictions: Readonly<Record<string, Phases>>;
  readonly terms: Readonly<Record<string, TermWords>>;
  readonly details: Readonly<Record<string, DetailWords>>;
  readonly procedures: Readonly<Record<string, ProcedureWords>>;
  readonly placeholders: Readonly<Record<string, PlaceholderWords>>;
  readonly findings: FindingWords;
  /** Of sources, in the brackets behind their titles. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly sentences: Sentences;
}
