import type { Intent } from '../../contract';
import type { FeatureFound } from '../features/features';
import type { NamedDeployments } from '../products/deployments';
import type { Context } from '../reading';
import type { Artefacts } from '../tokens/artefacts';
import type { Cue } from '../tokens/cues';
import type { Versions } from '../tokens/versions';
import type { Wordings } from '../tokens/wordings';

/** All that a question shows before its intent is decided. */
export interface Signals {
  question: string;
  normalised: string;
  /** The words, mended, with blanks between. */
  text: string;
  words: readonly string[];
  cues: readonly Cue[];
  /** The names of all cues. */
  said: ReadonlySet<string>;
  artefacts: Artefacts;
  /** All versions that there are, named or not. */
  versions: Versions;
  named: NamedDeployments;
  features: readonly FeatureFound[];
  procedure: string | null;
  terms: readonly string[];
  /** Those that are called by a name of several words, by that of a parameter, or in quotes: meant wherever they stand. */
  namedTerms: readonly string[];
  /** Those of them that the message begins with, before a colon or the like, or sets in quotes: what it is about. */
  topics: readonly string[];
  /** Those of them that are to be set, without a command that the documents give for it. */
  noCommand: readonly string[];
  /** What is told to go wrong, as the procedures know it (`<procedure>/<failure>`), the surest first. */
  symptoms: readonly string[];
  /** Questions that documents settle, the way that asks for most first. */
  details: readonly string[];
  /** What it may go on to ask for (`term/<id>`, `detail/<id>`), if its procedure is spoken of. */
  further: readonly string[];
  parameters: readonly string[];
  cmdlets: readonly string[];
  products: readonly string[];
  /** Services that are named without saying so: "UM" is a service of Exchange where Exchange is named. */
  parts: readonly string[];
  /** What Exchange has both in the cloud and on servers, each with an end of its own, by the ref of either. */
  services: ReadonlyMap<string, { online: string; server: string }>;
  /** Words that neither the phrases nor the terms know: the more of them, the less it is about our field. */
  strange: readonly string[];
  pasted: boolean;
  /** The shell does not know a command that it was given. */
  refused: boolean;
  /** Written in a language that Liaison does not speak. */
  foreign: boolean;
  wordings: Wordings;
  context: Context | null;
}

export const says = ({ said }: Pick<Signals, 'said'>, ...names: string[]): boolean =>
  names.some((name) => said.has(name));

/** Is the message worded in one of these ways? */
export const worded = (
  { text, wordings }: Pick<Signals, 'text' | 'wordings'>,
  ...names: (keyof Wordings)[]
): boolean => names.some((name) => wordings[name].test(text));

export function namesOf(cues: readonly Cue[]): Set<string> {
  const names = new Set<string>();
  for (const cue of cues) for (const name of cue.names) names.add(name);
  return names;
}

/** Cues of what the documents do not cover: other matters of the same products, and everyday life. */
export const NOT_COVERED = ['near-domain', 'everyday'] as const;

export const bothSides = ({ named }: Pick<Signals, 'named'>): boolean =>
  named.exchange.length > 0 && named.skype.length > 0;

export const anySide = ({ named }: Pick<Signals, 'named'>): boolean =>
  named.exchange.length + named.skype.length > 0;

/** A rule of `intents.ts`: the first that holds decides. */
export interface IntentRule {
  intent: Intent;
  /** One sentence on what makes a question this. */
  because: string;
  when(signals: Signals): boolean;
}
