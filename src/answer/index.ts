import type { Answer, Intent, Language } from '../contract';
import type { Reading } from '../language/reading';
import { answerCheck } from './check';
import { answerChecklist } from './checklist';
import {
  answerChecklistStep,
  type ChecklistDraft,
  type ChecklistRequest,
  checklistDraft,
} from './checklist-draft';
import { answerCommand } from './command';
import { answerCompare } from './compare';
import { answerControl } from './control';
import { answerDeployments } from './deployments';
import type { Block, Document } from './document';
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
import { unanswered } from './unanswered';

export type { ChecklistDraft, ChecklistRequest } from './checklist-draft';
export { escapeMarkdown, toMarkdown } from './markdown';
export type { Tools } from './tools';

/** What answers each intent. A new one has its file, a line here, and its place in `Intent`, `INTENT_RULES` and the sentences. */
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

function deskFor(language: Language, tools: Tools): Desk {
  const words = tools.words(language);
  const { knowledge, checker, today } = tools;
  return { knowledge, words, say: words.sentences, checker, today, language };
}

/**
 * Answers what was asked: the object that programs read, the document that text and card are drawn from, and which
 * commands it shows (`<procedure>/<step>/<purpose>/<group>`).
 */
export function answer(
  reading: Reading,
  tools: Tools,
): { answer: Answer; document: Document; shown: readonly string[]; spokenOf: string | null } {
  const desk = deskFor(reading.language, tools);
  const reply = noting(handlers[reading.intent](reading, desk), reading, desk);
  const { question, language, intent, features, deployments } = reading;
  return {
    document: reply.document,
    shown: reply.shown ?? [],
    spokenOf: reply.spokenOf ?? null,
    answer: { ...unanswered(question), intent, features, deployments, ...said(reply, language, desk) },
  };
}

/** A verdict on half a message says so; what is pasted is checked whole, and `long` tells it itself. */
function noting(reply: Reply, { isCut, intent, outside }: Reading, desk: Desk): Reply {
  if (!isCut || intent === 'check' || outside === 'long') return reply;
  const note: Block = { kind: 'alert', tone: 'info', text: desk.say.part.cut };
  return { ...reply, document: { ...reply.document, blocks: [note, ...reply.document.blocks] } };
}

const said = ({ document, fields }: Reply, language: Language, desk: Desk) => ({
  language,
  ...fields,
  text: toMarkdown(document, desk.say),
});

/** The items of a checklist for a procedure; null where there is no such procedure. */
export const draftChecklist = (
  request: ChecklistRequest,
  language: Language,
  tools: Tools,
): ChecklistDraft | null => checklistDraft(request, deskFor(language, tools));

/** A checklist's item on demand: the step behind it as an answer; null where the step is gone. */
export function answerStep(
  step: { procedure: string; step: string },
  request: ChecklistRequest,
  language: Language,
  tools: Tools,
): { answer: Answer; document: Document } | null {
  const desk = deskFor(language, tools);
  const reply = answerChecklistStep(step, request, desk);
  return (
    reply && {
      document: reply.document,
      answer: { ...unanswered(''), intent: 'checklist', ...said(reply, language, desk) },
    }
  );
}
