import { LRUCache } from 'lru-cache';
import { cmdletPattern, sameNounPattern } from '../knowledge/catalogue';
import { namesIn } from '../knowledge/names-in-braces';
import { once } from '../once';
import {
  applies,
  differsByCloud,
  holds,
  type ProcedureKnowledge,
  type RunbookRequest,
  type RunbookWords,
  resolveValues,
  sceneFor,
  usesOf,
} from '../procedure';
import { whose } from './besides';
import { type Asked, type Candidate, candidatesOf, groupKeyOf } from './candidates';
import { type CommandMatch, draw } from './draw-match';
import { foldText } from './fold';
import { purposeFits, purposesOf } from './purpose';
import { scoreOf } from './score';
import { sideOf } from './side';
import { stemsAsked } from './stems';
import { asksToUndo } from './undoes';
import { vocabularyFor, weighed } from './vocabulary';

/** The phrases have to meet the question at least this well, where nothing else points at a command. */
const ENOUGH = 3;

/** A match this far behind the best is not shown beside it. */
const CLOSE = 0.45;
const MOST = 3;
/** Who goes on from a command means another procedure only where its commands fit so much better. */
const LOYAL = 1.5;

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
  const vocabulary = vocabularyFor(knowledge, words);
  const folded = foldText(asked.question);
  const purposes = purposesOf(folded);
  const named = asked.cmdlets.map(cmdletPattern);
  const chooseNothing = [...purposes.words, ...(asked.shown.length > 0 ? whose() : [])];
  const wanted = {
    asked,
    words: weighed(stemsAsked(asked.question), chooseNothing, vocabulary),
    named,
    akin: asked.cmdlets.filter((_, at) => !named[at]?.test(asked.question)).map(sameNounPattern),
    fits: purposeFits(purposes),
    side: sideOf(folded),
    namesPurpose: purposes.wanted.size > 0,
    vocabulary,
  };
  const all = candidatesIn({ deployment, cloud: asked.cloud, values: asked.values }, knowledge, words);
  const parts = new Set(partsOf(asked.procedure, knowledge));
  const ofProcedure = all.filter(({ candidate }) => parts.has(candidate.procedure.id));
  const using = new Set(
    usesOf(knowledge, asked.cmdlets).flatMap(({ as, step }) => (as === 'verification' ? [] : [step])),
  );
  // How one setup is undone is told by none of the others, however much alike the words.
  const isUndone = ({ candidate }: Fitting) =>
    candidate.kind === 'undo' && (parts.has(candidate.procedure.id) || using.has(candidate.step));
  // Nor how one command is undone by steps that do not use it.
  const goesBack = asked.shown.length > 0 && purposes.wanted.get('undo') === 1;
  const undoings = goesBack || asksToUndo(asked) ? all.filter(isUndone) : [];
  const ofNamed = undoings.filter(({ candidate }) => using.has(candidate.step));
  const undone = ofNamed.length > 0 ? ofNamed : undoings;
  // A question with no words of its own ("and to change it?") is about what was spoken of.
  const sure = ofProcedure.filter(({ holds }) => holds);
  const wantsNone = !wanted.namesPurpose && wanted.side === null;
  // "And for GCC High?", "it is Exchange 2013": the commands that were shown, as they are there.
  const again = wantsNone ? all.filter(({ candidate }) => asked.shown.includes(groupKeyOf(candidate))) : [];
  const spokenOf = [again, sure].find(({ length }) => length > 0) ?? ofProcedure;
  const meant = wanted.words.choose || asked.cmdlets.length > 0 ? [] : spokenOf;
  if (!wanted.words.tell && asked.cmdlets.length === 0 && meant.length === 0) return [];
  const anywhere = ([undone, meant].find(({ length }) => length > 0) ?? all)
    .map(({ candidate, fitting }) => ({ candidate, score: fitting + scoreOf(candidate, wanted) }))
    .sort((one, other) => other.score - one.score);
  const [first] = anywhere;
  if (first === undefined || (first.score < ENOUGH && meant.length === 0)) return [];
  // Of the procedure that is named, nothing of another that is no better; of one that is spoken of, nothing that is hardly.
  const own = anywhere.filter(({ candidate }) => parts.has(candidate.procedure.id));
  const loyalty = asked.shown.length > 0 ? LOYAL : CLOSE;
  const candidates = own[0] !== undefined && own[0].score > first.score - loyalty ? own : anywhere;
  const best = candidates[0]?.score ?? 0;
  const close = candidates.filter(({ score }) => score > best - CLOSE).map(({ candidate }) => candidate);
  const drawn = (some: readonly Candidate[]) =>
    some
      .map((candidate) => draw(candidate, asked, deployment, knowledge, words))
      .filter(({ commands }) => commands.length > 0);
  const matches = withoutRepeats(undoneTogether(drawn(close).slice(0, MOST), all, drawn));
  const needed = neededBy(
    matches,
    all.map(({ candidate }) => candidate),
  );
  return withoutRepeats([...matches, ...drawn(needed).map((match) => ({ ...match, isNeeded: true }))]);
}

