import type { Runbook } from '../types';

/** The whole runbook for programs; the fields of the contract come first. */
export function asJson(runbook: Runbook): string {
  const { procedure, deployment, language, steps, missing, sources, ...rest } = runbook;
  return `${JSON.stringify({ procedure, deployment, language, steps, missing, sources, ...rest }, null, 2)}\n`;
}
