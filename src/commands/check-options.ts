import type { Cloud, Deployment, Language } from '../contract';

export interface CheckOptions {
  language: Language;
  /** As far as it was said elsewhere; else it is looked for in the words around the paste. */
  cloud: Cloud | null;
  deployment: Deployment | null;
  /** ISO date on which it is judged; unsaid, what has an end has ended. */
  today?: string;
  /** The whole question, where `text` is only what was pasted in it. */
  question?: string;
}
