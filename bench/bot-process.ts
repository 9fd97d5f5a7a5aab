import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

export type BotName = 'echo' | 'echo-answers' | 'echo-dialog' | 'echo-agents' | 'memory' | 'file';

/** How each is called in a table; the first is the floor. */
export const botNames: Record<BotName, string> = {
  echo: 'echo (botbuilder, restify)',
  'echo-answers': 'echo that sends Liaison’s answers',
  'echo-dialog': 'echo with ConversationState',
  'echo-agents': 'echo on @microsoft/agents-hosting',
  memory: 'Liaison, memory',
  file: 'Liaison, `file:`',
};

/** A server in a process of its own, without credentials, on a free port of this computer. */
export class BotProcess {
  private constructor(
    readonly name: BotName,
    readonly url: string,
    readonly child: ChildProcess,
    private readonly directory: string | null,
  ) {}

  /** `directory`: what is stored there already; `node`: options of Node.js; `log`: gets each line of warning. */
  static async start(
    name: BotName,
    { directory, node = [], log }: { directory?: string; node?: string[]; log?: (line: string) => void } = {},
  ): Promise<BotProcess> {
    const own =
      directory === undefined && name === 'file'
        ? mkdtempSync(path.join(os.tmpdir(), 'liaison-bench-'))
        : null;
    const storage = name === 'file' ? `file:${directory ?? own}` : 'memory:';
    const script = name === 'memory' || name === 'file' ? 'src/index.js' : `bench/servers/${name}.js`;
    const child = spawn(process.execPath, [...node, path.join('dist', script)], {
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        LIAISON_STORAGE: storage,
        LOG_LEVEL: log === undefined ? 'fatal' : 'warn',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('{')) log?.(line);
        else resolve(/http:[^ ]+:\d+/.exec(line)?.[0] ?? '');
      });
      child.once('exit', (code) => reject(new Error(`${script} ended with ${code}.`)));
    });
    return new BotProcess(name, url, child, own);
  }

  /** Resident memory (proc(5), VmRSS). */
  get memoryMb(): number {
    return this.#memory('VmRSS');
  }

  /** The process's own, without what of the database's file happens to be in memory (proc(5), RssAnon). */
  get ownMemoryMb(): number {
    return this.#memory('RssAnon');
  }

  #memory(field: string): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  }

  /** User and system time (proc(5), fields 14 and 15), which count in ticks of ten milliseconds. */
  get cpuMs(): number {
    const fields = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
    if (this.directory !== null) rmSync(this.directory, { recursive: true, force: true });
  }
}
