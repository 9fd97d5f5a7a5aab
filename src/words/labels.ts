import { z } from 'zod';

const Names = z.record(z.string(), z.string());

/** Names and sentences that all procedures share. */
export const Labels = z.object({
  where: Names,
  who: Names,
  whoUnverified: z.string(),
  shells: Names,
  clouds: Names,
  applies: Names,
  sayDeployment: z.string(),
  /** By the side that was not said. */
  dependsOn: Names,
  appliesWith: z.string(),
  /** By the side that was not said. */
  saySide: Names,
  onlyWith: z.string(),
  onlyInCloud: z.string(),
  or: z.string(),
  /** With the space that the language sets before it. */
  colon: z.string(),
  /** Between the members of a list, with its spaces. */
  semicolon: z.string(),
  optional: z.string(),
  fixed: z.string(),
  and: z.string(),
  rejected: z.string(),
  rejectedChoice: z.string(),
  rejectedAlone: z.string(),
  /** What is wrong with a value. */
  misfit: Names,
  otherClouds: z.string(),
  headings: Names,
  cli: Names,
});
export type Labels = z.infer<typeof Labels>;