/** The procedure itself, or for the whole way all of its parts. */
const partsOf = (id: string | null, { procedures }: ProcedureKnowledge): string[] =>
  id === null ? [] : [id, ...(procedures.get(id)?.parts ?? []).map(({ procedure }) => procedure)];

/** With what undoes a step, what undoes those that cannot stay without it, the last one first; what both end with is run once. */
function undoneTogether(
  matches: readonly CommandMatch[],
  all: readonly Fitting[],
  drawn: (some: readonly Candidate[]) => CommandMatch[],
): CommandMatch[] {
  const [first] = matches;
  if (first?.step.undoneWith.length === 0 || !first?.commands.every(({ purpose }) => purpose === 'undo'))
    return [...matches];
  const { procedure, id, undoneWith } = first.step;
  const steps = new Set([id, ...undoneWith]);
  const belonging = all
    .map(({ candidate }) => candidate)
    .filter((each) => each.kind === 'undo' && each.procedure.id === procedure && steps.has(each.step.id));
  const together = drawn(belonging.toReversed());
  return together.map((match, at) => {
    const later = together.slice(at + 1);
    const run = new Set(later.flatMap(({ commands }) => commands.map(({ text }) => text)));
    const told = new Set(later.flatMap(({ step }) => step.undoRemarks));
    const undoRemarks = match.step.undoRemarks.filter((remark) => !told.has(remark));
    return {
      ...match,
      step: { ...match.step, undoRemarks },
      commands: match.commands.filter(({ text }) => !run.has(text)),
    };
  });
}

/** What has to be set besides, for what these set to have an effect; of several ways the usual one. */
function neededBy(matches: readonly CommandMatch[], all: readonly Candidate[]): Candidate[] {
  const sets = matches.filter(({ commands }) => commands.some(({ purpose }) => purpose === 'set'));
  const wanted = new Set(
    sets.flatMap(({ step }) => {
      const needs = all.find((each) => isOf(each, step))?.step.needs ?? [];
      return needs.map((id) => `${step.procedure}/${id}`);
    }),
  );
  return all.filter(
    (candidate) =>
      wanted.has(`${candidate.procedure.id}/${candidate.step.id}`) &&
      candidate.kind === 'set' &&
      candidate.usual &&
      !sets.some(({ step }) => isOf(candidate, step)),
  );
}

const isOf = (candidate: Candidate, step: CommandMatch['step']): boolean =>
  candidate.procedure.id === step.procedure && candidate.step.id === step.id;

type Circumstances = Pick<RunbookRequest, 'deployment' | 'cloud' | 'values'>;

interface Fitting {
  candidate: Candidate;
  /** Less than nothing for a procedure that is of no use there. */
  fitting: number;
  /** Whether its step is there with all that is known, and not only if what was not said is so. */
  holds: boolean;
}

/** As many circumstances as are asked about in a while: most questions name no value. */
const CIRCUMSTANCES = 50;

const candidatesKnown = once(
  (_: ProcedureKnowledge) => new LRUCache<string, Fitting[]>({ max: CIRCUMSTANCES }),
);

/** All commands of all procedures, as they are for this deployment; the same for each question that says no more of it. */
function candidatesIn(
  circumstances: Circumstances,
  knowledge: ProcedureKnowledge,
  words: RunbookWords,
): readonly Fitting[] {
  const { deployment, cloud, values } = circumstances;
  if (Object.keys(values).length > 0) return drawUp(circumstances, knowledge, words);
  const key = [deployment.exchange, deployment.skype, cloud].join(' ');
  const known = candidatesKnown(knowledge);
  const found = known.get(key) ?? drawUp(circumstances, knowledge, words);
  known.set(key, found);
  return found;
}

function drawUp(circumstances: Circumstances, knowledge: ProcedureKnowledge, words: RunbookWords): Fitting[] {
  return [...knowledge.procedures.values()].flatMap((procedure) => {
    const request = { ...circumstances, procedure: procedure.id };
    const { situation, usual } = sceneFor(request, knowledge, words).scene;
    const assumed = resolveValues({ ...request, values: {} }, knowledge, words).values;
    const named = [...situation.values.keys()].filter((name) => !assumed.has(name));
    const fitting = applies(procedure, situation.deployment, situation.sides).steps ? 0 : -3;
    return candidatesOf(procedure, situation, usual).map((candidate) => {
      const takes = named.some((name) =>
        candidate.templates.some((template) => template.includes(`{${name}}`)),
      );
      const byCloud = namesIn(candidate.templates).some((name) => differsByCloud(name, knowledge));
      return {
        candidate: { ...candidate, given: takes, byCloud },
        fitting,
        holds: holds(candidate.step.when, situation) === true,
      };
    });
  });
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
