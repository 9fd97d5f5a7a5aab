import type { Agent } from 'node:http';
import { type ConnectorClient, ConnectorFactory } from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import { agentFor, overKeptConnections } from './kept-connections';
import { DeniedError } from './token';

/** One for each region of Teams and audience: a tenant has one or two. */
const max = 100;
/** Past this, Teams has given up on the turn. */
const timeoutMs = 15_000;

/** Sends what opens a conversation, within the limits of Teams: `to` is the person or the channel that it is opened with. */
export type Opening = <T>(to: string, request: () => Promise<T>) => Promise<T>;

interface OutgoingRequest {
  url: string;
  agent?: Agent;
  disableKeepAlive?: boolean;
  abortSignal?: AbortSignal;
}

/** The part of the SDK's client that sends: public in its base class only from the outside of its types. */
interface Pipeline {
  removePolicy(options: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest(request: OutgoingRequest, next: (request: object) => Promise<object>): Promise<object>;
  }): void;
}

/**
 * Clients to the Bot Connector by service URL and audience, for one app id. Building one is about a third of a turn's
 * cost. A client holds no caller's rights: whoever gets as far as using one was authenticated for that service URL.
 */
export class Connectors extends ConnectorFactory {
  readonly #clients = new LRUCache<string, Promise<ConnectorClient>>({ max });

  constructor(
    private readonly inner: ConnectorFactory,
    private readonly appId: string,
    private readonly mayReach: (serviceUrl: string) => boolean,
    private readonly opening: Opening,
  ) {
    super();
  }

  override create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    // References that were stored come here too, without an activity that was authenticated.
    if (!this.mayReach(serviceUrl)) throw new DeniedError('a service URL that is no Bot Connector');
    const key = JSON.stringify([serviceUrl, this.appId, audience]);
    const known = this.#clients.get(key);
    if (known) return known;
    const client = this.inner
      .create(serviceUrl, audience)
      .then((made) => opened(tuned(made), (to, request) => this.opening(`${serviceUrl} ${to}`, request)));
    client.catch(() => this.#clients.delete(key));
    this.#clients.set(key, client);
    return client;
  }
}

/** The client's own policy would try again by its own rules; src/delivery does that by those of Teams. */
function tuned(client: ConnectorClient): ConnectorClient {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'liaisonConnection',
    sendRequest: (request, next) => {
      // The client's own timeout goes on running after a refused connection, and holds up the end of the process.
      request.abortSignal = AbortSignal.timeout(timeoutMs);
      // One for a proxy is there already.
      request.agent ??= agentFor(request.url);
      return overKeptConnections(
        () => next(request),
        () => next(Object.assign(request, { agent: undefined, disableKeepAlive: true })),
      );
    },
  });
  return client;
}

/** Of all that the SDK sends, opening a chat or a post is the one thing that does not pass through the adapter. */
function opened(client: ConnectorClient, opening: Opening): ConnectorClient {
  const { conversations } = client;
  const create = (parameters: Parameters<typeof conversations.createConversation>[0]) =>
    conversations.createConversation(parameters);
  const createConversation: typeof create = (parameters) => {
    const { channelData, members } = parameters;
    return opening(String(channelData?.channel?.id ?? members?.[0]?.id), () => create(parameters));
  };
  return Object.assign(client, {
    conversations: Object.assign(Object.create(conversations), { createConversation }),
  });
}
