import { examplesOf } from '../knowledge';
import type { Reading } from '../language/reading';
import { otherCloudBlocks } from './command-notes';
import type { Block } from './document';
import { explainCmdlet, explainParameters } from './explain-cmdlet';
import { explainDetail } from './explain-detail';
import { explainRunning } from './explain-running';
import { type Explanation, explanation } from './explanation';
import { knownFailure } from './known-failure';
import { featureName, productName } from './names';
import { sourceBlocks } from './parts';
import { particularFor } from './related';
import {
  pick,
  suggestCommand,
  suggestDeployments,
  suggestHelp,
  suggestLifecycle,
  suggestSetup,
  suggestTerm,
} from './suggest';
import { answerSupport } from './support';
import type { Desk, Reply } from './tools';
import { type Ruling, ruleAll } from './verdicts';

/** What is X, what does parameter P mean? */
export function answerExplain(reading: Reading, desk: Desk): Reply {
  if (reading.detail !== null) return alone(desk, explainDetail(desk, reading.detail), reading.procedure);
  const failure = knownFailure(reading, desk);
  if (failure !== null) return alone(desk, failure.part, failure.procedure);
  const asked = reading.rights || reading.where ? explainRunning(desk, reading) : explanation({});
  if (asked.blocks.length > 0) return alone(desk, asked, reading.procedure);
  // What was told is known to happen, but not with the products named: then they may be the reason.
  if (reading.symptoms.length > 0 && reading.features.length > 0)
    return answerSupport({ ...reading, symptoms: [] }, desk);
  const terms = [...new Set(reading.terms.length > 0 ? reading.terms : termsOf(desk, reading))].filter(
    (id) => desk.words.terms[id] !== undefined,
  );
  const covered = new Set(terms.map((id) => desk.knowledge.terms.get(id)?.parameter?.toLowerCase()));
  const parts = [
    ...terms.map((id) => explainTerm(desk, id)),
    ...explainParameters(desk, reading, covered),
    // Of a term asked about beside a cmdlet, the cmdlet is only where it stands.
    ...(reading.parameters.length === 0 && reading.terms.length === 0
      ? reading.cmdlets.map((name) => explainCmdlet(desk, name))
      : []),
    ...(terms.length === 0 && reading.parameters.length === 0
      ? [
          ...reading.features.map((id) => explainFeature(desk, id)),
          ...reading.products.map((ref) => explainProduct(desk, ref)),
        ]
      : []),
    ...(terms.length === 0 && reading.features.length === 0 && reading.procedure !== null
      ? [explainProcedure(desk, reading.procedure)]
      : []),
  ].filter((part) => part.blocks.length > 0);
  if (parts.length === 0) return askTerm(desk);
  // What is said of other clouds below does not hold for one that the documents do not cover.
  const lead = [...otherCloudBlocks(desk, reading.otherCloud), ...differenceBlocks(desk, terms)];
  return explained(desk, parts, lead, terms);
}

/** One thing and nothing beside it, with the procedure that it is known from. */
function alone(desk: Desk, part: Explanation, procedure: string | null): Reply {
  const reply = explained(desk, [part]);
  return { ...reply, fields: { ...reply.fields, procedure } };
}

/** Of two terms: what the one is to the other, before what each is. */
function differenceBlocks(desk: Desk, terms: readonly string[]): Block[] {
  const text = desk.say.explain.difference[[...terms].sort().join(' ')];
  return text === undefined ? [] : [{ kind: 'paragraph', text }];
}

function explained(
  desk: Desk,
  parts: readonly Explanation[],
  lead: readonly Block[] = [],
  terms: readonly string[] = [],
): Reply {
  // What has just been explained need not be asked about.
  const told = new Set(terms.map((id) => suggestTerm(desk, id)?.say));
  const sources = [...new Set(parts.flatMap((part) => part.sources))];
  return {
    document: {
      blocks: [
        ...lead,
        ...parts.flatMap((part) => part.blocks),
        ...withPages(sourceBlocks(desk, sources, false), parts),
      ],
      suggestions: pick(
        ...parts.flatMap((part) => part.suggestions).filter(({ say }) => !told.has(say)),
        suggestHelp(desk),
      ),
    },
    fields: { intent: 'explain', sources },
  };
}

