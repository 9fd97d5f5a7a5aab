import type { Document } from '../src/answer/document';
import type { Language } from '../src/contract';
import { sentencesFor } from '../src/words';
import { answerCard } from './answer-card';
import type { AdaptiveCard, SubmitAction } from './schema';

/** What Liaison says of itself, once, when it is installed in a personal chat; the text of the same comes with it. */
export function welcomeDocument(language: Language): Document {
  const { card, help, button, ask } = sentencesFor(language);
  return {
    blocks: [
      { kind: 'heading', text: card.welcomeTitle },
      { kind: 'paragraph', text: card.welcome },
    ],
    suggestions: [
      ...help.items.slice(0, 4).map(({ title, example }) => ({ title, say: example })),
      { title: button.help, say: ask.help },
    ],
  };
}

export const welcomeCard = (language: Language): AdaptiveCard<SubmitAction> =>
  answerCard(welcomeDocument(language), language);
