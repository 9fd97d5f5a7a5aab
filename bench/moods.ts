import { z } from 'zod';
import type { TakeMessage } from './connector';

export const moods = ['well', '429', '503', 'slow', 'silent'] as const;
export type Mood = (typeof moods)[number];

const Received = z.looseObject({
  type: z.string().optional(),
  replyToId: z.string().optional(),
  value: z.unknown().optional(),
});

/** Of all messages, in a mood that refuses; and of those, the share that is never answered where it is silent. */
const refusedShare = 0.3;
const silentShare = 0.05;
const slowMs = 2_000;

/** What a connector does with replies in the mood of the round, and what it was told in them. */
export class Moods {
  mood: Mood = 'well';
  /** How many answers each message had. */
  readonly answers = new Map<string, number>();
  /** Messages whose answer is a failure, told to the person. */
  readonly apologies = new Set<string>();

  readonly take: TakeMessage = (body, end) => {
    const refuses = Math.random() < refusedShare;
    if (this.mood === '429' && refuses) return end(429, { 'retry-after': '1' });
    if (this.mood === '503' && refuses) return end(503);
    if (this.mood === 'silent' && refuses && Math.random() < silentShare) return;
    const { type, replyToId, value } = Received.parse(JSON.parse(body.toString() || '{}'));
    if (type === 'message' && replyToId !== undefined) {
      // An answer carries what it says as a value too; the sentence that something failed does not.
      if (value === undefined) this.apologies.add(replyToId);
      else this.answers.set(replyToId, (this.answers.get(replyToId) ?? 0) + 1);
    }
    if (this.mood === 'slow') setTimeout(() => end(201), slowMs);
    else end(201);
  };
}
