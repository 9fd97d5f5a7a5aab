import type { Deployment } from '../../contract';
import type { Context } from '../reading';
import { anySide, type Signals, worded } from './signals';
import { sideBySide } from './thread';

/** "Does the first one archive?", "and the other one?", "in both cases?", "with what we really have?": of those that were spoken of. */
export function ofOneOfThem(signals: Signals, context: Context): Context {
  const { deployments, earlier, compared } = context;
  if (anySide(signals) || deployments.length + earlier.length + compared.length < 2) return context;
  if (earlier.length > 0 && worded(signals, 'asBefore'))
    return { ...context, deployments: earlier, earlier: deployments };
  const place = worded(signals, 'theFirst') ? 0 : worded(signals, 'theSecond') ? 1 : null;
  const both = place !== null && compared.length > 0 ? compared : sideBySide(context);
  if (both.length !== 2 || both.some(({ exchange, skype }) => exchange === null || skype === null))
    return context;
  if (worded(signals, 'inBothCases')) return { ...context, deployments: both };
  const meant = place === null ? theOther(both, signals, context) : both[place];
  return meant ? { ...context, deployments: [meant], earlier: both } : context;
}

/** "And the other one?", where one was spoken of last. */
function theOther(
  both: readonly Deployment[],
  signals: Signals,
  { deployments }: Context,
): Deployment | undefined {
  const [now, ...more] = deployments;
  return more.length === 0 && worded(signals, 'theOtherOne') ? both.find((one) => one !== now) : undefined;
}

/** Was it told which of the two is meant? */
export const isOneOfThem = ({ deployments, earlier }: Context): boolean =>
  deployments.length === 1 && earlier.length === 2;
