import type { Language } from '../contract';
import { type PartOfDay, typedWords, type WhenWords } from '../words';
import { fold } from './template';
import { partsOfDay, type Rest, spoken, take, takeTime } from './time-of-day';
import { instantOf, type WallTime, wallTime, weekdayOf } from './zone';

export type When = { at: Date } | { problem: 'unclear' | 'past' };

/** Where no time of day was said: the beginning of a working day. */
const usualHour = 9;
const daysAhead = 400;
/** As long as a 29 February may take to come twice. */
const yearsAhead = 13;

/**
 * The moment that words such as "on Monday at 9" mean for somebody in that zone at that instant.
 * What it does not understand to the last word is unclear: a reminder at the wrong hour is worse than a question.
 */
export function readWhen(text: string, language: Language, now: Date, zone: string): When {
  const words = typedWords(language).when;
  const said = ` ${fold(text.normalize('NFC')).replace(/\s+/g, ' ').trim()} `;
  const at = later(said, words, now) ?? dated(said, words, now, zone);
  if (at === null || Number.isNaN(at.getTime())) return { problem: 'unclear' };
  if (at <= now || at.getTime() - now.getTime() > daysAhead * 86_400_000) return { problem: 'past' };
  return { at };
}

/** "in 2 hours", "in an hour" */
function later(said: string, words: WhenWords, now: Date): Date | null {
  const units: [readonly string[], number][] = [
    [words.minutes, 60_000],
    [words.hours, 3_600_000],
    [words.days, 86_400_000],
    [words.weeks, 604_800_000],
  ];
  const numbers = `\\d{1,3} ?|(?:${spoken(words.numbers.flat())}) `;
  for (const [names, length] of units) {
    const [, amount = null] =
      new RegExp(`^ (?:${spoken(words.in)}) (${numbers})(?:${spoken(names)})[ .]*$`, 'u').exec(said) ?? [];
    if (amount === null) continue;
    const written = words.numbers.findIndex((forms) => forms.some((form) => fold(form) === amount.trim()));
    return new Date(now.getTime() + (written < 0 ? Number(amount) : written + 1) * length);
  }
  return null;
}

/** Takes a day and a time out of the words; both may be missing, but not both, and nothing else may be left. */
function dated(said: string, words: WhenWords, now: Date, zone: string): Date | null {
  const today = wallTime(now, zone);
  const rest = { text: said };
  const day = takeDay(rest, words, today);
  const time = takeTime(rest, words, day?.part ?? null);
  const left = rest.text.replace(
    new RegExp(`(?<= )(?:${spoken([...words.on, ...words.at, ...words.filler])})(?= )`, 'gu'),
    '',
  );
  if (left.replace(/[ .,]/g, '') !== '' || (day === null && time === null) || time === 'wrong') return null;
  if (Number.isNaN(day?.date.month)) return null;
  const { hour, minute } = time ?? { hour: usualHour, minute: 0 };
  const wall = (date: Pick<WallTime, 'year' | 'month' | 'day'>) =>
    instantOf({ year: date.year, month: date.month, day: date.day, hour, minute }, zone);
  const first = wall(day?.date ?? today);
  if (first > now || day?.next === undefined) {
    // A bare time that has passed today means tomorrow's.
    return day === null && first <= now ? wall(plus(today, 1)) : first;
  }
  return wall(day.next);
}

interface Day {
  date: WallTime;
  /** “Tonight” says it with the day. */
  part?: PartOfDay;
  /** Where the first is past: the Monday after, the same date next year. */
  next?: WallTime;
}

const plus = (date: WallTime, days: number): WallTime =>
  wallTime(new Date(Date.UTC(date.year, date.month - 1, date.day + days, date.hour, date.minute)), 'UTC');

function takeDay(rest: Rest, words: WhenWords, today: WallTime): Day | null {
  const iso = take(rest, '(\\d{4})-(\\d{2})-(\\d{2})');
  if (iso) return { date: dateOf(today, Number(iso[1]), Number(iso[2]), Number(iso[3])) };
  if (take(rest, spoken(words.dayAfter))) return { date: plus(today, 2) };
  if (take(rest, spoken(words.tomorrow))) return { date: plus(today, 1) };
  const part = partsOfDay.find((each) => take(rest, spoken(words.parts[each].today)));
  if (part !== undefined) return { date: today, part };
  if (take(rest, spoken(words.today))) return { date: today };
  const named = takeMonthDay(rest, words, today);
  if (named) return named;
  const weekday = words.weekdays.findIndex((names) => take(rest, `${spoken(names)}\\.?`));
  if (weekday < 0) return null;
  const date = plus(today, (weekday - weekdayOf(today) + 7) % 7);
  return { date, next: plus(date, 7) };
}

/** "24 November", "November 24", "24 November 2026" */
function takeMonthDay(rest: Rest, words: WhenWords, today: WallTime): Day | null {
  for (const [at, names] of words.months.entries()) {
    const month = `(?:${spoken(names)})\\.?`;
    const number = `(\\d{1,2})(?:${spoken(words.ordinals)})?`;
    const of = spoken([...words.of, '']);
    const year = '(?:,? (\\d{4}))?';
    const found = take(rest, `${number} (?:${of})${month}${year}`) ?? take(rest, `${month} ${number}${year}`);
    if (!found) continue;
    // The weekday beside a date says nothing new.
    for (const weekday of words.weekdays) take(rest, spoken(weekday));
    const inYear = (year: number) => dateOf(today, year, at + 1, Number(found[1]));
    if (found[2] !== undefined) return { date: inYear(Number(found[2])) };
    const years = Array.from({ length: yearsAhead }, (_, ahead) => inYear(today.year + ahead));
    const [date = inYear(today.year), next] = years.filter(({ month }) => !Number.isNaN(month));
    return { date, ...(next && { next }) };
  }
  return null;
}

/** The 31st of a short month is no day, rather than the 1st of the next. */
function dateOf(today: WallTime, year: number, month: number, day: number): WallTime {
  const fits = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month <= 12;
  return { ...today, year, month: fits ? month : Number.NaN, day };
}
