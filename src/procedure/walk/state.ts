import { z } from 'zod';
import { Cloud, Deployment, Language } from '../../contract';

/** Where a walk stands: at the question for the deployment, at a step (`procedure/step`), or past the last one. */
export const Place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deployment') }),
  z.strictObject({ kind: z.literal('step'), key: z.string() }),
  z.strictObject({ kind: z.literal('end') }),
]);
export type Place = z.infer<typeof Place>;

/** What became of a step, and what its pasted output showed. */
export const Mark = z.strictObject({
  outcome: z.enum(['done', 'skipped']).nullable(),
  checked: z.enum(['passed', 'failed']).nullable(),
});
export type Mark = z.infer<typeof Mark>;

/**
 * One guided setup, as it is stored: plain JSON, so that it goes on after a restart of the server, on another device,
 * or the next day. Everything that is shown follows from it and from the data; nothing shown is stored.
 */
export const Walk = z.strictObject({
  /** Of this form; a record of another one is not read. */
  version: z.literal(1),
  procedure: z.string(),
  /** Procedure → its version when the walk began: one that changed since is said to have. */
  versions: z.record(z.string(), z.number()),
  /** Raised by every change; a button of an older card carries an older one. */
  revision: z.number().int().nonnegative(),
  status: z.enum(['open', 'cancelled']),
  language: Language,
  deployment: Deployment,
  cloud: Cloud.nullable(),
  /** Placeholder → value, as far as given; what follows from them is worked out anew each time. */
  values: z.record(z.string(), z.string()),
  place: Place,
  /** The way here, for `back`: each place with the mark that its step had before it was left. */
  past: z.array(z.strictObject({ place: Place, mark: Mark.nullable() })),
  marks: z.record(z.string(), Mark),
});
export type Walk = z.infer<typeof Walk>;

export const keyOf = ({ procedure, id }: { procedure: string; id: string }): string => `${procedure}/${id}`;
