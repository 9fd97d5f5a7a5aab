import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Language } from '../contract';

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
  optional: z.string(),
  fixed: z.string(),
  rejected: z.string(),
  rejectedChoice: z.string(),
  rejectedControl: z.string(),
  rejectedQuoting: z.string(),
  rejectedLength: z.string(),
  otherClouds: z.string(),
  headings: Names,
  cli: Names,
});
export type Labels = z.infer<typeof Labels>;

const loaded = new Map<Language, Labels>();

/** The shared names and sentences of procedures in one language. */
export function labelsFor(language: Language): Labels {
  const known = loaded.get(language);
  if (known) return known;
  const file = path.join(__dirname, '..', 'words', language, 'runbook.json');
  const labels = Labels.parse(JSON.parse(readFileSync(file, 'utf8')));
  loaded.set(language, labels);
  return labels;
}
