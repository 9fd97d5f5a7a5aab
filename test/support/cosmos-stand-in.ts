import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Item = Record<string, unknown> & { id: string; ttl?: number; _etag: string; _ts: number };
interface Container {
  partitionKey: { paths: string[]; kind: string; version: number };
  defaultTtl?: number;
}
type Reply = [status: number, body?: unknown, headers?: Record<string, string>];

/** Pages are smaller than asked for, which the service may do too. */
const largestPage = 7;
const etagOf = () => `"${randomUUID()}"`;
const errorOf = (status: number, code: string): Reply => [status, { code, message: code }];

/**
 * The part of Cosmos DB that a store of items needs, by Microsoft's reference of its REST interface ("Azure Cosmos DB:
 * REST API Reference": documents, access control, common headers; "Time to live"). No emulator runs without a
 * container of Docker, and @vercel/cosmosdb-server, the one on the npm registry, knows no time to live, no throttling and
 * no signatures, and brings 55 MB.
 */
export class CosmosStandIn {
  readonly key = Buffer.alloc(64, 'a key that only this stand-in has').toString('base64');
  readonly items = new Map<string, Item>();
  /** By `DATABASE/CONTAINER`. */
  readonly containers = new Map<string, Container>();
  /** So many requests are answered with 429 first. */
  throttled = 0;
  #server: Server | null = null;
  #port = 0;

  constructor(private readonly now: () => number) {}

