import { exists } from '../dates';
import type { DataFinding } from '../finding';
import type { Knowledge, Lifecycle } from '../schema';
import { dataFile, type FactRule, sourcesFile } from './rule';

interface Dated {
  file: string;
  path: string;
  date: string | null | undefined;
}

export const datesMakeSense: FactRule = {
  name: 'dates-make-sense',
  description:
    'Every date is in the calendar; release, end of mainstream support and end of support follow in this order; dated entries name sources.',
  check: (knowledge) => [
    ...dates(knowledge).flatMap(notInCalendar),
    ...lifecycles(knowledge).flatMap(({ file, entry }) => [
      ...outOfOrder(file, entry),
      ...withoutSources(file, entry),
    ]),
  ],
};

function lifecycles(knowledge: Knowledge): { file: string; entry: Lifecycle }[] {
  return (['exchange', 'skype', 'others'] as const).flatMap((folder) =>
    [...knowledge[folder].values()].map((entry) => ({ file: dataFile(folder, entry.id), entry })),
  );
}

const steps = ['release', 'mainstreamEnd', 'supportEnd'] as const;

function dates(knowledge: Knowledge): Dated[] {
  return [
    ...[...knowledge.sources.values()].flatMap((source) =>
      (['date', 'topic'] as const).map((key) => ({
        file: sourcesFile,
        path: `${source.id}.${key}`,
        date: source[key],
      })),
    ),
    ...(['notices', 'contradictions'] as const).flatMap((folder) =>
      [...knowledge[folder].values()].flatMap(({ id, turns }) =>
        turns.map((date, at) => ({ file: dataFile(folder, id), path: `turns[${at}]`, date })),
      ),
    ),
    ...lifecycles(knowledge).flatMap(({ file, entry }) => [
      ...[...steps, 'notBefore' as const].map((key) => ({ file, path: key, date: entry[key] })),
      ...entry.milestones.map(({ date }, at) => ({ file, path: `milestones[${at}].date`, date })),
    ]),
  ];
}

function notInCalendar({ file, path, date }: Dated): DataFinding[] {
  if (date === null || date === undefined || exists(date)) return [];
  return [{ file, path, message: `${date} is no day of the calendar`, remedy: 'correct the date' }];
}

function outOfOrder(file: string, entry: Lifecycle): DataFinding[] {
  const given = steps.flatMap((key) => (entry[key] === undefined ? [] : [{ key, date: entry[key] }]));
  return given.slice(1).flatMap((later, index) => {
    const earlier = given[index];
    if (!earlier || earlier.date <= later.date) return [];
    return [
      {
        file,
        path: later.key,
        message: `${later.key} ${later.date} is before ${earlier.key} ${earlier.date}`,
        remedy: 'correct one of the two dates',
      },
    ];
  });
}

function withoutSources(file: string, entry: Lifecycle): DataFinding[] {
  const dated = [...steps, 'notBefore' as const].some((key) => entry[key] !== undefined);
  if (!dated || entry.sources.length > 0) return [];
  return [
    {
      file,
      path: 'sources',
      message: 'dates without a source',
      remedy: 'name the documents that give the dates',
    },
  ];
}
