import type { Language } from '../src/contract';
import type { Action, AdaptiveCard, Element } from './schema';

export interface CardParts<Actions extends Action> {
  language: Language;
  /** Without Markdown's marks: read aloud, and shown in notifications. */
  speak: string;
  /** For clients that draw no cards; what is read aloud where it is left out. */
  fallbackText?: string;
  body: Element[];
  actions?: Actions[];
  refresh?: AdaptiveCard['refresh'];
}

/** Everything of a card that is the same for all cards. */
export function cardOf<Actions extends Action>({
  language,
  speak,
  fallbackText = speak,
  body,
  actions = [],
  refresh,
}: CardParts<Actions>): AdaptiveCard<Actions> {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    speak,
    fallbackText,
    ...(refresh && { refresh }),
    body,
    ...(actions.length > 0 && { actions }),
    msteams: { width: 'Full' },
  };
}
