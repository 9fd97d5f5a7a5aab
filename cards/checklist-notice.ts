import { escapeMarkdown, withoutMarks } from '../src/answer/markdown';
import type { Checklist } from '../src/checklist/record';
import { limits } from '../src/checklist/record';
import { numberOf } from '../src/checklist/view';
import type { Language } from '../src/contract';
import { checklistWords } from '../src/words/checklist';
import { clip } from '../src/words/clip';
import { cardOf } from './card';
import { type ChecklistAction, channelChoice } from './checklist-data';
import { press } from './checklist-parts';
import { text } from './parts';
import type { AdaptiveCard, ExecuteAction } from './schema';

export interface Button {
  title: string;
  data: ChecklistAction;
}

/** A sentence and what can be done about it. */
export const noticeCard = (language: Language, said: string, buttons: readonly Button[]): AdaptiveCard =>
  cardOf({
    language,
    speak: withoutMarks(said),
    body: [text(said)],
    actions: buttons.slice(0, 6).map(({ title, data }) => press(clip(title, 60), data)),
  });

/**
 * The form in which a list is changed. It comes as a message of its own: the shared card is drawn anew while others
 * tick, and what somebody is typing into it would be gone.
 */
export function formCard(list: Checklist, language: Language): AdaptiveCard {
  const { form } = checklistWords(language);
  const { id } = list;
  const fields = { item: '', text: '' };
  const on = { kind: 'checklist', list: id, ...fields } as const;
  const title = form.title(escapeMarkdown(list.title));
  return cardOf({
    language,
    speak: withoutMarks(title),
    body: [
      text(title, { weight: 'Bolder' }),
      {
        type: 'Input.ChoiceSet',
        id: 'item',
        label: form.item,
        style: 'compact',
        placeholder: form.choose,
        choices: list.items.map((item) => ({
          title: `${numberOf(list, item.id)}. ${clip(item.title, 60)}`,
          value: item.id,
        })),
      },
      {
        type: 'Input.Text',
        id: 'text',
        label: form.text,
        placeholder: form.textHint,
        maxLength: limits.note,
      },
    ],
    actions: (['add', 'rename', 'note', 'assign', 'move', 'remove'] as const).map((what) =>
      inputPress(form[what], { ...on, do: what }),
    ),
  });
}

/** A channel that a list can be posted to. */
export interface ChannelButton extends Button {
  data: Extract<ChecklistAction, { do: 'post' }>;
}

/** Where one can post. */
export interface Channels {
  found: readonly ChannelButton[];
  /** There are, or may be, others that were not looked at. */
  more: boolean;
}

/** Longer lists are searched by nobody. */
const mostChoices = 80;

export function whereText(list: Checklist, language: Language, { found, more }: Channels): string {
  const { ask, post } = checklistWords(language);
  const question = ask.where(escapeMarkdown(list.title));
  return more || found.length > mostChoices ? `${question} ${post.more}` : question;
}

/** Few channels are buttons, many a list to choose from. */
export function whereCard(list: Checklist, language: Language, channels: Channels): AdaptiveCard {
  const { found } = channels;
  const { button, form } = checklistWords(language);
  const said = whereText(list, language, channels);
  if (found.length <= 6) return noticeCard(language, said, found);
  const choice = {
    type: 'Input.ChoiceSet',
    id: 'choice',
    label: button.post,
    style: 'compact',
    placeholder: form.choose,
    isRequired: true,
    errorMessage: form.chooseChannel,
    choices: found.slice(0, mostChoices).map(({ title, data }) => ({
      title,
      value: channelChoice(data.team, data.channel),
    })),
  } as const;
  return cardOf({
    language,
    speak: withoutMarks(said),
    body: [text(said), choice],
    actions: [inputPress(button.post, { kind: 'checklist', list: list.id, do: 'post-chosen', choice: '' })],
  });
}

/** Inputs are merged over the data, so a field of the same name must not stand in it. */
function inputPress(title: string, data: ChecklistAction): ExecuteAction {
  const bare = Object.fromEntries(
    Object.entries(data).filter(([name]) => !['item', 'text', 'choice'].includes(name)),
  );
  return press(title, bare as ChecklistAction);
}
