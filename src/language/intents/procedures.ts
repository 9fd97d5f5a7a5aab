import { z } from 'zod';
import type { Cloud, Deployment } from '../../contract';
import type { FeatureFound } from '../features/features';
import type { NamedDeployments } from '../products/deployments';
import type { Context } from '../reading';
import { readWordsFile } from '../tokens/words-file';
import { type Signals, says } from './signals';

const ProcedureFile = z.record(z.string(), z.array(z.string().transform((pattern) => pattern.split(' '))));

/** A feature that a procedure sets up, and the Exchange ids that it is meant for; null where it is for any. */
export interface Setup {
  feature: string;
  exchange: ReadonlySet<string> | null;
}

export interface ProcedureConcepts {
  procedures: readonly { id: string; say: readonly string[][]; setups: readonly Setup[] }[];
  /** The cues that may name a procedure. */
  cues: ReadonlySet<string>;
}

export function readProcedureConcepts(
  wordsDirectory: string,
  setups: ReadonlyMap<string, readonly Setup[]>,
): ProcedureConcepts {
  const file = readWordsFile(ProcedureFile, wordsDirectory, 'concepts', 'procedures.json');
  // One of which nobody has said yet what it is called is found by its features.
  const unnamed = [...setups.keys()].filter((id) => !(id in file)).map((id) => [id, []] as const);
  return {
    procedures: [...Object.entries(file), ...unnamed].map(([id, say]) => ({
      id,
      say,
      setups: setups.get(id) ?? [],
    })),
    cues: new Set(Object.values(file).flat(2)),
  };
}

interface Asked extends Pick<Signals, 'said' | 'cmdlets'> {
  features: readonly Pick<FeatureFound, 'feature' | 'strength'>[];
  named: Pick<NamedDeployments, 'exchange' | 'skype'>;
}

/** The procedure that a question names: by its own words first, then by the feature it sets up. */
export function findProcedure(
  concepts: ProcedureConcepts,
  asked: Asked,
  byCmdlet: (cmdlet: string) => string | null,
): string | null {
  for (const cmdlet of asked.cmdlets) {
    const procedure = byCmdlet(cmdlet);
    if (procedure) return procedure;
  }
  if (
    !says(asked, 'ask-setup', 'ask-guidance', 'ask-command', 'ask-checklist') &&
    ![...asked.said].some((name) => concepts.cues.has(name) && !COLOURS.has(name))
  )
    return null;
  const features = new Set(
    asked.features.filter(({ strength }) => strength === 'strong').map(({ feature }) => feature),
  );
  const said = new Set(asked.said);
  if (asked.named.exchange.includes('online')) said.add('exchange-online');
  if (asked.named.skype.includes('online')) said.add('skype-online');
  let best: string | null = null;
  let bestScore = 0;
  for (const { id: procedure, say, setups } of concepts.procedures) {
    let byWords = 0;
    for (const pattern of say) byWords = Math.max(byWords, scoreOf(pattern, said));
    const byFeature = setups.some(
      ({ feature, exchange }) =>
        features.has(feature) && (exchange === null || asked.named.exchange.some((id) => exchange.has(id))),
    );
    const score = byWords + (byFeature ? 1.5 : 0);
    if (score > bestScore) [best, bestScore] = [procedure, score];
  }
  return best;
}

/** The procedure that sets up these features with these deployments. */
export const findSetup = (
  concepts: ProcedureConcepts,
  features: readonly string[],
  deployments: readonly Deployment[],
): string | null =>
  findProcedure(
    concepts,
    {
      said: new Set(['ask-setup']),
      features: features.map((feature) => ({ feature, strength: 'strong' })),
      named: {
        exchange: deployments.flatMap(({ exchange }) => exchange ?? []),
        skype: deployments.flatMap(({ skype }) => skype ?? []),
      },
      cmdlets: [],
    },
    () => null,
  );

/** Two words that fit are worth more than one; a product that only colours the sentence is worth little. */
function scoreOf(pattern: readonly string[], said: ReadonlySet<string>): number {
  let score = 0;
  for (const name of pattern) {
    if (!said.has(name)) return 0;
    score += COLOURS.has(name) ? 0.4 : 1;
  }
  return score;
}

const COLOURS: ReadonlySet<string> = new Set([
  'exchange',
  'skype',
  'skype-server',
  'cloud',
  'local',
  'hybrid',
  'let-know',
]);

function findCloud(signals: Pick<Signals, 'said'>): Cloud | null {
  if (says(signals, 'cloud-gcc-high')) return 'gcc-high';
  if (says(signals, 'cloud-21vianet')) return '21vianet';
  if (says(signals, 'cloud-worldwide')) return 'worldwide';
  return null;
}

/** A cloud that is named takes the place of the one that was spoken of, covered or not. */
export function cloudSpokenOf(
  signals: Pick<Signals, 'said'>,
  before: Pick<Context, 'cloud' | 'otherCloud'> | null,
): Pick<Context, 'cloud' | 'otherCloud'> {
  const cloud = findCloud(signals);
  if (cloud !== null) return { cloud, otherCloud: false };
  if (says(signals, 'cloud-other')) return { cloud: null, otherCloud: true };
  return { cloud: before?.cloud ?? null, otherCloud: before?.otherCloud ?? false };
}
