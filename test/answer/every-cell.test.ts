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
    return textsOf(element.items);
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
