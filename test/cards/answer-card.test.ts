import { describe, expect, it } from '@jest/globals';
import { answerCard, maxBytes } from '../../cards/answer-card';
import { ActionData } from '../../cards/data';
import type { Element } from '../../cards/schema';
import { welcomeCard, welcomeDocument } from '../../cards/welcome-card';
import type { Block, Document } from '../../src/answer/document';
import { languages, reply, scenes } from '../answer/support';

function textsOf(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === 'TextBlock') return [element.text];
    if (element.type === 'ColumnSet') return element.columns.flatMap((column) => textsOf(column.items));
    if (element.type === 'Container') return textsOf(element.items);
    return [element.label];
  });
}

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'table':
      return [...block.columns, ...block.rows.flat()];
    case 'code':
      return [];
    case 'sources':
      return block.items.map(({ title }) => title);
    case 'form':
      return [block.lead, ...block.fields.map(({ label }) => label)];
    case 'typed':
      return [];
    default:
      return [block.text];
  }
}

/** The only elements and properties that Teams on iOS and Android is known to draw well. */
const known = new Set(['AdaptiveCard', 'TextBlock', 'Container', 'ColumnSet', 'Column', 'Action.Submit']);

const all = languages.flatMap((language) => Object.keys(scenes).map((scene) => [scene, language] as const));

describe.each(all)('the card of %s, in %s', (scene, language) => {
  const { document } = reply({ ...scenes[scene], language });
  const card = answerCard(document, language);
  const json = JSON.stringify(card);

  it('is a small card of version 1.5 in its language', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: language });
    expect(Buffer.byteLength(json)).toBeLessThanOrEqual(maxBytes);
    expect(
      [...json.matchAll(/"type":"([^"]+)"/g)]
        .map((match) => match[1])
        .filter((type) => !known.has(type ?? '')),
    ).toEqual([]);
  });

  it('has at most six buttons, each with data that parses and no confirmation bar', () => {
    expect(card.actions?.length ?? 0).toBeLessThanOrEqual(6);
    for (const { data, title } of card.actions ?? []) {
      const { msteams: _, ...sent } = data;
      expect(ActionData.parse(data)).toEqual(sent);
      expect(data.msteams.feedback.hide).toBe(true);
      expect(title.length).toBeLessThanOrEqual(24);
    }
  });

  it('shows what the text says', () => {
    const texts = textsOf(card.body).join('\n');
    const missing = document.blocks.flatMap(textsOfBlock).filter((text) => !texts.includes(text));
    // A card that had to be cut says so; any other shows each sentence of the document.
    expect(missing.length === 0 || /did not fit|pas tenu/.test(texts)).toBe(true);
    expect(card.speak.length).toBeGreaterThan(0);
    expect(card.fallbackText.length).toBeGreaterThan(0);
  });
});

describe('a card that would grow too large', () => {
  const rows = Array.from({ length: 400 }, (_, index) => [`row ${index}`, 'Yes', 'No']);
  const document: Document = {
    blocks: [
      { kind: 'verdict', support: 'yes', text: '**Yes.**' },
      { kind: 'table', columns: ['a', 'b', 'c'], rows },
      { kind: 'sources', items: [{ title: 'A page', url: 'https://example.org', date: '2025-01-01' }] },
    ],
    suggestions: [{ title: 'More', say: 'more' }],
  };

  it('is cut, says what was left out, and keeps its verdict, sources and buttons', () => {
    const card = answerCard(document, 'en');
    const texts = textsOf(card.body);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(maxBytes);
    expect(texts).toContain('**Yes.**');
    expect(texts.some((text) => /\d+ more lines did not fit/.test(text))).toBe(true);
    expect(texts.some((text) => text.includes('A page'))).toBe(true);
    expect(card.actions).toHaveLength(1);
  });
});

describe('a verdict on a card', () => {
  it.each([
    ['yes', '✔'],
    ['no', '✖'],
    ['conditional', '◐'],
    ['unknown', '?'],
  ] as const)('%s has a sign beside its colour', (support, sign) => {
    const card = answerCard({ blocks: [{ kind: 'verdict', support, text: 'x' }], suggestions: [] }, 'en');
    expect(textsOf(card.body)).toEqual([sign, 'x']);
  });
});

describe('a table on a card', () => {
  it('gives each column room for its longest word, so that a narrow screen breaks none', () => {
    const rows = [['Exchange Online', 'SfB Server', 'Yes', 'out of support']];
    const columns = ['Exchange', 'Skype', 'Verdict', 'Today'];
    const card = answerCard({ blocks: [{ kind: 'table', columns, rows }], suggestions: [] }, 'en');
    const widths = card.body.map((row) =>
      row.type === 'ColumnSet' ? row.columns.map(({ width }) => width) : [],
    );
    expect(widths).toEqual([
      [12, 6, 7, 7],
      [12, 6, 7, 7],
    ]);
  });
});

describe('the commands on a card', () => {
  it('stand line by line, with their signs as they are', () => {
    const text = 'Get-CsUser *\n[x]::y("_")';
    const card = answerCard(
      { blocks: [{ kind: 'code', label: '', language: 'powershell', text }], suggestions: [] },
      'en',
    );
    expect(textsOf(card.body)).toEqual(['Get-CsUser \\*', '\\[x\\]::y("\\_")']);
  });
});

describe.each(languages)('the welcome card in %s', (language) => {
  it('says what Liaison is for and offers questions of that language', () => {
    const texts = textsOf(welcomeCard(language).body).join('\n');
    for (const block of welcomeDocument(language).blocks)
      expect(textsOfBlock(block).every((text) => texts.includes(text))).toBe(true);
    expect(welcomeCard(language).actions?.length).toBeGreaterThan(3);
  });
});
