import type { Clock } from '../clock';

/** How long what is in hand may take to finish when the server is stopped; a supervisor kills after ten seconds. */
const graceMs = 8_000;

export interface Ending {
  /** Nobody new is let in. Resolves when the last connection has ended. */
  stopListening(): Promise<void>;
  /** Resolves when no activity is being handled any more. */
  idle(): Promise<void>;
  /** Sends the last edits of cards. */
  stopWork(): Promise<void>;
  /** Without credentials replies come to this very server, which listens until the last of them is there. */
  local: boolean;
}

/** Lets what is in hand finish, for eight seconds at most. What a card does not show by then it does after a restart. */
export async function finishInHand({ stopListening, idle, stopWork, local }: Ending, clock: Clock) {
  const finish = async () => {
    const closed = local ? null : stopListening();
    await idle();
    await stopWork();
    await (closed ?? stopListening());
    // A request that was half here when all this began has been handled by now.
    await idle();
  };
  let cancel = () => {};
  const outOfTime = new Promise<void>((resolve) => {
    cancel = clock.after(graceMs, resolve);
  });
  await Promise.race([finish(), outOfTime]);
  cancel();
}
