import { alex, camille, chatOf, openOffice } from '../checklist/office';
import type { Received } from '../checklist/teams-stand-in';
import { scenes } from './scenes';

export interface Shown {
  language: 'en' | 'fr';
  scene: string;
  said: string;
  activity: Received & { summary?: string };
}

/** Every card and message, as a server with all its parts sends it. */
export async function collect(): Promise<Shown[]> {
  const office = await openOffice();
  const all: Shown[] = [];
  try {
    for (const language of ['en', 'fr'] as const) {
      for (const [index, { name, ...texts }] of scenes.entries()) {
        // Somebody new in each scene, so that none depends on another.
        const person = { ...(language === 'en' ? alex : camille), id: `29:${language}-${index}` };
        const note = (said: string, sent: { activity: Received }[]) =>
          all.push(
            ...sent
              .filter(({ activity }) => activity.type === 'message')
              .map(({ activity }) => ({ language, scene: name, said, activity })),
          );
        for (const said of texts[language]) note(said, await office.say(person, said));
        if (index > 0) continue;
        const before = office.teams.in(chatOf(person).conversation.id).length;
        await office.send(person, { type: 'installationUpdate', action: 'add' });
        await office.send(person, { value: { kind: 'of another time' } });
        note('', office.teams.in(chatOf(person).conversation.id).slice(before));
      }
    }
  } finally {
    await office.close();
  }
  return all;
}
