import type { DataFinding } from '../finding';
import { refs } from '../lifecycle';
import type { Where } from '../membership';
import type { Knowledge, Term } from '../schema';
import { SIDES } from '../sides';
import { dataFile, examplesFile, type FactRule, listIds } from './rule';

/** An id named somewhere, and the ids that it may be one of. */
interface Naming {
  file: string;
  path: string;
  ids: readonly string[] | undefined;
  among: Iterable<string>;
}

export const namedIdsExist: FactRule = {
  name: 'named-ids-exist',
  description: 'Every feature, product, procedure, contradiction, term and ref that is named exists.',
  check: (knowledge) => namings(knowledge).flatMap(missing),
};

function missing({ file, path, ids = [], among }: Naming): DataFinding[] {
  const known = new Set(among);
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({
      file,
      path,
      message: `"${id}" does not exist`,
      remedy: `use one of: ${listIds(known)}; or add what is missing`,
    }));
}

function namings(knowledge: Knowledge): Naming[] {
  const all = refs(knowledge);
  const { features, exchange, skype, contradictions, terms } = knowledge;
  const lifecycles = (['exchange', 'skype', 'others'] as const).flatMap((folder) =>
    [...knowledge[folder].values()].map((entry) => ({ file: dataFile(folder, entry.id), entry })),
  );
  return [
    ...[...features.values()].flatMap((feature) => {
      const file = dataFile('features', feature.id);
      return [
        { file, path: 'procedures', ids: feature.procedures, among: knowledge.procedures.keys() },
        ...feature.statements.flatMap((statement, at) =>
          sides(knowledge, file, `statements[${at}]`, statement),
        ),
        ...feature.restsOn.flatMap((needed, at) => [
          { file, path: `restsOn[${at}].ref`, ids: [needed.ref], among: all },
          ...sides(knowledge, file, `restsOn[${at}]`, needed),
        ]),
      ];
    }),
    ...lifecycles.flatMap(({ file, entry }) => [
      { file, path: 'replacedBy', ids: entry.replacedBy, among: all },
      { file, path: 'onServers', ids: entry.onServers === undefined ? [] : [entry.onServers], among: all },
      { file, path: 'moves', ids: entry.moves.map((move) => move.to), among: all },
      { file, path: 'covers', ids: entry.covers, among: all },
    ]),
    ...scopes(knowledge, 'notices', [...knowledge.notices.values()]),
    ...scopes(knowledge, 'contradictions', [...contradictions.values()]),
    ...[...knowledge.voicemail.values()].flatMap((server) => {
      const file = dataFile('voicemail', server.id);
      return [
        { file, path: 'id', ids: [server.id], among: skype.keys() },
        ...server.mailboxes.flatMap((mailbox, at) => [
          { file, path: `mailboxes[${at}].exchange`, ids: mailbox.exchange, among: exchange.keys() },
          {
            file,
            path: `mailboxes[${at}].contradiction`,
            ids: mailbox.contradiction === undefined ? [] : [mailbox.contradiction],
            among: contradictions.keys(),
          },
        ]),
      ];
    }),
    ...[...terms.values()].flatMap((term) => toReadNext(knowledge, dataFile('terms', term.id), term)),
    ...[...knowledge.details.values()].flatMap((detail) => {
      const file = dataFile('details', detail.id);
      return [
        ...toReadNext(knowledge, file, detail),
        { file, path: 'notices', ids: detail.notices, among: knowledge.notices.keys() },
      ];
    }),
    ...examples(knowledge),
  ];
}

/** What a term or a detail offers next. */
const toReadNext = (
  { procedures, terms }: Knowledge,
  file: string,
  { procedure, related }: Pick<Term, 'procedure' | 'related'>,
): Naming[] => [
  { file, path: 'procedure', ids: procedure === undefined ? [] : [procedure], among: procedures.keys() },
  { file, path: 'related', ids: related, among: terms.keys() },
];

function examples({ examples: { deployments, comparisons }, ...knowledge }: Knowledge): Naming[] {
  const pairs = [
    ...deployments.map((pair, at) => ({ pair, path: `deployments[${at}]` })),
    ...comparisons.flatMap((two, at) =>
      two.map((pair, which) => ({ pair, path: `comparisons[${at}][${which}]` })),
    ),
  ];
  return pairs.flatMap(({ pair, path }) =>
    SIDES.map((side) => ({
      file: examplesFile,
      path: `${path}.${side}`,
      ids: [pair[side]],
      among: knowledge[side].keys(),
    })),
  );
}

function scopes(
  knowledge: Knowledge,
  folder: string,
  entries: { id: string; appliesTo?: Where | undefined }[],
) {
  return entries.flatMap(({ id, appliesTo }) =>
    appliesTo ? sides(knowledge, dataFile(folder, id), 'appliesTo', appliesTo) : [],
  );
}

function sides(knowledge: Knowledge, file: string, path: string, where: Where): Naming[] {
  return (['features', 'exchange', 'skype'] as const).map((key) => ({
    file,
    path: `${path}.${key}`,
    ids: where[key],
    among: knowledge[key].keys(),
  }));
}
