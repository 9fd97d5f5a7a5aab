import type { Language } from '../contract';
import { onceEach } from '../once';
import { fill } from '../words/fill';
import type { FindingWords } from '../words/findings';
import type { Problem } from './rule';

/** Puts a problem into the reader's language; lists become "a, b or c". */
export function say(words: FindingWords, language: Language, rule: string, problem: Problem): string {
  const sentences = words[rule];
  const sentence = sentences?.[problem.variant ?? 'message'] ?? sentences?.message;
  if (!sentence)
    throw new Error(
      `No words for the finding ${rule}/${problem.variant ?? 'message'} in src/words/${language}/findings.json`,
    );
  const { lists, or } = formatsOf(language);
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(problem.values ?? {}))
    values[name] =
      typeof value === 'string'
        ? value
        : ALTERNATIVES.has(name)
          ? or.format(value)
          : value.length > 1 && value.join('').length > 0
            ? lists
                .formatToParts(value)
                .map((part) => (part.type === 'literal' ? ', ' : part.value))
                .join('')
            : (value[0] ?? '');
  return fill(withoutEmpty(sentence, values), values);
}

/** “HostedVoiceMail is False[ for {name}]”: what stands in brackets is said where its value is known. */
const withoutEmpty = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(OPTIONAL, (_, part: string, name: string) => (values[name] === '' ? '' : part));

const OPTIONAL = /\[([^[\]{}]*\{(\w+)\}[^[\]{}]*)\]/g;

/** Made once: that takes longer than all the rest of a finding. */
const formatsOf = onceEach((language: Language) => ({
  lists: new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }),
  or: new Intl.ListFormat(language, { type: 'disjunction' }),
}));

/** Lists of which one is to be chosen. */
const ALTERNATIVES = new Set(['all', 'proxies', 'versions']);
