import { createHash } from 'node:crypto';
import { z } from 'zod';
import { kindOf } from './store';

/** What the engines keep for a record: the key as it was given, when it goes, and the record without its eTag. */
export const Envelope = z.object({
  key: z.string(),
  expires: z.number(),
  record: z.record(z.string(), z.unknown()),
});
export type Envelope = z.infer<typeof Envelope>;

const maxNameLength = 200;

/** A name that every engine takes: blobs have 1,024 characters and Cosmos 255, keys of LMDB 1,978 bytes. */
export function nameOf(key: string): string {
  if (key.length <= maxNameLength) return key;
  return `${kindOf(key).slice(0, 100)}/${createHash('sha256').update(key).digest('base64url')}`;
}
