import { endingModules } from '../commands/modules';
import { lifecycleOf, sidesOf } from '../knowledge';
import {
  type Cmdlet,
  cmdletNamed,
  type NamedCmdlet,
  type Parameter,
  parameterNamed,
  shellOf,
} from '../knowledge/catalogue';
import type { Reading } from '../language/reading';
import { holds, situationAt, type Use, usesOf } from '../procedure';
import { unique } from '../text/unique';
import { cmdletInSetup, neededInSetup } from './cmdlet-in-setup';
import type { Block, Suggestion } from './document';
import { nothing, type Part } from './explain-part';
import { procedureName, productName } from './names';
import { featuresOf, suggestInstead } from './related';
import { pick, suggestCommand, suggestLifecycle, suggestSetup } from './suggest';
import type { Desk } from './tools';

/** Parameters of the cmdlets named, else of the first cmdlets that have one of that name. */
export function parameters(desk: Desk, reading: Reading, covered: ReadonlySet<string | undefined>): Part[] {
  return reading.parameters.flatMap((written) => {
    const owners = reading.cmdlets.length > 0 ? reading.cmdlets : ownersOf(desk, written);
    const found = owners.flatMap((name) => {
      const named = cmdletNamed(desk.knowledge.catalogue, name);
      if (named === null) return [];
      const match = parameterNamed(desk.knowledge.catalogue, named.cmdlet, written);
      return match.kind === 'found' ? [{ named, name: match.name, parameter: match.parameter }] : [];
    });
    const [first] = found;
    if (first === undefined) return [];
    const known = covered.has(first.name.toLowerCase());
    return [parameterPart(desk, first.named, first.name, first.parameter, known, found.length - 1)];
  });
}

/** Cmdlets with a parameter of that name, those with which a command of a procedure begins before the others. */
function ownersOf(desk: Desk, written: string): string[] {
  const wanted = written.replace(/^-/, '').toLowerCase();
  const has = ([, { parameters: all }]: [string, Cmdlet]) =>
    Object.keys(all).some((name) => name.toLowerCase() === wanted);
  const all = Object.entries(desk.knowledge.catalogue.cmdlets)
    .filter(has)
    .map(([name]) => name);
  const used = all.filter((name) =>
    runsOf(desk, name).some(({ command }) => command.template.startsWith(name)),
  );
  return unique([...used, ...all]);
}

function parameterPart(
  desk: Desk,
  owner: NamedCmdlet,
  name: string,
  parameter: Parameter,
  termKnown: boolean,
  others: number,
): Part {
  const { explain, write } = desk.say;
  const meaning = parameter.meaning;
  const described =
    meaning === undefined || termKnown
      ? []
      : [
          desk.language === 'en'
            ? `${meaning}.`
            : write.label(explain.englishMeaning, write.quote(meaning)).replaceAll('**', ''),
        ];
  const facts = [
    ...described,
    ...(parameter.values && parameter.values.length > 0
      ? [explain.values(parameter.values)]
      : [explain.type(parameter.type)]),
    ...(parameter.default ? [explain.byDefault(parameter.default)] : []),
    parameter.required === true ? explain.required : explain.optional,
    ...(termKnown ? [] : neededInSetup(owner, name, desk)),
    ...(others > 0 ? [explain.moreCmdlets(others)] : []),
  ];
  return {
    blocks: [
      { kind: 'paragraph', text: explain.parameterOf(name, owner.name) },
      { kind: 'list', ordered: false, items: facts },
    ],
    sources: [],
    pages: page(owner),
    suggestions: pick(
      ...usersOf(desk, owner.name)
        .map((id) => suggestUse(desk, id, owner.name))
        .slice(0, 2),
    ),
  };
}

/** The procedures whose setup runs it. */
const usersOf = (desk: Desk, name: string): string[] =>
  unique(runsOf(desk, name).map(({ procedure }) => procedure.id));

const runsOf = (desk: Desk, name: string): Use[] =>
  usesOf(desk.knowledge, [name]).filter(({ as }) => as === 'command');

/** The setup that runs a cmdlet; where it does so only for what takes its place, that. */
function suggestUse(desk: Desk, id: string, name: string): Suggestion | null {
  const [feature] = featuresOf(desk, id);
  const running = runsOf(desk, name).filter(({ procedure }) => procedure.id === id);
  if (feature === undefined || running.some((use) => isForItself(desk, use))) return suggestSetup(desk, id);
  return suggestInstead(desk, feature);
}

/** Whether it is run in a step of a deployment that has what the procedure is named after. */
function isForItself(desk: Desk, { procedure, step }: Use): boolean {
  const sides = sidesOf(desk.knowledge);
  return procedure.applies
    .filter(({ answer }) => answer === 'yes')
    .flatMap(({ exchange, skype }) => exchange.flatMap((e) => skype.map((s) => ({ exchange: e, skype: s }))))
    .some((deployment) => holds(step.when, situationAt(deployment, sides)) !== false);
}

