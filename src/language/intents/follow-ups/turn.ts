import type { Deployment, Intent } from '../../../contract';
import type { NamedDeployments } from '../../products/deployments';
import { strongFeatures } from '../asks';
import { bothSides, type Signals, says, worded } from '../signals';
import type { Thread } from '../thread';
import type { Understood } from '../understood';

/** A question beside what was said before it. */
export interface Turn extends Thread {
  signals: Signals;
  /** What the question would be if it stood alone. */
  intent: Intent;
  /** The last intent, where its subject can be taken over. */
  before: Intent | null;
  named: NamedDeployments;
  anyNamed: boolean;
}

export type Continued = Partial<Understood> & Pick<Understood, 'intent' | 'deployments'>;

export interface FollowUp {
  /** One sentence on what is taken up. */
  because: string;
  read(turn: Turn): Continued | null;
}

/** Words of a question that leaves most out. */
export const SHORT = 9;
/** Words of one that says a little more. */
export const LONG = 16;
/** No feature, but for what is only guessed. */
export const nothingNew = ({ signals }: Turn) =>
  signals.features.every(({ strength }) => strength === 'fallback');
/** No feature but those spoken of, and what one word may mean by chance. */
export const nothingElse = ({ signals, context }: Turn) =>
  strongFeatures(signals).every(({ feature }) => context.features.includes(feature));

/** What was asked, of other deployments: of the features spoken of, or what works at all. */
export const sameOf = (deployments: Deployment[], { context, before }: Turn): Continued | null => {
  if (context.features.length > 0 && (before || context.intent === 'setup' || context.intent === 'checklist'))
    return { intent: 'support', features: context.features, deployments };
  if (context.deployments.length === 0 || !(before === 'features' || before === 'compare')) return null;
  return { intent: before === 'compare' && deployments.length > 1 ? 'compare' : 'features', deployments };
};

/** A procedure or a cmdlet of its own, rather than what was spoken of. */
export const namesCommand = ({ procedure, cmdlets }: Signals): boolean =>
  procedure !== null || cmdlets.length > 0;

export const namesAnother = ({ procedure, cmdlets }: Signals, spokenOf: string): boolean =>
  cmdlets.length > 0 || (procedure !== null && procedure !== spokenOf);

/** "So what does not work with Exchange 2013 and Skype for Business Online?": no longer of the feature spoken of. */
export const asksForAll = ({ signals }: Turn) => bothSides(signals) && says(signals, 'ask-features');

/** "We move to Exchange Online, will it work then?" asks whether, though it speaks of moving; "so it is dead?" too. */
export const mayBeSupport = ({ intent, signals }: Turn) =>
  ['none', 'features', 'support'].includes(intent) ||
  // "Back to Skype for Business Server": a name that can be explained as well.
  (intent === 'explain' && signals.named.skype.length > 0 && !says(signals, 'ask-explain')) ||
  (intent === 'setup' &&
    says(signals, 'ask-support') &&
    signals.words.includes('?') &&
    signals.procedure === null) ||
  (intent === 'lifecycle' &&
    (worded(signals, 'supposes', 'asksReplacement') || (worded(signals, 'infers') && bothSides(signals))));
