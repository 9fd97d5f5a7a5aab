import type { Reading } from '../../language/reading';
import { problemWith } from '../../procedure';
import type { WalkScene } from '../../procedure/walk';
import { type Given, given, versionIn } from './given';
import { squeezed } from './names';
import { optionIn } from './option-in';
import { bareValue } from './typed-values';
import type { WalkDesk } from './types';

/** A choice that is open, in the words people use for it: “both”, “no, we don’t use UM”; these win over control words. */
export function choiceSaid(text: string, scene: WalkScene, desk: WalkDesk): Given | null {
  if (!scene.waiting || /[\n?]/.test(text) || text.length > 200) return null;
  const chosen = openAsks(scene).flatMap(({ name, options }) => {
    const option = options === null ? null : optionIn(name, text, desk);
    return option === null ? [] : [[name, option] as const];
  });
  return chosen.length === 1 ? given({ values: Object.fromEntries(chosen) }) : null;
}

/** An answer without a name in front: possible where it can only be meant for one of the open questions. */
export function bareAnswer(text: string, reading: Reading, scene: WalkScene, desk: WalkDesk): Given | null {
  // A cloud alone is said to whoever asks next for its proxy.
  const short = text.trim().split(/\s+/).length <= 4;
  const cloud = short && reading.intent === 'none' ? desk.cloudIn(text) : null;
  if (cloud !== null) return given({ cloud });
  if (!scene.waiting || text.includes('\n') || text.length > 200 || /\?\s*$/.test(text)) return null;
  if (scene.walk.place.kind === 'deployment') return sidesIn(text, reading, scene, desk);
  const value = bareValue(text);
  const open = openAsks(scene);
  const strict = open.filter(({ name, options }) => options === null && isStrict(name, scene, desk));
  const [fitting, ...more] = strict.filter(({ name }) => fits(name, value, scene, desk));
  if (fitting !== undefined) return more.length > 0 ? null : given({ values: { [fitting.name]: value } });
  // The only one that is open gets what cannot be anything else, to be told why it does not fit.
  const [only] = strict;
  const oneWord = !/\s/.test(value) && reading.intent === 'none';
  return only !== undefined && open.length === 1 && oneWord
    ? given({ values: { [only.name]: value } })
    : null;
}

/** The open names that these few words may be meant for: several of one kind, or one whose rule takes any words. */
export function perhapsFor(text: string, scene: WalkScene, desk: WalkDesk): string[] {
  if (!scene.waiting) return [];
  const value = bareValue(text);
  const short = value.length <= 64 && value.split(/\s+/).length <= 5 && !/[?`\n]/.test(text);
  const names = openAsks(scene)
    .filter(({ name, options }) => short && options === null && fits(name, value, scene, desk))
    .map(({ name }) => name);
  const strict = names.filter((name) => isStrict(name, scene, desk));
  return strict.length > 0 ? strict : names;
}

const openAsks = ({ asks }: WalkScene) => asks.filter(({ value }) => value === null);

function fits(name: string, value: string, { walk }: WalkScene, desk: WalkDesk): boolean {
  const placeholder = desk.knowledge.placeholders.get(name);
  return placeholder !== undefined && problemWith(placeholder, value, walk.values) === null;
}

/** A rule that any words keep cannot tell a value from a remark. */
const isStrict = (name: string, scene: WalkScene, desk: WalkDesk): boolean =>
  !fits(name, 'no idea what this is', scene, desk);

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
