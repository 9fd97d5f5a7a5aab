import type { Deployment } from '../../contract';
import { type SideName, sidesOf, versionsOf } from '../../knowledge';
import { applies, type Outcome } from '../applicability';
import type { ProcedureKnowledge } from '../types';

/** A deployment that the procedure is made for, as an example in the question; what was said closely enough stays. */
export function exampleDeployment(
  procedure: string,
  deployment: Deployment,
  knowledge: ProcedureKnowledge,
): { exchange: string; skype: string } {
  const found = knowledge.procedures.get(procedure);
  const sides = sidesOf(knowledge);
  const candidates = (side: SideName) => {
    const said = deployment[side];
    if (said !== null && !sides[side].groups.has(said)) return [said];
    const possible = versionsOf(sides[side], said);
    return sides[side].examples.filter((id) => possible.includes(id));
  };
  const pairs = candidates('skype').flatMap((skype) =>
    candidates('exchange').map((exchange) => ({ exchange, skype })),
  );
  const fits = (answers: readonly Outcome[]) =>
    found &&
    pairs.find((pair) => {
      const { answer, steps } = applies(found, pair, sides);
      return steps && answers.includes(answer);
    });
  const example = fits(['yes']) ?? fits(['yes', 'retired', 'unknown', 'no']) ?? pairs[0];
  if (!example) throw new Error('No product is marked as an example: give `example` in src/knowledge/data');
  return example;
}
