import { z } from 'zod';
import { Pattern } from '../knowledge/pattern';
import { Expressions } from './expressions';

const Words = z.array(z.string().min(1));

/**
 * The words with which people ask for a command; `src/words/<language>/command-questions.json`. All of it is lower case,
 * without accents and apostrophes.
 */
export const CommandQuestionWords = z.strictObject({
  /** Say nothing of what is asked. */
  empty: Words,
  /** What asks for the command itself, and tells nothing of what it is wanted for: “**show me the right** command that …”. */
  asking: z.strictObject({
    /** “**show me** the command”, “**what is** the cmdlet” */
    verbs: Expressions,
    /** May stand between: “**the exact** command”. */
    qualifiers: Expressions,
    command: Expressions,
    /** “**the one** to remove it” */
    pronouns: Expressions,
    /** “the **commands** for archiving”: all of them, not the one that does something. */
    several: Expressions,
  }),
  /** Names of products and versions, and what is said beside the name of a procedure: they choose none of its commands. */
  besides: Words,
  /** Beside a command that was shown they only say for whom it is: “and for a **mailbox** in Exchange Online?” */
  whose: Words,
  /** Several words that are one, by the word that stands for them: “contact **list**” is `contacts`. What stands first is looked for first. */
  phrases: z.record(z.string(), Expressions),
  /** Different words for one thing, by the one that stands for all, the same in every language. */
  same: z.record(z.string(), Words),
  /** Of words, as they are declined and conjugated. */
  endings: Expressions,
  /** What follows is only the occasion: “restart IIS **after** the partner script”. */
  occasion: Expressions,
  /** What a command is wanted for. */
  purposes: z.record(z.enum(['set', 'test', 'check', 'undo']), z.array(Pattern).min(1)),
  /** To undo a setup is more than to disable one thing. */
  undoesAll: Expressions,
  /** “undo **everything**” */
  whole: Expressions,
  /** “must anything be **restarted** after it?” */
  restarts: Expressions,
  /** Of what nearly every question wants: they choose no command by themselves. */
  everywhere: Words,
  /** Where a product stands in a sentence if the command runs in its shell. */
  side: z.strictObject({
    articles: Expressions,
    /** “on the **server** of Exchange” */
    machines: Expressions,
    of: Expressions,
    /** “the **trust of** Skype” */
    trustOf: Expressions,
    /** “so that Skype **trusts** Exchange”: set on the side that does it. */
    trusts: Expressions,
    /** “**partner of** Exchange” */
    partnerOf: Expressions,
    /** “**known to** Skype” */
    toldTo: Expressions,
    /** “on the **side** of Exchange” */
    side: Expressions,
    /** “on the Exchange **side**” */
    ownSide: Expressions,
    on: Expressions,
    /** “Exchange **mailbox**”: a thing in the product, and no side. */
    notIts: Expressions,
  }),
});
export type CommandQuestionWords = z.infer<typeof CommandQuestionWords>;
