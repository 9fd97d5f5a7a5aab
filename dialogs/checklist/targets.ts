import { fold } from '../../src/checklist/template';
import type { Language } from '../../src/contract';
import { checklistWords } from '../../src/words/checklist';
import { type Door, isPassing, RefusedError } from './door';
import type { Here } from './here';
import { type Team, type Teams, teamAddress } from './teams';

/** A channel that a list can be posted to. */
export interface Target {
  team: Named;
  channel: Named;
  /** Both as one, as people read it. */
  label: string;
}

interface Named {
  id: string;
  name: string;
}

/** Where one can post. */
export interface Targets {
  found: Target[];
  /** There are, or may be, others that were not looked at. */
  more: boolean;
}

/** Of so many of a person's teams the channels are named. */
const mostTeams = 30;
/** Asking Teams about one takes a moment, and Teams waits for an answer for fifteen seconds. */
const mostAsked = 200;
const atOnce = 5;

/**
 * The channels that this person and Liaison are both in. Asked first are the teams whose name the words hold, then the
 * newest ones, so that whoever names a team finds it however many there are. A team that cannot be asked is left out;
 * where that leaves none, the refusal goes up.
 */
export async function findTargets(
  { teams, door }: { teams: Pick<Teams, 'all'>; door: Pick<Door, 'member' | 'channels'> },
  { place, person }: Pick<Here, 'place' | 'person'>,
  language: Language,
  name: string | null,
): Promise<Targets> {
  const all = (await teams.all(place)).filter(({ archived }) => !archived);
  const [named, others] = [all.filter((team) => isIn(team, name)), all.filter((team) => !isIn(team, name))];
  const asked = [...named.reverse(), ...others.reverse()].slice(0, mostAsked);
  const ofPerson: Target[][] = [];
  let at = 0;
  let silent: RefusedError | null = null;
  const channelsOf = async (team: Team): Promise<Target[]> => {
    try {
      const address = teamAddress(place.channel, team);
      if ((await door.member(address, person.id)) === null) return [];
      return (await door.channels(address)).map((channel) => ({
        team: { id: team.id, name: team.name },
        channel: { id: channel.id, name: channelName(channel.name, language) },
        label: labelOf(team, channel.name, language),
      }));
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      if (isPassing(error)) silent = error;
      return [];
    }
  };
  for (; at < asked.length && ofPerson.length < mostTeams; at += atOnce) {
    const part = await Promise.all(asked.slice(at, at + atOnce).map(channelsOf));
    ofPerson.push(...part.filter((channels) => channels.length > 0));
  }
  const order = new Map(all.map(({ id }, index) => [id, index]));
  const placeOf = ({ team }: Target) => order.get(team.id) ?? 0;
  const found = ofPerson.flat().sort((one, other) => placeOf(one) - placeOf(other));
  if (found.length === 0 && silent !== null) throw silent;
  return { found, more: silent !== null || at < all.length };
}

/** Whether what was typed may name the team: all of its name, or a part of it. */
function isIn({ name }: Team, typed: string | null): boolean {
  if (typed === null || name === '') return false;
  const [said, team] = [fold(typed).trim(), fold(name)];
  return said.includes(team) || team.includes(said);
}

/** The general channel has no name of its own in Teams. */
const channelName = (name: string | null, language: Language): string =>
  name ?? checklistWords(language).place.general;

export const labelOf = (team: Pick<Team, 'name'>, channel: string | null, language: Language): string =>
  checklistWords(language).place.channel(team.name, channelName(channel, language));

/** Those that a typed name means: the channel's name, or the team's, or both as they are shown. */
export function targetsNamed(targets: readonly Target[], name: string): Target[] {
  const said = fold(name).trim();
  const exact = targets.filter(({ team, channel, label }) =>
    [label, channel.name, `${team.name} ${channel.name}`, `${channel.name} ${team.name}`].some(
      (one) => fold(one) === said,
    ),
  );
  return exact.length > 0 ? exact : targets.filter(({ label }) => fold(label).includes(said));
}
