import { sidesOf } from '../knowledge';
import { applies } from './applicability';
import { type Asked, candidatesOf } from './candidates';
import { type CommandMatch, draw } from './draw-match';
import { purposesOf } from './purpose';
import { scoreOf } from './score';
import { sideOf } from './side';
import { stemsAsked } from './stems';
import type { ProcedureKnowledge, RunbookWords } from './types';
import { resolveValues } from './values';
import { vocabularyFor } from './vocabulary';

/** The phrases have to meet the question at least this well, where nothing else points at a command. */
const ENOUGH = 3;

/** A match this far behind the best is not shown beside it. */
const CLOSE = 0.45;
const MOST = 3;

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
