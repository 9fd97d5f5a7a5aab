import type { Tokens } from '../tokens/cues';
import type { Mention, MentionSubjects, Mentions } from './mention';

/** A word that says something of a mention: which version, where it stands. */
export type Modifier = { start: number; end: number } & (
  | { kind: 'version'; value: string }
  | { kind: 'place'; value: 'local' | 'cloud' }
  | { kind: 'server'; value: null }
);
export type VersionSaid = Extract<Modifier, { kind: 'version' }>;
export type PlaceSaid = Extract<Modifier, { kind: 'place' }>;

/** All that decides which mention a modifier belongs to. */
export interface Scene extends Tokens, MentionSubjects {
  modifiers: readonly Modifier[];
  mentions: Mention[];
  result: Mentions;
}
