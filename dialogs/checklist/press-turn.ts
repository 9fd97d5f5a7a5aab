import { type ChecklistAction, chosenChannel } from '../../cards/checklist-data';
import { formCard } from '../../cards/checklist-notice';
import { escapeMarkdown } from '../../src/answer/markdown';
import type { Checklist } from '../../src/checklist/record';
import { numberOf, pageOf, pageSize } from '../../src/checklist/view';
import type { Taken } from '../part';
import type { Asked } from './asked';
import { showList } from './begin';
import { type Change, change } from './change';
import { askDecision, decide, forgetQuestion } from './decide';
import { isTaken, listOf } from './find';
import { perform, tell, type Wish } from './perform';
import { postList, postTo } from './post';
import { stopReminder } from './remind';
import { commandsOfItem } from './step';

/** A press on a row, a button or a form of a checklist. What it says is checked anew: it has come through a client. */
export async function pressTurn(asked: Asked, action: ChecklistAction): Promise<Taken> {
  const { here, office, words, language } = asked;
  const list = await listOf(asked, action.list);
  if (isTaken(list)) return list;
  switch (action.do) {
    case 'tick':
    case 'untick':
      return toggle(asked, list, { kind: action.do, item: action.item });
    case 'page':
      return turn(asked, list, action.page);
    case 'refresh':
      return asked.redraw(list, (await office.lists.pages(list.id))[here.person.id] ?? null);
    case 'show':
      return showList(asked, list);
    case 'commands':
      return commandsOfItem(asked, list, action.item);
    case 'form':
      return asked.show(words.form.title(escapeMarkdown(list.title)), list, formCard(list, language));
    case 'ask':
      return askDecision(asked, list, action.what);
    case 'decide':
      await forgetQuestion(asked);
      return decide(asked, list, action.what);
    case 'keep':
      await forgetQuestion(asked);
      return asked.whisper(words.said.kept, list);
    case 'where':
      return postList(asked, list, null);
    case 'post':
      return postTo(asked, list, action);
    case 'post-chosen': {
      const chosen = chosenChannel(action.choice);
      return chosen ? postTo(asked, list, chosen) : postList(asked, list, null);
    }
    case 'unremind':
      return stopReminder(asked, list, action.reminder);
    default:
      return fillIn(asked, list, action);
  }
}

/** Done at once for the one who pressed; a press that changes nothing says why. */
async function toggle(asked: Asked, before: Checklist, wish: Wish & { item: string }): Promise<Taken> {
  const performed = await perform(asked, before, [wish]);
  if (performed === null) return asked.whisper(asked.words.none.stale);
  const { list, applied } = performed;
  const [{ outcome } = { outcome: 'no-item' }] = applied;
  if (list === null) return asked.whisper(asked.words.said.deleted);
  if (outcome !== 'changed' && outcome !== 'repeated')
    return asked.whisper(tell(asked, performed, [wish]), list);
  const page = Math.ceil(numberOf(list, wish.item) / pageSize);
  return asked.redraw(list, page === pageOf(list, null) ? null : page);
}

/** Each turns pages for themselves, where the client can show them a card of their own; else the page is a new card. */
async function turn(asked: Asked, list: Checklist, asking: number): Promise<Taken> {
  const { here, office } = asked;
  const page = pageOf(list, asking);
  if (!here.invoke) return showList(asked, list, { page });
  await office.lists.turnPage(list.id, here.person.id, page);
  // The shared card has to name who is to be asked for a view of their own.
  await office.board.sent(list.id, -1);
  return asked.redraw(list, page);
}

type Form = Extract<ChecklistAction, { do: 'add' | 'rename' | 'note' | 'assign' | 'move' | 'remove' }>;

async function fillIn(asked: Asked, list: Checklist, action: Form): Promise<Taken> {
  const { form, said } = asked.words;
  const text = action.text.trim();
  const number = numberOf(list, action.item);
  if (action.do !== 'add' && action.item === '') return asked.whisper(form.chooseItem, list);
  if (text === '' && action.do !== 'remove' && action.do !== 'note')
    return asked.whisper(form.needText, list);
  if (action.do === 'move' && !(Number.isInteger(Number(text)) && Number(text) > 0))
    return asked.whisper(form.textHint, list);
  if (action.do !== 'add' && number === 0) return asked.say(said.gone, list);
  return change(asked, list, typedOf(action.do, number, text));
}

/** A form as what one would have typed in its place. */
function typedOf(what: Form['do'], item: number, text: string): Change {
  switch (what) {
    case 'add':
      return { do: what, lines: [text] };
    case 'rename':
      return { do: what, item, title: text };
    case 'note':
      return { do: what, item, text: text || null };
    case 'remove':
      return { do: what, items: [item] };
    case 'assign':
      return { do: what, items: [item], to: text, me: false };
    case 'move':
      return { do: what, item, to: Number(text) };
  }
}
