import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, linkSync, lstatSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Gives the directory free. */
export type Release = () => Promise<void>;

/** Bytes that the name of a socket may have on every system, without what `takes` adds. */
const longestName = 103 - 2 * 9;

/**
 * Takes a directory for this process, until it ends or gives it free; null where another process has it. What takes it
 * is a socket: the system closes it together with its process, however that ends, so that what a killed one leaves behind
 * can be told at once from one that lives. Processes in other containers see it, too. `mode` says who may talk to it,
 * and `serve` what they are told.
 * A directory that takes no socket is not guarded: this keeps from a mistake, and must not keep from starting.
 */
export async function claim(
  directory: string,
  { mode = 0o600, serve = hangUp }: { mode?: number; serve?: (socket: Socket) => void } = {},
): Promise<Release | null> {
  const callers = new Set<Socket>();
  const server = createServer((socket) => {
    callers.add(socket.unref().on('error', () => {}));
    socket.once('close', () => callers.delete(socket));
    serve(socket);
  }).unref();
  const close = (): Promise<void> => {
    for (const socket of callers) socket.destroy();
    // Deletes the name that it began to listen under, as well.
    return new Promise((done) => server.close(() => done()));
  };
  const address = addressFor(realpathSync(directory));
  if (process.platform === 'win32') {
    const error = await listening(server, address);
    return error?.code === 'EADDRINUSE' ? null : close;
  }
  // Under its own name at first: between its making and its listening, a socket looks like one that was left behind.
  const own = `${address}.${randomUUID().slice(0, 8)}`;
  if ((await listening(server, own)) !== null) return async () => {};
  chmodSync(own, mode);
  // Not on every disk may a file have two names.
  const isMine = await takes(own, address).catch(() => 'unguarded');
  rmSync(own);
  if (isMine !== true) await close();
  if (isMine === false) return null;
  return async () => {
    if (isMine === true) rmSync(address, { force: true });
    await close();
  };
}

/** Connects to the process that has the directory. */
export const callOwner = (directory: string): Socket => connect(addressFor(realpathSync(directory)));

const hangUp = (socket: Socket): void => {
  socket.destroy();
};

/**
 * Gives our socket a second name, unless a process that lives has it. What a dead one left there is removed under a claim
 * of its own, so that of many that find it one does, and nobody removes what another has put there since.
 */
async function takes(own: string, name: string): Promise<boolean> {
  while (!isLinked(own, name)) {
    const left = identityOf(name);
    if (left === null) continue;
    if (await isAnswered(name)) return false;
    const removal = `${name}.${shortened(left)}`;
    if (await takes(own, removal)) {
      if (identityOf(name) === left) rmSync(name);
      rmSync(removal);
    } else await pause(10);
  }
  return true;
}

/** A directory so deep that no socket fits into it has one where sockets are usual. */
function addressFor(directory: string): string {
  const id = shortened(directory);
  if (process.platform === 'win32') return `\\\\.\\pipe\\liaison-${id}`;
  const inside = path.join(directory, 'owner');
  return Buffer.byteLength(inside) <= longestName ? inside : path.join(os.tmpdir(), `liaison-${id}`);
}

function listening(server: Server, address: string): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(address, () => resolve(null));
  });
}

/** False where there is one already. Of many that try at once, one succeeds. */
function isLinked(own: string, address: string): boolean {
  try {
    linkSync(own, address);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether a process is behind it. One that stands still counts: the system answers in its place. */
function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT'),
    );
  });
}

const shortened = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Inodes are used again, and soon. */
function identityOf(file: string): string | null {
  const found = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.ino} ${found.mtimeNs}` : null;
}
