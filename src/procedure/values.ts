import { sidesOf } from '../knowledge';
import { namesIn } from '../knowledge/names-in-braces';
import type { Placeholder } from '../knowledge/procedure';
import { holds } from './condition';
import { matches, problemWith } from './problem';
import { fitsConsole } from './quote';
import { refusal } from './refusal';
import type { ProcedureKnowledge, Rejected, RunbookRequest, RunbookWords } from './types';

export interface Resolved {
  values: ReadonlyMap<string, string>;
  rejected: Rejected[];
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
  const inConsole = consoleNames(knowledge, request.procedure);
  const values = new Map<string, string>();
  const rejected: Rejected[] = [];
  for (const [name, given] of Object.entries(request.values)) {
    const placeholder = knowledge.placeholders.get(name);
    if (!placeholder) continue;
    const value = given.trim();
    const problem =
      problemWith(placeholder, value, request.values) ??
      (inConsole.has(name) && !fitsConsole(value) ? 'quoting' : null);
    if (problem === null) values.set(name, value);
    else rejected.push(refusal({ placeholder, given, problem, others: request.values }, knowledge, words));
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
