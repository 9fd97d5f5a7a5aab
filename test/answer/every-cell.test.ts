import { afterAll, describe, expect, it } from '@jest/globals';
import { answerCard, maxBytes, plainText } from '../../cards/answer-card';
import type { Element } from '../../cards/schema';
import type { Block } from '../../src/answer/document';
import type { Language, Support } from '../../src/contract';
import { wordsFor } from '../../src/words';
import { longestTitle } from '../../src/words/button-titles';
import { knowledge, languages, on, reply } from './support';

const features = [...knowledge.features.keys()];
const exchange = [...knowledge.exchange.keys()];
const skype = [...knowledge.skype.keys()];
const pairs = exchange.flatMap((one) => skype.map((other) => on(one, other)));

const heads: Record<Language, Record<Support, string>> = {
  en: { yes: '**Yes', no: '**No.', conditional: '**It depends', unknown: '**Unknown.' },
  fr: { yes: '**Oui', no: '**Non.', conditional: '**Cela dépend', unknown: '**Inconnu.' },
};

/** Text of the document before notices and sources: what a reader takes away. */
function opening(blocks: readonly Block[]): Block[] {
  const end = blocks.findIndex(({ kind }) => kind === 'heading' || kind === 'sources');
  return blocks.slice(0, end < 0 ? blocks.length : end);
}

function textsOf(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === 'TextBlock') return [element.text];
    if (element.type === 'ColumnSet') return element.columns.flatMap(({ items }) => textsOf(items));
    return element.type === 'Container' ? textsOf(element.items) : [element.label];
  });
}

