import { MemoryStorage, type Storage } from 'botbuilder';
import type { Brain } from '../../dialogs/brain';
import type { Document } from '../../src/answer/document';
import type { Clock } from '../../src/clock';
import { type Config, loadConfig } from '../../src/config';
import { type Answer, nothingFound } from '../../src/contract';
import type { Context } from '../../src/language/reading';
import { EMPTY_CONTEXT } from '../../src/language/reading';
import { createLiaisonServer } from '../../src/server';
import type { RequestLimits } from '../../src/server/slow-requests';
import { wordsFor } from '../../src/words';
import { postJson } from '../support/activity';
import { today } from '../support/day';
import { keptLog } from '../support/log';
import { readAs } from '../support/reading';

export interface Reply {
  type: string;
  text?: string;
  summary?: string;
  value?: Answer & Record<string, unknown>;
  attachments?: { contentType: string; content: unknown }[];
}

/** Says back what it was asked: what arrives at the brain is what these tests are about. */
export function echo(): Brain & {
  asked: { question: string; context: Context | null; today: string }[];
} {
  const asked: { question: string; context: Context | null; today: string }[] = [];
  const noWalk = () => {
    throw new Error('nothing here begins a walk');
  };
  return {
    asked,
    people: { request: () => null, text: () => '', noted: (reply) => reply },
    read: (question) => readAs({ question }),
    walks: {
      say: (language) => wordsFor(language).sentences.walk,
      request: () => null,
      elsewhere: noWalk,
      begin: noWalk,
      take: noWalk,
    },
    checklists: { draft: () => null, step: () => null },
    reply(question, { context, locale, today }) {
      asked.push({ question, context, today });
      if (question === 'fail') throw new Error(`secret of ${question}`);
      const language = locale?.startsWith('fr') ? 'fr' : 'en';
      const document: Document = {
        blocks: [{ kind: 'paragraph', text: question }],
        suggestions: question.includes('card') ? [{ title: 'More', say: 'tell me more' }] : [],
      };
      return {
        answer: answerTo(question, language),
        document,
        context: { ...EMPTY_CONTEXT, terms: [...(context?.terms ?? []), question] },
      };
    },
  };
}

function answerTo(question: string, language: 'en' | 'fr'): Answer {
  return {
    question,
    language,
    intent: 'none',
    ...nothingFound,
    text: `**Asked:** ${question}`,
  };
}

export async function startServer(
  environment: Record<string, string> = {},
  more: { config?: Partial<Config>; storage?: Storage; clock?: Clock; limits?: RequestLimits } = {},
) {
  const brain = echo();
  const { log, logged } = keptLog('trace');
  const server = createLiaisonServer({
    config: { ...loadConfig({ PORT: '0', LOG_LEVEL: 'trace', ...environment }), ...more.config },
    brain,
    storage: more.storage ?? new MemoryStorage(),
    today: () => today,
    log,
    ...(more.clock ? { clock: more.clock } : {}),
    ...(more.limits ? { limits: more.limits } : {}),
  });
  const url = await server.listen();
  return {
    url,
    brain,
    logged,
    close: () => server.close(),
    /** Sends an activity that asks for its replies in the response, and returns them. */
    async talk(activity: Record<string, unknown>): Promise<Reply[]> {
      const response = await postJson(`${url}/api/messages`, { ...activity, deliveryMode: 'expectReplies' });
      const body = (await response.json()) as { activities?: Reply[] };
      return body.activities ?? [];
    },
  };
}

export type Running = Awaited<ReturnType<typeof startServer>>;
