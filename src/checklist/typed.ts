import { Language } from '../contract';
import { lazy } from '../once';
import { escaped } from '../text/escaped';
import { type CommandId, type TypedWords, typedWords } from '../words';
import { compileTemplate, fold, hear, type Match, type Slots } from './template';

/** What a person typed, as ids and numbers; items are counted from 1, as the card counts them. */
export type Typed =
  | { do: 'tick' | 'untick' | 'remove'; items: number[] }
  | { do: 'unassign'; items: number[] }
  | { do: 'assign'; items: number[]; to: string | null; me: boolean }
  | { do: 'note'; item: number; text: string | null }
  | { do: 'rename'; item: number; title: string }
  | { do: 'move'; item: number; to: number }
  | { do: 'commands' | 'open'; item: number }
  | { do: 'add'; lines: string[] }
  | { do: 'create'; title: string | null; lines: string[] }
  | { do: 'retitle'; title: string }
  | { do: 'show'; page: number | null }
  | { do: 'export'; format: 'markdown' | 'csv' | null }
  | { do: 'post'; topic: string | null; channel: string | null }
  | { do: 'remind'; when: string }
  | { do: 'unremind'; number: number | null }
  | { do: 'mine' | 'history' | 'close' | 'reopen' | 'delete' | 'reset' | 'reminders' }
  /** A checklist of whatever was spoken of. */
  | { do: 'bare' };

export interface Understood {
  typed: Typed;
  language: Language;
  /** It says that it is about a checklist; `close` and `add: …` do not, and mean one only where one is open. */
  certain: boolean;
}

interface Grammar {
  language: Language;
  words: TypedWords;
  commands: readonly (readonly [CommandId, Match])[];
  /** Folded: a whole message that is one of them is a yes or a no. */
  yes: ReadonlySet<string>;
  no: ReadonlySet<string>;
}

const any = (words: readonly string[]) => words.map((word) => escaped(fold(word))).join('|');

function slotsOf({ and, to, edges }: TypedWords): Slots {
  const joint = `(?:\\s*[,;&+]\\s*(?:(?:${any(and)})\\s+)?|\\s+(?:${any([...and, ...to])})\\s+|\\s*[-–]\\s*)`;
  return {
    items: `#?\\d{1,3}(?:${joint}#?\\d{1,3})*`,
    several: `#?\\d{1,3}(?:${joint}#?\\d{1,3})+`,
    item: '#?\\d{1,3}',
    to: '\\d{1,3}',
    page: '\\d{1,3}',
    number: '\\d{1,3}',
    edge: any([...edges.first, ...edges.last]),
    break: '[^\\S\\n]*\\n\\s*',
    text: '[\\s\\S]+?',
    lines: '[\\s\\S]+?',
    name: '[^:\\n]+?',
    person: '[^\\n]+?',
    topic: '[^\\n]+?',
    channel: '[^\\n]+?',
    when: '[^\\n]+?',
    format: '[^\\n]+?',
  };
}

function grammarOf(language: Language): Grammar {
  const words = typedWords(language);
  const slots = slotsOf(words);
  return {
    language,
    words,
    yes: new Set(words.yes.map(fold)),
    no: new Set(words.no.map(fold)),
    commands: Object.entries(words.commands).flatMap(([id, templates]) =>
      templates.map((template) => [id as CommandId, compileTemplate(template, slots)] as const),
    ),
  };
}

/** Of all languages; made when somebody types first. */
const grammars = lazy((): readonly Grammar[] => Language.options.map(grammarOf));

/** As long as a question may be; a list of a hundred items fits. */
const longest = 6_000;

/** The checklist command that a whole message is, in any language, the reader's own first; null where it is none. */
export function readTyped(text: string, reader: Language): Understood | null {
  if (text.length > longest) return null;
  const heard = hear(text);
  const own = grammars().filter(({ language }) => language === reader);
  for (const grammar of [...own, ...grammars().filter((other) => !own.includes(other))]) {
    for (const [id, match] of grammar.commands) {
      const slots = match(heard);
      const typed = slots && commandOf(id, slots, grammar.words);
      if (typed) {
        const { language, words } = grammar;
        return {
          typed,
          language,
          certain: ['tick', 'untick', 'reset', 'mine', 'create'].includes(id) || names(text, words),
        };
      }
    }
  }
  return null;
}

const names = (text: string, { noun }: TypedWords): boolean =>
  new RegExp(`(?<![\\p{L}])(?:${any(noun)})(?![\\p{L}])`, 'u').test(fold(text));

