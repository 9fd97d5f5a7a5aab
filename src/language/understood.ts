import type { Deployment, Intent, Language } from '../contract';
import { unique } from './deployments';
import type { ControlWord } from './reading';
import type { Signals } from './signals';

/** What a question comes to, once intent and slots are settled. */
export interface Understood {
  intent: Intent;
  features: string[];
  deployments: Deployment[];
  procedure: string | null;
  terms: string[];
  products: string[];
  control: ControlWord | null;
  outside: string | null;
  messageLanguage: Language | null;
  /** The question goes on with the last one: what it leaves out is taken from there. */
  carry: boolean;
}

/** Nothing of ours, for whatever reason is added. */
export const NOTHING: Understood = {
  intent: 'none',
  features: [],
  deployments: [],
  procedure: null,
  terms: [],
  products: [],
  control: null,
  outside: null,
  messageLanguage: null,
  carry: false,
};

/** The products of a lifecycle question. */
export function productsOf(signals: Pick<Signals, 'named' | 'products'>): string[] {
  const { exchange, skype } = signals.named;
  const others = signals.products.filter(
    (product) => !(exchange.length + skype.length > 0 && /other\/(cloud-voicemail|teams)$/.test(product)),
  );
  return unique([...others, ...exchange.map((id) => `exchange/${id}`), ...skype.map((id) => `skype/${id}`)]);
}
