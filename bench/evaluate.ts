/**
 * How well questions are understood, by language, beside `@nlpjs/basic` that was trained on one half of them and asked
 * the other. `npm run evaluate`
 */
import { type Answer, type Deployment, Language, nothingFound } from '../src/contract';
import { decide, loadKnowledge } from '../src/knowledge';
import type { Context } from '../src/language/reading';
import { openLiaison } from '../src/liaison';
import { type Expectation, faultsOf, given, wrongVerdicts } from './judge';
import { openNlpJs, silently } from './nlpjs';
import { dialoguesIn, type Question, questionsIn } from './questions';

const TODAY = '2026-11-21';
type Answered = Pick<Answer, 'intent' | 'features' | 'deployments' | 'verdicts'>;
interface Case {
  expected: Expectation;
  answer: Answered;
  exact: boolean;
}

const REFUSALS = ['none', 'help', 'greeting', 'control'];
const isOutside = ({ intents }: Expectation) => intents.every((intent) => REFUSALS.includes(intent));
const same = (one: readonly string[], other: readonly string[]) =>
  [...new Set(one)].sort().join() === [...new Set(other)].sort().join();
const pairs = (deployments: readonly Deployment[]) =>
  deployments.map(({ exchange, skype }) => `${exchange}+${skype}`).filter((pair) => pair !== 'null+null');

const measures: Record<string, { of(one: Case): boolean; counts(one: Case): boolean }> = {
  exact: { counts: () => true, of: ({ exact }) => exact },
  intent: {
    counts: () => true,
    of: ({ expected, answer }) => expected.intents.includes(answer.intent),
  },
  slots: {
    counts: ({ expected }) => expected.features !== undefined && expected.deployments !== undefined,
    of: ({ expected, answer }) =>
      same(answer.features, expected.features ?? []) &&
      same(pairs(answer.deployments), expected.deployments ?? []),
  },
  verdicts: {
    counts: ({ expected }) => (expected.verdicts ?? []).length > 0,
    of: ({ expected, answer }) => (expected.verdicts ?? []).every((verdict) => given(answer, verdict)),
  },
  'wrong verdict': {
    counts: () => true,
    of: ({ expected, answer }) => wrongVerdicts(answer, expected).length > 0,
  },
  'out-of-scope recall': {
    counts: ({ expected }) => isOutside(expected),
    of: ({ expected, answer }) => expected.intents.includes(answer.intent),
  },
  'over-refusal': {
    counts: ({ expected }) => !isOutside(expected) && !expected.intents.includes('none'),
    of: ({ answer }) => answer.intent === 'none',
  },
};

function print(title: string, cases: readonly Case[]): void {
  const row = Object.entries(measures).map(([name, { counts, of }]) => {
    const counted = cases.filter(counts);
    const share =
      counted.length === 0 ? '–' : `${((100 * counted.filter(of).length) / counted.length).toFixed(1)} %`;
    return `${name} ${share} (${counted.length})`;
  });
  console.log(`${title.padEnd(34)} ${row.join(' · ')}`);
}

/** The peer: one classifier for the intent, one for the feature, and a list of names for the products. */
async function openPeer(training: Readonly<Record<Language, readonly Question[]>>) {
  const knowledge = loadKnowledge();
  const [intents, features] = [await openNlpJs('intents', { entities: true }), await openNlpJs('features')];
  for (const language of Language.options) {
    for (const { question, intents: wanted, features: named = [] } of training[language]) {
      if (wanted[0]) intents.addDocument(language, question, wanted[0]);
      if (named.length < 2) features.addDocument(language, question, named[0] ?? 'None');
    }
    for (const [side, names] of Object.entries(productNames))
      for (const [id, texts] of Object.entries(names))
        intents.addNerRuleOptionTexts(language, side, id, texts);
  }
  await silently(async () => {
    await intents.train();
    await features.train();
  });
  return async (question: string, language: Language): Promise<Answered> => {
    const { intent, entities } = await intents.process(language, question);
    const { intent: feature } = await features.process(language, question);
    const ids = (side: string) =>
      entities.filter(({ entity }) => entity === side).map(({ option }) => option);
    const [exchange, skype] = [ids('exchange'), ids('skype')];
    const deployments = (exchange.length > 0 ? exchange : [null]).flatMap((one) =>
      (skype.length > 0 ? skype : [null]).map((other) => ({ exchange: one, skype: other })),
    );
    const named = knowledge.features.has(feature) ? [feature] : [];
    const verdicts = deployments.flatMap(({ exchange: one, skype: other }) =>
      one === null || other === null || intent !== 'support'
        ? []
        : named.map((id) => ({ ...decide(knowledge, id, one, other, TODAY), condition: null })),
    );
    return {
      intent: (intent === 'None' ? 'none' : intent) as Answer['intent'],
      features: named,
      deployments,
      verdicts,
    };
  };
}

const productNames = {
  exchange: {
    '2010': ['exchange 2010', 'exchange server 2010', 'ex2010', '2010'],
    '2013': ['exchange 2013', 'exchange server 2013', 'ex2013', '2013'],
    '2016': ['exchange 2016', 'exchange server 2016', 'ex2016', '2016'],
    '2019': ['exchange 2019', 'exchange server 2019', 'ex2019'],
    se: ['exchange se', 'exchange subscription edition'],
    online: ['exchange online', 'exo', 'exchange en ligne'],
  },
  skype: {
    server: ['skype for business server', 'sfb server', 'skype entreprise server', 'sfbs', 'skype server'],
    online: ['skype for business online', 'sfb online', 'skype online', 'sfbo', 'skype entreprise online'],
    'lync-2013': ['lync 2013', 'lync server 2013'],
    'lync-2010': ['lync 2010', 'lync server 2010'],
  },
};

/** What the peer is not asked for (texts, commands, what is missing) is not held against it. */
const slotsOnly = ({ intents, features, deployments, verdicts }: Expectation): Expectation => ({
  intents,
  features,
  deployments,
  verdicts,
});

async function main(): Promise<void> {
  const liaison = await openLiaison();
  const all = { en: questionsIn('en'), fr: questionsIn('fr') };
  const half = (rest: number) => ({
    en: all.en.filter((_, at) => at % 2 === rest),
    fr: all.fr.filter((_, at) => at % 2 === rest),
  });
  const peer = await openPeer(half(0));
  const asked = half(1);
  const reply = (question: string, context: Context | null) =>
    liaison.reply(question, { context, locale: null, today: TODAY });
  for (const language of Language.options) {
    const judged = (questions: readonly Question[]) =>
      questions.map((expected) => {
        const { answer } = reply(expected.question, null);
        return { expected, answer, exact: faultsOf(answer, expected).length === 0 };
      });
    print(`${language}: Liaison, all questions`, judged(all[language]));
    print(`${language}: Liaison, half of them`, judged(asked[language]));
    const cases: Case[] = [];
    for (const expected of asked[language]) {
      const answer = await peer(expected.question, language);
      const exact =
        faultsOf({ question: '', text: '', language, ...nothingFound, ...answer }, slotsOnly(expected))
          .length === 0;
      cases.push({ expected, answer, exact });
    }
    print(`${language}: @nlpjs/basic, the same half`, cases);
    print(
      `${language}: Liaison, turns of dialogues`,
      dialoguesIn(language).flatMap(({ turns }) => {
        let context: Context | null = null;
        return turns.map((expected) => {
          const result = reply(expected.user, context);
          context = result.context;
          return { expected, answer: result.answer, exact: faultsOf(result.answer, expected).length === 0 };
        });
      }),
    );
  }
}

main();
