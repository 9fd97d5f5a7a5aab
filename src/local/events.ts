import type { Request, Response, Server } from 'restify';
import { bot, channel, people, team } from './people';
import type { Store } from './store';

const maxReaders = 20;
const heartbeatMs = 20_000;

/** All that a page shows, as the first event of its stream. */
const stateOf = (store: Store) => ({
  bot,
  people: people.map(({ id, name, locale }) => ({ id, name, locale, conversation: `a:${id.slice(3)}` })),
  channel: { ...channel, team: team.name },
  conversations: store.conversations().map(({ id, kind, activities }) => ({ id, kind, activities })),
});

/**
 * Tells every open page what there is, and then what changes, as server-sent events. Both come on the one stream, in
 * this order: asked for separately, the state could be older than a change that overtook it, and would undo that.
 */
export function mountEvents(server: Server, store: Store): () => void {
  const readers = new Set<Response>();

  // restify waits for `next` from a handler with three parameters; this response stays open.
  server.get('/local/events', (request: Request, response: Response, next) => {
    if (readers.size >= maxReaders) {
      response.send(503, { error: { code: 'TooManyPages', message: 'Close a page of Liaison first.' } });
      return next();
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write(`retry: 500\nevent: state\ndata: ${JSON.stringify(stateOf(store))}\n\n`);
    readers.add(response);
    const stop = store.listen((change) => response.write(`data: ${JSON.stringify(change)}\n\n`));
    const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs).unref();
    request.once('close', () => {
      clearInterval(heartbeat);
      stop();
      readers.delete(response);
      next(false);
    });
  });

  return () => {
    for (const response of readers) response.end();
  };
}
