import type { Language } from '../contract';
import { sentencesFor } from '../words';
import { checklistWords } from '../words/checklist';
import { wallTime } from './zone';

/** An instant as that zone's clock shows it, in words. */
export function writeMoment(iso: string, zone: string, language: Language): string {
  const { year, month, day, hour, minute } = wallTime(new Date(iso), zone);
  const date = sentencesFor(language).write.date(`${year}-${two(month)}-${two(day)}`);
  return checklistWords(language).moment(date, `${two(hour)}:${two(minute)}`);
}

const two = (number: number) => String(number).padStart(2, '0');
