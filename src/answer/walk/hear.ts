import { outputOf } from '../../commands';
import type { Cloud, Deployment } from '../../contract';
import type { ControlWord, Reading } from '../../language/reading';
import { checkValue } from '../../procedure';
import type { WalkScene } from '../../procedure/walk';
import { plainly, squeezed } from './names';
import { bareValue, type TypedValues, typedValues } from './typed-values';
import type { WalkDesk } from './types';

/** What a message in a walk means. */
export type Heard =
  | { kind: 'control'; word: ControlWord | 'undo' | 'values' | 'runbook' | 'script' | 'again' }
  | {
      kind: 'values';
      values: Record<string, string>;
      deployment: Partial<Deployment>;
      cloud: Cloud | null;
      unknown: string[];
      /** Sides that were given, and are no version. */
      wrong: Record<string, string>;
    }
  | { kind: 'output'; text: string }
  | { kind: 'question' };
export type Given = Extract<Heard, { kind: 'values' }>;

const none = { values: {}, deployment: {}, cloud: null, unknown: [], wrong: {} } as const;

/** Control words first, as whole messages only; then values, then an output of the step at hand; the rest is a question. */
export function hear(text: string, reading: Reading, scene: WalkScene, desk: WalkDesk): Heard {
  const said = plainly(text);
  for (const { sentences } of desk.everyLanguage)
    for (const [word, phrases] of Object.entries(sentences.walk.typed))
      if (word !== 'begin' && phrases.includes(said))
        return { kind: 'control', word: word as Exclude<keyof typeof sentences.walk.typed, 'begin'> };
  if (reading.control !== null) return { kind: 'control', word: reading.control };

  const expected = new Set(
    (scene.step?.verify?.checks ?? []).flatMap((check) =>
      'property' in check ? [check.property.toLowerCase()] : [],
    ),
  );
  const mayBeOutput = (key: string) => !scene.waiting && expected.has(key.trim().toLowerCase());
  const typed = typedValues(text, desk.valueNames, mayBeOutput);
  if (typed !== null && (Object.keys(typed.values).length > 0 || reading.pasted === null))
    return meant(typed, desk);
  const bare = bareAnswer(text, reading, scene, desk);
  if (bare !== null) return bare;
  if (!scene.waiting && isOutput(text, reading, scene, expected, desk)) return { kind: 'output', text };
  return { kind: 'question' };
}

/** Values by name, with what is no placeholder (the deployment, the cloud) taken apart. */
export function meant({ values, unknown }: TypedValues, desk: WalkDesk): Given {
  const heard = {
    ...none,
    kind: 'values' as const,
    unknown,
    deployment: {} as Partial<Deployment>,
    wrong: {} as Record<string, string>,
  };
  let cloud: Cloud | null = null;
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (name === 'exchange' || name === 'skype') {
      const id = versionIn(name, value, desk);
      if (id === null) heard.wrong[name] = value;
      else heard.deployment[name] = id;
    } else if (name === 'deployment') {
      const { exchange, skype } = desk.deploymentIn(value);
      if (exchange === null && skype === null) heard.unknown.push(value);
      if (exchange !== null) heard.deployment.exchange = exchange;
      if (skype !== null) heard.deployment.skype = skype;
    } else if (name === 'cloud') {
      cloud = desk.cloudIn(value);
      if (cloud === null) heard.unknown.push(value);
    } else kept[name] = optionIn(name, value, desk) ?? value;
  }
  return { ...heard, cloud, values: kept };
}

/** `2016`, `Exchange 2016`, `Skype for Business Server 2019`: the id of one side. */
function versionIn(side: 'exchange' | 'skype', value: string, desk: WalkDesk): string | null {
  const ids = [...(side === 'exchange' ? desk.knowledge.exchange : desk.knowledge.skype).keys()];
  const exact = ids.find((id) => squeezed(id) === squeezed(value));
  if (exact !== undefined) return exact;
  const found = desk.deploymentIn(value);
  if (found.exchange !== null || found.skype !== null) return found[side];
  // A bare "2019", or "SE": the side is said already. Anything longer would lend its own words a meaning.
  const prefix = side === 'exchange' ? 'Exchange' : 'Skype for Business Server';
  return /^\w{2,6}$/.test(value.trim()) ? desk.deploymentIn(`${prefix} ${value.trim()}`)[side] : null;
}

