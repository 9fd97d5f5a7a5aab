import type { Labels } from '../../words';
import type { Runbook } from '../types';

/**
 * Whether the procedure fits, and why, as the head of a document says it. Where the steps set up something else instead,
 * the reason says so, and “does not fit” would contradict it.
 */
export function standingOf(
  { applies, reason: why, hinges, steps }: Runbook,
  labels: Labels,
): { fit: string | null; reason: string | null } {
  const reason = why ?? null;
  const instead = steps.length > 0 && (applies === 'no' || applies === 'retired');
  const told = applies === 'yes' || (reason !== null && (hinges.length === 1 || instead));
  return { fit: told ? null : (labels.applies[applies] ?? null), reason };
}
