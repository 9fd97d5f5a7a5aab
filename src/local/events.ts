import type { Request, Response, Server } from 'restify';
import type { Store } from './store';

const maxReaders = 20;
const heartbeatMs = 20_000;

/** Tells every open page what changes, as server-sent events. A page that was away asks for the whole state instead. */
export function mountEvents(server: Server, store: Store): () => void {
  const readers = new Set<Response>();

  // restify waits for `next` from a handler with three parameters; this response stays open.
  server.get('/local/events', (request: Request, response: Response, next) => {
    if (readers.size >= maxReaders) {
      response.send(503, { error: { code: 'TooManyPages', message: 'Close a page of Liaison first.' } });
      return next();
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 1500\n\n');
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
