import type { DeploymentNames, Sentences } from '../sentences';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function list(items: readonly string[], word: string): string {
  if (items.length < 3) return items.join(` ${word} `);
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** `a`/`s` for one or several: `plural(1, 'feature')` is `1 feature`. */
export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

export const write: Sentences['write'] = {
  and: (items) => list(items, 'and'),
  or: (items) => list(items, 'or'),
  date(iso) {
    const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? [];
    if (year === undefined) return iso;
    const name = month === undefined ? undefined : months[Number(month) - 1];
    return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
  },
  dated: (iso, how) => `${{ exactly: '', about: 'about ', after: 'after ' }[how]}${write.date(iso)}`,
  quote: (text) => `“${text}”`,
  deployment: (names) => sides(names).join(' and '),
  deploymentShort: (names) => sides(names).join(' + '),
  label: (label, text) => `**${label}:** ${text}`,
};

function sides({ exchange, skype }: DeploymentNames): string[] {
  return [exchange, skype].filter((side) => side !== null);
}
