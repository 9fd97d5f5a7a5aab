import { anySide, bothSides, NOT_COVERED, type Signals, says, worded } from './signals';

/** Why a question is outside the sources (a key of the words' `outside` sentences), or null where it may be inside. */
export function outsideOf(signals: Signals, foreign: boolean): string | null {
  const { features, named, procedure, words } = signals;
  const strong = features.some(({ strength }) => strength === 'strong');
  const supportQuestion = bothSides(signals) && (strong || says(signals, 'ask-features', 'ask-compare'));
  if (says(signals, 'exchange-2007') && named.exchange.length === 0) return 'exchange-2007';
  if (says(signals, 'ocs-2007') && named.skype.length === 0) return 'ocs-2007';
  if (named.noSuchVersion.length > 0) return 'no-such-version';
  if (foreign && !supportQuestion) return 'other-language';
  if (
    says(signals, 'injection') &&
    !supportQuestion &&
    !(strong && anySide(signals)) &&
    procedure === null &&
    // "Forget what I said, Skype is on a server": a correction.
    !(anySide(signals) && (signals.context?.deployments.length ?? 0) > 0)
  )
    return 'injection';
  if (says(signals, 'other-vendor') && !supportQuestion) return 'other-vendor';
  if (says(signals, 'consumer-skype') && !supportQuestion) return 'consumer-skype';
  if (
    says(signals, 'teams') &&
    !supportQuestion &&
    !aboutRetirement(signals) &&
    !says(signals, 'cvm') &&
    !(says(signals, 'ask-checklist') && procedure !== null)
  )
    return 'teams';
  if (says(signals, 'far-domain') && !supportQuestion && !says(signals, 'ask-checklist'))
    return 'near-domain';
  if (
    says(signals, ...NOT_COVERED) &&
    !supportQuestion &&
    !(strong && named.skype.length > 0) &&
    !says(signals, 'ask-lifecycle', 'ask-checklist') &&
    !explainsTerm(signals) &&
    !(
      procedure !== null &&
      says(signals, 'ask-setup', 'ask-command', 'ask-checklist') &&
      named.skype.length + named.open.length > 0
    )
  )
    return says(signals, 'near-domain') ? 'near-domain' : 'chitchat';
  if (
    features.length === 0 &&
    procedure === null &&
    !anySide(signals) &&
    words.length > 0 &&
    worded(signals, 'entertains')
  )
    return 'chitchat';
  return null;
}

/** "Is Teams what replaces Skype for Business Online?" is about a product that we know. */
const aboutRetirement = (signals: Signals): boolean =>
  says(signals, 'ask-lifecycle') && signals.named.skype.length > 0;

const explainsTerm = (signals: Signals): boolean => says(signals, 'ask-explain') && signals.terms.length > 0;
