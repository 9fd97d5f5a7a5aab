import { z } from 'zod';
import { DeniedError } from './token';

/** Where an activity says from which directory it comes; Teams fills in both, and they must not contradict. */
const Origin = z.looseObject({
  conversation: z.looseObject({ tenantId: z.string().nullish() }).nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().nullish() }).nullish() }).nullish(),
});

/** Throws a `DeniedError` for an activity of a directory that is not on the list, or of none. `null` lets all in. */
export function requireTenant(activity: unknown, allowed: readonly string[] | null): void {
  if (allowed === null) return;
  const { conversation, channelData } = Origin.parse(activity);
  const named = [conversation?.tenantId, channelData?.tenant?.id].filter((id) => typeof id === 'string');
  if (named.length === 0) throw new DeniedError('no tenant');
  if (!named.every((id) => allowed.includes(id.toLowerCase()))) throw new DeniedError('another tenant');
}
