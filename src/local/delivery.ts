import { HttpProblem } from '../server/problem';
import { bot, channel, type Person, team, tenantId } from './people';
import { type Conversation, type Store, threadId } from './store';

/** As Teams does: an answer that takes longer counts as none. */
const timeoutMs = 15_000;

/** Posts what people do to the bot, over HTTP and with the stand-in as service URL, so that the whole way is walked. */
export class Delivery {
  constructor(
    private readonly store: Store,
    private readonly address: () => string,
  ) {}

  /** Posts in the team's channel are to work from the first minute, whoever looks at which conversation first. */
  async installTeam(person: Person, locale: string): Promise<void> {
    const general = this.store.find(team.id);
    if (general) await this.install(general, person, locale);
  }

  /** Teams tells of one installation twice, and so does this. */
  install(conversation: Conversation, person: Person, locale: string): Promise<void> {
    conversation.installation ??= this.#install(conversation, person, locale).catch((error: unknown) => {
      // The next look tries again.
      conversation.installation = null;
      throw error;
    });
    return conversation.installation;
  }

  async #install(conversation: Conversation, person: Person, locale: string): Promise<void> {
    const membersAdded = [{ id: bot.id, name: bot.name }];
    await this.#post(conversation, person, null, { type: 'conversationUpdate', membersAdded, locale });
    await this.#post(conversation, person, null, { type: 'installationUpdate', action: 'add', locale });
  }

  async uninstall(conversation: Conversation, person: Person, locale: string): Promise<void> {
    await this.#post(conversation, person, null, { type: 'installationUpdate', action: 'remove', locale });
  }

  async say(
    conversation: Conversation,
    person: Person,
    said: { text: string; locale: string; zone: string; thread: string | null },
  ): Promise<void> {
    // Who writes while Liaison is being installed reads its welcome first, as in Teams.
    await conversation.installation?.catch(() => {});
    const inPersonal = conversation.kind === 'personal';
    // Elsewhere Teams passes on what mentions the bot, and nothing else.
    const text = inPersonal ? said.text : said.text.replace(/^@Liaison\b[\s,:]*/i, '');
    const id = this.store.newId();
    this.store.add(conversation, {
      id,
      kind: 'message',
      thread: said.thread,
      from: { id: person.id, name: person.name },
      text,
      textFormat: 'plain',
      summary: '',
      locale: said.locale,
      attachments: [],
      value: null,
    });
    const tag = `<at>${bot.name}</at>`;
    const mention = { type: 'mention', mentioned: bot, text: tag };
    await this.#post(conversation, person, said.thread ?? id, {
      type: 'message',
      id,
      text: inPersonal ? text : `${tag}&nbsp;${text}`,
      textFormat: 'plain',
      locale: said.locale,
      localTimezone: said.zone,
      entities: [
        { type: 'clientInfo', locale: said.locale, platform: 'Web' },
        ...(inPersonal ? [] : [mention]),
      ],
    });
  }

  /** Action.Submit arrives as a message without text, Action.Execute as an invoke. */
  async press(
    conversation: Conversation,
    person: Person,
    pressed: {
      card: string;
      title: string;
      data?: unknown;
      verb: string | null;
      execute: boolean;
      /** A row that was pressed, or a view that the client asks for by itself: nothing that anybody would note. */
      quiet: boolean;
      locale: string;
      zone: string;
    },
  ): Promise<unknown> {
    const shown = conversation.activities.find((activity) => activity.id === pressed.card);
    if (!shown) throw new HttpProblem(404, 'ActivityNotFoundInConversation', 'That card is gone.');
    // Teams shows nothing here. Without it the page's history would hold answers to questions that nobody can see.
    const note = (): unknown =>
      this.store.add(conversation, {
        id: this.store.newId(),
        kind: 'press',
        thread: shown.thread ?? (conversation.kind === 'channel' ? shown.id : null),
        from: { id: person.id, name: person.name },
        text: pressed.title,
        textFormat: 'plain',
        summary: '',
        locale: pressed.locale,
        attachments: [],
        value: null,
      });
    if (!pressed.quiet) note();
    const { data, verb, locale, zone } = pressed;
    return this.#post(conversation, person, shown.thread ?? shown.id, {
      ...(pressed.execute
        ? {
            type: 'invoke',
            name: 'adaptiveCard/action',
            value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
          }
        : { type: 'message', value: data }),
      replyToId: shown.id,
      locale,
      localTimezone: zone,
    });
  }

  async #post(
    conversation: Conversation,
    person: Person,
    root: string | null,
    activity: object,
  ): Promise<unknown> {
    const inChannel = conversation.kind === 'channel';
    const body = {
      id: this.store.newId(),
      timestamp: this.store.timestamp(),
      channelId: 'msteams',
      serviceUrl: `${this.address()}/`,
      from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
      recipient: bot,
      conversation: {
        id: inChannel && root !== null ? threadId(conversation.id, root) : conversation.id,
        conversationType: conversation.kind,
        tenantId,
        ...(conversation.kind === 'personal' ? {} : { isGroup: true }),
      },
      channelData: {
        tenant: { id: tenantId },
        ...(inChannel ? { team: { id: team.id, name: team.name }, channel: { id: channel.id } } : {}),
      },
      ...activity,
    };
    const response = await fetch(`${this.address()}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    }).catch(() => null);
    if (!response?.ok) {
      throw new HttpProblem(502, 'NotDelivered', `The bot answered with ${response?.status ?? 'nothing'}.`);
    }
    // What an invoke gets back; for everything else, nothing of interest.
    return response.json().catch(() => null);
  }
}
