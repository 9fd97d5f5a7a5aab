import { type Finding, fault, fine, unknown } from './finding';

/** Tokens are refused when clocks differ by more than five minutes. */
const tolerated = 4 * 60_000;

/** Compares this computer's clock with the Date header of the login service. */
export async function checkClock(login: string, now: () => number): Promise<Finding> {
  const response = await fetch(login, { method: 'HEAD', signal: AbortSignal.timeout(10_000) }).catch(
    () => null,
  );
  const there = Date.parse(response?.headers.get('date') ?? '');
  if (Number.isNaN(there)) {
    return unknown(
      'clock',
      `${new URL(login).host} cannot be reached to compare clocks: let this computer call it over https.`,
    );
  }
  const minutes = Math.round(Math.abs(now() - there) / 60_000);
  if (Math.abs(now() - there) > tolerated) {
    return fault(
      'clock',
      `This computer’s clock is ${minutes} minutes off: switch on time synchronisation, or tokens are refused.`,
    );
  }
  return fine('clock', 'The clock is right.');
}
