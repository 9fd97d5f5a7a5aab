import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerCard, maxBytes } from '../../cards/answer-card';
import { walkDeeds } from '../../src/answer/document';
import type { WalkMessage, WalkTurn } from '../../src/answer/walk';
import { WalkView } from '../../src/contract';
import { Walk } from '../../src/procedure/walk';
import { deployments, examples, knowledge, procedures } from '../procedure/support';
import { liaison } from '../support/liaison';
import { today } from './support';

const names = [...knowledge.placeholders.values()];
const words = [
  'next',
  'suivant',
  'back',
  'retour',
  'skip',
  'passer',
  'restart',
  'recommencer',
  'resume',
  'where am I',
  'show all',
  'tout afficher',
  'undo',
  'undo all',
  'my values',
  'mes valeurs',
  'again',
  'runbook',
  'script',
  'ok',
  'no',
  'cancel',
];
const texts = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('next', 'suivant', 'back', 'skip') },
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.constant('<what is asked>') },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...names)
      .chain(({ name, example, values }) =>
        fc
          .constantFrom(...(values ?? [example]), 'nonsense "; Remove-Item', '')
          .map((value) => `${name} = ${value}`),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'UpToDate : False',
      'Test Passed.',
      'Thumbprint : EA5A332496CC05DA69B75B66111C0F78A110D22D',
      'does UCS work with Exchange 2010?',
      'Exchange 2019',
      'skype = lync-2013',
      'nonsense = 1',
      'merci',
      '?',
      '',
    ),
  },
);

/** All but what every turn may change: the count of changes, and the language of what was said. */
function place(walk: Walk | undefined): Partial<Walk> {
  const { revision: _, language: __, ...rest } = walk ?? ({} as Walk);
  return rest;
}

/** Survives what a store does to it. */
const stored = (walk: Walk): Walk => Walk.parse(JSON.parse(JSON.stringify(walk)));

function said(text: string, walk: Walk): WalkMessage {
  const reading = liaison.read(text, { context: null, locale: walk.language });
  return { kind: 'text', text, reading };
}

function expectSound({ walk, replies }: WalkTurn): void {
  expect(replies.length).toBeGreaterThan(0);
  for (const { walk: view, document, answer } of replies) {
    const seen = WalkView.parse(view);
    expect(seen.step).toBeLessThanOrEqual(seen.steps);
    if (seen.asks.some(({ value }) => value === null)) expect(seen.commands).toEqual([]);
    expect(answer.text).not.toMatch(/undefined|\[object|NaN/);
    // A way on from everywhere: a button, and its word.
    expect(document.suggestions.length).toBeGreaterThan(0);
    expect(document.suggestions.length).toBeLessThanOrEqual(6);
    const card = answerCard(document, walk.language);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(maxBytes);
  }
}

const begun = fc.record({
  procedure: fc.constantFrom(...procedures),
  deployment: fc.oneof(
    fc.constantFrom(...deployments),
    fc.constant({ exchange: null, skype: null }),
    fc.constant({ exchange: '2016', skype: 'server-2019' }),
  ),
  language: fc.constantFrom('en' as const, 'fr' as const),
});

/** All that is open, answered by the examples. */
const answered = ({ replies }: WalkTurn): string =>
  (replies.at(-1)?.walk?.asks ?? [])
    .filter(({ value }) => value === null)
    .map(({ name, example }) => `${name} = ${examples[name] ?? example}`)
    .join('\n') || 'next';

describe('a walk, on any path and stored between any two turns', () => {
  it('has no dead end, and is always in a sound state', () => {
    fc.assert(
      fc.property(begun, fc.array(texts, { maxLength: 14 }), (request, messages) => {
        let turn = liaison.walks.begin({ ...request, cloud: null, values: {} }, 'set up', null, today());
        expectSound(turn);
        for (const message of messages) {
          const walk = stored(turn.walk);
          const text = message === '<what is asked>' ? answered(turn) : message;
          const next = liaison.walks.take(walk, said(text, walk), today());
          if (next === null) continue;
          expectSound(next);
          turn = next;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('returns with back to where next or skip left, as it was', () => {
    fc.assert(
      fc.property(
        begun,
        fc.array(texts, { maxLength: 8 }),
        fc.constantFrom('next', 'skip'),
        (request, messages, way) => {
          let { walk } = liaison.walks.begin(
            { ...request, cloud: null, values: {} },
            'set up',
            null,
            today(),
          );
          for (const text of messages)
            walk = liaison.walks.take(walk, said(text, walk), today())?.walk ?? walk;
          const on = liaison.walks.take(walk, said(way, walk), today());
          if (on === null || walk.place.kind === 'end' || walk.status === 'cancelled') return;
          const back = liaison.walks.take(stored(on.walk), said('back', on.walk), today());
          expect(place(back?.walk)).toEqual(place(walk));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes any button, from any card', () => {
    fc.assert(
      fc.property(
        begun,
        fc.array(fc.tuple(fc.constantFrom(...walkDeeds), fc.integer({ min: 0, max: 1 })), { maxLength: 12 }),
        (request, buttons) => {
          let turn = liaison.walks.begin({ ...request, cloud: null, values: {} }, 'set up', null, today());
          for (const [deed, late] of buttons) {
            const revision = Math.max(0, turn.walk.revision - late);
            const next = liaison.walks.take(
              stored(turn.walk),
              { kind: 'button', do: deed, revision, fields: {} },
              today(),
            );
            if (next === null) continue;
            expectSound(next);
            turn = next;
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
