import type { Outputs } from '../knowledge';
import { once } from '../once';
import { anyOf } from '../text/any-of';
import { anyIn, inEveryLanguage, type PasteWords, pasteWords } from '../words';
import { type Messages, messagesOf } from './messages';

/** By what the lines of an output are told from those that a person writes. */
export interface OutputForms {
  /** Properties, in lower case. */
  known: ReadonlySet<string>;
  /** Label of another language → the English one. */
  labels: ReadonlyMap<string, string>;
  messages: Messages;
  /** Does a line of a paste hold a sentence that programs print? */
  isSentence(line: string): boolean;
  /** The first of them that an output has names the command that it is of. */
  properties: Outputs['properties'];
  /** A sentence for each command that prints one. */
  sentences: readonly { said: RegExp; by: string }[];
  asksWhy: RegExp;
  /** A property that can be nothing else, somewhere in a line. */
  shown: RegExp;
  /** "AllowFederatedUsers is set to False": the property, and the value. */
  said: RegExp;
  /** Words first, then a property: "This is what I get: UpToDate : False". */
  led: RegExp;
  /** Where a property of a flat output begins. */
  starts: RegExp;
}

export const formsOf = once((outputs: Outputs): OutputForms => {
  const messages = messagesOf(outputs);
  const words = (pick: (words: PasteWords) => readonly string[]) => anyIn(pasteWords, pick);
  const { certain, likely, ordinary } = outputs.names;
  const all = [...certain, ...likely, ...ordinary];
  const value = anyOf(['none', ...inEveryLanguage(pasteWords, (each) => [...each.true, ...each.false])]);
  const shows = words((each) => each.shows);
  return {
    known: new Set(all.map((name) => name.toLowerCase())),
    labels: new Map(Object.entries(outputs.labels)),
    messages,
    isSentence: (line) => messages.printed.test(line) || messages.retold.test(line),
    properties: outputs.properties,
    sentences: outputs.sentences.map(({ matches, by }) => ({ said: new RegExp(matches, 'i'), by })),
    asksWhy: new RegExp(`^\\s*${words((each) => each.asksWhy)}\\b`, 'i'),
    shown: new RegExp(anyOf(certain), 'i'),
    said: new RegExp(`\\b(${anyOf(certain)})\\s+(?:${shows}|=)\\s+\\$?(${value})\\b`, 'i'),
    led: new RegExp(`^(.*[?.:!]\\s+)(${anyOf(certain)}\\s*:(?:\\s.*)?)$`),
    starts: new RegExp(`(?:^|\\s)(?=${anyOf(all)}\\s*:(?:\\s|$))`, 'g'),
  };
});
