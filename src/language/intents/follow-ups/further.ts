import { unique } from '../../../text/unique';
import type { Context } from '../../reading';
import { namedInFollowUp } from '../named-in-follow-up';
import { anySide, type Signals, says } from '../signals';
import { type About, proceduresSpokenOf } from '../thread';
import { NOTHING, type Understood } from '../understood';
import { LONG, namesCommand } from './turn';

/**
 * What the documents settle of the procedure spoken of, asked in few words ("how big?"): words that elsewhere are those of
 * other matters.
 */
export function furtherAsked(signals: Signals, context: Context, about: About): Understood | null {
  if (signals.further.length === 0 || signals.words.length > LONG || signals.pasted) return null;
  if (namesCommand(signals) || anySide({ named: namedInFollowUp(signals, context) })) return null;
  if (says(signals, 'ask-command', 'ask-checklist', 'other-vendor', 'teams', 'everyday', 'far-domain'))
    return null;
  const spokenOf = proceduresSpokenOf(
    { ...about, context },
    unique(signals.features.map(({ feature }) => feature)),
  );
  const next = signals.further.find((one) => spokenOf.has(about.procedureOfNext(one) ?? ''));
  if (next === undefined) return null;
  const [kind, id = ''] = next.split('/');
  const asked = { ...NOTHING, carry: true, intent: 'explain' as const, deployments: context.deployments };
  return kind === 'term'
    ? { ...asked, terms: [id] }
    : { ...asked, detail: id, procedure: about.procedureOfDetail(id) };
}
