import type { Reading } from '../../language/reading';
import { checkValue } from '../../procedure';
import type { WalkScene } from '../../procedure/walk';
import { type Given, given, optionIn, versionIn } from './given';
import { squeezed } from './names';
import { bareValue } from './typed-values';
import type { WalkDesk } from './types';

/** An answer without a name in front: possible where it can only be meant for one of the open questions. */
export function bareAnswer(text: string, reading: Reading, scene: WalkScene, desk: WalkDesk): Given | null {
  // A cloud alone is said to whoever asks next for its proxy.
  const short = text.trim().split(/\s+/).length <= 4;
  const cloud = short && reading.intent === 'none' ? desk.cloudIn(text) : null;
  if (cloud !== null) return given({ cloud });
  if (!scene.waiting || text.includes('\n') || text.length > 200 || /\?\s*$/.test(text)) return null;
  if (scene.walk.place.kind === 'deployment') return sidesIn(text, reading, scene, desk);
  const value = bareValue(text);
  const open = scene.asks.filter((ask) => ask.value === null);
  const chosen = open.flatMap(({ name, options }) => {
    const option = options === null ? null : optionIn(name, value, desk);
    return option === null ? [] : [[name, option] as const];
  });
  const [choice] = chosen;
  if (chosen.length === 1 && choice !== undefined) return given({ values: { [choice[0]]: choice[1] } });
  const [only, ...others] = open;
  if (only === undefined || others.length > 0 || only.options !== null) return null;
  const placeholder = desk.knowledge.placeholders.get(only.name);
  if (placeholder === undefined) return null;
  const fits = (each: string) => checkValue(placeholder, each, desk.words, scene.walk.values) === null;
  // A rule that any words keep cannot tell a value from a remark.
  const strict = !fits('no idea what this is');
  const oneWord = !/\s/.test(value) && reading.intent === 'none';
  return strict && (fits(value) || oneWord) ? given({ values: { [only.name]: value } }) : null;
}

/** The one open name that these few words may be meant for, where its rule takes any words; null where there is none. */
export function perhapsFor(text: string, scene: WalkScene, desk: WalkDesk): string | null {
  const [only, ...others] = scene.asks.filter((ask) => ask.value === null);
  if (!scene.waiting || only === undefined || others.length > 0 || only.options !== null) return null;
  const placeholder = desk.knowledge.placeholders.get(only.name);
  const value = bareValue(text);
  const short = value.length <= 64 && value.split(/\s+/).length <= 5 && !/[?`]/.test(text);
  return placeholder !== undefined && short && checkValue(placeholder, value, desk.words) === null
    ? only.name
    : null;
}

/** What is run, in a few words; a question about it, or about anything else, is none. */
function sidesIn(
  text: string,
  reading: Reading,
  { openSides, walk }: WalkScene,
  desk: WalkDesk,
): Given | null {
  if (reading.features.length > 0 || !['none', 'features', 'support', 'deployments'].includes(reading.intent))
    return null;
  const [only, ...others] = openSides;
  const exact = openSides.flatMap((side) => {
    const ids = [...(side === 'exchange' ? desk.knowledge.exchange : desk.knowledge.skype).keys()];
    const id = ids.find((each) => squeezed(each) === squeezed(text));
    return id === undefined ? [] : [[side, id] as const];
  });
  if (exact.length === 1 && exact[0]) return given({ deployment: { [exact[0][0]]: exact[0][1] } });
  const found = desk.deploymentIn(text);
  // A year that is no version is an answer all the same, and is told so.
  if (
    /^(?:19|20)\d\d$/.test(text.trim()) &&
    openSides.includes('exchange') &&
    versionIn('exchange', text, desk) === null
  )
    return given({ wrong: { exchange: text.trim() } });
  const named = (['exchange', 'skype'] as const).filter((side) => found[side] !== null);
  if (named.length > 0)
    return given({ deployment: Object.fromEntries(named.map((side) => [side, found[side]])) });
  if (only === undefined || others.length > 0) return null;
  const id = versionIn(only, text, desk);
  return id === null || id === walk.deployment[only] ? null : given({ deployment: { [only]: id } });
}
