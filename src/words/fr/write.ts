import type { DeploymentNames, Sentences } from '../sentences';

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

function list(items: readonly string[], word: string): string {
  if (items.length < 3) return items.join(` ${word} `);
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** In French zero and one are singular. */
export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count < 2 ? one : several}`;
}

/** `de Skype`, `d’Exchange`, `des clients`; bold marks before the name do not hide its vowel. */
export function de(name: string): string {
  const [, article, rest] = /^(les?) (.*)$/s.exec(name) ?? [];
  if (article !== undefined) return `${article === 'le' ? 'du' : 'des'} ${rest}`;
  return /^[*`_]*[aeiouyàâéèêëîïôûh]/i.test(name) ? `d’${name}` : `de ${name}`;
}

export const write: Sentences['write'] = {
  and: (items) => list(items, 'et'),
  or: (items) => list(items, 'ou'),
  date(iso) {
    const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? [];
    if (year === undefined) return iso;
    const name = month === undefined ? undefined : months[Number(month) - 1];
    const number = day === undefined ? undefined : day === '01' ? '1er' : String(Number(day));
    return [number, name, year].filter(Boolean).join(' ');
  },
  dated(iso, how) {
    const date = write.date(iso);
    const day = /^\d{4}-\d{2}-\d{2}/.test(iso) ? 'le ' : '';
    return { exactly: date, about: `vers ${day}${date}`, after: `après ${day}${date}` }[how];
  },
  quote: (text) => `« ${text} »`,
  deployment: (names) => sides(names).join(' et '),
  deploymentShort: (names) => sides(names).join(' + '),
  label: (label, text) => `**${label} :** ${text}`,
};

function sides({ exchange, skype }: DeploymentNames): string[] {
  return [exchange, skype].filter((side) => side !== null);
}
