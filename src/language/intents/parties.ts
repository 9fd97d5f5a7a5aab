import type { Context, Reading } from '../reading';
import { anySide, type Signals } from './signals';
import { allSpokenOf } from './thread';

// Whose products are spoken of: those of the person who asks, or somebody else's ("my colleague has 2010", « chez lui »).

export type Party = 'ours' | 'theirs';

/** Those who are meant, each once: in "he loses what, compared with us?" both. */
export const partiesMeant = ({ text, wordings }: Pick<Signals, 'text' | 'wordings'>): Party[] => [
  ...(wordings.meansUs.test(text) ? (['ours'] as const) : []),
  ...(wordings.meansOthers.test(text) ? (['theirs'] as const) : []),
];

/** "And for us?", "does it work at his site?": of the products that were told of that party, where both were spoken of. */
export function ofParty(signals: Signals, context: Context): Context {
  if (context.theirs.length === 0 || anySide(signals)) return context;
  const [party, ...others] = partiesMeant(signals);
  if (party === undefined || others.length > 0 || context[party].length === 0) return context;
  return {
    ...context,
    deployments: context[party],
    earlier: context[party === 'ours' ? 'theirs' : 'ours'],
  };
}

/** "And head office?", "for the doctors?": one of several who were spoken of, by a name that nobody keeps. */
export const namesGroup = (signals: Signals): boolean =>
  signals.wordings.namesGroup.test(signals.text) && !anySide(signals);

/** "And Paris, presence in OWA?": a name at the beginning, of whatever it is. */
const NAMED_WITHIN = 3;
const opensWithName = ({ words, strange, features }: Signals): boolean =>
  features.length > 0 && words.slice(0, NAMED_WITHIN).some((word) => strange.includes(word));

/** Where it cannot be told who is meant, all that were spoken of are answered for. */
export const ofEveryGroup = (signals: Signals, context: Context): Context =>
  context.earlier.length > 0 && (namesGroup(signals) || opensWithName(signals))
    ? { ...context, deployments: allSpokenOf(context) }
    : context;

/**
 * What is known of each party after a message. Until somebody else is spoken of, all is the person's own; from then on
 * only what is said to be.
 */
export function rememberParties(
  signals: Signals,
  { deployments }: Pick<Reading, 'deployments'>,
  before: Context,
): Pick<Context, Party> {
  const { ours, theirs } = before;
  if (deployments.length === 0 || !anySide(signals)) return { ours, theirs };
  const told = partiesTold(signals);
  const [first, second] = deployments;
  if (told.length === 2 && deployments.length === 2 && first && second)
    return told[0] === 'ours' ? { ours: [first], theirs: [second] } : { ours: [second], theirs: [first] };
  if (told.length === 1 && told[0] === 'theirs')
    return { ours: ours.length > 0 ? ours : before.deployments, theirs: deployments };
  return theirs.length === 0 || told.includes('ours') ? { ours: deployments, theirs } : { ours, theirs };
}

/** Whose products the message tells of, in its order. */
function partiesTold({ text, wordings }: Pick<Signals, 'text' | 'wordings'>): Party[] {
  const ours = wordings.meansUs.exec(text)?.index;
  const theirs = wordings.tellsOfOthers.exec(text)?.index;
  if (ours === undefined) return theirs === undefined ? [] : ['theirs'];
  if (theirs === undefined) return ['ours'];
  return ours < theirs ? ['ours', 'theirs'] : ['theirs', 'ours'];
}
