import { wholeWay } from '../contract';
import { currentDeployment } from '../knowledge';
import type { Reading } from '../language/reading';
import { pick, suggestFeatures, suggestHelp, suggestSetupAlone } from './suggest';
import type { Desk, Reply } from './tools';

/** A control word with nothing under way: says so, and what can be done instead. */
export function answerControl(reading: Reading, desk: Desk): Reply {
  const procedure =
    reading.procedure !== null && desk.knowledge.procedures.has(reading.procedure)
      ? reading.procedure
      : wholeWay;
  return {
    document: {
      blocks: [
        { kind: 'paragraph', text: desk.say.control.nothing },
        { kind: 'paragraph', text: desk.say.control.can },
      ],
      suggestions: pick(
        desk.knowledge.procedures.has(procedure) ? suggestSetupAlone(desk, procedure) : null,
        suggestFeatures(desk, currentDeployment(desk.knowledge, desk.today)),
        suggestHelp(desk),
      ),
    },
    fields: { intent: 'control' },
  };
}
