import type { Placeholder } from '../knowledge/procedure';
import { type Labels, labelsFor } from '../words';
import { fill } from '../words/fill';
import { matches, type Problem } from './problem';
import type { ProcedureKnowledge, Rejected, RunbookWords } from './types';

interface Refused {
  placeholder: Placeholder;
  given: string;
  problem: Problem | 'quoting';
  others: Readonly<Record<string, string>>;
}

/** Why a value is not taken, in the reader's language: what is wrong with it, and with the rule where one is broken. */
export function refusal(
  { placeholder, given, problem, others }: Refused,
  knowledge: Pick<ProcedureKnowledge, 'placeholders'>,
  words: RunbookWords,
): Rejected {
  const labels = labelsFor(words.language);
  const { name, example } = placeholder;
  const { label, rule } = words.placeholders[name] ?? { label: name, rule: '' };
  const value = shown(given);
  const refused = { name, value: given };
  switch (problem) {
    case 'form': {
      const why = misfit(placeholder, given.trim(), knowledge, words, labels);
      return { ...refused, why, message: fill(labels.rejected, { label, why, rule, example }) };
    }
    case 'choice': {
      const why = fill(labels.misfit.choice ?? '', { value });
      return { ...refused, why, message: fill(labels.rejectedChoice, { label, why, rule }) };
    }
    default: {
      const other = placeholder.lengthOf ?? '';
      const why = fill(labels.misfit[problem] ?? '', {
        value,
        digits: others[other] ?? '',
        other: words.placeholders[other]?.label ?? other,
      });
      return { ...refused, why, message: fill(labels.rejectedAlone, { label, why }) };
    }
  }
}

/** As much of a value as is needed to know it again, safe to stand in Markdown. */
const shown = (value: string): string => {
  const plain = value.trim().replace(/`/g, '’');
  return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain;
};

/** What people add to a value or leave out, and the value as it was meant; key of `misfit` in the words. */
const repairs: readonly (readonly [string, (value: string) => string])[] = [
  ['hidden', (value) => value.replace(/[^\x20-\x7e]/g, '')],
  ['blanks', (value) => value.replace(/[^\x21-\x7e]/g, '')],
  ['domain', (value) => value.split('.')[0] ?? ''],
  ['account', (value) => value.split('\\').at(-1) ?? ''],
  ['address', (value) => /^https?:\/\/([^/:]+)/i.exec(value)?.[1] ?? ''],
  ['end', (value) => value.replace(/[/\\]+$/, '')],
  ['secure', (value) => `https://${value.replace(/^(?:http:)?\/*/i, '')}`],
  ['noSip', (value) => value.replace(/^sip:\s*/i, '')],
  ['sip', (value) => `sip:${value.replace(/^(?:mailto|smtp):\s*/i, '')}`],
];

/** What is wrong with the form: a slip that can be mended, signs that may not stand there, or another value's form. */
function misfit(
  placeholder: Placeholder,
  value: string,
  knowledge: Pick<ProcedureKnowledge, 'placeholders'>,
  words: RunbookWords,
  { misfit: say, and }: Labels,
): string {
  for (const [id, mend] of repairs) {
    const fixed = mend(value);
    if (fixed !== value && matches(placeholder, fixed))
      return fill(say[id] ?? '', { value: shown(value), fixed });
  }
  const { signs, length } = placeholder;
  const strange = signs === undefined ? [] : [...new Set(value.replace(new RegExp(`[${signs}]`, 'giu'), ''))];
  if (strange.length > 0) {
    const named = strange.slice(0, 8).map((sign) => `\`${shown(sign) || ' '}\``);
    return fill(say.signs ?? '', {
      value: shown(value),
      signs: named.join(', ').replace(/, ([^,]*)$/, ` ${and} $1`),
    });
  }
  if (length !== undefined && value.length !== length)
    return fill(say.count ?? '', {
      value: shown(value),
      count: String(value.length),
      length: String(length),
    });
  const other = lookalike(placeholder, value, knowledge);
  return other === null
    ? fill(say.form ?? '', { value: shown(value) })
    : fill(say.other ?? '', { value: shown(value), other: words.placeholders[other]?.label ?? other });
}

/** What it is instead: the Autodiscover address for clients, where that for servers is asked. The narrowest rule says most. */
function lookalike(
  { pattern, signs }: Placeholder,
  value: string,
  { placeholders }: Pick<ProcedureKnowledge, 'placeholders'>,
): string | null {
  if (signs !== undefined) return null;
  const fitting = [...placeholders.values()].filter(
    (other) =>
      other.pattern !== undefined &&
      other.pattern !== pattern &&
      matches(other, value) &&
      // A rule that nearly any words keep says nothing of what these are.
      !matches(other, 'any words'),
  );
  const width = ({ pattern: each = '' }: Placeholder) => each.length;
  return fitting.toSorted((one, other) => width(other) - width(one))[0]?.name ?? null;
}
