import type { Request, Server } from 'restify';
import { z } from 'zod';
import { HttpProblem } from '../server/problem';
import type { Delivery } from './delivery';
import type { Person } from './people';
import { answerWith, readAs } from './route';
import type { Conversation, Store } from './store';

const Who = z.object({
  person: z.string(),
  locale: z.string().max(35),
  zone: z.string().max(60).default('UTC'),
});
const Saying = Who.extend({
  text: z.string().trim().min(1).max(20_000),
  thread: z.string().nullable(),
});
const Press = Who.extend({
  card: z.string(),
  title: z.string().max(200),
  data: z.unknown().optional(),
  verb: z.string().nullable(),
  execute: z.boolean(),
  quiet: z.boolean().default(false),
});

/** What a person does on the page. */
export function mountPerson(server: Server, store: Store, delivery: Delivery): void {
  const find = (request: Request, id: string): { conversation: Conversation; person: Person } => {
    const conversation = store.find(request.params.conversation);
    const person = conversation?.members.find((member) => member.id === id);
    if (!conversation || !person) {
      throw new HttpProblem(404, 'ConversationNotFound', 'There is no such conversation for this person.');
    }
    return { conversation, person };
  };

  server.post(
    '/local/conversations/:conversation/open',
    answerWith(async (request) => {
      const { person: id, locale } = await readAs(request, Who);
      const { conversation, person } = find(request, id);
      await Promise.all([
        delivery.installTeam(person, locale),
        delivery.install(conversation, person, locale),
      ]);
      return [200, {}];
    }),
  );
  server.post(
    '/local/conversations/:conversation/clear',
    answerWith(async (request) => {
      const { person: id, locale } = await readAs(request, Who);
      const { conversation, person } = find(request, id);
      await delivery.uninstall(conversation, person, locale);
      store.clear(conversation);
      await delivery.install(conversation, person, locale);
      return [200, {}];
    }),
  );
  server.post(
    '/local/conversations/:conversation/messages',
    answerWith(async (request) => {
      const said = await readAs(request, Saying);
      const { conversation, person } = find(request, said.person);
      await delivery.say(conversation, person, said);
      return [200, {}];
    }),
  );
  server.post(
    '/local/conversations/:conversation/actions',
    answerWith(async (request) => {
      const pressed = await readAs(request, Press);
      const { conversation, person } = find(request, pressed.person);
      return [200, { reply: await delivery.press(conversation, person, pressed) }];
    }),
  );
}
