import { expanded, type Knowledge, sidesOf } from '../knowledge';
import type { Procedure } from '../knowledge/procedure';

/** A feature, and the Exchange ids that the procedure is meant for; null where it is for any. */
interface Setup {
  feature: string;
  exchange: ReadonlySet<string> | null;
}

type SetupKnowledge = Pick<Knowledge, 'features' | 'procedures' | 'exchange' | 'skype'>;

/** What each procedure sets up. The last one of a feature is for every deployment that the others are not meant for. */
export function setupsOf(knowledge: SetupKnowledge): ReadonlyMap<string, readonly Setup[]> {
  const setups = new Map<string, Setup[]>();
  for (const { id: feature, procedures } of knowledge.features.values())
    procedures.forEach((id, at) => {
      const procedure = knowledge.procedures.get(id);
      if (!procedure) return;
      const exchange = at === procedures.length - 1 ? null : exchangeOf(procedure, knowledge);
      setups.set(id, [...(setups.get(id) ?? []), { feature, exchange }]);
    });
  return setups;
}

function exchangeOf({ applies }: Procedure, knowledge: SetupKnowledge): ReadonlySet<string> {
  const { exchange } = sidesOf(knowledge);
  const fitting = applies.filter(({ answer }) => answer === 'yes');
  return new Set(fitting.flatMap((entry) => [...expanded(exchange, entry.exchange)]));
}
