import type { Cloud, Deployment } from '../contract';
import type { Knowledge, SideName } from '../knowledge';
import { type Catalogue, isSwitch } from '../knowledge/catalogue';
import { lifecycleOf } from '../knowledge/lifecycle';
import { once } from '../once';
import type { Words } from '../words';
import { type Bound, bind } from './bind';
import type { CheckOptions } from './check-options';
import { endingModules } from './modules';
import type { Names } from './names';
import { readOutput } from './output';
import { formsOf } from './output-forms';
import { type Grammar, parse } from './parse';
import type { Paste } from './paste';
import type { Context } from './rule';
import { splatsIn } from './splat';
import { cloudIn, type Surroundings } from './surroundings';
import type { Statement } from './syntax';
import { textsIn } from './texts';

export interface Tools {
  knowledge: Knowledge;
  catalogue: Catalogue;
  grammar: Grammar;
  names: Names;
  documented: ReadonlySet<string>;
  deploymentIn: Surroundings;
  words: Words;
}

export function contextOf(paste: Paste, words: string, options: CheckOptions, tools: Tools): Context {
  const forms = formsOf(tools.knowledge.outputs);
  const read = paste.pieces.map((piece) => ({
    piece,
    statements: piece.kind === 'code' ? parse(piece.text) : [],
  }));
  const context: Context = {
    catalogue: tools.catalogue,
    grammar: tools.grammar,
    statements: [],
    commands: [],
    lines: new Map(read.flatMap(({ piece, statements }) => linesOf(piece, statements))),
    outputs: [],
    words,
    cloud: options.cloud ?? cloudIn(words),
    proxies: proxiesIn(tools.knowledge),
    applications: applicationsIn(tools.knowledge),
    deployment: deployment(options.deployment, tools.deploymentIn(words), tools.knowledge),
    documented: tools.documented,
    forms,
    messages: forms.messages,
    modules: endingModules(tools.knowledge),
    product: (side, id) => tools.words.products[`${side}/${id}`]?.name ?? id,
    today: options.today ?? null,
    ended: (ref) =>
      options.today === undefined || lifecycleOf(tools.knowledge, ref, options.today).state !== 'supported',
    ...tools.names,
  };
  const all = read.flatMap(({ statements }) => statements);
  const [splats, texts] = [splatsIn(all), textsIn(all)];
  for (const { piece, statements } of read) {
    if (piece.kind === 'output') {
      context.outputs.push(readOutput(piece.text, forms));
      continue;
    }
    for (const statement of statements) {
      context.statements.push(statement);
      for (const command of statement.commands) {
        const bound: Bound = bind(tools.catalogue, command, statement, splats, texts);
        [bound.quoted, bound.joined] = [piece.quoted, piece.joined];
        bound.partial ||= piece.quoted && endsOpen(bound);
        bound.silent = piece.silent;
        bound.mention =
          piece.inWords &&
          command.elements.length === 0 &&
          statement.commands.length === 1 &&
          !command.assigned &&
          !command.call;
        context.commands.push(bound);
      }
    }
  }
  return context;
}

/** Its last parameter has no value. */
function endsOpen({ command, given }: Bound): boolean {
  const last = command.elements.at(-1);
  const own = given.find(({ element }) => element === last);
  return last?.kind === 'parameter' && last.value === null && !(own && isSwitch(own.parameter));
}

/** Where the statements of a piece stand in the paste. */
function linesOf(piece: Paste['pieces'][number], statements: readonly Statement[]) {
  if (piece.kind !== 'code') return [];
  const lineAt = (at: number) => piece.lines[piece.text.slice(0, at).split('\n').length - 1];
  return statements.map((statement) => [statement, lineAt] as const);
}

/** What the placeholder of the setup is filled with, cloud by cloud. */
const proxiesIn = once(
  ({ placeholders }: Knowledge): ReadonlyMap<Cloud, string> =>
    new Map(
      (placeholders.get('proxyFqdn')?.defaults ?? []).flatMap(({ value, when }) =>
        (when?.cloud ?? []).map((cloud) => [cloud, value] as const),
      ),
    ),
);

const applicationsIn = once(
  ({ applications }: Knowledge): Context['applications'] =>
    new Map([...applications.values()].map(({ id, applicationId }) => [id, applicationId])),
);

function deployment(said: Deployment | null, found: Deployment, knowledge: Knowledge): Deployment {
  const plain = (side: SideName, id: string): string | null =>
    knowledge[side].get(id)?.kind === 'group' ? null : id;
  // A side that was said is said, `on-premises` too: a version in a comment of the script does not overrule it.
  return {
    exchange: said?.exchange ? plain('exchange', said.exchange) : found.exchange,
    skype: said?.skype ? plain('skype', said.skype) : found.skype,
  };
}
