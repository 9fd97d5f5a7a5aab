import { worded } from '../signals';
import { type FollowUp, LONG, nothingNew, sameOf } from './turn';

/** What is said to a question of Liaison's own, whatever else it speaks of. The first that reads anything decides. */
export const OF_QUESTIONS_BACK: readonly FollowUp[] = [
  {
    because: 'does not know what was asked back',
    read: (turn) => {
      const { signals, context, anyNamed } = turn;
      if (!nothingNew(turn) || anyNamed || context.missing.length === 0) return null;
      if (!worded(signals, 'doesNotKnow') || signals.words.length > LONG) return null;
      return sameOf(context.deployments, turn);
    },
  },
];