/** The glossary knows the parameters that matter, in both languages; the catalogue knows all, in English. */
function termsOf(desk: Desk, reading: Reading): string[] {
  const cmdlets = reading.cmdlets.map((name) => name.toLowerCase());
  if (reading.parameters.length === 0)
    return [...desk.knowledge.terms.values()]
      .filter(
        ({ parameter, cmdlet: own }) => parameter === undefined && cmdlets.includes(own?.toLowerCase() ?? ''),
      )
      .map(({ id }) => id);
  return reading.parameters.flatMap((written) => {
    const wanted = written.replace(/^-/, '').toLowerCase();
    const found = [...desk.knowledge.terms.values()].find(
      ({ parameter, cmdlet: owner }) =>
        parameter?.toLowerCase() === wanted &&
        (cmdlets.length === 0 || owner === undefined || cmdlets.includes(owner.toLowerCase())),
    );
    return found === undefined ? [] : [found.id];
  });
}

/** Reference pages of cmdlets have no id of their own among the sources; they are listed with them all the same. */
function withPages(blocks: Block[], parts: readonly Explanation[]): Block[] {
  const pages = parts.flatMap((part) => part.pages);
  if (pages.length === 0) return blocks;
  const listed = blocks.flatMap((block) => (block.kind === 'sources' ? block.items : []));
  const fresh = pages.filter((page, index) => {
    const first = pages.findIndex(({ url }) => url === page.url) === index;
    return first && !listed.some(({ url }) => url?.toLowerCase() === page.url?.toLowerCase());
  });
  return [{ kind: 'sources', items: [...listed, ...fresh] }];
}

function explainTerm(desk: Desk, id: string): Explanation {
  const words = desk.words.terms[id];
  if (words === undefined) return explanation({});
  const facts = desk.knowledge.terms.get(id);
  const said = facts?.value === undefined || words.definition.includes(facts.value);
  const wanted = said ? '' : ` ${desk.say.explain.needed(facts?.value ?? '')}`;
  return explanation({
    blocks: [{ kind: 'paragraph', text: `${desk.say.write.label(words.name, words.definition)}${wanted}` }],
    sources: facts?.sources ?? [],
    suggestions: pick(
      facts?.procedure === undefined ? null : suggestSetup(desk, facts.procedure),
      ...(facts?.related ?? []).map((other) => suggestTerm(desk, other)),
    ),
  });
}

function explainFeature(desk: Desk, id: string): Explanation {
  const rulings: Ruling[] = ruleAll(desk, [id], [{ exchange: null, skype: null }]);
  const yes = rulings.filter(({ verdict }) => verdict.support === 'yes').length;
  const setup = particularFor(desk, id, { exchange: null, skype: null });
  return explanation({
    blocks: [
      { kind: 'paragraph', text: desk.say.explain.feature(featureName(desk, id), yes, rulings.length) },
    ],
    sources: [...new Set(rulings.flatMap(({ verdict }) => verdict.sources))],
    suggestions: pick(suggestDeployments(desk, [id]), setup === null ? null : suggestSetup(desk, setup)),
  });
}

function explainProduct(desk: Desk, ref: string): Explanation {
  return explanation({
    blocks: [{ kind: 'paragraph', text: desk.say.explain.product(productName(desk, ref)) }],
    suggestions: [suggestLifecycle(desk, ref)],
  });
}

function explainProcedure(desk: Desk, id: string): Explanation {
  const words = desk.words.procedures[id];
  if (words === undefined) return explanation({});
  return explanation({
    blocks: [{ kind: 'paragraph', text: desk.say.write.label(words.name, words.goal) }],
    sources: desk.knowledge.procedures.get(id)?.sources ?? [],
    suggestions: pick(suggestSetup(desk, id), suggestCommand(desk, id)),
  });
}

function askTerm(desk: Desk): Reply {
  const ids = examplesOf(desk.knowledge.terms);
  return {
    document: {
      blocks: [
        { kind: 'paragraph', text: desk.say.explain.unknown },
        { kind: 'paragraph', text: desk.say.explain.which },
        { kind: 'list', ordered: false, items: ids.map((id) => desk.words.terms[id]?.name ?? id) },
      ],
      suggestions: pick(...ids.map((id) => suggestTerm(desk, id)), suggestHelp(desk)),
    },
    fields: { intent: 'explain' },
  };
}
