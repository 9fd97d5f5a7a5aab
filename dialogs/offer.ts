import { type Language, languageOf } from '../src/contract';
import { checklistWords } from '../src/words/checklist';
import type { Brain } from './brain';
import type { Message, Part, Taken } from './part';
import { inWords } from './reply';
import { StorageDownError } from './storage-down';

/**
 * The parts as one: a message is offered to each in turn until one takes it. While the storage is away, answers go on,
 * since they rest on what was shipped; what would have to be kept is refused in a sentence.
 */
export class Offer implements Part {
  constructor(
    private readonly parts: readonly Part[],
    private readonly brain: Pick<Brain, 'read'>,
    /** The storage failed, for the log. */
    private readonly failed: (error: StorageDownError) => void,
  ) {}

  async take(message: Message): Promise<Taken | null> {
    let refusal: Refusal | null = null;
    for (const part of this.parts) {
      if (refusal?.atOnce) break;
      try {
        const taken = await part.take(message);
        if (taken !== null) return taken;
      } catch (error) {
        if (!(error instanceof StorageDownError)) throw error;
        this.failed(error);
        refusal ??= this.#refusalOf(message);
      }
    }
    return refusal === null ? null : refuse(message, refusal);
  }

  /** A button or a control word changes what is kept; a question may be answered by a part that keeps nothing. */
  #refusalOf({ action, text, locale }: Message): Refusal {
    if (action !== null) return { atOnce: true, language: languageOf(locale) };
    const { intent, language } = this.brain.read(text, { context: null, locale });
    return { atOnce: intent === 'control', language };
  }
}

interface Refusal {
  /** Without a look at what the other parts make of it. */
  atOnce: boolean;
  language: Language;
}

async function refuse({ turn }: Message, { language }: Refusal): Promise<Taken> {
  await turn.sendActivity(inWords(checklistWords(language).storage.down, language));
  return { intent: 'control', language };
}
