import type { Context } from '../reading';
import { anySide, type Signals, worded } from './signals';
import { allSpokenOf } from './thread';

/** "Does the first one archive?", "and the other one?", "in both cases?", "with what we really have?": of those that were spoken of. */
export function ofOneOfThem(signals: Signals, context: Context): Context {
  if (anySide(signals)) return context;
  if (worded(signals, 'asBefore') && context.earlier.length > 0)
    return { ...context, deployments: context.earlier, earlier: context.deployments };
  const ordinal = worded(signals, 'theFirst', 'theSecond');
  const spokenOf = context.deployments.length > 1 ? context.deployments : allSpokenOf(context);
  const both = ordinal && context.compared.length > 0 ? context.compared : spokenOf;
  if (both.length !== 2 || both.some(({ exchange, skype }) => exchange === null || skype === null))
    return context;
  if (worded(signals, 'inBothCases')) return { ...context, deployments: both };
  const [first, second] = both;
  const other = context.deployments.length === 1 && both.find((one) => one !== context.deployments[0]);
  const meant = worded(signals, 'theFirst')
    ? first
    : worded(signals, 'theSecond')
      ? second
      : worded(signals, 'theOtherOne') && other;
  return meant ? { ...context, deployments: [meant], earlier: both } : context;
}

/** Was it told which of the two is meant? */
export const isOneOfThem = ({ deployments, earlier }: Context): boolean =>
  deployments.length === 1 && earlier.length === 2;
