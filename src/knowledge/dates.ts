/** The last day that a partial date can mean: `2026-10` ends on the 31st. */
function lastDay(date: string): string {
  const [year, month, day] = date.split('-');
  if (day !== undefined) return date;
  if (month === undefined) return `${year}-12-31`;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${date}-${String(days).padStart(2, '0')}`;
}

/** Support holds on its last day and is over on the next one. */
export function isOver(end: string, today: string): boolean {
  return today > lastDay(end);
}

export function hasBegun(start: string, today: string): boolean {
  return today >= start;
}

/** A date that the calendar has: `2021-02-30` fits the form and is none. */
export function exists(date: string): boolean {
  const day = date.length === 10 ? date : lastDay(date);
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}
