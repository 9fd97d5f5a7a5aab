/** A day and time as a clock on the wall shows it; `month` counts from 1, `weekday` from 0, which is Monday. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const minuteMs = 60_000;

/** Whether times can be told in it: an IANA name, or an offset such as `+01:00`. */
export function isZone(zone: string): boolean {
  if (offsetIn(zone) !== null) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export function wallTime(at: Date, zone: string): WallTime {
  const moved = new Date(at.getTime() + offsetMinutes(at, zone) * minuteMs);
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
    hour: moved.getUTCHours(),
    minute: moved.getUTCMinutes(),
  };
}

/** Monday is 0. Days past a month's end run on into the next. */
export const weekdayOf = ({ year, month, day }: WallTime): number =>
  (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;

/** The instant at which that zone's clocks show this; a time that the change to summer time leaves out is an hour later. */
export function instantOf({ year, month, day, hour, minute }: WallTime, zone: string): Date {
  const utc = Date.UTC(year, month - 1, day, hour, minute);
  const guess = utc - offsetMinutes(new Date(utc), zone) * minuteMs;
  return new Date(utc - offsetMinutes(new Date(guess), zone) * minuteMs);
}

function offsetMinutes(at: Date, zone: string): number {
  const fixed = offsetIn(zone);
  if (fixed !== null) return fixed;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((shown - Math.floor(at.getTime() / minuteMs) * minuteMs) / minuteMs);
}

function offsetIn(zone: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign === undefined) return zone === 'UTC' || zone === 'Z' ? 0 : null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
