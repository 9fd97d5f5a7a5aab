import {
  type Activity,
  type CloudAdapterBase,
  type ConversationReference,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import { type Card, limits, type Person, type Place } from '../../src/checklist/record';
import { type Address, addressOf, type Channel, type Door } from './door';
import { refusalOf } from './refusal';

/** A channel of some thousand people is read in pages of this many. */
const pageSize = 500;
const mostMembers = 5_000;

/** Asks Teams within its limits, and again later where it says so; `of` is the conversation or team asked about. */
export type Reading = <T>(of: string, request: () => Promise<T>) => Promise<T>;

/** Teams by way of botbuilder: outside of a turn, with the address that was kept. */
export class TeamsDoor implements Door {
  constructor(
    private readonly adapter: CloudAdapterBase,
    /** Empty where there is no registration, on this computer. */
    private readonly appId: string,
    private readonly reading: Reading,
  ) {}

  say(to: Address, activity: Partial<Activity>): Promise<Card> {
    return this.#at(to, async (turn) => cardOf(to.conversation, to, (await turn.sendActivity(activity))?.id));
  }

  async post(to: Address, activity: Partial<Activity>): Promise<Card> {
    const made = await this.#at(to, (turn) =>
      connectorOf(turn).conversations.createConversation({
        isGroup: true,
        channelData: { channel: { id: to.conversation } },
        activity: { type: 'message', ...activity },
      }),
    );
    return cardOf(made.id, to, made.activityId ?? made.id.split(';messageid=')[1]);
  }

  async tell(person: string, of: Place, activity: Partial<Activity>): Promise<Card> {
    const to = addressOf(of);
    const tenant = of.tenant === null ? {} : { tenant: { id: of.tenant } };
    const made = await this.#at(to, (turn) =>
      connectorOf(turn).conversations.createConversation({
        isGroup: false,
        bot: { id: of.bot, name: '' },
        members: [{ id: person, name: '' }],
        ...(of.tenant !== null && { tenantId: of.tenant }),
        channelData: tenant,
      }),
    );
    return this.say({ ...to, conversation: made.id }, activity);
  }

  async edit(to: Address, card: Card, activity: Partial<Activity>): Promise<void> {
    await this.#at({ ...to, conversation: card.conversation, serviceUrl: card.serviceUrl }, (turn) =>
      turn.updateActivity({ ...activity, id: card.activity }),
    );
  }

  remove(to: Address, card: Card): Promise<void> {
    return this.#at({ ...to, conversation: card.conversation, serviceUrl: card.serviceUrl }, (turn) =>
      turn.deleteActivity(card.activity),
    );
  }

  /** By a client that the SDK makes for it, which tries again by itself. */
  async channels(team: Address): Promise<Channel[]> {
    const found = await this.#at(team, (turn) => TeamsInfo.getTeamChannels(turn, team.conversation));
    return found.flatMap(({ id, name }) => (id ? [{ id, name: name ?? null }] : []));
  }

  async member(of: Address, id: string): Promise<Person | null> {
    try {
      return personOf(await this.#read(of, (turn) => TeamsInfo.getMember(turn, id)));
    } catch (error) {
      // Teams has a code of its own for it, and on some paths none: whoever is not found is no member.
      if (isNoMember(error)) return null;
      throw error;
    }
  }

  async members(of: Address): Promise<Person[]> {
    const people: Person[] = [];
    for (let token: string | undefined; ; ) {
      const page = await this.#read(of, (turn) => TeamsInfo.getPagedMembers(turn, pageSize, token));
      people.push(...page.members.map(personOf));
      token = page.continuationToken || undefined;
      if (token === undefined || people.length >= mostMembers) return people;
    }
  }

  #read<T>(of: Address, work: (turn: TurnContext) => Promise<T>): Promise<T> {
    return this.#at(of, (turn) => this.reading(`${of.channel}/${of.conversation}`, () => work(turn)));
  }

  /** One call in a turn of its own. The adapter's error handler would keep the failure to itself. */
  async #at<T>(to: Address, work: (turn: TurnContext) => Promise<T>): Promise<T> {
    const reference = {
      channelId: to.channel,
      serviceUrl: to.serviceUrl,
      bot: { id: to.bot, name: '' },
      conversation: { id: to.conversation, isGroup: true, name: '', conversationType: '' },
    } as ConversationReference;
    const outcome: { value?: T; error?: unknown } = {};
    try {
      await this.adapter.continueConversationAsync(this.appId, reference, async (turn) => {
        try {
          outcome.value = await work(turn);
        } catch (error) {
          outcome.error = error;
        }
      });
    } catch (error) {
      outcome.error = error;
    }
    if ('error' in outcome) throw refusalOf(outcome.error);
    return outcome.value as T;
  }
}

/** The part of the SDK's client that it keeps for the turn, and has no method of its own for outside of one. */
interface Connector {
  conversations: {
    createConversation(
      parameters:
        | { isGroup: true; channelData: { channel: { id: string } }; activity: Partial<Activity> }
        | {
            isGroup: false;
            bot: { id: string; name: string };
            members: { id: string; name: string }[];
            tenantId?: string;
            channelData: { tenant?: { id: string } };
          },
    ): Promise<{ id: string; activityId?: string }>;
  };
}

const connectorOf = (turn: TurnContext): Connector =>
  turn.turnState.get<Connector>((turn.adapter as CloudAdapterBase).ConnectorClientKey);

const cardOf = (conversation: string, { serviceUrl }: Address, id: string | undefined): Card => ({
  conversation,
  activity: id ?? '',
  serviceUrl,
});

const personOf = ({ id, name }: { id?: string; name?: string }): Person => ({
  id: id ?? '',
  name: (name ?? '').slice(0, limits.name),
});

function isNoMember(error: unknown): boolean {
  const { cause } = error as { cause?: { statusCode?: number; body?: { error?: { code?: string } } } };
  return cause?.statusCode === 404 && cause.body?.error?.code !== 'ConversationNotFound';
}
