import { setFlagsFromString } from 'node:v8';
import pino from 'pino';
import { describeError } from './bot/describe-error';
import { ConfigError, loadConfig } from './config';
import { openLiaison } from './liaison';
import { createLiaisonServer, type LiaisonServer } from './server';
import { openStore } from './storage/open';
import { StorageError } from './storage/store';

const sweepEveryMs = 60 * 60_000;

async function start(): Promise<Pick<LiaisonServer, 'close'>> {
  const config = loadConfig();
  const log = pino({ name: 'liaison', level: config.logLevel });
  const store = await openStore(config.storage);
  const server = createLiaisonServer({
    config,
    brain: await openLiaison(),
    storage: store,
    today: () => new Date().toISOString().slice(0, 10),
    log,
  });
  const address = await server.listen();
  // Left alone, V8 on a large machine lets garbage grow to several times of what is in use, for no gain in speed. Not
  // before: all that is loaded stays.
  setFlagsFromString('--heap-growing-percent=50');
  const hint = config.credentials ? 'answers Teams at' : 'is ready: open';
  const path = config.credentials ? '/api/messages' : '/';
  process.stdout.write(`Liaison ${hint} ${address}${path}  (Ctrl+C stops it)\n`);
  const sweeping = setInterval(() => {
    store.sweep().catch((error: unknown) => log.warn(describeError(error), 'Sweeping failed'));
  }, sweepEveryMs).unref();
  return {
    close: async () => {
      clearInterval(sweeping);
      await server.close();
      await store.close();
    },
  };
}

/** What went wrong, for the person at the terminal: no stack where the sentence says it all. */
function explain(error: unknown): string {
  const { code, port, address, message, stack } = error as NodeJS.ErrnoException & {
    port?: number;
    address?: string;
  };
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken, perhaps by another Liaison. Stop that one, or choose another port: PORT=${Number(port) + 1} npm start`;
  }
  if (code === 'EACCES')
    return `Port ${port} may not be used by this account: choose one above 1023 with PORT.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST ${address ?? ''} is no address of this computer: leave it out, or set it to one that is.`;
  }
  return error instanceof ConfigError || error instanceof StorageError ? message : (stack ?? String(error));
}

start().then(
  (server) => {
    let stopping = false;
    const stop = () => {
      // A second Ctrl+C means now.
      if (stopping) process.exit(130);
      stopping = true;
      server.close().then(() => process.exit(0));
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  },
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  },
);