  get endpoint(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  addContainer(name: string, more: Partial<Container> = { defaultTtl: -1 }): void {
    this.containers.set(name, { partitionKey: { paths: ['/id'], kind: 'Hash', version: 2 }, ...more });
  }

  /** A second time after `close`: on the same port, with what was stored. */
  async open(): Promise<void> {
    const server = createServer(async (request, response) => {
      const body = await text(request);
      const reply = this.#admitted(request.method ?? '', request.url ?? '', request.headers)
        ? this.#answer(request.method ?? '', request.url ?? '', request.headers, body)
        : errorOf(401, 'Unauthorized');
      send(response, reply);
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  /** "Access control on Azure Cosmos DB resources": a signature over verb, type, link and date. */
  #admitted(method: string, url: string, headers: IncomingHttpHeaders): boolean {
    const parts = url.split('/').filter((part) => part !== '');
    const type = (parts.length % 2 === 1 ? parts.at(-1) : parts.at(-2)) ?? '';
    const link = (parts.length % 2 === 1 ? parts.slice(0, -1) : parts).map(decodeURIComponent).join('/');
    const signed = `${method.toLowerCase()}\n${type}\n${link}\n${String(headers['x-ms-date']).toLowerCase()}\n\n`;
    const signature = createHmac('sha256', Buffer.from(this.key, 'base64')).update(signed).digest('base64');
    const given = decodeURIComponent(headers.authorization ?? '');
    return given === `type=master&ver=1.0&sig=${signature}`;
  }

  #answer(method: string, url: string, headers: IncomingHttpHeaders, body: string): Reply {
    if (this.throttled > 0) {
      this.throttled--;
      return [429, { code: 'TooManyRequests', message: '' }, { 'x-ms-retry-after-ms': '20' }];
    }
    if (url === '/') return [200, accountAt(`http://${headers.host}`)];
    const [, database, name, rest = ''] = /^\/dbs\/([^/]+)\/colls\/([^/]+)(?:\/(.*))?$/.exec(url) ?? [];
    const container = this.containers.get(`${database}/${name}`);
    if (!container) return errorOf(404, 'NotFound');
    if (rest === '') return [200, { id: name, _rid: 'c', ...container }];
    if (rest === 'pkranges') {
      const whole = { id: '0', _rid: 'c', minInclusive: '', maxExclusive: 'FF' };
      return [200, { _rid: 'c', PartitionKeyRanges: [whole], _count: 1 }, { etag: '"ranges"' }];
    }
    const prefix = `${database}/${name}/`;
    if (rest === 'docs' && headers['x-ms-cosmos-is-query-plan-request']) return [200, plan];
    if (rest === 'docs' && headers['x-ms-documentdb-isquery']) return this.#query(prefix, headers, body);
    const id = rest === 'docs' ? JSON.parse(body).id : decodeURIComponent(rest.slice('docs/'.length));
    if (headers['x-ms-documentdb-partitionkey'] !== JSON.stringify([id])) return errorOf(400, 'BadRequest');
    return this.#point(method, `${prefix}${id}`, container, headers, body);
  }

  #point(
    method: string,
    at: string,
    { defaultTtl }: Container,
    headers: IncomingHttpHeaders,
    body: string,
  ): Reply {
    const before = this.#alive(at);
    const upsert = headers['x-ms-documentdb-is-upsert'] === 'true';
    if (method === 'POST' && before && !upsert) return errorOf(409, 'Conflict');
    if (method !== 'POST' && !before) return errorOf(404, 'NotFound');
    const condition = headers['if-match'];
    if (method !== 'GET' && before && condition !== undefined && condition !== before._etag) {
      return errorOf(412, 'PreconditionFailed');
    }
    if (method === 'GET') return [200, before, { etag: String(before?._etag) }];
    if (method === 'DELETE') {
      this.items.delete(at);
      return [204];
    }
    const given = JSON.parse(body) as Record<string, unknown> & { id: string };
    const ttl = given.ttl;
    if (ttl !== undefined && (!Number.isInteger(ttl) || (Number(ttl) < 1 && ttl !== -1))) {
      return errorOf(400, 'BadRequest');
    }
    const item: Item = { ...given, _etag: etagOf(), _ts: Math.floor(this.now() / 1000) };
    // Without a default of its container, the service takes no notice of an item's.
    if (defaultTtl === undefined) delete item.ttl;
    this.items.set(at, item);
    return [before ? 200 : 201, item, { etag: item._etag }];
  }

  #query(prefix: string, headers: IncomingHttpHeaders, body: string): Reply {
    const { query } = JSON.parse(body) as { query: string };
    const [, fields] = /^SELECT ((?:c\.\w+(?:, )?)+) FROM c$/.exec(query) ?? [];
    if (fields === undefined) return errorOf(400, 'BadRequest');
    const names = fields.split(', ').map((field) => field.slice(2));
    const found = [...this.items.keys()].filter((at) => at.startsWith(prefix) && this.#alive(at));
    const begin = Number(headers['x-ms-continuation'] ?? 0);
    const end = begin + Math.min(largestPage, Number(headers['x-ms-max-item-count'] ?? 100));
    const documents = found
      .slice(begin, end)
      .map((at) => Object.fromEntries(names.map((name) => [name, this.items.get(at)?.[name]])));
    const more: Record<string, string> = end < found.length ? { 'x-ms-continuation': String(end) } : {};
    return [200, { _rid: 'c', Documents: documents, _count: documents.length }, more];
  }

  #alive(at: string): Item | null {
    const item = this.items.get(at);
    if (!item || (item.ttl !== undefined && item.ttl > 0 && this.now() / 1000 >= item._ts + item.ttl)) {
      this.items.delete(at);
      return null;
    }
    return item;
  }
}

/** The client goes where this says from then on, so that it says the way on which it was asked. */
function accountAt(address: string) {
  const here = [{ name: 'Here', databaseAccountEndpoint: address }];
  return {
    id: 'stand-in',
    _rid: 'stand-in',
    writableLocations: here,
    readableLocations: here,
    enableMultipleWriteLocations: false,
    userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
  };
}

/** What the service makes of a query that needs neither order nor sums. */
const plan = {
  partitionedQueryExecutionInfoVersion: 2,
  queryInfo: {
    distinctType: 'None',
    top: null,
    offset: null,
    limit: null,
    orderBy: [],
    orderByExpressions: [],
    groupByExpressions: [],
    groupByAliases: [],
    aggregates: [],
    groupByAliasToAggregateType: {},
    rewrittenQuery: '',
    hasSelectValue: false,
    hasNonStreamingOrderBy: false,
  },
  queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
};

function send(response: ServerResponse, [status, body, headers = {}]: Reply): void {
  for (const [name, value] of Object.entries({ 'content-type': 'application/json', ...headers })) {
    response.setHeader(name, value);
  }
  response.statusCode = status;
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
