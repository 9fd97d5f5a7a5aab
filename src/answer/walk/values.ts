import { type Ask, placeholdersOf } from '../../procedure';
import { advance, keyOf, sceneOf, type Walk, type WalkScene } from '../../procedure/walk';
import { labelsFor } from '../../words';
import type { Block, Field } from '../document';
import { escapeMarkdown, inlineCode } from '../markdown';
import { appliesBlocks } from '../setup';
import type { Given } from './given';
import { openingBlocks } from './opening';
import { type DeskFor, said } from './reply';
import type { WalkDesk, WalkTurn } from './types';
import { fieldsOf } from './view';

/** Values were given, by a form or typed: what was taken, what was refused and why, and the step with them filled in. */
export function valuesTaken(walk: Walk, question: string, given: Given, deskFor: DeskFor): WalkTurn {
  const desk = deskFor(walk.language);
  const { event: say } = desk.say.walk;
  const { values, deployment, cloud } = given;
  const { walk: next, event } = advance(walk, { kind: 'values', values, deployment, cloud }, desk.walks);
  const taken = event.kind === 'taken' ? event : { names: [], rejected: [], changed: [] };
  const after = sceneOf(next, desk.walks);
  // What has a field in the form below is said there, beside its rule.
  const fields = new Set(fieldsOf(after, desk).map(({ name }) => name));
  const errors = Object.fromEntries([
    ...taken.rejected.map(({ name, why, message }) => [name, fields.has(name) ? why : message] as const),
    ...Object.entries(given.wrong).map(([name, value]) => [name, notOne(name, value, desk)] as const),
  ]);
  const known = namesToOffer(walk, desk);
  const unknown = given.unknown
    .map(inlineCode)
    .map((name) => (known.length > 0 ? say.unknown(name, known) : say.unknownAlone(name)));
  const elsewhere = Object.entries(errors).flatMap(([name, message]) => (fields.has(name) ? [] : [message]));
  const messages = [...elsewhere, ...unknown];
  const count = Object.keys(errors).length + unknown.length;
  const title = (key: string) => after.book.steps.find((step) => keyOf(step) === key)?.title ?? key;
  const answered = walk.place.kind === 'deployment' && next.place.kind !== 'deployment';
  const named = Object.keys(deployment).length > 0;
  const blocks: Block[] = [
    ...(count > 0 ? [{ kind: 'alert', tone: 'warning', text: say.refused(count) } as const] : []),
    ...(messages.length > 0 ? [{ kind: 'list', ordered: false, items: messages } as const] : []),
    // Whether it fits what was said just now; with no step left, the end of the walk says so.
    ...(!answered && named && after.step !== null ? appliesBlocks(desk, after.book, next.deployment) : []),
    ...(taken.names.length > 0 && !answered
      ? [{ kind: 'paragraph', text: say.taken(taken.names) } as const]
      : []),
    ...(taken.changed.length > 0
      ? [{ kind: 'alert', tone: 'warning', text: say.changed(taken.changed.map(title)) } as const]
      : []),
    ...(taken.names.length > 0 && !answered ? nowPossible(after, desk) : []),
    ...(answered ? openingBlocks(after, desk) : []),
  ];
  return said(
    next,
    {
      question,
      intent: 'setup',
      blocks,
      errors,
      withPlace: !(answered && after.book.steps.length === 0),
      withSources: answered,
    },
    deskFor,
  );
}

/** Steps that were left for want of values, and lack none any more. */
function nowPossible({ walk, book, index }: WalkScene, desk: WalkDesk): Block[] {
  const ready = book.steps
    .slice(0, index)
    .filter(
      (step) =>
        walk.marks[keyOf(step)]?.outcome === 'skipped' &&
        step.asks.length > 0 &&
        step.asks.every(({ value }) => value !== null),
    );
  return ready.length === 0
    ? []
    : [
        {
          kind: 'alert',
          tone: 'info',
          text: desk.say.walk.event.nowPossible(ready.map(({ title }) => title)),
        },
      ];
}

function notOne(name: string, value: string, { say, words }: WalkDesk): string {
  const { deployment } = say.walk;
  const said = escapeMarkdown(value, longestQuoted);
  return name === 'cloud'
    ? deployment.notCloud(said, Object.values(labelsFor(words.language).clouds))
    : deployment.notOne(said);
}

/** As much of what was typed as is needed to know it again. */
const longestQuoted = 80;

/** All names of a short setup; of the fifty of the whole way, those that the step at hand asks for. */
function namesToOffer(walk: Walk, desk: WalkDesk): string[] {
  const all = placeholdersOf(walk.procedure, desk.knowledge);
  return all.length > mostNames ? sceneOf(walk, desk.walks).asks.map(({ name }) => name) : all;
}

const mostNames = 12;

/** More fields than this are no form any more; the rest can be typed. */
const mostFields = 15;

/** What was given so far, to look at and to change; at the beginning, what this step asks. */
export function valueBlocks({ walk, book, asks }: WalkScene, desk: WalkDesk): Block[] {
  const { list } = desk.say.walk;
  const all = new Map(book.steps.flatMap((step) => step.asks).map((ask) => [ask.name, ask]));
  const given = Object.keys(walk.values).flatMap((name) => all.get(name) ?? []);
  const fields = (given.length > 0 ? given : asks).slice(0, mostFields).map(toField);
  return [
    ...(given.length > 0 ? [] : [{ kind: 'paragraph', text: list.noValues } as const]),
    ...(fields.length > 0
      ? [
          {
            kind: 'form',
            lead: list.values,
            fields,
            typed: list.changeValue(fields[0]?.name ?? ''),
          } as const,
        ]
      : []),
  ];
}

const toField = (ask: Ask): Field => ({ ...ask, error: null, required: false });
