import { namesIn } from '../knowledge/names-in-braces';
import type { Procedure } from '../knowledge/procedure';
import { applies } from './applicability';
import { possible } from './condition';
import { find, type Scene, sceneFor, wordsOf } from './drawing';
import { onlyWith, reasonOf } from './reason';
import { toStep } from './step';
import type {
  ProcedureKnowledge,
  Runbook,
  RunbookPart,
  RunbookRequest,
  RunbookStep,
  RunbookWords,
} from './types';

function partsOf(
  procedure: Procedure,
  { request, knowledge, words, labels, situation }: Scene,
): RunbookPart[] {
  return possible(procedure.parts ?? [], situation).map((part) => {
    const { answer, reason, steps, hinges } = applies(
      find(knowledge, part.procedure),
      request.deployment,
      situation.sides,
    );
    const said = wordsOf(words, part.procedure);
    return {
      procedure: part.procedure,
      name: said.name,
      applies: answer,
      reason: reason === null ? onlyWith(hinges, words, labels) : (said.reasons?.[reason] ?? null),
      optional: part.optional,
      shown: steps,
    };
  });
}

/** What is for later (a renewal, say) comes after all that the first setup needs. */
function stepsOf(procedure: Procedure, scene: Scene): RunbookStep[] {
  const steps = possible(procedure.steps, scene.situation).map((step) => toStep(step, procedure.id, scene));
  return [...steps.filter(({ later }) => !later), ...steps.filter(({ later }) => later)];
}

/** The sentences whose condition holds or may hold. */
const told = (
  remarks: Procedure['before'] = [],
  sentences: Readonly<Record<string, string>> = {},
  { situation }: Scene,
): string[] => possible(remarks, situation).flatMap(({ id }) => sentences[id] ?? []);

/** What is still to be filled in for the setup; undoing it may ask for more, such as the value that was there before. */
function placeholdersLeft(steps: readonly RunbookStep[], knowledge: ProcedureKnowledge): string[] {
  const texts = steps.flatMap((step) => [
    ...step.commands.map(({ text }) => text),
    ...step.snippets.map(({ text }) => text),
    ...(step.verify ? [step.verify.command] : []),
  ]);
  return namesIn(texts).filter((name) => knowledge.placeholders.has(name));
}

/** A whole procedure for one deployment, in one language, with the values that are known filled in. */
export function runbook(
  request: RunbookRequest,
  knowledge: ProcedureKnowledge,
  words: RunbookWords,
): Runbook {
  const procedure = find(knowledge, request.procedure);
  const said = wordsOf(words, procedure.id);
  const { scene, rejected } = sceneFor(request, knowledge, words);
  const verdict = applies(procedure, request.deployment, scene.situation.sides);
  const { answer, steps: shown, hinges } = verdict;
  const parts = partsOf(procedure, scene);
  const followed = shown
    ? parts.filter((part) => part.shown).map((part) => find(knowledge, part.procedure))
    : [];
  const steps = shown ? [procedure, ...followed].flatMap((each) => stepsOf(each, scene)) : [];
  const why = reasonOf(verdict, said, scene);
  return {
    procedure: procedure.id,
    version: procedure.version,
    title: said.name,
    goal: said.goal,
    deployment: request.deployment,
    cloud: request.cloud,
    language: words.language,
    applies: answer,
    hinges,
    ...(why === null ? {} : { reason: why }),
    before: [...(said.before ?? []), ...told(procedure.before, said.beforeWhen, scene)],
    prerequisites: possible(procedure.prerequisites, scene.situation)
      .filter(({ procedure: id }) =>
        ['yes', 'unknown', 'depends'].includes(
          applies(find(knowledge, id), request.deployment, scene.situation.sides).answer,
        ),
      )
      .map(({ procedure: id }) => ({ procedure: id, name: wordsOf(words, id).name })),
    parts,
    steps,
    notes: [...(said.notes ?? []), ...told(procedure.notes, said.notesWhen, scene)],
    missing: placeholdersLeft(steps, knowledge),
    rejected,
    sources: [
      ...new Set(
        [procedure, ...followed].flatMap(({ sources, steps: all }) => [
          ...sources,
          ...all.flatMap((step) => step.sources ?? []),
        ]),
      ),
    ],
  };
}
