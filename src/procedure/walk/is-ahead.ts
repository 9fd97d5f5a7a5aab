/** `7/1/2027 8:00:00 AM`, `01/07/2027 08:00:00`, `2027-07-01`, `01.07.2027`. */
const ISO = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})/;
const LOCAL = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/;

const isoDate = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/**
 * Whether a date that a shell printed lies after `today` (ISO). The shell writes day and month in the order of its
 * region, which the paste does not tell: the later reading that is a date counts. Text that is no date lies nowhere.
 */
export function isAhead(shown: string, today: string): boolean {
  const [, year, month, day] = ISO.exec(shown) ?? [];
  if (year && month && day) return isoDate(year, month, day) > today;
  const [, one, other, ofYear] = LOCAL.exec(shown) ?? [];
  if (!one || !other || !ofYear) return false;
  return [
    [one, other],
    [other, one],
  ].some(
    ([inMonth = '', onDay = '']) =>
      Number(inMonth) <= 12 && Number(onDay) <= 31 && isoDate(ofYear, inMonth, onDay) > today,
  );
}
