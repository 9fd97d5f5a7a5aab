import type { Deployment } from '../answer/contract';
import type { Cloud, Reading } from '../language/reading';
import { applies, holds, type Situation } from './condition';
import { labelsFor } from './labels';
import { foldWords, overlap } from './overlap';
import { renderStep } from './runbook';
import type { Procedure, Step } from './schema';
import type { ProcedureKnowledge, RunbookCommand, RunbookRequest, RunbookStep, RunbookWords } from './types';
import { resolveValues } from './values';

export interface CommandMatch {
  step: RunbookStep;
  commands: RunbookCommand[];
}

type Asked = Pick<
  Reading,
  'question' | 'procedure' | 'purpose' | 'cloud' | 'cmdlets' | 'values' | 'deployments' | 'language'
>;
type Kind = 'check' | 'set' | 'test' | 'verify' | 'undo';

interface Candidate {
  procedure: Procedure;
  step: Step;
  kind: Kind;
  group: string;
  ids: string[];
  templates: string[];
  score: number;
}

/** Asked for a check, a test will do, and the other way round. */
const NEAR: Record<string, readonly Kind[]> = {
  check: ['check', 'verify', 'test'],
  verify: ['check', 'verify', 'test'],
  test: ['test', 'verify', 'check'],
  set: ['set'],
  undo: ['undo'],
};

const UNDO =
  /\b(?:undo|revert|roll ?back|removes?|deletes?|disables?|turn off|switch off|annul\w*|supprim\w*|desactiv\w*|retir\w*|restaur\w*)\b/;
const LOOK =
  /\b(?:check|verify|whether|see|show|list|status|is|are|does|verif\w*|voir|affich\w*|etat|quel\w*)\b/;
const TEST = /\b(?:test|tester|essay\w*)\b/;

const SET =
  /\b(?:create|enable|set|assign|configure|restart|upload|affecter|attribuer|definir|configurer|grant|import|migrate|run|lancer|install\w*|publi\w*|push|force\w*)\b/;

function purposeOf(asked: Asked): string | null {
  if (asked.purpose) return asked.purpose;
  const text = foldWords(asked.question).join(' ');
  if (UNDO.test(text)) return 'undo';
  if (TEST.test(text)) return 'test';
  if (LOOK.test(text)) return 'check';
  return SET.test(text) ? 'set' : null;
}

function candidatesOf(procedure: Procedure, situation: Situation): Candidate[] {
  return procedure.steps
    .filter(({ when }) => holds(when, situation) !== false)
    .flatMap((step) => {
      const made = new Map<string, Candidate>();
      for (const command of [...step.commands, ...step.undo]) {
        if (holds(command.when, situation) === false) continue;
        const kind = command.purpose;
        const group = command.group ?? kind;
        const key = `${kind}/${group}`;
        const candidate = made.get(key) ?? { procedure, step, kind, group, ids: [], templates: [], score: 0 };
        candidate.ids.push(command.id);
        candidate.templates.push(command.template);
        made.set(key, candidate);
      }
      const verify = step.verify.find(({ when }) => holds(when, situation) !== false);
      if (verify)
        made.set('verify', {
          procedure,
          step,
          kind: 'verify',
          group: 'verify',
          ids: [verify.id],
          templates: [verify.template],
          score: 0,
        });
      return [...made.values()];
    });
}

/** How well the words of the question fit what people say for these commands, from 0 to 1. */
function saidScore(candidate: Candidate, question: readonly string[], words: RunbookWords): number {
  const said = words.procedures[candidate.procedure.id]?.steps[candidate.step.id];
  if (!said) return 0;
  const own = candidate.ids.flatMap((id) => said.commands?.[id]?.say ?? []);
  const general = overlap(question, [...said.say, said.title]);
  if (own.length > 0) return Math.max(overlap(question, own), general * 0.8);
  // A step is asked for by what it does; its looks and undoings only follow, unless it does nothing but look.
  const onlyLooks = candidate.step.commands.every(({ purpose }) => purpose === 'check');
  return candidate.kind === 'set' || candidate.kind === 'test' || (onlyLooks && candidate.kind === 'check')
    ? general
    : general * 0.85;
}

function scoreOf(
  candidate: Candidate,
  asked: Asked,
  purpose: string | null,
  question: readonly string[],
  words: RunbookWords,
): number {
  const text = candidate.templates.join('\n').toLowerCase();
  const named = asked.cmdlets.filter((name) =>
    new RegExp(`(?<![\\w-])${name.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`, 'i').test(text),
  ).length;
  const order = purpose === null ? -1 : (NEAR[purpose] ?? []).indexOf(candidate.kind);
  const fits =
    purpose === null
      ? candidate.kind === 'set'
        ? 0.6
        : candidate.kind === 'undo'
          ? -0.6
          : 0.2
      : order < 0
        ? -1.5
        : 1.5 - order * 0.2;
  const procedure = asked.procedure === candidate.procedure.id ? 2 : 0;
  return named * 10 + procedure + fits + saidScore(candidate, question, words) * 6;
}

/** The phrases have to meet the question at least this well, where nothing else points at a command. */
const ENOUGH = 2.5;

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

function draw(
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

/**
 * The commands that a question asks for: by cmdlets that it names, the procedure, what it wants to do, and the words
 * that people use for a step. Usually one match; none where nothing fits.
 */
export function commandsFor(
  asked: Asked,
  knowledge: ProcedureKnowledge,
  words: RunbookWords,
): CommandMatch[] {
  const deployment =
    asked.deployments.length === 1 && asked.deployments[0]
      ? asked.deployments[0]
      : { exchange: null, skype: null };
  const purpose = purposeOf(asked);
  const question = foldWords(asked.question);
  const candidates = [...knowledge.procedures.values()].flatMap((procedure) => {
    const request = { procedure: procedure.id, deployment, cloud: asked.cloud, values: asked.values };
    const { values } = resolveValues(request, knowledge, words);
    const fitting = applies(procedure, deployment).steps ? 0 : -3;
    return candidatesOf(procedure, { deployment, cloud: asked.cloud, values }).map((candidate) => ({
      ...candidate,
      score: fitting + scoreOf(candidate, asked, purpose, question, words),
    }));
  });
  candidates.sort((one, other) => other.score - one.score);
  const [best] = candidates;
  if (!best || best.score < ENOUGH) return [];
  return [draw(best, asked, deployment, knowledge, words)].filter(({ commands }) => commands.length > 0);
}
