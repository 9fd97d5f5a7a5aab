import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ChecklistAction } from '../../cards/checklist-data';
import { ActionData } from '../../cards/data';
import { walkDeeds } from '../../src/answer/document';
import { buttonsOf } from './buttons';
import { collect, nameOf, type Shown } from './collect';
import { scenes } from './scenes';

const spacing = { spacing: z.string().optional(), separator: z.boolean().optional() };
const TextBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: z.string().min(1),
  wrap: z.literal(true),
  ...spacing,
  weight: z.enum(['Bolder', 'Default']).optional(),
  size: z.enum(['Small', 'Default', 'Medium', 'Large']).optional(),
  color: z.enum(['Default', 'Good', 'Warning', 'Attention', 'Accent']).optional(),
  fontType: z.enum(['Monospace', 'Default']).optional(),
  isSubtle: z.boolean().optional(),
  style: z.enum(['default', 'heading']).optional(),
});
const input = {
  id: z.string().min(1),
  label: z.string().min(1),
  placeholder: z.string().optional(),
  value: z.string().optional(),
  isRequired: z.boolean().optional(),
  errorMessage: z.string().optional(),
};
const Submit = z.looseObject({
  type: z.literal('Action.Submit'),
  title: z.string().min(1),
  data: ActionData,
});
const Execute = z.looseObject({
  type: z.literal('Action.Execute'),
  title: z.string().min(1),
  verb: z.string().min(1),
  data: ActionData,
  fallback: Submit,
});
const Action = z.discriminatedUnion('type', [Submit, Execute]);
const Element: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('type', [
    TextBlock,
    z.strictObject({
      type: z.literal('Container'),
      items: z.array(Element).min(1),
      selectAction: Execute.optional(),
      style: z.string().optional(),
      bleed: z.boolean().optional(),
      ...spacing,
    }),
    z.strictObject({
      type: z.literal('ColumnSet'),
      columns: z.array(z.looseObject({ type: z.literal('Column'), items: z.array(Element) })).min(1),
      ...spacing,
    }),
    z.strictObject({ type: z.literal('Input.Text'), ...input, maxLength: z.number().optional() }),
    z.strictObject({
      type: z.literal('Input.ChoiceSet'),
      ...input,
      choices: z.array(z.object({ title: z.string().min(1), value: z.string() })).min(1),
      style: z.enum(['compact', 'expanded']),
      wrap: z.literal(true).optional(),
    }),
  ]),
);
/** What cards/schema.ts promises, looked at on what is sent. */
const Card = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.string(),
  version: z.literal('1.5'),
  lang: z.enum(['en', 'fr']),
  speak: z.string().min(1),
  fallbackText: z.string().min(1),
  body: z.array(Element).min(1),
  actions: z.array(Action).max(6).optional(),
  refresh: z.unknown().optional(),
  msteams: z.strictObject({ width: z.literal('Full') }),
});

let shown: Shown[];
beforeAll(async () => {
  shown = await collect();
}, 60_000);

/** What Teams itself draws, and asks, before a file is saved. */
const Consent = z.strictObject({
  contentType: z.literal('application/vnd.microsoft.teams.card.file.consent'),
  name: z.string().regex(/^[\w-]+\.(?:md|ps1)$/),
  content: z.strictObject({
    description: z.string().min(1),
    sizeInBytes: z.number().positive(),
    acceptContext: z.object({ kind: z.literal('walk-file') }),
    declineContext: z.object({ kind: z.literal('walk-file') }),
  }),
});

const attachmentsOf = ({ activity }: Shown) =>
  (activity.attachments ?? []) as { contentType: string; content: unknown }[];
const isCard = ({ contentType }: { contentType: string }) =>
  contentType === 'application/vnd.microsoft.card.adaptive';
const cardsOf = (one: Shown) =>
  attachmentsOf(one)
    .filter(isCard)
    .map(({ content }) => content);
const named = ({ language, scene, said }: Shown) => `${language}, ${scene}: ${said}`;

describe('everything that Liaison sends', () => {
  it('is in the gallery: each scene in both languages, with an answer to each message', () => {
    for (const language of ['en', 'fr'] as const) {
      const found = shown.filter((one) => one.language === language);
      expect([...new Set(found.map(({ scene }) => scene))]).toEqual(scenes.map(({ name }) => name));
      for (const { name, ...texts } of scenes) {
        const answered = new Set(found.filter(({ scene }) => scene === name).map(({ said }) => said));
        expect(texts[language].map(nameOf).filter((said) => !answered.has(said))).toEqual([]);
      }
    }
    expect(shown.flatMap(cardsOf).length).toBeGreaterThan(100);
  });

  it.each(['en', 'fr'])('is in the gallery: each kind of button there is, in %s', (language) => {
    const checklist = ChecklistAction.options.map((option) => option.shape.do.value);
    const pressed = shown
      .filter((one) => one.language === language)
      .flatMap(cardsOf)
      .flatMap(buttonsOf)
      .map(({ data: { kind, do: what } }) => `${kind} ${what ?? ''}`);
    const known = [
      'ask ',
      ...walkDeeds.map((deed) => `walk ${deed}`),
      ...checklist.map((deed) => `checklist ${deed}`),
    ];
    expect(known.filter((kind) => !pressed.includes(kind))).toEqual([]);
  });

  it('asks before a file is saved, with Teams’ own card', () => {
    const files = shown.flatMap(attachmentsOf).filter((attachment) => !isCard(attachment));
    expect(files).toHaveLength(4);
    expect(files.flatMap((file) => Consent.safeParse(file).error ?? [])).toEqual([]);
  });

  it('keeps to the part of Adaptive Cards 1.5 that all clients draw, with six buttons at most and a label on each field', () => {
    const faults = shown.flatMap((one) =>
      cardsOf(one).flatMap((card) => {
        const { error } = Card.safeParse(card);
        return error ? [`${named(one)}: ${z.prettifyError(error)}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('is under 28 KB with its envelope', () => {
    const heavy = shown.filter(
      ({ activity: { value: _, ...activity } }) => Buffer.byteLength(JSON.stringify(activity)) > 28 * 1024,
    );
    expect(heavy.map(named)).toEqual([]);
  });

  it('has a text that says the same, for whoever sees no card', () => {
    const mute = shown.filter((one) => cardsOf(one).length > 0 && !one.activity.summary);
    expect(mute.map(named)).toEqual([]);
    expect(shown.filter((one) => attachmentsOf(one).length === 0 && !one.activity.text).map(named)).toEqual(
      [],
    );
  });
});