/** A choice may be given by its label, in either language, and in any case. */
function optionIn(name: string, value: string, desk: WalkDesk): string | null {
  const placeholder = desk.knowledge.placeholders.get(name);
  return (
    placeholder?.values?.find(
      (each) =>
        squeezed(each) === squeezed(value) ||
        desk.everyLanguage.some(({ placeholders }) => {
          const label = placeholders[name]?.values?.[each]?.label;
          return label !== undefined && squeezed(label) === squeezed(value);
        }),
    ) ?? null
  );
}

/** An answer without a name in front: possible where it can only be meant for one of the open questions. */
function bareAnswer(text: string, reading: Reading, scene: WalkScene, desk: WalkDesk): Heard | null {
  if (!scene.waiting || text.includes('\n') || text.length > 200 || /\?\s*$/.test(text)) return null;
  if (scene.walk.place.kind === 'deployment') return sidesIn(text, reading, scene, desk);
  const value = bareValue(text);
  const cloud = scene.asks.some((ask) => ask.name === 'proxyFqdn' && ask.value === null)
    ? desk.cloudIn(text)
    : null;
  if (cloud !== null && reading.intent !== 'command')
    return { ...none, kind: 'values', cloud, wrong: {}, unknown: [], deployment: {} };
  const open = scene.asks.filter((ask) => ask.value === null);
  const chosen = open.flatMap(({ name, options }) => {
    const option = options === null ? null : optionIn(name, value, desk);
    return option === null ? [] : [[name, option] as const];
  });
  const [choice] = chosen;
  if (chosen.length === 1 && choice !== undefined)
    return {
      ...none,
      kind: 'values',
      values: { [choice[0]]: choice[1] },
      unknown: [],
      wrong: {},
      deployment: {},
    };
  const [only, ...others] = open;
  if (only === undefined || others.length > 0 || only.options !== null) return null;
  const placeholder = desk.knowledge.placeholders.get(only.name);
  if (placeholder === undefined) return null;
  const fits = (each: string) => checkValue(placeholder, each, desk.words, scene.walk.values) === null;
  // A rule that any words keep cannot tell a value from a remark.
  const strict = !fits('no idea what this is');
  const oneWord = !/\s/.test(value) && reading.intent === 'none';
  return strict && (fits(value) || oneWord)
    ? { ...none, kind: 'values', values: { [only.name]: value }, unknown: [], wrong: {}, deployment: {} }
    : null;
}

function sidesIn(
  text: string,
  reading: Reading,
  { openSides, walk }: WalkScene,
  desk: WalkDesk,
): Heard | null {
  if (reading.features.length > 0 || !['none', 'features', 'support', 'deployments'].includes(reading.intent))
    return null;
  const [only, ...others] = openSides;
  const exact = openSides.flatMap((side) => {
    const ids = [...(side === 'exchange' ? desk.knowledge.exchange : desk.knowledge.skype).keys()];
    const id = ids.find((each) => squeezed(each) === squeezed(text));
    return id === undefined ? [] : [[side, id] as const];
  });
  if (exact.length === 1 && exact[0]) return sides({ [exact[0][0]]: exact[0][1] });
  const found = desk.deploymentIn(text);
  const named = (['exchange', 'skype'] as const).filter((side) => found[side] !== null);
  if (named.length > 0) return sides(Object.fromEntries(named.map((side) => [side, found[side]])));
  if (only === undefined || others.length > 0) return null;
  const id = versionIn(only, text, desk);
  return id === null || id === walk.deployment[only] ? null : sides({ [only]: id });
}

const sides = (deployment: Partial<Deployment>): Heard => ({
  ...none,
  kind: 'values',
  deployment,
  unknown: [],
  wrong: {},
});

/** Is this what the step's verification prints, or at least something that a shell printed? */
function isOutput(
  text: string,
  reading: Reading,
  { step }: WalkScene,
  expected: ReadonlySet<string>,
  desk: WalkDesk,
): boolean {
  const output = outputOf(text);
  if (output.records.some((record) => [...record.keys()].some((key) => expected.has(key)))) return true;
  const listed = output.records.some((record) => record.size > 1);
  if (reading.pasted !== null)
    return desk.checker.holdsOutput(text) || (listed && reading.cmdlets.length === 0);
  const texts = (step?.verify?.checks ?? []).flatMap((check) => ('output' in check ? [check.output] : []));
  if (
    texts.some((wanted) =>
      'contains' in wanted
        ? text.toLowerCase().includes(wanted.contains.toLowerCase())
        : new RegExp(wanted.matches, 'i').test(text),
    )
  )
    return true;
  return reading.intent === 'none' && (output.records.length > 1 || text.trim().split('\n').length > 2);
}
