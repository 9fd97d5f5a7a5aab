import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Checklist } from '../../src/checklist/record';
import { Language } from '../../src/contract';
import { Context } from '../../src/language/reading';
import { Walk } from '../../src/procedure/walk';
import { type Kind, lifetimes } from '../../src/storage/lifetimes';
import { inProject } from '../support/project';

const text = readFileSync(inProject('docs/what-it-stores.md'), 'utf8');
const section = (heading: string): string =>
  text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
/** What stands in backticks in the first column, and the second column. */
const rowsOf = (heading: string): [string[], string][] =>
  [...section(heading).matchAll(/^\| (`[^|]+?) +\| ([^|]+?) +\|/gm)].map(([, first = '', second = '']) => [
    [...first.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    second,
  ]);
const namesIn = (heading: string): string[] => rowsOf(heading).flatMap(([names]) => names);

const units: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const milliseconds = (written: string): number => {
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(written) ?? [];
  return Number(count) * (units[unit] ?? Number.NaN);
};

describe('docs/what-it-stores.md', () => {
  it('has a line for each kind of record, with how long it lives', () => {
    const told = rowsOf('How long').map(([[kind], lives]) => [kind, milliseconds(lives)]);
    expect(told.sort()).toEqual(Object.entries(lifetimes).sort());
  });

  /** What records of every kind have, or what their key says. */
  const everywhere = ['version', 'schema', 'id'];
  const fieldsOf = ({ shape }: { shape: object }) =>
    Object.keys(shape).filter((field) => !everywhere.includes(field));

  it.each([
    ['The context of a conversation', fieldsOf(Context)],
    ['A guided setup', fieldsOf(Walk)],
    ['Checklists', fieldsOf(Checklist)],
  ])('has a line for each field: %s', (heading, fields) => {
    expect(namesIn(heading).sort()).toEqual(fields.sort());
  });
});

/** As much as this test reads of them; the server has the whole schema. */
const Pages = z.object({
  privacy: z.object({
    sections: z.array(z.object({ records: z.array(z.object({ kinds: z.array(z.string()) })).optional() })),
  }),
});

describe.each(Language.options)('the privacy page in “%s”', (language) => {
  const file = inProject('src/words', language, 'pages.json');
  it('has a line for each kind of record', () => {
    const { privacy } = Pages.parse(JSON.parse(readFileSync(file, 'utf8')));
    const told = privacy.sections.flatMap(({ records = [] }) => records.flatMap(({ kinds }) => kinds));
    const kept = Object.keys(lifetimes).filter((kind) => kind !== ('probe' satisfies Kind));
    expect(told.sort()).toEqual(kept.sort());
  });
});