const model = (sentence: string): RegExp =>
  new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('¶', '(.+)')}$`);

/** Exchange versions that a sentence names: `Exchange 2013, 2016, SE or Exchange Online` is four. */
function versionsIn(sentence: string): string[] {
  const found: string[] = [];
  for (const [, list = ''] of sentence.matchAll(
    /Exchange ((?:20\d\d|SE|Online)(?:(?:, | and | or | et | ou )(?:20\d\d|SE)\b)*)/g,
  )) {
    found.push(...list.split(/, | and | or | et | ou /).map((name) => name.toLowerCase()));
  }
  return [...new Set(found)];
}

describe.each(languages)('every cell, told in %s', (language) => {
  const words = wordsFor(language);
  const say = words.sentences;
  const { needsExchange, exceptExchange } = say.reason;
  /** The sentences that name versions, as patterns, and what must hold of the versions at each mark. */
  const reasons: [RegExp, Support[]][] = [
    [model(needsExchange('§', ['¶'], false)), ['yes']],
    [model(needsExchange('§', ['¶'], true)), ['yes']],
    ...[['¶'], ['¶', '¶']].flatMap((lacking): [RegExp, Support[]][] => [
      [model(exceptExchange('§', lacking, [])), ['no', 'no']],
      [model(exceptExchange('§', lacking, ['¶'])), [...lacking.map((): Support => 'no'), 'unknown']],
    ]),
  ];
  let checked = 0;
  afterAll(() => expect(checked).toBeGreaterThan(100));

  it.each(pairs)('leads with the verdict, and says nothing untrue: $exchange and $skype', (deployment) => {
    for (const feature of features) {
      const { answer, document } = reply({ language, features: [feature], deployments: [deployment] });
      const cell = `${feature} ${deployment.exchange} ${deployment.skype}`;
      const [verdict] = answer.verdicts;
      if (verdict === undefined) throw new Error(`no verdict for ${cell}`);
      const lead = opening(document.blocks);

      // Status first where it is not `supported`, then the verdict word, then at most two sentences before the detail.
      const kinds = document.blocks.map(({ kind }) => kind);
      expect([cell, kinds.indexOf('verdict')]).toEqual([cell, verdict.status === 'supported' ? 0 : 1]);
      expect([cell, kinds[0]]).toEqual([cell, verdict.status === 'supported' ? 'verdict' : 'alert']);
      const verdictText = lead.flatMap((block) => (block.kind === 'verdict' ? [block.text] : [])).join('');
      expect([cell, verdictText.slice(0, 60)]).toEqual([
        cell,
        expect.stringContaining(heads[language][verdict.support]),
      ]);
      for (const [other, head] of Object.entries(heads[language])) {
        if (other !== verdict.support) expect([cell, answer.text.includes(head)]).toEqual([cell, false]);
      }

      // A version that a reason names has what is said of it.
      const supportOf = (id: string) =>
        reply({ features: [feature], deployments: [on(id, deployment.skype)] }).answer.verdicts[0]?.support;
      const skypeName = words.products[`skype/${deployment.skype}`]?.name ?? '';
      for (const block of lead) {
        if (block.kind !== 'paragraph') continue;
        for (const [model, expected] of reasons) {
          const named = model.exec(block.text.replaceAll(skypeName, '§'))?.slice(1);
          if (named === undefined) continue;
          checked += 1;
          expected.forEach((support, at) => {
            for (const id of versionsIn(named[at] ?? '')) {
              expect([cell, id, supportOf(id)]).toEqual([cell, id, support]);
            }
          });
        }
      }
      if (verdict.condition !== null) {
        const [having = '', lacking = ''] = verdict.condition.split(';');
        for (const id of versionsIn(having)) expect([cell, id, supportOf(id)]).toEqual([cell, id, 'yes']);
        for (const id of versionsIn(lacking)) expect([cell, id, supportOf(id)]).toEqual([cell, id, 'no']);
        expect(versionsIn(having).length).toBeGreaterThan(0);
      }

      // What an eye trips over.
      const prose = answer.text.replace(/\]\([^)]*\)/g, ']');
      expect([
        cell,
        prose.match(/[{}]|undefined|null|NaN|\[object|^- *$|\p{L} {2,}\p{L}|\.\.|,\.|: *\.|\(\)/mu),
      ]).toEqual([cell, null]);
      if (language === 'fr') {
        const own = prose.slice(
          0,
          prose.indexOf('**Sources**') < 0 ? undefined : prose.indexOf('**Sources**'),
        );
        expect([
          cell,
          own.match(
            /[^\s\u00a0\u202f][;!?](?=\s|$)|(?<![\u00a0\d]):(?=\s)|«(?!\u00a0)|(?<!\u00a0)»|\p{L}'\p{L}/gmu,
          ),
        ]).toEqual([cell, null]);
      }

      // The card says the same, in a card's limits.
      const card = answerCard(document, language);
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(maxBytes);
      expect(card.actions?.length ?? 0).toBeLessThanOrEqual(6);
      for (const { title } of document.suggestions) {
        expect([cell, title, title.length > longestTitle]).toEqual([cell, title, false]);
      }
      const shown = textsOf(card.body).join('\n');
      for (const block of document.blocks) {
        if (block.kind === 'verdict' || block.kind === 'alert' || block.kind === 'paragraph') {
          expect(shown).toContain(block.text);
          expect(plainText(document, say)).toContain(block.text.replace(/\*\*/g, ''));
        }
      }
    }
  });
});

describe.each(languages)('a side left open, told in %s', (language) => {
  const say = wordsFor(language).sentences;
  const openPairs = [
    ...exchange.map((one) => on(one, null)),
    ...skype.map((other) => on(null, other)),
    on(null, null),
  ];

  it.each(
    openPairs,
  )('says of the whole only what holds for each part: $exchange and $skype', (deployment) => {
    for (const feature of features) {
      const { answer, document } = reply({ language, features: [feature], deployments: [deployment] });
      const cell = `${feature} ${deployment.exchange} ${deployment.skype}`;
      const [first] = document.blocks;
      // Skype for Business Online is switched off: where the Skype side is open, it does not decide what is said.
      const inService = answer.verdicts.filter(
        ({ skype }) => deployment.skype !== null || skype !== 'online',
      );
      const statuses = new Set(inService.map(({ status }) => status));
      const opening = first?.kind === 'alert' ? first.text.split('**')[1] : null;
      const wholly = [
        say.status.notice([{ product: '', date: null, how: 'retired' }]),
        say.status.notice([{ product: '', date: null, how: 'ended' }]),
      ].map((text) => text.split('**')[1]);
      if (statuses.size > 1) expect([cell, wholly.includes(opening ?? '')]).toEqual([cell, false]);
      if (statuses.size === 1 && statuses.has('supported')) expect([cell, opening]).toEqual([cell, null]);
      expect([cell, answer.text.match(/[{}]|undefined|null|NaN|^- *$|\p{L} {2,}\p{L}/mu)]).toEqual([
        cell,
        null,
      ]);
      for (const { title } of document.suggestions)
        expect([title, title.length <= longestTitle]).toEqual([title, true]);
      // A count over a table counts the rows of that table.
      const table = document.blocks.find((block) => block.kind === 'table');
      const verdict = document.blocks.find((block) => block.kind === 'verdict');
      const counted = /\*\*(\d+) (?:of|déploiements? sur) (\d+)/.exec(verdict?.text ?? '');
      if (counted !== null && table?.kind === 'table') {
        expect([cell, Number(counted[2])]).toEqual([cell, table.rows.length]);
        expect([cell, Number(counted[1])]).toEqual([
          cell,
          table.rows.filter((row) => row.includes(say.verdict.word.yes)).length,
        ]);
      }
    }
  });
});

describe('on a day before an end', () => {
  it.each([
    ['2019-06-01', on('2016', 'online'), 'owa-presence'],
    ['2019-06-01', on('online', 'server'), 'um-voicemail'],
    ['2021-07-31', on('online', 'online'), 'archiving'],
    ['2023-04-11', on('2013', 'lync-2013'), 'archiving'],
    ['2026-09-30', on('online', 'server-se'), 'archiving'],
  ])('%s: nothing is told as over that is not, with %j and %s', (today, deployment, feature) => {
    for (const language of languages) {
      const { text } = reply({ language, features: [feature], deployments: [deployment] }, { today }).answer;
      const over =
        language === 'en'
          ? /was retired|was switched off|stopped on|ended on|has been off|has been out of support|can no longer|leftover/
          : /a été retiré|a été arrêté|s’est arrêtée?|a pris fin|est désactivé par défaut depuis|vestige/;
      expect([today, language, text.match(over)]).toEqual([today, language, null]);
    }
  });

  it.each([
    ['2021-08-01', on('online', 'online'), 'archiving', /was retired on 31 July 2021/],
    ['2020-02-29', on('online', 'server'), 'um-voicemail', /stopped on 28 February 2020/],
    ['2026-10-01', on('online', 'server-se'), 'archiving', /has been off by default since 1 October 2026/],
    ['2027-04-01', on('online', 'server-se'), 'archiving', /was to go for good on 1 April 2027/],
  ])('%s: and on the day after, it is', (today, deployment, feature, expected) => {
    expect(reply({ features: [feature], deployments: [deployment] }, { today }).answer.text).toMatch(
      expected,
    );
  });
});
