import type { Deployment } from '../../../contract';
import { unique } from '../../../text/unique';
import { cross } from '../../products/deployments';
import { isYear } from '../../tokens/versions';
import { strongFeatures } from '../asks';
import { bothSides, type Signals, says, worded } from '../signals';
import { allSpokenOf } from '../thread';
import { productsOf } from '../understood';
import { asksForAll, type FollowUp, LONG, nothingNew, SHORT } from './turn';

/** What goes on from the life cycle of a product. The first that reads anything decides. */
export const OF_LIFECYCLES: readonly FollowUp[] = [
  {
    because: 'asks for the lifecycle of another product',
    read: (turn) => {
      const { signals, context, intent, named, anyNamed } = turn;
      if (!nothingNew(turn) || context.intent !== 'lifecycle') return null;
      if ((intent !== 'none' && intent !== 'features') || asksForAll(turn)) return null;
      // "And with our Exchange 2016 and Skype for Business Server?": what was spoken of before, with these.
      if (context.features.length > 0 && bothSides({ named }) && worded(signals, 'withThese')) return null;
      const side = /^(exchange|skype)\//.exec(context.products.at(-1) ?? '')?.[1];
      // "And the online one?": of the product spoken of.
      if (!anyNamed && side !== undefined && says(signals, 'cloud') && signals.words.length <= SHORT)
        return { intent: 'lifecycle', deployments: [], products: [`${side}/online`] };
      const namesNone = !anyNamed && signals.products.length === 0;
      const version =
        namesNone && side !== undefined ? versionIn(signals, side as 'exchange' | 'skype') : null;
      if (version !== null && signals.words.length <= LONG)
        return { intent: 'lifecycle', deployments: [], products: [version] };
      if (namesNone) return null;
      return { intent: 'lifecycle', deployments: named.pairs, products: productsOf({ ...signals, named }) };
    },
  },
  {
    because: 'asks for a feature with the products whose support was asked about',
    read: ({ signals, context, intent, anyNamed }) => {
      if (context.intent !== 'lifecycle' || anyNamed || !['support', 'deployments'].includes(intent))
        return null;
      if (!worded(signals, 'pointsBack')) return null;
      const features = unique(strongFeatures(signals).map(({ feature }) => feature));
      const deployments = deploymentsOf(context.products);
      return features.length > 0 && deployments.length > 0
        ? { intent: 'support', features, deployments }
        : null;
    },
  },
  {
    because: 'asks until when what was spoken of is supported, or what takes its place',
    read: (turn) => {
      const { signals, context, intent, anyNamed } = turn;
      if (!nothingNew(turn) || anyNamed || intent !== 'none' || signals.words.length > LONG) return null;
      const ofSeveral = says(signals, 'which-of-them');
      if (!(ofSeveral || worded(signals, 'asksUntilWhen', 'replacesProducts'))) return null;
      const deployments = ofSeveral ? allSpokenOf(context) : context.deployments;
      if (context.intent === 'lifecycle')
        return { intent: 'lifecycle', deployments, products: context.products };
      // "How long?", of a step, is not how long a product is supported.
      const isOfProducts = ['support', 'features', 'compare'].includes(context.intent ?? '');
      if (!isOfProducts || !says(signals, 'ask-lifecycle')) return null;
      const products = (['exchange', 'skype'] as const).flatMap((side) =>
        unique(deployments.flatMap((one) => (one[side] === null ? [] : [`${side}/${one[side]}`]))),
      );
      return products.length > 0 ? { intent: 'lifecycle', deployments, products } : null;
    },
  },
];

/** "And from 2019?": a version with no name, of the product that was spoken of. */
function versionIn({ words, versions }: Signals, side: 'exchange' | 'skype'): string | null {
  const all = side === 'exchange' ? versions.exchange : versions.server;
  const [version, ...others] = unique(words.filter((word) => isYear(word) && all.includes(word)));
  if (version === undefined || others.length > 0) return null;
  return side === 'exchange' ? `exchange/${version}` : `skype/server-${version}`;
}

/** `exchange/2016`, `skype/server-2015`: each of the one side with each of the other. */
function deploymentsOf(products: readonly string[]): Deployment[] {
  const ids = (side: string) =>
    products.flatMap((ref) => (ref.startsWith(`${side}/`) ? [ref.slice(side.length + 1)] : []));
  const [exchange, skype] = [ids('exchange'), ids('skype')];
  return exchange.length + skype.length > 0 ? cross(exchange, skype) : [];
}
