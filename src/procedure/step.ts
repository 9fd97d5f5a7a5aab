import { namesIn } from '../knowledge/names-in-braces';
import type { Expectation, ProcedureCommand, Step } from '../knowledge/procedure';
import { fill } from '../words/fill';
import type { StepWords } from '../words/procedure';
import { holds, possible } from './condition';
import { describeCondition } from './describe-condition';
import { find, type Scene, sceneFor, wordsOf } from './drawing';
import { fillCommand, fillText } from './quote';
import type {
  Ask,
  ProcedureKnowledge,
  RunbookCommand,
  RunbookRequest,
  RunbookStep,
  RunbookVerify,
  RunbookWords,
} from './types';
import { withWhatIf } from './what-if';

const groupOf = (command: ProcedureCommand) => command.group ?? command.purpose;

function toCommand(
  command: ProcedureCommand,
  said: StepWords,
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
    warning: said.commands?.[command.id]?.warning ?? null,
    restarts: command.restarts === true,
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

/** The products leave no choice: what follows from them is not asked, though it can be said. */
const isSettled = (name: string, { request, knowledge, situation }: Scene): boolean =>
  request.values[name] === undefined &&
  (knowledge.placeholders.get(name)?.defaults ?? []).some(
    ({ value, when }) =>
      when !== undefined && holds(when, situation) === true && situation.values.get(name) === value,
  );

function asksOf(step: Step, scene: Scene): Ask[] {
  const { knowledge, words, situation } = scene;
  const items = [
    ...possible(step.commands, situation),
    ...possible(step.snippets ?? [], situation),
    ...possible(step.verify, situation).slice(0, 1),
  ];
  // A choice is asked as long as nothing else has settled what hangs on it.
  const choices = [step.when, ...step.commands.map(({ when }) => when)].flatMap((when) =>
    when?.choice && holds({ ...when, choice: undefined }, situation) !== false
      ? Object.keys(when.choice).filter((name) => !isSettled(name, scene))
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
        example: said.example ?? placeholder.example,
        value: situation.values.get(name) ?? null,
        options,
      },
    ];
  });
}

function fixedOf(step: Step, said: StepWords, { labels, situation }: Scene): RunbookStep['fixed'] {
  return (step.fixed ?? []).flatMap(({ parameter, value }) => {
    const why = said.fixed?.[parameter];
    if (why === undefined) return [];
    const shown = fillText(value, 'text', situation.values);
    return [{ parameter, value: shown, note: fill(labels.fixed, { parameter, value: shown, why }) }];
  });
}

export function toStep(step: Step, procedure: string, scene: Scene): RunbookStep {
  const { words, labels, situation } = scene;
  const told = wordsOf(words, procedure);
  const said = told.steps[step.id];
  if (!said) throw new Error(`No words for the step "${step.id}" of "${procedure}" in "${words.language}"`);
  const commands = possible(step.commands, situation).map((command) => toCommand(command, said, scene));
  const undo = possible(step.undo, situation).map((command) => toCommand(command, said, scene));
  const fixed = fixedOf(step, said, scene);
  const warnings = (some: readonly RunbookCommand[]) => some.flatMap(({ warning }) => warning ?? []);
  const remarks = said.notes ?? [];
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
    later: step.later === true && holds(step.when, situation) === null,
    usual: holds(step.when, scene.usual) === true,
    asks: asksOf(step, scene),
    commands,
    snippets: possible(step.snippets ?? [], situation).map(({ language, template, when }) => ({
      language,
      text: fillText(template, language, situation.values),
      onlyIf: describeCondition(when, situation, words, labels),
    })),
    verify: verifyOf(step, said.expects ?? '', scene),
    undo,
    failures: step.failures.flatMap((id) => {
      const failure = told.failures[id];
      return failure === undefined ? [] : [{ id, ...failure }];
    }),
    fixed,
    remarks,
    undoneWith: step.undoneWith ?? [],
    notes: [...new Set([...fixed.map(({ note }) => note), ...warnings(commands), ...remarks])],
    undoRemarks: said.undoNotes ?? [],
    undoNotes: [...new Set([...warnings(undo), ...(undo.length > 0 ? (said.undoNotes ?? []) : [])])],
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
