import { z } from 'zod';
import type { Language } from '../contract';
import en from '../words/en/bot.json';
import fr from '../words/fr/bot.json';

const BotWords = z.strictObject({ failed: z.string(), staleButton: z.string(), answered: z.string() });
export type BotWords = z.infer<typeof BotWords>;

const words: Record<Language, BotWords> = { en: BotWords.parse(en), fr: BotWords.parse(fr) };

/** What the bot itself has to say, where no answer speaks. */
export function botWords(language: Language): BotWords {
  return words[language];
}
