import type { Deployment } from '../contract';
import { expanded, type Sides, versionsOf } from '../knowledge';
import type { Applicability, Applies, Procedure } from '../knowledge/procedure';

/** What a procedure says of one deployment, both sides named. */
export function applicabilityOf(
  procedure: Procedure,
  exchange: string,
  skype: string,
  sides: Sides,
): Applicability | undefined {
  return procedure.applies.find(
    (entry) =>
      expanded(sides.exchange, entry.exchange).has(exchange) && expanded(sides.skype, entry.skype).has(skype),
  );
}

/** Whether a procedure applies to a deployment; with a side not said, only what all values of that side agree on. */
export function applies(
  procedure: Procedure,
  deployment: Deployment,
  sides: Sides,
): { answer: Applies; reason: string | null; steps: boolean } {
  const exchange = deployment.exchange === null ? versionsOf(sides.exchange, null) : [deployment.exchange];
  const skype = deployment.skype === null ? versionsOf(sides.skype, null) : [deployment.skype];
  const found = exchange.flatMap((one) =>
    skype.map((other) => applicabilityOf(procedure, one, other, sides)),
  );
  const first = found[0];
  if (first && found.every((entry) => entry?.answer === first.answer && entry.reason === first.reason)) {
    const shown = first.steps ?? (first.answer === 'yes' || first.answer === 'unknown');
    return { answer: first.answer, reason: first.reason ?? null, steps: shown };
  }
  return { answer: 'unknown', reason: null, steps: true };
}
