import { sidesOf } from '../knowledge';
import type { Procedure } from '../knowledge/procedure';
import type { Reading } from '../language/reading';
import { applies, holds, situationAt, usesOf } from '../procedure';
import { statusIn } from '../text/status-in';
import { unique } from '../text/unique';
import type { Block } from './document';
import { type Explanation, explanation } from './explanation';
import { procedureName } from './names';
import { pick, suggestCommand, suggestSetup } from './suggest';
import type { Desk } from './tools';

/** More than that is no answer any more; the surest stand first. */
const MOST = 4;

interface Known {
  part: Explanation;
  /** Symptom, cause and remedy of each. */
  told: string[];
  procedure: string;
}

interface Failure {
  procedure: string;
  id: string;
}

/** What the documents know of what somebody says goes wrong: symptom, cause and remedy; null where nothing is known. */
export function knownFailure(reading: Reading, desk: Desk): Known | null {
  const found = knownFailures(reading, desk);
  const procedures = unique(found.map(({ procedure }) => procedure));
  const [first] = procedures;
  if (first === undefined) return null;
  const told = (one: string) => found.filter(({ procedure }) => procedure === one);
  const part = explanation({
    blocks: procedures.flatMap((procedure) => blocksOf(procedure, told(procedure), desk)),
    sources: unique(procedures.flatMap((id) => desk.knowledge.procedures.get(id)?.sources ?? [])),
    suggestions: pick(
      ...procedures.map((procedure) => suggestSetup(desk, procedure)),
      suggestCommand(desk, first),
    ),
  });
  return { part, told: found.flatMap((failure) => toldOf(failure, desk) ?? []), procedure: first };
}

/** Those that fit the deployment that was named; where a status is named, those that have it. */
export function knownFailures(reading: Reading, desk: Desk): Failure[] {
  const status = statusIn(reading.question);
  const told = reading.symptoms.map(failureNamed).filter((failure) => fits(failure, reading, desk));
  const withStatus = told.filter((failure) => status !== null && statusOf(failure, desk) === status);
  if (told.length > 0) return (withStatus.length > 0 ? withStatus : told).slice(0, MOST);
  return status === null ? [] : failuresWith(status, reading, desk).slice(0, 1);
}

const failureNamed = (name: string): Failure => {
  const [procedure = '', id = ''] = name.split('/');
  return { procedure, id };
};

const wordsOf = ({ procedure, id }: Failure, desk: Desk) =>
  desk.words.procedures[procedure]?.failures[id] ?? null;

const statusOf = (failure: Failure, desk: Desk) => statusIn(wordsOf(failure, desk)?.symptom ?? '');

/** Whether it can happen there: in a step that the deployment has, of a procedure that is of use with it. */
function fits({ procedure, id }: Failure, { deployments, cloud }: Reading, { knowledge }: Desk): boolean {
  const found = knowledge.procedures.get(procedure);
  if (found === undefined) return false;
  const sides = sidesOf(knowledge);
  const named = deployments.length > 0 ? deployments : [{ exchange: null, skype: null }];
  return named.some((deployment) => {
    const { answer, steps } = applies(found, deployment, sides);
    const situation = situationAt(deployment, sides, cloud);
    return (
      (steps || answer !== 'no') &&
      found.steps.some(({ failures, when }) => failures.includes(id) && holds(when, situation) !== false)
    );
  });
}

/** What is known of a cmdlet that fails with a status. */
function failuresWith(status: string, { cmdlets }: Reading, desk: Desk): Failure[] {
  const [cmdlet] = cmdlets;
  if (cmdlet === undefined) return [];
  return near(desk, cmdlet).flatMap(({ id: procedure }) =>
    Object.keys(desk.words.procedures[procedure]?.failures ?? {})
      .map((id) => ({ procedure, id }))
      .filter((failure) => statusOf(failure, desk) === status),
  );
}

/** The procedures that run the cmdlet, then those that they rest on: a failure may come from either. */
function near({ knowledge }: Desk, cmdlet: string): Procedure[] {
  const own = usesOf(knowledge, [cmdlet]).flatMap(({ as, procedure }) => (as === 'undo' ? [] : [procedure]));
  const before = own.flatMap(({ prerequisites }) =>
    prerequisites.flatMap(({ procedure }) => knowledge.procedures.get(procedure) ?? []),
  );
  return unique([...own, ...before]);
}

function toldOf(failure: Failure, desk: Desk): string | null {
  const words = wordsOf(failure, desk);
  return words === null ? null : desk.say.walk.check.remedy(words.symptom, words.cause, words.remedy);
}

function blocksOf(procedure: string, failures: readonly Failure[], desk: Desk): Block[] {
  const items = failures.flatMap((failure) => toldOf(failure, desk) ?? []);
  const [only, ...more] = items;
  if (only === undefined) return [];
  return [
    more.length === 0 ? { kind: 'paragraph', text: only } : { kind: 'list', ordered: false, items },
    { kind: 'paragraph', text: desk.say.explain.failureFrom(procedureName(desk, procedure)) },
  ];
}
