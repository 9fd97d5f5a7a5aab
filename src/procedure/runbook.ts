import { sidesOf } from '../knowledge';
import type { Expectation, Procedure, ProcedureCommand, Step } from '../knowledge/procedure';
import { fill } from '../words/fill';
import type { ProcedureWords } from '../words/procedure';
import { applies } from './applicability';
import { holds, possible, type Situation } from './condition';
import { describeCondition } from './describe-condition';
import { type Labels, labelsFor } from './labels';
import { fillCommand, fillText } from './quote';
import { onlyWith, reasonOf } from './reason';
import type {
  Ask,
  ProcedureKnowledge,
  Rejected,
  Runbook,
  RunbookCommand,
  RunbookPart,
  RunbookRequest,
  RunbookStep,
  RunbookVerify,
  RunbookWords,
} from './types';
import { resolveValues } from './values';
import { withWhatIf } from './what-if';

/** All that drawing one procedure needs, worked out once. */
interface Scene {
  request: RunbookRequest;
  knowledge: ProcedureKnowledge;
  words: RunbookWords;
  labels: Labels;
  situation: Situation;
  /** The same with the usual answer, which is the example, to every choice that was left open. */
  usual: Situation;
}

function sceneFor(
  request: RunbookRequest,
  knowledge: ProcedureKnowledge,
  words: RunbookWords,
): { scene: Scene; rejected: Rejected[] } {
  const { values, rejected } = resolveValues(request, knowledge, words);
  const { deployment, cloud } = request;
  const choices = [...knowledge.placeholders.values()].filter(({ kind }) => kind === 'choice');
  const standard = choices.map(({ name, example }) => [name, example] as const);
  const situation = { deployment, cloud, values, sides: sidesOf(knowledge) };
  const usual = { ...situation, values: new Map([...standard, ...values]) };
  return {
    scene: {
      request,
      knowledge,
      words,
      labels: labelsFor(words.language),
      situation,
      usual,
    },
    rejected,
  };
}

function namesIn(templates: readonly string[]): string[] {
  return [
    ...new Set(
      templates.flatMap((text) =>
        [...text.matchAll(/\{([a-z][A-Za-z0-9]*)\}/g)].map((match) => match[1] ?? ''),
      ),
    ),
  ];
}

function find(knowledge: ProcedureKnowledge, id: string): Procedure {
  const procedure = knowledge.procedures.get(id);
  if (procedure) return procedure;
  throw new Error(`No procedure "${id}". There are: ${[...knowledge.procedures.keys()].join(', ')}`);
}

function wordsOf(words: RunbookWords, id: string): ProcedureWords {
  const found = words.procedures[id];
  if (found) return found;
  throw new Error(
    `No words for the procedure "${id}" in "${words.language}": add words/${words.language}/procedures/${id}.json`,
  );
}

const groupOf = (command: ProcedureCommand) => command.group ?? command.purpose;

function toCommand(
  command: ProcedureCommand,
  { request, knowledge, words, labels, situation, usual }: Scene,
): RunbookCommand {
  const filled = fillCommand(command.template, command.shell, situation.values);
  const changes = command.purpose === 'set' || command.purpose === 'undo';
  return {
    id: command.id,
    shell: command.shell,
    text:
      request.whatIf && changes && command.shell !== 'console'
        ? withWhatIf(filled, knowledge.catalogue)
        : filled,
    purpose: command.purpose,
    group: groupOf(command),
    onlyIf: describeCondition(command.when, situation, words, labels),
    usual: holds(command.when, usual) === true,
  };
}

function fillExpectation(expectation: Expectation, values: ReadonlyMap<string, string>): Expectation {
  const known = (text: string) => fillText(text, 'text', values);
  if ('output' in expectation)
    return 'contains' in expectation.output
      ? { output: { contains: known(expectation.output.contains) } }
      : expectation;
  if ('equals' in expectation) return { ...expectation, equals: known(expectation.equals) };
  if ('contains' in expectation) return { ...expectation, contains: known(expectation.contains) };
  return expectation;
}

function verifyOf(step: Step, expects: string, { situation }: Scene): RunbookVerify | null {
  const shown = possible(step.verify, situation)[0];
  if (!shown) return null;
  return {
    shell: shown.shell,
    command: fillCommand(shown.template, shown.shell, situation.values),
    expects,
    checks: shown.expects.map((expectation) => fillExpectation(expectation, situation.values)),
  };
}

