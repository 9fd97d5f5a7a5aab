import type { Deployment } from '../contract';
import { namesIn } from '../knowledge/names-in-braces';
import {
  differsByCloud,
  type ProcedureKnowledge,
  type RunbookCommand,
  type RunbookStep,
  type RunbookWords,
  renderStep,
  verification,
} from '../procedure';
import { labelsFor } from '../words';
import { type Asked, type Candidate, groupKeyOf } from './candidates';

export interface CommandMatch {
  /** Which commands of the step: `<procedure>/<step>/<purpose>/<group>`. */
  key: string;
  step: RunbookStep;
  commands: RunbookCommand[];
  /** The value is that of the worldwide cloud, as none was named. */
  assumesCloud: boolean;
  /** It was not asked for, but without it what was asked for has no effect. */
  isNeeded: boolean;
}

export function draw(
  candidate: Candidate,
  asked: Asked,
  deployment: Deployment,
  knowledge: ProcedureKnowledge,
  words: RunbookWords,
): CommandMatch {
  const open = namesIn(candidate.templates).filter((name) => asked.values[name] === undefined);
  // Without a cloud, the worldwide form with a note is of more use than a name in braces.
  const assumesCloud = asked.cloud === null && open.some((name) => differsByCloud(name, knowledge));
  const cloud = assumesCloud ? 'worldwide' : asked.cloud;
  const request = { procedure: candidate.procedure.id, deployment, cloud, values: asked.values };
  const step = renderStep(candidate.step.id, request, knowledge, words);
  const remarks = assumesCloud ? [labelsFor(words.language).otherClouds, ...step.remarks] : step.remarks;
  return {
    key: groupKeyOf(candidate),
    step: { ...step, remarks },
    commands: commandsOf(candidate, step),
    assumesCloud,
    isNeeded: false,
  };
}

function commandsOf(candidate: Candidate, step: RunbookStep): RunbookCommand[] {
  if (candidate.kind === 'verify' && step.verify) return [verification(step.verify)];
  if (candidate.kind === 'undo') return step.undo.filter(({ id }) => candidate.ids.includes(id));
  return step.commands.filter(
    ({ id, purpose, group }) =>
      candidate.ids.includes(id) && purpose === candidate.kind && group === candidate.group,
  );
}
