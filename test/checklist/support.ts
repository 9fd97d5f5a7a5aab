import { createChecklist, noOrigin } from '../../src/checklist/create';
import type { Checklist, Person, Place } from '../../src/checklist/record';
import { reduce } from '../../src/checklist/reduce';

export const alex: Person = { id: '29:alex-morgan', name: 'Alex Morgan' };
export const camille: Person = { id: '29:camille-roy', name: 'Camille Roy' };

export const place: Place = {
  kind: 'channel',
  conversation: '19:coexistence@thread.tacv2',
  team: { id: '19:collaboration@thread.tacv2', name: 'Collaboration' },
  name: 'Coexistence (Collaboration)',
  tenant: 'tenant',
  channel: 'msteams',
  serviceUrl: 'http://127.0.0.1:1/',
  bot: '28:liaison',
};

export const thread = `${place.conversation};messageid=1`;

export const at = '2026-11-21T09:00:00.000Z';

/** A list with that many items, or with these. */
export function listOf(items: number | string[], change: Partial<Checklist> = {}): Checklist {
  const titles =
    typeof items === 'number' ? Array.from({ length: items }, (_, index) => `Item ${index + 1}`) : items;
  const { list } = createChecklist(
    { title: 'Weekend', items: titles.map((title) => ({ title, step: null })), origin: noOrigin },
    { id: 'list', owner: alex, at, language: 'en', zone: 'Europe/Paris', place, thread },
  );
  return { ...list, ...change };
}

/** The state that a list's history leads to. */
export const replay = ({ base, events }: Checklist) => events.reduce(reduce, base);
