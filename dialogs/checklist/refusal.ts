import { z } from 'zod';
import { isPassingStatus } from '../../src/delivery/passing';
import type { Refusal } from '../../src/words/checklist';
import { RefusedError } from './door';

/** The SDK's HTTP errors, and the body of the Bot Connector in them. */
const Failure = z.looseObject({
  name: z.string().catch(''),
  statusCode: z.number().optional(),
  code: z.unknown().optional(),
  message: z.string().catch(''),
  body: z
    .looseObject({
      error: z.looseObject({ code: z.string().catch(''), message: z.string().catch('') }).optional(),
    })
    .nullish()
    .catch(null),
});

/** The Bot Connector's error codes (Teams, "Status codes from bot conversational APIs"). */
const byCode: Readonly<Record<string, Refusal>> = {
  BotNotInConversationRoster: 'not-in-roster',
  BotDisabledByAdmin: 'disabled',
  BotBlockedByAdmin: 'disabled',
  ConversationBlockedByUser: 'blocked',
  NotEnoughPermissions: 'not-allowed',
  ConversationNotFound: 'not-found',
  ActivityNotFoundInConversation: 'not-found',
  TeamNotFound: 'not-found',
  MessageSizeTooBig: 'too-large',
};

const byStatus: Readonly<Record<number, Refusal>> = {
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
};

/** What an error of the SDK means. Teams has no code of its own for an archived team: its message says so. */
export function refusalOf(error: unknown): RefusedError {
  if (error instanceof RefusedError) return error;
  const failure = Failure.safeParse(error).data;
  const said = failure?.body?.error;
  const status = failure?.statusCode ?? null;
  const code = said?.code || String(failure?.code ?? '');
  const archived = status === 403 && /archiv/i.test(`${said?.message ?? ''} ${failure?.message ?? ''}`);
  // Our own door: an address that was stored, and is no longer one of the cloud that this bot is in.
  const passing = isPassingStatus(status) && failure?.name !== 'DeniedError';
  const known = archived ? 'archived' : (byCode[code] ?? byStatus[status ?? 0]);
  return new RefusedError(known ?? (passing ? 'unreachable' : 'refused'), { cause: error });
}
