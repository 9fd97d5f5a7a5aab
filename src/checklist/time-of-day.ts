import { escaped } from '../text/escaped';
import type { PartOfDay, WhenWords } from '../words';
import { fold } from './template';

export interface Time {
  hour: number;
  minute: number;
}

/** What is still to be understood; blanks stand around it. */
export interface Rest {
  text: string;
}

/** The hour where none is said, and the hours that may be said with it. */
const parts: Record<PartOfDay, { usual: number; from: number; to: number }> = {
  morning: { usual: 9, from: 0, to: 11 },
  afternoon: { usual: 14, from: 12, to: 18 },
  evening: { usual: 18, from: 17, to: 23 },
};
export const partsOfDay = Object.keys(parts) as PartOfDay[];

/** Words as people say them, the longest first, for an expression over the folded text. */
export const spoken = (words: readonly string[]) =>
  words
    .map((word) => fold(word))
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

export function take(rest: Rest, pattern: string): RegExpExecArray | null {
  const found = new RegExp(`(?<= )(?:${pattern})(?=[ .,])`, 'u').exec(rest.text);
  if (found)
    rest.text = `${rest.text.slice(0, found.index)}${rest.text.slice(found.index + found[0].length)}`;
  return found;
}

/**
 * Takes “at 8”, “8 pm”, “in the evening” out of the words; `today` is the part of the day that “tonight” has said
 * already. Null where they hold none, `wrong` where there is no such time.
 */
export function takeTime(rest: Rest, words: WhenWords, today: PartOfDay | null): Time | 'wrong' | null {
  const said = takeClock(rest, words);
  const part = today ?? partsOfDay.find((each) => take(rest, spoken(words.parts[each].any))) ?? null;
  if (said === 'wrong' || part === null) return said;
  const { usual, from, to } = parts[part];
  if (said === null) return { hour: usual, minute: 0 };
  // Eight in the evening is twenty o'clock.
  const hours = said.half || said.hour >= 12 ? [said.hour] : [said.hour, said.hour + 12];
  const hour = hours.find((each) => each >= from && each <= to);
  return hour === undefined ? 'wrong' : { hour, minute: said.minute };
}

/** `half`: morning or afternoon was said with it. */
type Clock = Time & { half: boolean };

function takeClock(rest: Rest, words: WhenWords): Clock | 'wrong' | null {
  if (take(rest, spoken(words.noon))) return { hour: 12, minute: 0, half: true };
  const half = `(?: ?(${spoken(words.am)})| ?(${spoken(words.pm)}))?`;
  const hours = `(\\d{1,2}) ?(?::|\\.|(?:${spoken(words.hour)})) ?(\\d{2})?${half}`;
  const found =
    take(rest, `(?:(?:${spoken(words.at)}) )?${hours}`) ??
    take(rest, `(?:${spoken(words.at)}) (\\d{1,2})()${half}`) ??
    take(rest, `(\\d{1,2})()(?: ?(${spoken(words.am)})| ?(${spoken(words.pm)}))`);
  return found && clock(Number(found[1]), Number(found[2] || 0), found[3], found[4]);
}

function clock(hour: number, minute: number, am?: string, pm?: string): Clock | 'wrong' {
  const half = am !== undefined || pm !== undefined;
  if (hour > 23 || minute > 59) return 'wrong';
  if (half && (hour > 12 || hour === 0)) return hour > 12 && pm ? { hour, minute, half } : 'wrong';
  if (pm !== undefined && hour < 12) return { hour: hour + 12, minute, half };
  if (am !== undefined && hour === 12) return { hour: 0, minute, half };
  return { hour, minute, half };
}
