import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Sent {
  id: string;
  conversation: string;
  activity: Received;
  edits: number;
}

export interface Received {
  type: string;
  text?: string;
  value?: { text?: string; checklist?: Checklist } & Record<string, unknown>;
  attachments?: { content: Card }[];
}
export interface Checklist {
  id: string;
  revision: number;
  done: number;
  total: number;
  items: { id: string; title: string; done: boolean; by: string | null }[];
}
export interface Card {
  actions?: { title: string; data: Record<string, unknown> }[];
}

export interface Refusal {
  status: number;
  code?: string;
  message?: string;
  /** Seconds. */
  retryAfter?: string;
}

export const team = { id: '19:team@thread.tacv2', name: 'Operations' };
export const channels = [
  { id: team.id, name: null },
  { id: '19:exchange@thread.tacv2', name: 'Exchange' },
];

/** A Bot Connector that keeps what it is sent and can be told to refuse, as that of Teams does. */
export class TeamsStandIn {
  readonly sent = new Map<string, Sent>();
  /** By conversation; whoever is not in it is no member. */
  channels: readonly { id: string; name: string | null }[] = channels;
  /** Of further teams, by the team's id. */
  readonly channelsOf = new Map<string, readonly { id: string; name: string | null }[]>();
  readonly members = new Map<string, { id: string; name: string }[]>();
  refuse: (method: string, path: string, body: Received) => Refusal | null = () => null;
  /** What comes before an answer, such as a pause. */
  arrives: (body: Received) => Promise<void> = async () => {};
  #server: Server | null = null;
  #last = 0;

  async open(): Promise<void> {
    const server = createServer((request, response) => {
      void bodyOf(request).then(async (body) => {
        await this.arrives(body);
        const { pathname } = new URL(request.url ?? '/', 'http://stand.in');
        const path = decodeURIComponent(pathname);
        const refusal = this.refuse(request.method ?? '', path, body);
        const [status, reply] =
          refusal === null
            ? this.#answer(request.method ?? '', path, body)
            : [refusal.status, errorOf(refusal.code ?? '', refusal.message ?? '')];
        if (refusal?.retryAfter !== undefined) response.setHeader('retry-after', refusal.retryAfter);
        // restify replaces `writeHead` for all of Node's responses; its own returns nothing.
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(reply));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    this.#server = server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server?.address() as AddressInfo).port}/`;
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((done) => this.#server?.close(done));
  }

  /** What stands in a conversation, threads included. */
  in(conversation: string): Sent[] {
    return [...this.sent.values()].filter((one) => one.conversation.startsWith(conversation));
  }

  #answer(
    method: string,
    path: string,
    body: Received & {
      channelData?: { channel?: { id: string } };
      members?: { id: string }[];
      activity?: Received;
    },
  ): [number, unknown] {
    const [, conversation = '', rest = ''] = /^\/v3\/conversations\/([^/]+)(?:\/(.*))?$/.exec(path) ?? [];
    // With a member and no channel it is a personal chat that is opened.
    if (path === '/v3/conversations' && !body.channelData?.channel) {
      return [201, { id: `a:${body.members?.[0]?.id.slice(3)}` }];
    }
    if (path === '/v3/conversations') {
      const id = this.#keep(body.channelData?.channel?.id ?? '', body.activity as Received, true);
      return [201, { id: this.sent.get(id)?.conversation, activityId: id }];
    }
    const [, asked] = /^\/v3\/teams\/([^/]+)/.exec(path) ?? [];
    if (asked !== undefined) return [200, { conversations: this.channelsOf.get(asked) ?? this.channels }];
    if (rest.startsWith('members/')) {
      const found = this.members.get(conversation)?.find(({ id }) => id === rest.slice('members/'.length));
      return found ? [200, found] : [404, errorOf('MemberNotFoundInConversation', '')];
    }
    if (rest === 'pagedmembers') return [200, { members: this.members.get(conversation) ?? [] }];
    const [, activity = ''] = /^activities\/?(.*)$/.exec(rest) ?? [];
    if (method === 'POST') return [201, { id: this.#keep(conversation, body, false) }];
    const known = this.sent.get(activity);
    if (!known) return [404, errorOf('ActivityNotFoundInConversation', '')];
    if (method === 'DELETE') this.sent.delete(activity);
    else this.sent.set(activity, { ...known, activity: body, edits: known.edits + 1 });
    return [200, { id: activity }];
  }

  #keep(conversation: string, activity: Received, thread: boolean): string {
    this.#last += 1;
    const id = String(1_763_000_000_000 + this.#last);
    const place = thread ? `${conversation};messageid=${id}` : conversation;
    this.sent.set(id, { id, conversation: place, activity, edits: 0 });
    return id;
  }
}

const errorOf = (code: string, message: string) => ({ error: { code, message } });

async function bodyOf(request: IncomingMessage): Promise<Received> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? { type: '' } : JSON.parse(text);
}