/** A yes or a no that is the whole message; null where it is neither. */
export function readConfirmation(text: string): { yes: boolean; language: Language } | null {
  const said = fold(
    text
      .normalize('NFC')
      .trim()
      .replace(/[.!\s]+$/, ''),
  );
  for (const { language, yes, no } of grammars()) {
    if (yes.has(said)) return { yes: true, language };
    if (no.has(said)) return { yes: false, language };
  }
  return null;
}

function commandOf(id: CommandId, slots: Slots, words: TypedWords): Typed | null {
  const number = (name: string) => Number((slots[name] ?? '').replace('#', ''));
  const items = () => numbersIn(slots.items ?? slots.several ?? '', words);
  switch (id) {
    case 'tick':
    case 'untick':
    case 'remove':
    case 'unassign':
      return { do: id, items: items() };
    case 'assign': {
      const to = slots.person ?? null;
      if (to !== null && isOne(to, words.nobody)) return { do: 'unassign', items: items() };
      return { do: 'assign', items: items(), to, me: to === null || isOne(to, words.me) };
    }
    case 'note':
      return { do: 'note', item: number('item'), text: slots.text ?? '' };
    case 'unnote':
      return { do: 'note', item: number('item'), text: null };
    case 'rename':
      return { do: 'rename', item: number('item'), title: slots.text ?? '' };
    case 'move':
      return {
        do: 'move',
        item: number('item'),
        to: 'edge' in slots ? edgeOf(slots.edge, words) : number('to'),
      };
    case 'commands':
      return { do: 'commands', item: number('item') };
    case 'open':
      return { do: 'open', item: number('number') };
    case 'add':
      return { do: 'add', lines: linesOf(slots.lines) };
    case 'create':
      return { do: 'create', title: slots.name ?? null, lines: linesOf(slots.lines) };
    case 'retitle':
      return { do: 'retitle', title: slots.text ?? '' };
    case 'show':
      return { do: 'show', page: 'page' in slots ? number('page') : null };
    case 'export':
      return exportOf(slots.format, words);
    case 'post':
      return { do: 'post', topic: slots.topic ?? null, channel: channelOf(slots.channel, words) };
    case 'remind':
      return { do: 'remind', when: slots.when ?? '' };
    case 'unremind':
      return { do: 'unremind', number: 'number' in slots ? number('number') : null };
    default:
      return { do: id };
  }
}

const isOne = (text: string, words: readonly string[]) => words.some((word) => fold(word) === fold(text));
const linesOf = (text: string | undefined) => (text ?? '').split('\n');

/** `3`, `3, 4 and 7`, `3-6` or `6-3`: each once, in the order given. */
function numbersIn(text: string, { to }: TypedWords): number[] {
  const range = new RegExp(`#?(\\d+)\\s*(?:[-–]|(?<=\\s)(?:${any(to)})(?=\\s))\\s*#?(\\d+)`, 'gu');
  const spread = fold(text).replace(range, (whole, from, last) => {
    const first = Math.min(Number(from), Number(last));
    const count = Math.abs(Number(last) - Number(from)) + 1;
    return count > 200 ? whole : Array.from({ length: count }, (_, at) => first + at).join(',');
  });
  return [...new Set([...spread.matchAll(/\d+/g)].map(([digits]) => Number(digits)))];
}

/** Past every list's end is its end. */
const edgeOf = (edge: string | undefined, { edges }: TypedWords) =>
  isOne(edge ?? '', edges.first) ? 1 : Number.MAX_SAFE_INTEGER;

function exportOf(format: string | undefined, { formats }: TypedWords): Typed | null {
  if (format === undefined) return { do: 'export', format: null };
  if (isOne(format, formats.csv)) return { do: 'export', format: 'csv' };
  return isOne(format, formats.markdown) ? { do: 'export', format: 'markdown' } : null;
}

/** `the Exchange channel`, `le canal Exchange`: the name alone. */
function channelOf(text: string | undefined, { channelWord }: TypedWords): string | null {
  if (text === undefined) return null;
  const word = `(?:${any(channelWord)})`;
  const [from, to] = new RegExp(`^(?:${word}\\s+)?(.*?)(?:\\s+${word})?$`, 'du').exec(fold(text))
    ?.indices?.[1] ?? [0, text.length];
  return text.slice(from, to).replace(/^[“"«\s]+|[”"»\s]+$/g, '') || null;
}
