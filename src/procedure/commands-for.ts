import type { Cloud, Deployment, Purpose, Shell } from '../contract';
import { sidesOf, versionsOf } from '../knowledge';
import type { Condition, Procedure, Step } from '../knowledge/procedure';
import type { Reading } from '../language/reading';
import { applies } from './applicability';
import { holds, possible, type Situation } from './condition';
import { labelsFor } from './labels';
import { purposeFit, purposesOf } from './purpose';
import { renderStep } from './runbook';
import { sideOf } from './side';
import { stemsAsked } from './stems';
import type { ProcedureKnowledge, RunbookCommand, RunbookRequest, RunbookStep, RunbookWords } from './types';
import { resolveValues } from './values';
import { fitOf, keyOf, type Vocabulary, vocabularyFor } from './vocabulary';

export interface CommandMatch {
  step: RunbookStep;
  commands: RunbookCommand[];
}

type Asked = Pick<
  Reading,
  'question' | 'procedure' | 'purpose' | 'cloud' | 'cmdlets' | 'values' | 'deployments' | 'language'
>;

interface Candidate {
  procedure: Procedure;
  step: Step;
  kind: Purpose;
  group: string;
  ids: string[];
  templates: string[];
  shells: Set<Shell>;
  /** From 0 to 1: for how many of the Exchange versions that may be meant it is there. */
  reach: number;
  /** Whether it takes a value that the question names (a user, a server). */
  given: boolean;
  /** Whether it is among what is run where nothing else was chosen. */
  usual: boolean;
  score: number;
}

const groupOf = ({ purpose, group }: { purpose: Purpose; group?: string | undefined }) =>
  `${purpose}/${group ?? purpose}`;

/** The versions of Exchange that a statement is for, as far as the question leaves them open. */
function versionsFor(
  conditions: readonly (Condition | undefined)[],
  situation: Situation,
): readonly string[] {
  const { deployment, sides } = situation;
  const all = versionsOf(sides.exchange, null);
  if (deployment.exchange !== null) return all;
  return all.filter((exchange) =>
    conditions.every(
      (when) => holds(when, { ...situation, deployment: { ...deployment, exchange } }) !== false,
    ),
  );
}

function candidatesOf(procedure: Procedure, situation: Situation, usual: Situation): Candidate[] {
  const known = versionsOf(situation.sides.exchange, null).length;
  return possible(procedure.steps, situation).flatMap((step) => {
    const [verify] = possible(step.verify, situation);
    const repeated = step.commands.some(({ template }) => template === verify?.template);
    const statements = [
      ...possible([...step.commands, ...step.undo], situation),
      ...(verify && !repeated ? [{ ...verify, purpose: 'verify' as const, group: 'verify' }] : []),
    ];
    return [...new Set(statements.map(groupOf))].flatMap((group) => {
      const together = statements.filter((statement) => groupOf(statement) === group);
      const [first] = together;
      if (!first) return [];
      const versions = new Set(together.flatMap(({ when }) => versionsFor([step.when, when], situation)));
      return [
        {
          procedure,
          step,
          kind: first.purpose,
          group: first.group ?? first.purpose,
          ids: together.map(({ id }) => id),
          templates: together.map(({ template }) => template),
          shells: new Set(together.map(({ shell }) => shell)),
          reach: versions.size / known,
          usual:
            holds(step.when, usual) !== false && together.some(({ when }) => holds(when, usual) !== false),
          given: false,
          score: 0,
        },
      ];
    });
  });
}

interface Wanted {
  asked: Asked;
  stems: ReadonlyMap<string, number>;
  purposes: ReturnType<typeof purposesOf>;
  side: ReturnType<typeof sideOf>;
  vocabulary: Vocabulary;
}

function scoreOf(candidate: Candidate, { asked, stems, purposes, side, vocabulary }: Wanted): number {
  const text = candidate.templates.join('\n').toLowerCase();
  const named = asked.cmdlets.filter((name) =>
    new RegExp(`(?<![\\w-])${name.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`, 'i').test(text),
  ).length;
  const words = candidate.ids.flatMap(
    (id) => vocabulary.words.get(keyOf(candidate.procedure, candidate.step, id)) ?? [],
  );
  const here = side === null ? 0 : side.strength * (candidate.shells.has(side.shell) ? 0.3 : -0.3);
  // A question with no words of its own ("and to undo it?") leans on what was spoken of.
  const known = [...stems.keys()].some((stem) => vocabulary.weightOf(stem) !== null);
  const given = candidate.given ? 0.4 : 0;
  return (
    named * 10 +
    (asked.procedure === candidate.procedure.id ? (known ? 0.5 : 1.5) : 0) +
    purposeFit(purposes, candidate.kind) * 2.5 +
    here +
    given -
    (1 - candidate.reach) * 0.5 -
    (candidate.usual ? 0 : 0.3) +
    fitOf(stems, words, vocabulary) * 6
  );
}

/** The phrases have to meet the question at least this well, where nothing else points at a command. */
const ENOUGH = 3;

/** A match this far behind the best is not shown beside it. */
const CLOSE = 0.45;
const MOST = 3;

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
 * that people use for a step. One match where it is clear, up to three of close score where not; none where nothing fits.
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
  const wanted = {
    asked,
    stems: stemsAsked(asked.question),
    purposes: purposesOf(asked.question, asked.purpose),
    side: sideOf(asked.question),
    vocabulary: vocabularyFor(knowledge, words),
  };
  const standard = [...knowledge.placeholders.values()]
    .filter(({ kind }) => kind === 'choice')
    .map(({ name, example }) => [name, example] as const);
  const sides = sidesOf(knowledge);
  const candidates = [...knowledge.procedures.values()].flatMap((procedure) => {
    const request = { procedure: procedure.id, deployment, cloud: asked.cloud, values: asked.values };
    const { values } = resolveValues(request, knowledge, words);
    const assumed = resolveValues({ ...request, values: {} }, knowledge, words).values;
    const named = [...values.keys()].filter((name) => !assumed.has(name));
    const fitting = applies(procedure, deployment, sides).steps ? 0 : -3;
    const situation = { deployment, cloud: asked.cloud, values, sides };
    const usual = { ...situation, values: new Map([...standard, ...values]) };
    return candidatesOf(procedure, situation, usual).map((candidate) => {
      const given = named.some((name) =>
        candidate.templates.some((template) => template.includes(`{${name}}`)),
      );
      return { ...candidate, score: fitting + scoreOf({ ...candidate, given }, wanted) };
    });
  });
  candidates.sort((one, other) => other.score - one.score);
  const best = candidates[0]?.score ?? 0;
  if (best < ENOUGH) return [];
  const drawn = candidates
    .filter(({ score }) => score > best - CLOSE)
    .map((candidate) => draw(candidate, asked, deployment, knowledge, words))
    .filter(({ commands }) => commands.length > 0);
  return withoutRepeats(drawn).slice(0, MOST);
}

/** One command may serve several procedures; it is shown once. */
function withoutRepeats(matches: readonly CommandMatch[]): CommandMatch[] {
  const seen = new Set<string>();
  return matches.filter(({ commands }) => {
    const fresh = commands.some(({ text }) => !seen.has(text));
    for (const { text } of commands) seen.add(text);
    return fresh;
  });
}
