import { readFileSync } from 'node:fs';
import { inProject } from './project';

export function postJson(url: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** Recorded activities with invented identities. */
export function fixture(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(inProject(`test/fixtures/teams/${name}.json`), 'utf8'));
}
