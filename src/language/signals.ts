import type { Intent } from '../answer/contract';
import type { Artefacts } from './artefacts';
import type { Cue } from './cues';
import type { NamedDeployments } from './deployments';
import type { FeatureFound } from './features';
import type { Context } from './reading';

/** All that a question shows before its intent is decided. */
export interface Signals {
  question: string;
  words: readonly string[];
  cues: readonly Cue[];
  artefacts: Artefacts;
  named: NamedDeployments;
  features: readonly FeatureFound[];
  procedure: string | null;
  terms: readonly string[];
  parameters: readonly string[];
  cmdlets: readonly string[];
  products: readonly string[];
  pasted: boolean;
  context: Context | null;
}

export const says = (signals: Pick<Signals, 'cues'>, ...names: string[]): boolean =>
  signals.cues.some((cue) => names.some((name) => cue.names.has(name)));

export const bothSides = ({ named }: Pick<Signals, 'named'>): boolean => named.exchange.length > 0 && named.skype.length > 0;

export const anySide = ({ named }: Pick<Signals, 'named'>): boolean => named.exchange.length + named.skype.length > 0;

/** A rule of `intents.ts`: the first that holds decides. */
export interface IntentRule {
  intent: Intent;
  /** One sentence on what makes a question this. */
  because: string;
  when(signals: Signals): boolean;
}
