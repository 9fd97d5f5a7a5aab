import { type Runbook, type RunbookRequest, type RunbookStep, renderStep, runbook } from '../procedure';
import type { Desk } from './tools';

/** A procedure with its values filled in, in the language of the desk. */
export const bookOf = (request: RunbookRequest, { knowledge, words }: Desk): Runbook =>
  runbook(request, knowledge, words);

/** One step of a procedure, whether or not the deployment needs it. */
export const stepOf = (id: string, request: RunbookRequest, { knowledge, words }: Desk): RunbookStep =>
  renderStep(id, request, knowledge, words);
