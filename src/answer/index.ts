import type { Answer, Intent } from '../contract';
import type { Reading } from '../language/reading';
import { answerCheck } from './check';
import { answerChecklist } from './checklist';
import { answerCommand } from './command';
import { answerCompare } from './compare';
import { answerControl } from './control';
import { answerDeployments } from './deployments';
import type { Document } from './document';
import { answerExplain } from './explain';
import { answerFeatures } from './features';
import { answerGreeting } from './greeting';
import { answerHelp } from './help';
import { answerLifecycle } from './lifecycle';
import { toMarkdown } from './markdown';
import { answerNone } from './none';
import { answerSetup } from './setup';
import { answerSupport } from './support';
import type { Desk, Reply, Tools } from './tools';

export { escapeMarkdown, toMarkdown } from './markdown';
export type { Tools } from './tools';

/** A new intent is a file and a line here. */
const handlers: Readonly<Record<Intent, (reading: Reading, desk: Desk) => Reply>> = {
  support: answerSupport,
  features: answerFeatures,
  deployments: answerDeployments,
  compare: answerCompare,
  setup: answerSetup,
  command: answerCommand,
  check: answerCheck,
  lifecycle: answerLifecycle,
  explain: answerExplain,
  checklist: answerChecklist,
  help: answerHelp,
  greeting: answerGreeting,
  control: answerControl,
  none: answerNone,
};

/** Answers what was asked: the object that programs read, and the document that text and card are drawn from. */
export function answer(reading: Reading, tools: Tools): { answer: Answer; document: Document } {
  const words = tools.words(reading.language);
  const desk: Desk = {
    knowledge: tools.knowledge,
    words,
    say: words.sentences,
    checker: tools.checker,
    today: tools.today,
    language: reading.language,
  };
  const { document, fields } = handlers[reading.intent](reading, desk);
  return {
    document,
    answer: {
      question: reading.question,
      language: reading.language,
      intent: reading.intent,
      features: reading.features,
      deployments: reading.deployments,
      verdicts: [],
      missing: [],
      procedure: null,
      commands: [],
      findings: [],
      sources: [],
      ...fields,
      text: toMarkdown(document, words.sentences),
    },
  };
}
