import type { Cloud, Deployment } from '../contract';
import {
  type ProcedureKnowledge,
  type RunbookCommand,
  type RunbookRequest,
  type RunbookStep,
  type RunbookWords,
  renderStep,
} from '../procedure';
import { labelsFor } from '../words';
import type { Asked, Candidate } from './candidates';

export interface CommandMatch {
  step: RunbookStep;
  commands: RunbookCommand[];
}

function requestFor(
  candidate: Candidate,
  asked: Asked,
  deployment: Deployment,
  cloud: Cloud | null,
): RunbookRequest {
  return {
    procedure: candidate.procedure.id,
    deployment,
    cloud,
    values: asked.values,
    language: asked.language,
  };
}

export function draw(
  candidate: Candidate,
  asked: Asked,
  deployment: Deployment,
  knowledge: ProcedureKnowledge,
  words: RunbookWords,
): CommandMatch {
  const needsCloud = candidate.templates.some((template) => template.includes('{proxyFqdn}'));
  // Without a cloud, the worldwide form with a note is of more use than a name in braces.
  const assumed = needsCloud && asked.cloud === null && asked.values.proxyFqdn === undefined;
  const step = renderStep(
    candidate.step.id,
    requestFor(candidate, asked, deployment, assumed ? 'worldwide' : asked.cloud),
    knowledge,
    words,
  );
  const shown = assumed ? { ...step, notes: [labelsFor(words.language).otherClouds, ...step.notes] } : step;
  if (candidate.kind === 'verify' && step.verify)
    return {
      step: shown,
      commands: [
        {
          id: candidate.ids[0] ?? 'verify',
          shell: step.verify.shell,
          text: step.verify.command,
          purpose: 'verify',
          group: 'verify',
          onlyIf: null,
          usual: true,
        },
      ],
    };
  const source = candidate.kind === 'undo' ? renderUndo(candidate, step) : step.commands;
  return {
    step: shown,
    commands: source.filter(
      ({ id, purpose, group }) =>
        candidate.ids.includes(id) && purpose === candidate.kind && group === candidate.group,
    ),
  };
}

function renderUndo(candidate: Candidate, step: RunbookStep): RunbookCommand[] {
  return step.undo.flatMap((command) => (candidate.ids.includes(command.id) ? [command] : []));
}
