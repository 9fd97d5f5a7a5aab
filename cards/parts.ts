import type { Alert, Block, Field, Suggestion, WalkDeed } from '../src/answer/document';
import { sourceLine } from '../src/answer/markdown';
import { longestTitle } from '../src/words/button-titles';
import { clip } from '../src/words/clip';
import type { Sentences } from '../src/words/sentences';
import { fieldOf, longestField } from './data';
import type { ColumnSet, Container, Element, SubmitAction, TextBlock } from './schema';

/** A tooltip is read at a glance. */
const longestTooltip = 200;

/** A sign beside the colour: a verdict never hangs on colour alone. */
const signs = { yes: '✔', no: '✖', conditional: '◐', unknown: '?' } as const;
const styles = { yes: 'good', no: 'attention', conditional: 'warning', unknown: 'emphasis' } as const;
const tones = { warning: 'warning', info: 'emphasis', good: 'good', bad: 'attention' } as const;
const toneSigns = { warning: '⚠', info: 'ℹ', good: '✔', bad: '✖' } as const;

export function text(value: string, more: Partial<TextBlock> = {}): TextBlock {
  return { type: 'TextBlock', text: value, wrap: true, ...more };
}

/** A block as elements, in pieces that can be left out one by one where a card grows too long. */
export function blockElements(block: Block, say: Sentences): Element[] {
  switch (block.kind) {
    case 'verdict':
      return [boxed(signs[block.support], block.text, styles[block.support], 'Medium')];
    case 'alert':
      return [alertBox(block)];
    case 'heading':
      return [text(block.text, { weight: 'Bolder', size: 'Medium', spacing: 'Medium', style: 'heading' })];
    case 'paragraph':
      return [text(block.text)];
    case 'list':
      return block.items.map((item, index) => listItem(block.ordered ? `${index + 1}.` : '•', item));
    case 'table':
      return tableElements(block.columns, block.rows);
    case 'code':
      return codeElements(block.label, block.text);
    case 'typed':
      return [];
    case 'form':
      return [text(block.lead), ...openFirst(block.fields).flatMap((field) => fieldElements(field, say))];
    case 'sources':
      return [
        text(say.part.sources, { weight: 'Bolder', size: 'Small', spacing: 'Medium' }),
        ...block.items.map((item) =>
          text(sourceLine(item, say), { size: 'Small', isSubtle: true, spacing: 'Small' }),
        ),
      ];
  }
}

/** In the colour of its tone, behind its sign: colour alone says nothing to some. */
export const alertBox = ({ tone, text: said }: Alert): Container => boxed(toneSigns[tone], said, tones[tone]);

function boxed(sign: string, value: string, style: Container['style'], size?: TextBlock['size']): Container {
  const columns: ColumnSet = {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'auto', items: [text(sign, { weight: 'Bolder', ...(size && { size }) })] },
      { type: 'Column', width: 'stretch', items: [text(value, size && { size })] },
    ],
  };
  return { type: 'Container', ...(style && { style }), items: [columns] };
}

function listItem(mark: string, value: string): ColumnSet {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'auto', items: [text(mark)] },
      { type: 'Column', width: 'stretch', items: [text(value)] },
    ],
  };
}

/** Rows of columns: the `Table` element does not fold on narrow screens. */
function tableElements(columns: readonly string[], rows: readonly string[][]): Element[] {
  const widths = columns.map((head, index) =>
    weightOf([head, ...rows.map((row) => row[index] ?? '')], index),
  );
  const row = (cells: readonly string[], head: boolean): ColumnSet => ({
    type: 'ColumnSet',
    spacing: 'Small',
    ...(head ? {} : { separator: true }),
    columns: cells.map((cell, index) => ({
      type: 'Column',
      width: widths[index] ?? 1,
      items: [text(cell, head ? { weight: 'Bolder', size: 'Small' } : { size: 'Small' })],
    })),
  });
  return [row(columns, true), ...rows.map((cells) => row(cells, false))];
}

/** By the longest word, so that none is broken where the screen is narrow; what the row is about gets more room. */
function weightOf(cells: readonly string[], index: number): number {
  const longest = Math.max(...cells.flatMap((cell) => cell.split(/[\s-]+/)).map((word) => word.length));
  return Math.min(16, Math.max(5, longest)) + (index === 0 ? 4 : 0);
}

/** One TextBlock a line keeps the lines apart: Teams joins single line breaks inside a TextBlock. */
function codeElements(label: string, code: string): Element[] {
  return [
    ...(label === '' ? [] : [text(label, { size: 'Small' })]),
    {
      type: 'Container',
      style: 'emphasis',
      spacing: 'Small',
      items: code
        .split('\n')
        .map((line) => text(escapeCode(line), { fontType: 'Monospace', size: 'Small', spacing: 'None' })),
    },
  ];
}

/** What must be filled in stands right below the question; what has a value already comes after it. */
const openFirst = (fields: readonly Field[]): Field[] => [
  ...fields.filter(({ required, error }) => required || error !== null),
  ...fields.filter(({ required, error }) => !required && error === null),
];

/** A field with its rule below it; what the server refused is said above it, as no client shows it by itself. */
function fieldElements(
  { name, label, rule, example, value, options, error, required }: Field,
  say: Sentences,
): Element[] {
  const missing = options === null ? say.walk.missing.value : say.walk.missing.choice;
  const shared = {
    id: fieldOf(name),
    label,
    ...(value === null ? {} : { value }),
    ...(required ? { isRequired: true, errorMessage: missing } : {}),
  };
  const wrong: Element[] = error === null ? [] : [boxed('✖', error, 'attention')];
  if (options !== null) {
    const choices = options.map((option) => ({ title: option.label, value: option.value }));
    return [
      ...wrong,
      {
        type: 'Input.ChoiceSet',
        ...shared,
        choices,
        style: options.length > 4 ? 'compact' : 'expanded',
        wrap: true,
        placeholder: say.walk.missing.choice,
      },
    ];
  }
  return [
    ...wrong,
    { type: 'Input.Text', ...shared, placeholder: example, maxLength: longestField },
    text(rule.replace(/`/g, ''), { size: 'Small', isSubtle: true, spacing: 'Small' }),
  ];
}

/** A TextBlock reads Markdown; in a command every sign stands for itself. */
function escapeCode(line: string): string {
  return line.replace(/[\\*_[\]]/g, '\\$&');
}

const waysOn: readonly WalkDeed[] = ['submit', 'next', 'resume', 'again'];

/** The first button of a setup's card is the way on, and looks like it. */
export function action({ title, say, walk }: Suggestion, index: number): SubmitAction {
  // Longer titles are cut off by Teams on a phone; the whole question stays in the tooltip and in the data.
  const short = clip(title, longestTitle);
  const msteams = { feedback: { hide: true } } as const;
  return {
    type: 'Action.Submit',
    title: short,
    ...(short === say || walk !== undefined ? {} : { tooltip: clip(say, longestTooltip) }),
    ...(walk === undefined
      ? { data: { kind: 'ask', say, msteams } }
      : {
          // Only the form's own button needs its fields to be right.
          associatedInputs: walk.do === 'submit' ? 'auto' : 'none',
          ...(index === 0 && waysOn.includes(walk.do) ? { style: 'positive' } : {}),
          data: { kind: 'walk', ...walk, msteams },
        }),
  };
}
