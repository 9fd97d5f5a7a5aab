import type { Cloud, Deployment } from '../contract';
import type { Applicability, Applies, Condition, Procedure } from '../knowledge/procedure';
import { fill } from '../words/fill';
import type { Labels } from './labels';
import type { RunbookWords } from './types';

const EXCHANGE_SERVERS = ['2010', '2013', '2016', '2019', 'se'];
const SKYPE_SERVERS = ['server-2015', 'server-2019', 'server-se'];
export const EXCHANGE_SIDE: readonly string[] = [...EXCHANGE_SERVERS, 'on-premises', 'online'];
export const SKYPE_SIDE: readonly string[] = ['server', ...SKYPE_SERVERS, 'online', 'lync-2013', 'lync-2010'];

/** What is known of the request, as far as conditions ask for it. */
export interface Situation {
  deployment: Deployment;
  cloud: Cloud | null;
  values: ReadonlyMap<string, string>;
}

/** `null` is "it depends on what was not said". */
export type Holds = boolean | null;

function versions(
  id: string | null,
  all: readonly string[],
  generic: string,
  servers: readonly string[],
): readonly string[] {
  if (id === null) return all.filter((each) => each !== generic);
  return id === generic ? servers : [id];
}

const exchangeVersions = (id: string | null) => versions(id, EXCHANGE_SIDE, 'on-premises', EXCHANGE_SERVERS);
const skypeVersions = (id: string | null) => versions(id, SKYPE_SIDE, 'server', SKYPE_SERVERS);

function expand(ids: readonly string[], side: readonly string[]): Set<string> {
  return new Set(
    ids.flatMap((id) => {
      if (id === '*') return side;
      if (id === 'on-premises*') return [...EXCHANGE_SERVERS, 'on-premises'];
      if (id === 'server*') return [...SKYPE_SERVERS, 'server'];
      return [id];
    }),
  );
}

function within(possible: readonly string[], allowed: ReadonlySet<string>): Holds {
  const matching = possible.filter((each) => allowed.has(each)).length;
  if (matching === possible.length) return true;
  return matching === 0 ? false : null;
}

function every(parts: Holds[]): Holds {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

const inExchange = (condition: Condition, { deployment }: Situation): Holds =>
  condition.exchange
    ? within(exchangeVersions(deployment.exchange), expand(condition.exchange, EXCHANGE_SIDE))
    : true;
const inSkype = (condition: Condition, { deployment }: Situation): Holds =>
  condition.skype ? within(skypeVersions(deployment.skype), expand(condition.skype, SKYPE_SIDE)) : true;

function inCloud(condition: Condition, { cloud }: Situation): Holds {
  if (!condition.cloud) return true;
  return cloud === null ? null : condition.cloud.includes(cloud);
}

function chosen(name: string, allowed: readonly string[], { values }: Situation): Holds {
  const value = values.get(name);
  return value === undefined ? null : allowed.includes(value);
}

/** Whether a condition holds, does not hold, or is left open. */
export function holds(condition: Condition | undefined, situation: Situation): Holds {
  if (!condition) return true;
  const choices = Object.entries(condition.choice ?? {}).map(([name, allowed]) =>
    chosen(name, allowed, situation),
  );
  return every([
    inExchange(condition, situation),
    inSkype(condition, situation),
    inCloud(condition, situation),
    ...choices,
  ]);
}

/** Sentences for the parts of a condition that are left open; null where nothing is. */
export function describeCondition(
  condition: Condition | undefined,
  situation: Situation,
  words: RunbookWords,
  labels: Labels,
): string | null {
  if (!condition || holds(condition, situation) !== null) return null;
  const list = (names: string[]) => names.join(', ').replace(/, ([^,]*)$/, ` ${labels.or} $1`);
  const products = (side: string, ids: Iterable<string>) =>
    [...ids].map((id) => words.products[`${side}/${id}`]?.short ?? id);
  // All versions together are said in one word.
  const named = (ids: ReadonlySet<string>, generic: string, servers: readonly string[]) => {
    const all = servers.every((id) => ids.has(id));
    return all
      ? [generic, ...[...ids].filter((id) => id !== generic && !servers.includes(id))]
      : [...ids].filter((id) => id !== generic);
  };
  const sentences: string[] = [];
  if (inExchange(condition, situation) === null)
    sentences.push(
      fill(labels.onlyWith, {
        products: list(
          products(
            'exchange',
            named(expand(condition.exchange ?? [], EXCHANGE_SIDE), 'on-premises', EXCHANGE_SERVERS),
          ),
        ),
      }),
    );
  if (inSkype(condition, situation) === null)
    sentences.push(
      fill(labels.onlyWith, {
        products: list(
          products('skype', named(expand(condition.skype ?? [], SKYPE_SIDE), 'server', SKYPE_SERVERS)),
        ),
      }),
    );
  if (inCloud(condition, situation) === null)
    sentences.push(
      fill(labels.onlyInCloud, {
        clouds: list((condition.cloud ?? []).map((id) => labels.clouds[id] ?? id)),
      }),
    );
  for (const [name, allowed] of Object.entries(condition.choice ?? {}))
    if (chosen(name, allowed, situation) === null)
      sentences.push(
        oneSentence(
          allowed.map((value) => words.placeholders[name]?.values?.[value]?.when ?? `${name} = ${value}`),
          labels.or,
        ),
      );
  return sentences.join(' ');
}

/** `If a. If b.` becomes `If a or if b.` */
function oneSentence(parts: readonly string[], or: string): string {
  return parts
    .map((part, at) => (at === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1)))
    .map((part, at) => (at === parts.length - 1 ? part : part.replace(/\.$/, '')))
    .join(` ${or} `);
}

/** What a procedure says of one deployment, both sides named. */
export function applicabilityOf(
  procedure: Procedure,
  exchange: string,
  skype: string,
): Applicability | undefined {
  return procedure.applies.find(
    (entry) =>
      expand(entry.exchange, EXCHANGE_SIDE).has(exchange) && expand(entry.skype, SKYPE_SIDE).has(skype),
  );
}

/** Whether a procedure applies to a deployment; with a side not said, only what all values of that side agree on. */
export function applies(
  procedure: Procedure,
  deployment: Deployment,
): { answer: Applies; reason: string | null; steps: boolean } {
  const exchange = deployment.exchange === null ? exchangeVersions(null) : [deployment.exchange];
  const skype = deployment.skype === null ? skypeVersions(null) : [deployment.skype];
  const found = exchange.flatMap((one) => skype.map((other) => applicabilityOf(procedure, one, other)));
  const first = found[0];
  if (first && found.every((entry) => entry?.answer === first.answer && entry.reason === first.reason)) {
    const shown = first.steps ?? (first.answer === 'yes' || first.answer === 'unknown');
    return { answer: first.answer, reason: first.reason ?? null, steps: shown };
  }
  return { answer: 'unknown', reason: null, steps: true };
}
