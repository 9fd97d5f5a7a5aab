import type { DataFinding } from '../finding';
import { namesIn } from '../names-in-braces';
import type { Knowledge } from '../schema';
import { dataFile, type FactRule, listIds } from './rule';

export const proceduresComplete: FactRule = {
  name: 'procedures-complete',
  description:
    'Prerequisites and parts of a procedure are procedures, and every placeholder in a template exists.',
  check: (knowledge) => [...namedProcedures(knowledge), ...namedPlaceholders(knowledge)],
};

function namedProcedures(knowledge: Knowledge): DataFinding[] {
  return [...knowledge.procedures.values()].flatMap((procedure) =>
    [
      ...procedure.prerequisites.map(({ procedure: id }, at) => ({ id, path: `prerequisites[${at}]` })),
      ...(procedure.parts ?? []).map((part, at) => ({ id: part.procedure, path: `parts[${at}].procedure` })),
    ]
      .filter(({ id }) => !knowledge.procedures.has(id))
      .map(({ id, path }) => ({
        file: dataFile('procedures', procedure.id),
        path,
        message: `there is no procedure "${id}"`,
        remedy: `use one of: ${listIds(knowledge.procedures.keys())}`,
      })),
  );
}

function namedPlaceholders(knowledge: Knowledge): DataFinding[] {
  return [...knowledge.procedures.values()].flatMap((procedure) =>
    templates(procedure, '').flatMap(({ path, template }) =>
      namesIn([template])
        .filter((name) => !knowledge.placeholders.has(name))
        .map((name) => ({
          file: dataFile('procedures', procedure.id),
          path,
          message: `there is no placeholder {${name}}`,
          remedy: 'correct the name, or add it to placeholders.json',
        })),
    ),
  );
}

function templates(value: unknown, path: string): { path: string; template: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => templates(item, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const inside = path === '' ? key : `${path}.${key}`;
    return key === 'template' && typeof inner === 'string'
      ? [{ path: inside, template: inner }]
      : templates(inner, inside);
  });
}
