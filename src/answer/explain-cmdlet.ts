import { sidesOf } from '../knowledge';
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
import { type Explanation, explanation } from './explanation';
import { type ModuleEnd, moduleEnd } from './module-end';
import { procedureName, productName } from './names';
import { featuresOf, suggestInstead } from './related';
import { pick, suggestCommand, suggestLifecycle, suggestSetup } from './suggest';
import type { Desk } from './tools';

/** Parameters of the cmdlets named, else of the first cmdlets that have one of that name. */
export function explainParameters(
  desk: Desk,
  reading: Reading,
  covered: ReadonlySet<string | undefined>,
): Explanation[] {
  return reading.parameters.flatMap((written) => {
    const owners = reading.cmdlets.length > 0 ? reading.cmdlets : ownersOf(desk, written);
    const found = owners.flatMap((name) => {
      const named = cmdletNamed(desk.knowledge.catalogue, name);
      if (named === null) return [];
      const match = parameterNamed(desk.knowledge.catalogue, named.cmdlet, written);
      return match.kind === 'found' ? [{ owner: named, name: match.name, parameter: match.parameter }] : [];
    });
    const [first] = found;
    if (first === undefined) return [];
    const termKnown = covered.has(first.name.toLowerCase());
    return [explainParameter(desk, first, { termKnown, others: found.length - 1 })];
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

/** `termKnown`: a term says already what it means; `others`: of how many more cmdlets there is one of that name. */
function explainParameter(
  desk: Desk,
  { owner, name, parameter }: { owner: NamedCmdlet; name: string; parameter: Parameter },
  { termKnown, others }: { termKnown: boolean; others: number },
): Explanation {
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
  return explanation({
    blocks: [
      { kind: 'paragraph', text: explain.parameterOf(name, owner.name) },
      { kind: 'list', ordered: false, items: facts },
    ],
    pages: page(owner),
    suggestions: pick(
      ...usersOf(desk, owner.name)
        .map((id) => suggestUse(desk, id, owner.name))
        .slice(0, 2),
    ),
  });
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
export function explainCmdlet(desk: Desk, name: string): Explanation {
  const found = cmdletNamed(desk.knowledge.catalogue, name);
  const end = moduleEnd(desk, found?.name ?? name);
  if (found === null) return end === null ? explanation({}) : explainModuleEnd(desk, end);
  const { cmdlet } = found;
  const { explain, setup, write } = desk.say;
  const shell = shellOf(cmdlet);
  const products = (cmdlet.applicable ?? []).map((id) =>
    productName(desk, productRef(desk, cmdlet.module, id)),
  );
  const required = mandatoryWays(cmdlet);
  const users = usersOf(desk, found.name);
  const items = [
    ...(end?.instead ?? []),
    ...cmdletInSetup(found, desk),
    ...(products.length > 0 ? [explain.applicable(products)] : []),
    ...(required.length > 0 ? [explain.mandatory(required)] : []),
    ...(cmdlet.availability?.status === 'removed' ? [explain.removed] : []),
    ...(users.length > 0 ? [explain.usedIn(users.map((id) => write.quote(procedureName(desk, id))))] : []),
  ];
  const lead = end?.lead ?? explain.cmdletOf(found.name, shell && setup.shell[shell]);
  return explanation({
    blocks: leadAndList(lead, items),
    pages: page(found),
    suggestions: pick(
      end && suggestLifecycle(desk, end.ref),
      ...users.slice(0, 2).map((id) => suggestUse(desk, id, found.name)),
      ...users.slice(0, 1).map((id) => suggestCommand(desk, id)),
    ),
  });
}

/** A cmdlet that the catalogue does not describe: what becomes of its module is known of all its cmdlets. */
const explainModuleEnd = (desk: Desk, { ref, sources, lead, instead }: ModuleEnd): Explanation =>
  explanation({
    blocks: leadAndList(lead, instead),
    sources,
    suggestions: pick(suggestLifecycle(desk, ref)),
  });

const leadAndList = (lead: string, items: string[]): Block[] => [
  { kind: 'paragraph', text: lead },
  ...(items.length > 0 ? [{ kind: 'list', ordered: false, items } as const] : []),
];

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

const page = ({ name, cmdlet: { url } }: NamedCmdlet): Explanation['pages'] =>
  url ? [{ title: name, url, date: '' }] : [];

function productRef(desk: Desk, module: string, id: string): string {
  const side = module === 'skype' ? 'skype' : 'exchange';
  return desk.words.products[`${side}/${id}`] === undefined ? `other/${id}` : `${side}/${id}`;
}
