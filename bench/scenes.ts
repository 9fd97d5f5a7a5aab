import { z } from 'zod';
import type { BotProcess } from './bot-process';
import type { ConnectorStandIn } from './connector';
import { activityOf, bring } from './traffic';

/** What one person does in a conversation of their own, message after message. */
export type Scene = (at: number) => object;

const Reply = z.object({
  value: z.object({
    checklist: z.object({ id: z.string(), items: z.array(z.object({ id: z.string() })).min(1) }),
  }),
});

let serial = 0;

/** Opens `count` conversations on a bot. An echo gets the same messages, and repeats them. */
export async function openScenes(
  kind: 'walk' | 'tick',
  bot: BotProcess,
  connector: ConnectorStandIn,
  count: number,
): Promise<Scene[]> {
  const make = kind === 'walk' ? walk : tick;
  return Promise.all(
    Array.from({ length: count }, () => make(bot, connector, `scene-${bot.name}-${serial++}`)),
  );
}

const opening = 'set up OAuth between Exchange 2016 and Skype for Business Server 2019';

/** Forward and back through a setup, and a name given. */
async function walk(bot: BotProcess, connector: ConnectorStandIn, conversation: string): Promise<Scene> {
  const say = (text: string) => activityOf('normal', connector.url, conversation, { text });
  await bring(bot.url, say(opening));
  const said = ['next', 'next', 'suivant', 'back', 'retour', 'back'];
  return (at) => say(said[at % said.length] ?? 'next');
}

/** One item ticked and cleared in turns, by the button of its row. */
async function tick(bot: BotProcess, connector: ConnectorStandIn, conversation: string): Promise<Scene> {
  const say = (more: object) =>
    activityOf('normal', connector.url, conversation, {
      conversation: { id: conversation, conversationType: 'groupChat', tenantId: 'tenant' },
      ...more,
    });
  await bring(
    bot.url,
    say({ text: 'checklist for partner applications with Exchange 2016 and SfB Server 2019' }),
  );
  await bring(bot.url, say({ text: 'show the checklist' }));
  const reply = Reply.safeParse(connector.lastIn(conversation));
  const isEcho = bot.name.startsWith('echo');
  if (!reply.success && !isEcho) throw new Error(`${bot.name} showed no checklist: ${reply.error.message}`);
  const { id, items } = reply.data?.value.checklist ?? { id: 'list', items: [{ id: 'i1' }] };
  let done = false;
  return () => {
    done = !done;
    const value = {
      kind: 'checklist',
      do: done ? 'tick' : 'untick',
      list: id,
      item: items[0]?.id,
    };
    return say(isEcho ? { text: JSON.stringify(value) } : { value });
  };
}
