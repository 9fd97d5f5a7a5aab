import { languageOf } from '../../src/contract';
import { botWords } from '../../src/words';
import {
  alex,
  camille,
  chatOf,
  type Office,
  openOffice,
  type Person,
  threadOf,
  until,
} from '../checklist/office';
import { channels, type Received, type Sent } from '../checklist/teams-stand-in';
import { FakeClock } from '../support/fake-clock';
import { type Button, buttonsOf, fits } from './buttons';
import { type Scene, type Step, scenes } from './scenes';

export interface Shown {
  language: 'en' | 'fr';
  scene: string;
  said: string;
  /** Whether docs/cards.md shows it: the last message of a step that is pictured. */
  pictured: boolean;
  activity: Received & { summary?: string };
}

/** Teams as far as files go: not on this computer, so that what is said comes back in the response. */
const elsewhere = {
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  deliveryMode: 'expectReplies',
};
/** Longer than edits of a shared card wait for others, and than the first round of a reminder. */
const moment = 5_000;
/** Of what only time brings about. */
const awaited: Received[] = [];
const adaptive = 'application/vnd.microsoft.card.adaptive';

/** Every card and message, as a server with all its parts sends it. */
export async function collect(): Promise<Shown[]> {
  const clock = new FakeClock();
  const office = await openOffice(undefined, clock);
  const all: Shown[] = [];
  try {
    await office.install();
    for (const language of ['en', 'fr'] as const) {
      for (const [index, scene] of scenes.entries()) {
        // Somebody new in each scene, so that none depends on another.
        const person = { ...(language === 'en' ? alex : camille), id: `29:${language}-${index}` };
        office.teams.channels = scene.channels ? [...channels, ...more(scene.channels)] : channels;
        for (const { id } of [...office.teams.channels, chatOf(person).conversation]) {
          office.teams.members.set(id, scene.stranger ? [] : [person]);
        }
        const played = new Play(office, clock, person, scene);
        for (const [at, step] of scene[language].entries()) {
          const pictured = (scene.pictured ?? [0]).includes(at);
          all.push(...(await played.step(step, language, pictured)));
        }
        if (index === 0) all.push(...(await played.events(language)));
      }
    }
  } finally {
    await office.close();
  }
  return all;
}

const more = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `19:more-${at}@thread.tacv2`, name: `Project ${at + 1}` }));

/** One scene in one language. */
class Play {
  readonly #chat: object;
  #thread: object | null = null;
  #buttons: Button[] = [];
  #file: object | null = null;

  constructor(
    private readonly office: Office,
    private readonly clock: FakeClock,
    private readonly person: Person,
    private readonly scene: Scene,
  ) {
    this.#chat = chatOf(person);
  }

  async step(step: Step, language: Shown['language'], pictured: boolean): Promise<Shown[]> {
    const seen = await this.#watch(() => this.#do(step));
    // Of a step's messages, the one with a card; the text above it says what to copy.
    const card = seen.findLastIndex(({ attachments }) => (attachments ?? []).length > 0);
    const shown = pictured ? (card < 0 ? seen.length - 1 : card) : -1;
    return seen.map((activity, at) => ({
      language,
      scene: this.scene.name,
      said: nameOf(step),
      pictured: at === shown,
      activity,
    }));
  }

  /** Installed, and a button of another time. */
  async events(language: Shown['language']): Promise<Shown[]> {
    const { office, person } = this;
    const seen = await this.#watch(async () => {
      await office.send(person, { type: 'installationUpdate', action: 'add' });
      await office.send(person, { value: { kind: 'of another time' } });
      return [];
    });
    return seen.map((activity) => ({
      language,
      scene: this.scene.name,
      said: '',
      pictured: false,
      activity,
    }));
  }

  /** What is new or changed, in any conversation, and what the response itself held. */
  async #watch(act: () => Promise<Received[]>): Promise<Received[]> {
    const { teams } = this.office;
    const before = new Map([...teams.sent].map(([id, { edits }]) => [id, edits]));
    const answered = await act();
    await this.clock.pass(moment);
    // What no response waits for goes out over HTTP: a reminder, the edit of a card.
    if (answered === awaited) await until(() => teams.sent.size > before.size);
    const fresh = [...teams.sent.values()].filter(({ id, edits }) => before.get(id) !== edits);
    for (const one of fresh) this.#note(one);
    const shown = [...answered, ...fresh.map(({ activity }) => activity)].filter(
      ({ type }) => type === 'message',
    );
    const found = shown.flatMap((activity) =>
      (activity.attachments ?? []).flatMap(({ content }) => buttonsOf(content)),
    );
    this.#buttons = [...found, ...this.#buttons];
    for (const { attachments } of shown) {
      const [file] = (attachments ?? []) as { content: { acceptContext?: object } }[];
      this.#file = file?.content.acceptContext ?? this.#file;
    }
    return shown;
  }

  #note({ conversation }: Sent): void {
    if (this.scene.thread && conversation.includes(';messageid=')) this.#thread = threadOf(conversation);
  }

  async #do(step: Step): Promise<Received[]> {
    const where = this.#thread ?? this.#chat;
    if (typeof step === 'string') return this.#send({ text: step }, where);
    if ('passes' in step) {
      await this.clock.pass(step.passes);
      return awaited;
    }
    if ('file' in step) {
      return this.#send({
        type: 'invoke',
        name: 'fileConsent/invoke',
        value: { type: 'fileUpload', action: step.file, context: this.#file, uploadInfo: {} },
      });
    }
    const button = this.#buttons.find(({ data }) => fits(data, step.press));
    if (!button) throw new Error(`${this.scene.name}: no button for ${JSON.stringify(step.press)}`);
    const data = { ...button.data, ...step.fields };
    if (!button.execute) return this.#send({ value: data }, where);
    const { body } = await this.office.press(this.person, data, where);
    if (body.type === adaptive) {
      const content = body.value as { speak: string };
      const attachments = [{ contentType: adaptive, content }];
      return [{ type: 'message', summary: content.speak, attachments } as Shown['activity']];
    }
    // "The answer is in the conversation" stands for what is shown there.
    // A line beside the card, without Markdown: a number at its beginning begins no list.
    const text = String(body.value).replace(/^(\d+)\./, '$1\\.');
    return this.#isElsewhere(body.value) ? [] : [{ type: 'message', text }];
  }

  #isElsewhere = (said: unknown) => said === botWords(languageOf(this.person.locale)).answered;

  async #send(activity: Record<string, unknown>, where: object = this.#chat): Promise<Received[]> {
    const { body } = await this.office.send(
      this.person,
      { ...activity, ...(this.scene.files && elsewhere) },
      where,
    );
    return (body as { activities?: Received[] }).activities ?? [];
  }
}

export const nameOf = (step: Step): string =>
  typeof step === 'string' ? step : `[${Object.values('press' in step ? step.press : step).join(' ')}]`;
