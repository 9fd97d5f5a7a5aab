import { says, worded } from '../signals';
import { type FollowUp, nothingNew, SHORT } from './turn';

/** What goes on from an explanation. The first that reads anything decides. */
export const OF_TERMS: readonly FollowUp[] = [
  {
    because: 'asks why, of what was explained',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (context.intent !== 'explain' || context.terms.length === 0 || anyNamed) return null;
      if (!nothingNew(turn) || intent !== 'none' || signals.words.length > SHORT) return null;
      if (!says(signals, 'ask-why')) return null;
      return { intent: 'explain', deployments: [], terms: context.terms };
    },
  },
  {
    because: 'asks for the meaning of another term',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (context.intent !== 'explain' || (anyNamed && says(signals, 'ask-support'))) return null;
      const another = signals.words.length <= 4 && worded(signals, 'continues');
      if (!(another || (nothingNew(turn) && intent === 'none'))) return null;
      return signals.terms.length > 0
        ? { intent: 'explain', deployments: [], terms: [...signals.terms] }
        : null;
    },
  },
];
