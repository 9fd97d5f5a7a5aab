import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { languageOf } from '../contract';
import { fits } from '../delivery/size';
import { mostThatFits } from '../most-that-fits';
import { botWords } from '../words';
import { clip } from '../words/clip';

/** Of an Answer, what grows with what was pasted. */
const Growing = z.looseObject({ question: z.string(), text: z.string(), findings: z.array(z.unknown()) });
const longestRepetition = 1_000;

/**
 * The same message, or where Teams would refuse it for its size, as much of it as may go: first without what programs
 * read beyond it, then with the end of the text left out, and said to be.
 */
export function withinLimit(activity: Partial<Activity>): Partial<Activity> {
  if (fits(activity)) return activity;
  const { value, ...shown } = activity;
  if (!fits(shown)) return shorter(shown);
  const kept = Growing.safeParse(value);
  if (!kept.success) return shown;
  const { question, text, findings } = kept.data;
  // What the person typed, and what they read in the message itself.
  const repeated = { question: clip(question, longestRepetition), text: clip(text, longestRepetition) };
  // The worst come first.
  const most = longest(findings.length, (count) => ({
    ...shown,
    value: { ...kept.data, ...repeated, findings: findings.slice(0, count) },
  }));
  return most ?? shown;
}

/** A block of code with the line that says what it is, or a line. */
const blocks = /^(?:[^\n`][^\n]*\n+)?(`{3,})[^\n]*\n[\s\S]*?\n\1$|[^\n]*\n?/gm;

/** Ends between two paragraphs, or two lines of a long one, and never within a command that somebody would copy. */
function shorter(activity: Partial<Activity>): Partial<Activity> {
  const { text, locale } = activity;
  if (!text) return activity;
  const parts = text.match(blocks) ?? [];
  const note = botWords(languageOf(locale)).cut;
  const most = longest(parts.length, (count) => ({
    ...activity,
    text: `${parts.slice(0, count).join('').trimEnd()}\n\n${note}`,
  }));
  return most ?? { ...activity, text: note };
}

/** The message made of as many as fit; null where not even one made of none does. */
function longest(count: number, made: (count: number) => Partial<Activity>): Partial<Activity> | null {
  const most = mostThatFits(count, (some) => fits(made(some)));
  return most === null ? null : made(most);
}
