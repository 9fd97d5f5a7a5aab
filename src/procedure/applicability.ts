import type { Deployment } from '../contract';
import { expanded, SIDES, type SideName, type Sides, summarised, versionsOf } from '../knowledge';
import type { Applicability, Applies, Procedure } from '../knowledge/procedure';

/** `depends`: yes with some values of a side that was not said, and not with others. */
export type Outcome = Applies | 'depends';

/** A side that was not said, and those of its values with which the procedure applies. */
export interface Hinge {
  side: SideName;
  fits: string[];
}

export interface Verdict {
  answer: Outcome;
  reason: string | null;
  /** Whether the steps are of use. */
  steps: boolean;
  /** Empty unless it depends. */
  hinges: Hinge[];
}

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

/** Whether a procedure applies to a deployment. With a side not said, all its values are looked at. */
export function applies(procedure: Procedure, deployment: Deployment, sides: Sides): Verdict {
  const candidates = (side: SideName) =>
    deployment[side] === null ? versionsOf(sides[side], null) : [deployment[side]];
  const found = candidates('exchange').flatMap((exchange) =>
    candidates('skype').flatMap((skype) => {
      const entry = applicabilityOf(procedure, exchange, skype, sides);
      return entry ? [{ entry, pair: { exchange, skype } }] : [];
    }),
  );
  const entries = found.map(({ entry }) => entry);
  const [answer, deciding] = decided(entries);
  const steps = entries.some(showsSteps);
  // Any one reason is enough not to know; the first is that of the product that people run today.
  const reason = shared(
    (answer === 'unknown' ? deciding.slice(0, 1) : deciding).map((entry) => entry.reason ?? null),
  );
  // A "no" that still has steps for some (the way around it) is no plain no.
  const hangs = answer === 'no' && steps && reason === null && deciding.length > 1;
  if (answer !== 'depends' && !hangs) return { answer, reason, steps, hinges: [] };
  const hinges = SIDES.filter((side) => deployment[side] === null).map((side) => {
    const fits = found.filter(({ entry }) => entry.answer === 'yes').map(({ pair }) => pair[side]);
    return { side, fits: summarised(sides[side], new Set(fits)) };
  });
  return { answer: 'depends', reason, steps, hinges };
}

const showsSteps = ({ answer, steps }: Applicability): boolean =>
  steps ?? (answer === 'yes' || answer === 'unknown');

/**
 * What the entries come to, and those that decide it. A retired service is not what somebody sets up who did not name
 * it, so beside other answers it counts only where it is the one case that the procedure was made for.
 */
function decided(entries: readonly Applicability[]): [Outcome, readonly Applicability[]] {
  const saying = (answer: Applies) => entries.filter((entry) => entry.answer === answer);
  const [yes, no, retired, unknown] = [saying('yes'), saying('no'), saying('retired'), saying('unknown')];
  if (yes.length > 0) return [yes.length === entries.length ? 'yes' : 'depends', yes];
  if (retired.length === entries.length || retired.some(showsSteps)) return ['retired', retired];
  return unknown.length > 0 ? ['unknown', unknown] : ['no', no];
}

const shared = (reasons: readonly (string | null)[]): string | null =>
  reasons.every((reason) => reason === reasons[0]) ? (reasons[0] ?? null) : null;