/** A cmdlet: its shell, where it exists, what it must be given, which procedures use it. */
export function cmdlet(desk: Desk, name: string): Part {
  const found = cmdletNamed(desk.knowledge.catalogue, name);
  if (found === null) return cmdletOfModule(desk, name);
  const { explain, setup, write } = desk.say;
  const { cmdlet: facts } = found;
  const lead = ofModule(desk, found.name);
  const shell = shellOf(facts);
  const products = (facts.applicable ?? [])
    .map((id) => productRef(desk, facts.module, id))
    .map((ref) => productName(desk, ref));
  const required = mandatoryWays(facts);
  const users = usersOf(desk, found.name);
  return {
    blocks: [
      {
        kind: 'paragraph',
        text: lead ?? explain.cmdletOf(found.name, shell === null ? null : setup.shell[shell]),
      },
      {
        kind: 'list',
        ordered: false,
        items: [
          ...insteadOf(desk, found.name),
          ...cmdletInSetup(found, desk),
          ...(products.length > 0 ? [explain.applicable(products)] : []),
          ...(required.length > 0 ? [explain.mandatory(required)] : []),
          ...(facts.availability?.status === 'removed' ? [explain.removed] : []),
          ...(users.length > 0
            ? [explain.usedIn(users.map((id) => write.quote(procedureName(desk, id))))]
            : []),
        ],
      },
    ].filter((block) => block.kind !== 'list' || (block.items?.length ?? 0) > 0) as Block[],
    sources: [],
    pages: page(found),
    suggestions: pick(
      ...[moduleOf(desk, found.name)].flatMap((module) =>
        module === null ? [] : suggestLifecycle(desk, module.ref),
      ),
      ...users.slice(0, 2).map((id) => suggestUse(desk, id, found.name)),
      ...users.slice(0, 1).map((id) => suggestCommand(desk, id)),
    ),
  };
}

/** A cmdlet that the catalogue does not describe: what becomes of its module is known of all its cmdlets. */
function cmdletOfModule(desk: Desk, name: string): Part {
  const [lead, module] = [ofModule(desk, name), moduleOf(desk, name)];
  if (lead === null || module === null) return nothing;
  const items = insteadOf(desk, name);
  return {
    blocks: [
      { kind: 'paragraph', text: lead },
      ...(items.length > 0 ? [{ kind: 'list', ordered: false, items } as const] : []),
    ],
    sources: desk.knowledge.others.get(module.ref.slice('other/'.length))?.sources ?? [],
    pages: [],
    suggestions: pick(suggestLifecycle(desk, module.ref)),
  };
}

/** More ways than that say nothing to a reader. */
const MOST_WAYS = 3;

/** What each way to run it demands; none where one way demands nothing. Of many ways, the usual one. */
function mandatoryWays({ parameterSets }: Cmdlet): (readonly string[])[] {
  const usual = parameterSets.find((set) => set.default) ?? parameterSets[0];
  const ways = parameterSets
    .map(({ required }) => required)
    .filter((names, at, all) => all.findIndex((one) => one.join() === names.join()) === at);
  const told = ways.length > MOST_WAYS ? [usual?.required ?? []] : ways;
  return told.some((names) => names.length === 0) ? [] : told;
}

const moduleOf = (desk: Desk, name: string) =>
  endingModules(desk.knowledge).find(({ cmdlet: own }) => own.test(name)) ?? null;

/** Of a cmdlet whose module has a lifecycle: that comes before all else. */
function ofModule(desk: Desk, name: string): string | null {
  const module = moduleOf(desk, name);
  if (module === null) return null;
  const { state } = lifecycleOf(desk.knowledge, module.ref, desk.today);
  const isOver = state === 'ended' || state === 'retired';
  const note = isOver ? (desk.words.products[module.ref]?.note ?? '') : '';
  return `${desk.say.explain.cmdletOfModule(name, productName(desk, module.ref), isOver)} ${note}`.trim();
}

function insteadOf(desk: Desk, name: string): string[] {
  const [, instead] =
    Object.entries(moduleOf(desk, name)?.instead ?? {}).find(
      ([old]) => old.toLowerCase() === name.toLowerCase(),
    ) ?? [];
  return instead === undefined ? [] : [desk.say.explain.instead(instead)];
}

const page = ({ name, cmdlet: { url } }: NamedCmdlet): Part['pages'] =>
  url ? [{ title: name, url, date: '' }] : [];

function productRef(desk: Desk, module: string, id: string): string {
  const side = module === 'skype' ? 'skype' : 'exchange';
  return desk.words.products[`${side}/${id}`] === undefined ? `other/${id}` : `${side}/${id}`;
}
