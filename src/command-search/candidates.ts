import type { Purpose, Shell } from '../contract';
import { versionsOf } from '../knowledge';
import type { Condition, Procedure, Step } from '../knowledge/procedure';
import type { Reading } from '../language/reading';
import { holds, possible, type Situation, shownKey } from '../procedure';
import { keyOf } from './vocabulary';

export type Asked = Pick<
  Reading,
  | 'question'
  | 'procedure'
  | 'shown'
  | 'cloud'
  | 'otherCloud'
  | 'cmdlets'
  | 'values'
  | 'deployments'
  | 'language'
>;

export interface Candidate {
  procedure: Procedure;
  step: Step;
  kind: Purpose;
  group: string;
  /** Of its commands, as the vocabulary has them. */
  keys: string[];
  ids: string[];
  templates: string[];
  shells: Set<Shell>;
  /** From 0 to 1: for how many of the Exchange versions that may be meant it is there. */
  reach: number;
  /** Whether it takes a value that the question names (a user, a server). */
  given: boolean;
  /** Whether it is another one in each cloud. */
  byCloud: boolean;
  /** Whether it is among what is run where nothing else was chosen. */
  usual: boolean;
}

const groupOf = ({ purpose, group }: { purpose: Purpose; group?: string | undefined }) =>
  `${purpose}/${group ?? purpose}`;

/** Tells the commands of a step that belong together from others, whatever the deployment. */
export const groupKeyOf = ({ procedure, step, kind, group }: Candidate): string =>
  shownKey(procedure.id, step.id, kind, group);

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

export function candidatesOf(procedure: Procedure, situation: Situation, usual: Situation): Candidate[] {
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
          keys: together.map(({ id }) => keyOf(procedure, step, id)),
          ids: together.map(({ id }) => id),
          templates: together.map(({ template }) => template),
          shells: new Set(together.map(({ shell }) => shell)),
          reach: versions.size / known,
          usual:
            holds(step.when, usual) !== false && together.some(({ when }) => holds(when, usual) !== false),
          given: false,
          byCloud: false,
        },
      ];
    });
  });
}
