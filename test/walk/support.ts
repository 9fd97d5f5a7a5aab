import { type Activity, ActivityTypes, MemoryStorage, type Storage, TestAdapter } from 'botbuilder';
import pino from 'pino';
import { LiaisonBot } from '../../src/bot';
import { systemClock } from '../../src/clock';
import type { Answer, WalkView } from '../../src/contract';
import type { Liaison } from '../../src/liaison';
import { closedDoor } from '../support/closed-door';
import { today as day } from '../support/day';

export const today = () => day;

export interface Sent extends Partial<Activity> {
  value?: Answer & { walk?: WalkView };
}

export interface Chat {
  storage: Storage;
  /** Everything that is sent in answer. */
  say(text: string): Promise<Sent[]>;
  press(value: object): Promise<Sent[]>;
  send(activity: Partial<Activity>): Promise<Sent[]>;
  /** What a program reads: the value of the last activity. */
  walk(text: string): Promise<WalkView>;
}

/** A personal chat whose bot is started anew for every message: nothing but the storage goes on. */
export function chatWith(
  liaison: Liaison,
  { locale = 'en-US', storage = new MemoryStorage() }: { locale?: string; storage?: Storage } = {},
): Chat {
  const send = async (activity: Partial<Activity>): Promise<Sent[]> => {
    const bot = new LiaisonBot({
      brain: liaison,
      storage,
      today,
      log: pino({ enabled: false }),
      door: closedDoor,
      clock: systemClock,
    });
    const adapter = new TestAdapter(async (turn) => bot.run(turn));
    await adapter.send({ type: ActivityTypes.Message, locale, ...activity } as Activity).startTest();
    const sent: Sent[] = [];
    for (let one = adapter.getNextReply(); one; one = adapter.getNextReply()) sent.push(one as Sent);
    return sent;
  };
  const say = (text: string) => send({ text });
  return {
    storage,
    send,
    say,
    press: (value) => send({ value }),
    walk: async (text) => {
      const walk = (await say(text)).at(-1)?.value?.walk;
      if (walk === undefined) throw new Error(`No walk in the reply to "${text}"`);
      return walk;
    },
  };
}

interface Button {
  title: string;
  data: { kind: string; do: string; revision: number };
}

interface Card {
  body: { type: string; id?: string; label?: string; isRequired?: boolean }[];
  actions?: Button[];
}

export const cardOf = (sent: readonly Sent[]): Card =>
  sent.flatMap(({ attachments }) => attachments ?? []).at(-1)?.content as Card;

export function buttonOf(sent: readonly Sent[], deed: string): Button['data'] {
  const button = cardOf(sent).actions?.find(({ data }) => data.do === deed);
  if (button === undefined) throw new Error(`No button "${deed}"`);
  return button.data;
}

export const textOf = (sent: readonly Sent[]): string =>
  sent.map(({ value, text }) => value?.text ?? text ?? '').join('\n\n');
