import { sidesOf } from '../knowledge';
import { namesIn } from '../knowledge/names-in-braces';
import type { Placeholder } from '../knowledge/procedure';
import type { Labels } from '../words';
import { labelsFor } from '../words';
import { fill } from '../words/fill';
import { holds } from './condition';
import { fitsConsole, hasControlCharacter } from './quote';
import type { ProcedureKnowledge, Rejected, RunbookRequest, RunbookWords } from './types';

const MAX_LENGTH = 1024;

export interface Resolved {
  values: ReadonlyMap<string, string>;
  rejected: Rejected[];
}

function matches(placeholder: Placeholder, value: string): boolean {
  if (placeholder.values && !placeholder.values.includes(value)) return false;
  if (placeholder.pattern && !new RegExp(`^(?:${placeholder.pattern})$`, 'iu').test(value)) return false;
  if (placeholder.range && !(Number(value) >= placeholder.range[0] && Number(value) <= placeholder.range[1]))
    return false;
  return true;
}

/** Why a value does not fit its placeholder, in the reader's language; null where it fits. */
export function checkValue(
  placeholder: Placeholder,
  value: string,
  words: RunbookWords,
  others: Readonly<Record<string, string>> = {},
  labels: Labels = labelsFor(words.language),
): string | null {
  const { label, rule } = words.placeholders[placeholder.name] ?? { label: placeholder.name, rule: '' };
  if (hasControlCharacter(value)) return fill(labels.rejectedControl, { label });
  if (value.length > MAX_LENGTH || !matches(placeholder, value)) {
    const sentence = placeholder.values ? labels.rejectedChoice : labels.rejected;
    return fill(sentence, { label, rule, example: placeholder.example });
  }
  const digits = placeholder.lengthOf === undefined ? undefined : others[placeholder.lengthOf];
  if (digits !== undefined && value.length !== Number(digits))
    return fill(labels.rejectedLength, {
      label,
      digits,
      other: words.placeholders[placeholder.lengthOf ?? '']?.label ?? '',
    });
  return null;
}

const TAKE: Record<string, (value: string) => string> = {
  'first-label': (value) => value.split('.')[0] ?? value,
  'parent-domain': (value) => value.split('.').slice(1).join('.'),
  'after-at': (value) => value.slice(value.lastIndexOf('@') + 1),
  'without-sip': (value) => value.replace(/^sip:/i, ''),
};

function derived(placeholder: Placeholder, values: ReadonlyMap<string, string>): string | null {
  for (const { from, take, as } of placeholder.derive ?? []) {
    const value = values.get(from);
    if (value === undefined) continue;
    const result = as.replace('{}', () => (take ? (TAKE[take]?.(value) ?? value) : value));
    if (matches(placeholder, result)) return result;
  }
  return null;
}

/** The names that stand in console templates: their values must fit a command prompt as well. */
function consoleNames(knowledge: ProcedureKnowledge, procedure: string): Set<string> {
  const { steps = [], parts = [] } = knowledge.procedures.get(procedure) ?? {};
  const templates = steps
    .flatMap((step) => [...step.commands, ...step.undo, ...step.verify])
    .filter(({ shell }) => shell === 'console');
  const names = namesIn(templates.map(({ template }) => template));
  return new Set([...names, ...parts.flatMap((part) => [...consoleNames(knowledge, part.procedure)])]);
}

/** Checks what was given, then fills in what follows from it: derived names first, defaults last. What was given always wins. */
export function resolveValues(
  request: Pick<RunbookRequest, 'procedure' | 'deployment' | 'cloud' | 'values'>,
  knowledge: ProcedureKnowledge,
  words: RunbookWords,
): Resolved {
  const labels = labelsFor(words.language);
  const inConsole = consoleNames(knowledge, request.procedure);
  const values = new Map<string, string>();
  const rejected: Rejected[] = [];
  for (const [name, given] of Object.entries(request.values)) {
    const placeholder = knowledge.placeholders.get(name);
    if (!placeholder) continue;
    const value = given.trim();
    const label = words.placeholders[name]?.label ?? name;
    const message =
      checkValue(placeholder, value, words, request.values, labels) ??
      (inConsole.has(name) && !fitsConsole(value) ? fill(labels.rejectedQuoting, { label }) : null);
    if (message === null) values.set(name, value);
    else rejected.push({ name, value: given, message });
  }
  const refused = new Set(rejected.map(({ name }) => name));
  const open = [...knowledge.placeholders.values()].filter(
    ({ name }) => !values.has(name) && !refused.has(name),
  );
  // A derived name can be what another one follows from (domain → host name → URL): repeat until nothing is added.
  for (let before = -1; before !== values.size; ) {
    before = values.size;
    for (const placeholder of open) {
      const value = values.has(placeholder.name) ? null : derived(placeholder, values);
      if (value !== null && (!inConsole.has(placeholder.name) || fitsConsole(value)))
        values.set(placeholder.name, value);
    }
  }
  const situation = { ...request, values, sides: sidesOf(knowledge) };
  for (const placeholder of open) {
    const standard = (placeholder.defaults ?? []).find(({ when }) => holds(when, situation) === true);
    if (standard && !values.has(placeholder.name)) values.set(placeholder.name, standard.value);
  }
  return { values, rejected };
}
