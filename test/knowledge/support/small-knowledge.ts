import type { z } from 'zod';
import type { WordsByLanguage } from '../../../src/knowledge';
import { noOutputs } from '../../../src/knowledge/outputs';
import { Placeholder, Procedure } from '../../../src/knowledge/procedure';
import {
  Contradiction,
  Detail,
  type Examples,
  Feature,
  type Knowledge,
  Lifecycle,
  Notice,
  Product,
  Source,
  Term,
  Voicemail,
} from '../../../src/knowledge/schema';

type Entries<T extends z.ZodType> = z.input<T>[];

/** A small knowledge that breaks no rule: one feature, two versions a side, two documents. */
const right = {
  sources: [
    {
      id: 'old-page',
      title: 'Old page',
      url: null,
      date: '2018-02',
      languages: ['en'],
      kind: 'microsoft',
    },
    {
      id: 'new-page',
      title: 'New page',
      url: null,
      date: '2021',
      languages: ['en'],
      kind: 'microsoft',
    },
  ] as Entries<typeof Source>,
  features: [
    {
      id: 'presence',
      position: 1,
      statements: [
        { exchange: ['2013', 'online'], skype: ['server', 'online'], support: 'yes', sources: ['new-page'] },
      ],
    },
  ] as Entries<typeof Feature>,
  exchange: [
    {
      id: '2013',
      kind: 'server',
      position: 1,
      matrix: true,
      within: 'on-premises',
      policy: 'fixed',
      release: '2012-12',
      mainstreamEnd: '2018-04-10',
      supportEnd: '2023-04-11',
      sources: ['old-page'],
    },
    { id: 'on-premises', kind: 'group', position: 2, policy: 'modern', members: ['2013'] },
    { id: 'online', kind: 'service', position: 3, matrix: true, policy: 'service' },
  ] as Entries<typeof Product>,
  skype: [
    { id: 'server', kind: 'group', position: 1, matrix: true, policy: 'modern' },
    { id: 'server-2019', kind: 'server', position: 2, within: 'server', policy: 'modern' },
    { id: 'online', kind: 'service', position: 3, matrix: true, policy: 'service' },
  ] as Entries<typeof Product>,
  others: [{ id: 'teams', kind: 'service', policy: 'service' }] as Entries<typeof Lifecycle>,
  notices: [
    { id: 'retired', position: 1, appliesTo: { skype: ['online'] }, sources: ['new-page'] },
  ] as Entries<typeof Notice>,
  contradictions: [] as Entries<typeof Contradiction>,
  voicemail: [] as Entries<typeof Voicemail>,
  terms: [{ id: 'ucs', sources: ['old-page'] }] as Entries<typeof Term>,
  details: [{ id: 'fax', sources: ['old-page'] }] as Entries<typeof Detail>,
  procedures: [] as Entries<typeof Procedure>,
  placeholders: [{ name: 'sipDomain', kind: 'text', keep: true, example: 'litwareinc.com' }] as Entries<
    typeof Placeholder
  >,
  examples: { deployments: [{ exchange: '2013', skype: 'server' }], comparisons: [] } as Examples,
};

export type Small = typeof right;

/** The small knowledge with some lists replaced. */
export function smallKnowledge(changes: Partial<Small> = {}): Knowledge {
  const lists = { ...structuredClone(right), ...changes };
  const map = <T extends z.ZodType<object>>(schema: T, entries: z.input<T>[], key: string) =>
    new Map(entries.map((entry) => schema.parse(entry)).map((one) => [String(Reflect.get(one, key)), one]));
  return {
    sources: map(Source, lists.sources, 'id'),
    features: map(Feature, lists.features, 'id'),
    exchange: map(Product, lists.exchange, 'id'),
    skype: map(Product, lists.skype, 'id'),
    others: map(Lifecycle, lists.others, 'id'),
    notices: map(Notice, lists.notices, 'id'),
    contradictions: map(Contradiction, lists.contradictions, 'id'),
    voicemail: map(Voicemail, lists.voicemail, 'id'),
    terms: map(Term, lists.terms, 'id'),
    details: map(Detail, lists.details, 'id'),
    procedures: map(Procedure, lists.procedures, 'id'),
    placeholders: map(Placeholder, lists.placeholders, 'name'),
    applications: new Map(),
    outputs: noOutputs,
    examples: lists.examples,
    catalogue: {
      productIds: {},
      commonParameters: {},
      riskParameters: {},
      cmdlets: {
        'Set-CsUser': {
          kind: 'cmdlet',
          module: 'skype',
          parametersComplete: true,
          parameterSets: [],
          parameters: { Identity: { type: 'String' } },
          misnamed: {},
        },
      },
      external: {},
    },
  };
}

/** The lists of the small knowledge, to be changed and handed back. */
export function smallLists(): Small {
  return structuredClone(right);
}

/** The first entry of a list of the small knowledge, to build another one from. */
export function firstOf<K extends 'features' | 'sources'>(list: K): Small[K][number] {
  const [first] = smallLists()[list];
  if (!first) throw new Error(`the small knowledge has no ${list}`);
  return first;
}

/** Words that fit the small knowledge, in two languages. */
export function smallWords(): WordsByLanguage {
  const one = () => ({
    features: { presence: {} },
    products: Object.fromEntries(
      [
        'exchange/2013',
        'exchange/on-premises',
        'exchange/online',
        'skype/server',
        'skype/server-2019',
        'skype/online',
        'other/teams',
      ].map((ref) => [ref, {}]),
    ),
    notices: { retired: 'Retired.' },
    limits: {},
    contradictions: {},
    terms: { ucs: { say: ['ucs'] } },
    details: { fax: {} },
    procedures: {},
    placeholders: { sipDomain: {} },
    remarks: {},
  });
  return { en: one(), fr: one() };
}
