import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** Microsoft's emulator of Azure Blob Storage, in a process of its own, with nothing on the disk. */
export async function startAzurite() {
  const port = await freePort();
  const program = require.resolve('azurite/dist/src/blob/main.js');
  const options = ['--blobPort', String(port), '--inMemoryPersistence', '--skipApiVersionCheck', '--silent'];
  const child = spawn(process.execPath, [program, ...options]);
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => /listen/i.test(String(chunk)) && resolve());
    child.once('exit', (code) => reject(new Error(`Azurite ended with ${code}`)));
  });
  return { port, connectionString: azuriteAt(port), stop: () => child.kill() };
}
export type Azurite = Awaited<ReturnType<typeof startAzurite>>;

/** Azurite's account and key are published constants. */
export const azuriteAt = (
  port: number,
  key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
): string =>
  `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${key};BlobEndpoint=http://127.0.0.1:${port}/devstoreaccount1;`;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
