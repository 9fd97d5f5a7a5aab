import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { StoreItems } from 'botbuilder';
import { z } from 'zod';
import { Queues } from '../queues';
import { callOwner } from './claim';
import { ConflictError, StorageError, StorageTakenError, type Store } from './store';

/** Past this, the other process is taken for one that stands still. */
const patienceMs = 10_000;

const Keys = z.array(z.string());
/** What one process asks of another: a call of `Store`, as one line of JSON. */
const Call = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('read'), keys: Keys }),
  z.strictObject({ do: z.literal('write'), changes: z.record(z.string(), z.looseObject({})) }),
  z.strictObject({ do: z.literal('delete'), keys: Keys }),
  z.strictObject({ do: z.literal('remove'), key: z.string(), eTag: z.string() }),
  z.strictObject({ do: z.literal('keys') }),
  z.strictObject({ do: z.literal('sweep') }),
]);
type Call = z.infer<typeof Call>;

const Answer = z.union([
  z.strictObject({ conflict: z.string() }),
  z.strictObject({ failed: z.string() }),
  z.strictObject({ result: z.unknown() }),
]);
type Answer = z.infer<typeof Answer>;

/** These two end a line for `readline`, and stand in JSON as they are. */
const lineOf = (value: Call | Answer): string =>
  `${JSON.stringify(value).replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)}\n`;

const ended = { done: true, value: undefined } as const;

/** Does for a caller on this computer what it asks for, one call after the other. */
export function serveStore(socket: Socket, store: Store): void {
  const serve = async () => {
    for await (const line of createInterface({ input: socket }))
      socket.write(lineOf(await answerTo(line, store)));
  };
  serve().catch(() => socket.destroy());
}

async function answerTo(line: string, store: Store): Promise<Answer> {
  try {
    return { result: (await done(Call.parse(JSON.parse(line)), store)) ?? null };
  } catch (error) {
    return error instanceof ConflictError ? { conflict: error.key } : { failed: String(error) };
  }
}

async function done(call: Call, store: Store): Promise<unknown> {
  switch (call.do) {
    case 'read':
      return store.read(call.keys);
    case 'write':
      return store.write(call.changes);
    case 'delete':
      return store.delete(call.keys);
    case 'remove':
      return store.remove(call.key, call.eTag);
    case 'sweep':
      return store.sweep();
    case 'keys': {
      const keys: string[] = [];
      for await (const key of store.keys()) keys.push(key);
      return keys;
    }
  }
}

/** The storage of a directory that another process has, by way of that process: for commands beside a server that runs. */
export class StoreBeside implements Store {
  readonly #socket: Socket;
  readonly #answers: AsyncIterator<string>;
  readonly #calls = new Queues();

  constructor(private readonly directory: string) {
    this.#socket = callOwner(directory);
    this.#socket.setTimeout(patienceMs, () => this.#socket.destroy());
    // What went wrong shows in the answer that does not come.
    this.#socket.on('error', () => {});
    this.#answers = createInterface({ input: this.#socket })[Symbol.asyncIterator]();
  }

  async read(keys: string[]): Promise<StoreItems> {
    return z.record(z.string(), z.looseObject({})).parse(await this.#ask({ do: 'read', keys }));
  }

  async write(changes: StoreItems): Promise<void> {
    await this.#ask({ do: 'write', changes });
  }

  async delete(keys: string[]): Promise<void> {
    await this.#ask({ do: 'delete', keys });
  }

  async remove(key: string, eTag: string): Promise<void> {
    await this.#ask({ do: 'remove', key, eTag });
  }

  async *keys(): AsyncIterable<string> {
    yield* Keys.parse(await this.#ask({ do: 'keys' }));
  }

  async sweep(): Promise<number> {
    return z.number().parse(await this.#ask({ do: 'sweep' }));
  }

  async close(): Promise<void> {
    this.#socket.destroy();
  }

  #ask(call: Call): Promise<unknown> {
    return this.#calls.run('', async () => {
      this.#socket.write(lineOf(call));
      const { value, done } = await this.#answers.next().catch(() => ended);
      // It ended, or lets this account not in.
      if (done) throw new StorageTakenError(this.directory);
      const answer = Answer.parse(JSON.parse(value));
      if ('conflict' in answer) throw new ConflictError(answer.conflict);
      if ('failed' in answer)
        throw new StorageError(`The Liaison that runs could not do it: ${answer.failed}`);
      return answer.result;
    });
  }
}
