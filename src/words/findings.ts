import { z } from 'zod';

/** What is said about each rule's findings: rule id → variant → sentence with `{names}` to fill. */
export const FindingWords = z.record(z.string(), z.record(z.string(), z.string().min(1)));
export type FindingWords = z.infer<typeof FindingWords>;
