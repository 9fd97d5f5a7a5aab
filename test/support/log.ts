import { Writable } from 'node:stream';
import pino from 'pino';

/** A log that is kept line by line, as JSON. */
export function keptLog(level: string): { log: pino.Logger; logged: string[] } {
  const logged: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  return { log: pino({ level }, sink), logged };
}
