import { Language } from '../src/contract';

/** The part of nlp.js that is used here; it brings no types. */
export interface NlpJs {
  addLanguage(language: string): void;
  addDocument(language: string, text: string, label: string): void;
  addNerRuleOptionTexts(language: string, entity: string, option: string, texts: readonly string[]): void;
  train(): Promise<void>;
  /** Guesses the language, as Liaison does. */
  process(text: string): Promise<Understood>;
  process(language: string, text: string): Promise<Understood>;
}
interface Understood {
  intent: string;
  entities: { entity: string; option: string }[];
}

/** An empty classifier of `@nlpjs/basic`, silent, for the languages that Liaison speaks. One of a name there is only once; `entities`: it looks for names too. */
export async function openNlpJs(name: string, { entities = false } = {}): Promise<NlpJs> {
  const { dock } = require('@nlpjs/basic') as {
    dock: { createContainer(name: string, settings: unknown): Promise<{ get(name: string): NlpJs }> };
  };
  const container = await silently(() =>
    dock.createContainer(name, {
      use: ['Basic'],
      settings: {
        nlp: { autoSave: false, log: false, forceNER: entities, languages: [...Language.options] },
      },
    }),
  );
  const nlp = container.get('nlp');
  for (const language of Language.options) nlp.addLanguage(language);
  return nlp;
}

/** It reports on its training on the console. */
export async function silently<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
