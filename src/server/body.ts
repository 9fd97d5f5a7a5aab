import type { Request } from 'restify';
import { HttpProblem } from './problem';

export const maxBodyBytes = 256 * 1024;
export const maxDepth = 64;
/** Past this much, a sender that does not stop is cut off instead of being told so. */
const maxDrainBytes = 64 * 1024 * 1024;

/**
 * The request's JSON, within 256 KB and 64 levels. Anything else is an `HttpProblem`.
 * restify's own parser counts compressed bytes and not what they unpack to, and has no limit on depth.
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  const encoding = request.headers['content-encoding'] ?? 'identity';
  const bytes = await readBytes(request).catch(() => {
    throw new HttpProblem(400, 'Incomplete', 'The body did not arrive.');
  });
  if (bytes === null) {
    throw new HttpProblem(413, 'TooLarge', `The body is larger than ${maxBodyBytes} bytes.`);
  }
  if (!/^application\/json\s*(;|$)/i.test(type) || encoding !== 'identity') {
    throw new HttpProblem(415, 'NotJson', 'Send application/json, uncompressed.');
  }
  const text = decode(bytes);
  if (depthOf(text) > maxDepth) {
    throw new HttpProblem(400, 'TooDeep', `The body is nested deeper than ${maxDepth} levels.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, 'BadJson', 'The body is not valid JSON.');
  }
}

/** Null when there are too many; the rest is then read and dropped, so that the sender gets to see the reply. */
async function readBytes(request: Request): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (size > maxDrainBytes) request.socket.destroy();
  }
  return size > maxBodyBytes ? null : Buffer.concat(chunks);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new HttpProblem(400, 'BadJson', 'The body is not UTF-8 text.');
  }
}

/** Counted before parsing: whatever walks the parsed value later may do so by recursion. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (quoted) {
      if (character === '\\') index++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}
