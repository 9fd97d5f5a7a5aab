import type { Intent } from '../../../contract';
import type { Context } from '../../reading';
import { carried } from '../context';
import { namedInFollowUp } from '../named-in-follow-up';
import { NOT_COVERED, type Signals, says } from '../signals';
import type { About } from '../thread';
import { NOTHING, type Understood } from '../understood';
import { OF_COMMANDS } from './of-commands';
import { OF_FEATURES } from './of-features';
import { OF_LIFECYCLES } from './of-lifecycles';
import { OF_QUESTIONS_BACK } from './of-questions-back';
import { OF_TERMS } from './of-terms';
import type { FollowUp, Turn } from './turn';

/** Ordered: the first that reads anything decides. */
const FOLLOW_UPS: readonly FollowUp[] = [
  ...OF_QUESTIONS_BACK,
  ...OF_COMMANDS,
  ...OF_LIFECYCLES,
  ...OF_TERMS,
  ...OF_FEATURES,
];

/** "And with Exchange Online?", "same but 2010", "what about OWA?", "2013": read against what was said before. */
export function followUp(
  signals: Signals,
  context: Context,
  intent: Intent,
  about: About,
): Understood | null {
  if (signals.pasted || says(signals, ...NOT_COVERED)) return null;
  const named = namedInFollowUp(signals, context);
  const turn: Turn = {
    signals,
    context,
    intent,
    before: carried(context.intent),
    named,
    anyNamed: named.exchange.length + named.skype.length > 0,
    ...about,
  };
  for (const { read } of FOLLOW_UPS) {
    const continued = read(turn);
    if (continued) return { ...NOTHING, carry: true, ...continued };
  }
  return null;
}
