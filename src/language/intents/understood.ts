import type { Deployment, Intent, Language } from '../../contract';
import { unique } from '../../text/unique';
import type { ControlWord } from '../reading';
import { movedFrom } from './moves';
import type { Signals } from './signals';

/** What a question comes to, once intent and slots are settled. */
export interface Understood {
  intent: Intent;
  features: string[];
  deployments: Deployment[];
  procedure: string | null;
  terms: string[];
  symptoms: string[];
  detail: string | null;
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
  symptoms: [],
  detail: null,
  products: [],
  control: null,
  outside: null,
  messageLanguage: null,
  carry: false,
};

/** Named alone it is the one in the cloud; beside servers only, theirs. */
function serviceIn(product: string, { named, text, services }: Asked): string {
  const service = services.get(product);
  if (service === undefined || named.exchange.length === 0) return product;
  const online = named.exchange.includes('online') || /\bexchange online\b/.test(text);
  return online ? service.online : service.server;
}

type Asked = Pick<
  Signals,
  'text' | 'wordings' | 'named' | 'products' | 'parts' | 'features' | 'versions' | 'services'
>;

/** The products of a lifecycle question. */
export function productsOf(signals: Asked): string[] {
  const left = movedFrom(signals);
  if (left !== null) return [left];
  const { skype } = signals.named;
  // "Does Unified Messaging still exist in Exchange Online?": the service in it, not Exchange.
  const named =
    signals.named.exchange.length > 0 ? [...signals.products, ...signals.parts] : signals.products;
  const others = named
    .filter(
      (product) =>
        !(
          signals.named.exchange.length + skype.length > 0 && /other\/(cloud-voicemail|teams)$/.test(product)
        ),
    )
    .map((product) => serviceIn(product, signals));
  // "EWS in Exchange Online" is one thing, the service; the server beside it is another.
  const inside = others.some((product) => signals.services.has(product));
  const beside = signals.named.exchange.includes('online')
    ? signals.named.exchange.filter((id) => id !== 'online')
    : [];
  const exchange = inside ? beside : signals.named.exchange;
  return unique([...others, ...exchange.map((id) => `exchange/${id}`), ...skype.map((id) => `skype/${id}`)]);
}

/** Of a setup: its steps, its commands, or the list of them. */
export const setsUp = (intent: Intent | null): boolean =>
  intent === 'setup' || intent === 'command' || intent === 'checklist';