function asksOf(step: Step, { knowledge, words, situation }: Scene): Ask[] {
  const items = [
    ...possible(step.commands, situation),
    ...possible(step.snippets ?? [], situation),
    ...possible(step.verify, situation).slice(0, 1),
  ];
  // A choice is asked as long as nothing else has settled what hangs on it.
  const choices = [step.when, ...step.commands.map(({ when }) => when)].flatMap((when) =>
    when?.choice && holds({ ...when, choice: undefined }, situation) !== false
      ? Object.keys(when.choice)
      : [],
  );
  return [...new Set([...choices, ...namesIn(items.map(({ template }) => template))])].flatMap((name) => {
    const placeholder = knowledge.placeholders.get(name);
    const said = words.placeholders[name];
    if (!placeholder || !said) return [];
    const options =
      placeholder.values?.map((value) => ({ value, label: said.values?.[value]?.label ?? value })) ?? null;
    return [
      {
        name,
        label: said.label,
        rule: said.rule,
        example: placeholder.example,
        value: situation.values.get(name) ?? null,
        options,
      },
    ];
  });
}

function notesOf(step: Step, said: ProcedureWords['steps'][string], { labels, situation }: Scene): string[] {
  const fixed = (step.fixed ?? []).flatMap(({ parameter, value }) => {
    const why = said?.fixed?.[parameter];
    return why
      ? [fill(labels.fixed, { parameter, value: fillText(value, 'text', situation.values), why })]
      : [];
  });
  return [...fixed, ...(said?.notes ?? [])];
}

function toStep(step: Step, procedure: string, scene: Scene): RunbookStep {
  const { words, labels, situation } = scene;
  const told = wordsOf(words, procedure);
  const said = told.steps[step.id];
  if (!said) throw new Error(`No words for the step "${step.id}" of "${procedure}" in "${words.language}"`);
  const commands = possible(step.commands, situation).map((command) => toCommand(command, scene));
  const who = labels.who[step.who] ?? step.who;
  return {
    id: step.id,
    procedure,
    title: said.title,
    text: said.text,
    where: labels.where[step.where] ?? step.where,
    shell: commands.find(({ purpose }) => purpose !== 'check')?.shell ?? commands[0]?.shell ?? null,
    who: step.whoVerified ? who : fill(labels.whoUnverified, { who }),
    onlyIf: describeCondition(step.when, situation, words, labels),
    usual: holds(step.when, scene.usual) === true,
    asks: asksOf(step, scene),
    commands,
    snippets: possible(step.snippets ?? [], situation).map(({ language, template, when }) => ({
      language,
      text: fillText(template, language, situation.values),
      onlyIf: describeCondition(when, situation, words, labels),
    })),
    verify: verifyOf(step, said.expects ?? '', scene),
    undo: possible(step.undo, situation).map((command) => toCommand(command, scene)),
    failures: step.failures.flatMap((id) => told.failures[id] ?? []),
    notes: notesOf(step, said, scene),
  };
}

/** One step of a procedure, filled in, whether or not it is needed for the deployment. */
export function renderStep(
  id: string,
  request: RunbookRequest,
  knowledge: ProcedureKnowledge,
  words: RunbookWords,
): RunbookStep {
  const step = find(knowledge, request.procedure).steps.find((each) => each.id === id);
  if (!step) throw new Error(`No step "${id}" in the procedure "${request.procedure}"`);
  return toStep(step, request.procedure, sceneFor(request, knowledge, words).scene);
}

function partsOf(
  procedure: Procedure,
  { request, knowledge, words, labels, situation }: Scene,
): (RunbookPart & { shown: boolean })[] {
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

function stepsOf(procedure: Procedure, scene: Scene): RunbookStep[] {
  return possible(procedure.steps, scene.situation).map((step) => toStep(step, procedure.id, scene));
}

function placeholdersLeft(steps: readonly RunbookStep[], knowledge: ProcedureKnowledge): string[] {
  const texts = steps.flatMap((step) => [
    ...step.commands.map(({ text }) => text),
    ...step.snippets.map(({ text }) => text),
    ...(step.verify ? [step.verify.command] : []),
    ...step.undo.map(({ text }) => text),
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
    before: said.before ?? [],
    prerequisites: procedure.prerequisites
      .filter((id) =>
        ['yes', 'unknown', 'depends'].includes(
          applies(find(knowledge, id), request.deployment, scene.situation.sides).answer,
        ),
      )
      .map((id) => ({ procedure: id, name: wordsOf(words, id).name })),
    parts: parts.map(({ shown: _, ...part }) => part),
    steps,
    notes: said.notes ?? [],
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
