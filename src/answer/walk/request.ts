import { type Deployment, wholeWay } from '../../contract';
import { sidesOf } from '../../knowledge';
import type { Reading } from '../../language/reading';
import { once } from '../../once';
import { applies, problemWith } from '../../procedure';
import type { Walk, WalkRequest } from '../../procedure/walk';
import type { Profile } from '../profile';
import { wording } from '../wording';
import { plainly } from './names';
import type { WalkDesk } from './types';

/**
 * The walk that a message asks for: "set up X", "walk me through X"; null where it asks for none.
 * A procedure's own name or id counts even where its words would be read as products ("set up Skype for Business
 * Online with Exchange on premises").
 */
export function requestIn(
  text: string,
  reading: Reading,
  before: Walk | null,
  profile: Profile | null,
  desk: WalkDesk,
): WalkRequest | null {
  // A version that no document covers is said to be so; the setup cannot begin with it.
  if (reading.outside !== null && unknownVersions.has(reading.outside)) return null;
  const named = procedureNamed(text, desk);
  const procedure =
    named?.procedure ??
    (reading.intent === 'setup' ? reading.procedure : null) ??
    (begins(text, desk) !== null ? wayFor(reading, desk) : null);
  if (procedure === null || !desk.knowledge.procedures.has(procedure)) return null;
  const said = named === null ? reading.deployments[0] : desk.deploymentIn(named.rest);
  const spoken = said ?? { exchange: null, skype: null };
  const carried = kept(before, desk);
  return {
    procedure,
    deployment: completed(procedure, spoken, profile, desk),
    cloud: reading.cloud ?? profile?.cloud ?? null,
    values: { ...carried, ...reading.values },
    kept: Object.keys(carried).filter((name) => reading.values[name] === undefined),
    language: reading.language,
  };
}

/** What the person runs fills in what was not said, where the procedure fits it; else it is asked. */
function completed(id: string, said: Deployment, profile: Profile | null, desk: WalkDesk): Deployment {
  const procedure = desk.knowledge.procedures.get(id);
  if (profile === null || procedure === undefined) return said;
  const filled = {
    exchange: said.exchange ?? profile.deployment.exchange,
    skype: said.skype ?? profile.deployment.skype,
  };
  return applies(procedure, filled, sidesOf(desk.knowledge)).steps ? filled : said;
}

const unknownVersions: ReadonlySet<string> = new Set(['exchange-2007', 'ocs-2007', 'no-such-version']);

/** "Set up Exchange 2016 with SfB Server 2015": two products and nothing else mean the plan, or its only part for them. */
function wayFor(reading: Reading, desk: WalkDesk): string | null {
  const [deployment, ...others] = reading.deployments;
  if (reading.intent !== 'features' || reading.features.length > 0 || others.length > 0) return null;
  if (deployment?.exchange == null || deployment.skype === null) return null;
  const parts = desk.knowledge.procedures.get(wholeWay)?.parts ?? [];
  const possible = parts.filter(({ procedure: id }) => {
    const procedure = desk.knowledge.procedures.get(id);
    return procedure !== undefined && applies(procedure, deployment, sidesOf(desk.knowledge)).steps;
  });
  const [only, ...more] = possible;
  return only !== undefined && more.length === 0 ? only.procedure : wholeWay;
}

/** The longest first. */
const openingsIn = once((everyLanguage: WalkDesk['everyLanguage']) =>
  everyLanguage
    .flatMap(({ sentences }) => sentences.walk.typed.begin)
    .sort((one, other) => other.length - one.length),
);

/** What follows the words that begin a setup; null where none does. */
function begins(text: string, desk: WalkDesk): string | null {
  const said = plainly(text)
    .replace(/[?“”"«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const opening = openingsIn(desk.everyLanguage).find((phrase) => said.startsWith(`${phrase} `));
  return opening === undefined ? null : said.slice(opening.length + 1);
}

function procedureNamed(text: string, desk: WalkDesk): { procedure: string; rest: string } | null {
  const said = begins(text, desk);
  if (said === null) return null;
  const rest = said.replace(article(), '');
  const names = [...desk.knowledge.procedures.keys()].flatMap((procedure) => [
    { procedure, name: plainly(procedure) },
    ...(procedure === wholeWay ? whole(desk) : []),
    ...desk.everyLanguage.flatMap(({ sentences }) =>
      (sentences.walk.also[procedure] ?? []).map((name) => ({ procedure, name })),
    ),
    ...desk.everyLanguage.map(({ procedures }) => ({
      procedure,
      name: plainly(procedures[procedure]?.name ?? procedure).replace(definite(), ''),
    })),
  ]);
  const found = names
    .filter(
      ({ name }) => rest === name || forWhom().test(rest.startsWith(name) ? rest.slice(name.length) : ''),
    )
    .sort((one, other) => other.name.length - one.name.length)[0];
  return found === undefined ? null : { procedure: found.procedure, rest: rest.slice(found.name.length) };
}

const whole = (desk: WalkDesk) =>
  desk.everyLanguage.flatMap(({ sentences }) =>
    sentences.walk.typed.whole.map((name) => ({ procedure: wholeWay, name })),
  );

const before = (words: string) => new RegExp(`^${words}\\s+`);
const article = wording(({ definite, indefinite }) => [...definite, ...indefinite], before);
const definite = wording((words) => words.definite, before);
/** What may follow the name. */
const forWhom = wording(
  (words) => words.forWhom,
  (words) => new RegExp(`^[,:]? ?${words}\\s`),
);

/** What stays the same from one setup to the next, as the data of each name says. */
function kept(before: Walk | null, desk: WalkDesk): Record<string, string> {
  return Object.fromEntries(
    Object.entries(before?.values ?? {}).filter(([name]) => {
      const placeholder = desk.knowledge.placeholders.get(name);
      return placeholder?.keep === true && problemWith(placeholder, before?.values[name] ?? '') === null;
    }),
  );
}
