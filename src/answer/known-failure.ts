import { cmdletPattern } from '../knowledge/catalogue';
import type { Procedure } from '../knowledge/procedure';
import type { Reading } from '../language/reading';
import type { Part } from './explain-part';
import { procedureName } from './names';
import { pick, suggestSetup } from './suggest';
import type { Desk } from './tools';

/** "… fails with 401": the status that a service answered with. */
const STATUS = /(?<![\w.-])\(?([45]\d\d)\)?(?![\w.-]*\w)/;

/** What the documents know of a cmdlet that fails with a status: symptom, cause and remedy; null where nothing is known. */
export function knownFailure(reading: Reading, desk: Desk): Part | null {
  const [, status] = STATUS.exec(reading.question) ?? [];
  const [cmdlet] = reading.cmdlets;
  if (status === undefined || cmdlet === undefined) return null;
  const uses = cmdletPattern(cmdlet);
  for (const procedure of near(desk, uses)) {
    const failures = Object.values(desk.words.procedures[procedure.id]?.failures ?? {});
    const found = failures.find(({ symptom }) => STATUS.exec(symptom)?.[1] === status);
    if (found === undefined) continue;
    const { check } = desk.say.walk;
    return {
      blocks: [
        { kind: 'paragraph', text: check.remedy(found.symptom, found.cause, found.remedy) },
        { kind: 'paragraph', text: desk.say.explain.failureFrom(procedureName(desk, procedure.id)) },
      ],
      sources: [...procedure.sources],
      pages: [],
      suggestions: pick(suggestSetup(desk, procedure.id)),
    };
  }
  return null;
}

/** The procedures that run the cmdlet, then those that they rest on: a failure may come from either. */
function near(desk: Desk, uses: RegExp): Procedure[] {
  const runs = ({ steps }: Procedure) =>
    steps.some((step) => [...step.commands, ...step.verify].some(({ template }) => uses.test(template)));
  const own = [...desk.knowledge.procedures.values()].filter(runs);
  const before = own.flatMap(({ prerequisites }) =>
    prerequisites.flatMap((id) => desk.knowledge.procedures.get(id) ?? []),
  );
  return [...new Set([...own, ...before])];
}
