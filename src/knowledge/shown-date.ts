/** `7/1/2027 8:00:00 AM`, `01/07/2027 08:00:00`, `2027-07-01`, `01.07.2027`. */
const ISO = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})/;
const LOCAL = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/;

/**
 * The days (ISO) that a date printed by a shell can mean: it writes day and month in the order of its region, which the
 * paste does not tell. Text that is no date means none.
 */
function daysOf(shown: string): string[] {
  const [, year, month, day] = ISO.exec(shown) ?? [];
  if (year && month && day) return [isoDate(year, month, day)];
  const [, one, other, ofYear] = LOCAL.exec(shown) ?? [];
  if (!one || !other || !ofYear) return [];
  return [
    [one, other],
    [other, one],
  ].flatMap(([inMonth = '', onDay = '']) =>
    Number(inMonth) <= 12 && Number(onDay) <= 31 ? [isoDate(ofYear, inMonth, onDay)] : [],
  );
}

const isoDate = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Whether a date that a shell printed lies after `today` (ISO), as it may be read. */
export const isAhead = (shown: string, today: string): boolean => daysOf(shown).some((day) => day > today);

/** Whether it lies before `today` (ISO), however it is read. */
export function isBehind(shown: string, today: string): boolean {
  const days = daysOf(shown);
  return days.length > 0 && days.every((day) => day < today);
}
