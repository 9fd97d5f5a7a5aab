/** What the local page is shown: the event with which its stream begins. */
export async function stateOf<State>(url: string): Promise<State> {
  const stop = new AbortController();
  const events = await fetch(`${url}/local/events`, { signal: stop.signal });
  let seen = '';
  for await (const part of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    seen += part;
    const [, state] = /^event: state\ndata: (.*)\n\n/m.exec(seen) ?? [];
    if (state === undefined) continue;
    stop.abort();
    return JSON.parse(state) as State;
  }
  throw new Error('the stream ended without the state');
}
