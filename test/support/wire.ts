import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server on this computer that can be cut: nobody is there any more, or nobody says anything. */
export class Wire {
  #server: Server | null = null;
  #port = 0;
  #silent = false;
  readonly #sockets = new Set<Socket>();

  constructor(private readonly target: number) {}

  get port(): number {
    return this.#port;
  }

  async open(): Promise<void> {
    this.#silent = false;
    if (this.#server) return;
    const server = createServer((near) => {
      this.#keep(near);
      if (this.#silent) return;
      const far = this.#keep(connect(this.target, '127.0.0.1'));
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Connections end, and new ones are refused. */
  async cut(): Promise<void> {
    const { promise, resolve } = deferred();
    this.#server?.close(() => resolve());
    this.#hangUp();
    if (this.#server) await promise;
    this.#server = null;
  }

  /** Connections end; new ones are taken, and nothing ever comes over them. */
  fallSilent(): void {
    this.#silent = true;
    this.#hangUp();
  }

  #hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket);
    // What a cut does to the other end is what it is for.
    return socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket));
  }
}

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
