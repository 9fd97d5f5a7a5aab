import type { Language } from '../../contract';

/** French sets a no-break space before a colon. */
export const colon = (language: Language): string => (language === 'fr' ? '\u00a0:' : ':');
