import { z } from 'zod';

/** What a button of our cards sends back. It travels through clients, so it is input like any other. */
export const ActionData = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ask'), say: z.string().trim().min(1).max(2000) }),
]);
export type ActionData = z.infer<typeof ActionData>;
