import type { Knowledge } from '../knowledge';

/** Which procedure a cmdlet belongs to: the one that sets or checks with it; null where several do, or none. */
export function procedureByCmdlet(
  knowledge: Pick<Knowledge, 'procedures'>,
): (cmdlet: string) => string | null {
  const owners = new Map<string, Set<string>>();
  for (const [id, procedure] of knowledge.procedures) {
    for (const name of JSON.stringify(procedure).match(/\b[A-Z][A-Za-z]+-[A-Z][A-Za-z]+/g) ?? []) {
      const key = name.toLowerCase();
      owners.set(key, (owners.get(key) ?? new Set()).add(id));
    }
  }
  return (cmdlet) => {
    const found = owners.get(cmdlet.toLowerCase());
    return found?.size === 1 ? ([...found][0] ?? null) : null;
  };
}
