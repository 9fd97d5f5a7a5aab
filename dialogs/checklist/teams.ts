import type { Storage } from 'botbuilder';
import { z } from 'zod';
import type { Place } from '../../src/checklist/record';
import { change, read } from '../../src/storage/change';
import type { Address } from './door';
import { teamsKey } from './keys';

const Team = z.object({
  id: z.string(),
  name: z.string(),
  serviceUrl: z.string(),
  bot: z.string(),
  archived: z.boolean(),
});
export type Team = z.infer<typeof Team>;
const Known = z.object({ version: z.literal(1), teams: z.record(z.string(), Team) });
type Known = z.infer<typeof Known>;

/** An event about a team, as far as it concerns where Liaison can post. */
export interface TeamEvent {
  what: 'here' | 'gone' | 'archived' | 'restored';
  channel: string;
  tenant: string | null;
  team: { id: string; name: string };
  serviceUrl: string;
  bot: string;
}

/** In which teams of an organisation Liaison is installed: kept from what Teams tells on the day it happens. */
export class Teams {
  readonly #heard = new Set<string>();

  constructor(private readonly storage: Storage) {}

  async all({ channel, tenant }: Pick<Place, 'channel' | 'tenant'>): Promise<Team[]> {
    const known = await read(this.storage, teamsKey(channel, tenant), Known);
    return Object.values(known?.teams ?? {});
  }

  async tell({ what, channel, tenant, team, serviceUrl, bot }: TeamEvent): Promise<void> {
    this.#heard.delete(team.id);
    await change(this.storage, teamsKey(channel, tenant), Known, (before): Known => {
      const { [team.id]: known, ...others } = before?.teams ?? {};
      if (what === 'gone') return { version: 1, teams: others };
      const archived = what === 'archived' || (what === 'here' && (known?.archived ?? false));
      const name = team.name || known?.name || '';
      return {
        version: 1,
        teams: { ...others, [team.id]: { id: team.id, name, serviceUrl, bot, archived } },
      };
    });
  }

  /** Whoever writes to Liaison in a team shows that it is there, even where the day of installation went unheard. */
  async hear({ team, channel, tenant, serviceUrl, bot }: Place): Promise<void> {
    if (team === null || this.#heard.has(team.id)) return;
    const known = await this.all({ channel, tenant });
    const same = known.some((one) => one.id === team.id && one.serviceUrl === serviceUrl && !one.archived);
    if (!same) await this.tell({ what: 'restored', channel, tenant, team, serviceUrl, bot });
    if (this.#heard.size > 10_000) this.#heard.clear();
    this.#heard.add(team.id);
  }
}

export const teamAddress = (channel: string, { id, serviceUrl, bot }: Team): Address => ({
  channel,
  conversation: id,
  serviceUrl,
  bot,
});
