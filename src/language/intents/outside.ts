import { strongFeatures } from './asks';
import { namesOnlyOurs } from './our-field';
import { anySide, bothSides, type Signals, says, worded } from './signals';

interface OutsideRule {
  /** A key of the words' `outside` sentences. */
  outside: string;
  /** One sentence on what makes a question this. */
  because: string;
  /** It holds for a question on what works with two products, too. */
  always?: true;
  when(signals: Signals): boolean;
}

const isStrong = (s: Signals): boolean => strongFeatures(s).length > 0;

/** Ordered: the first that holds decides. */
const OUTSIDE_RULES: readonly OutsideRule[] = [
  {
    outside: 'exchange-2007',
    because: 'names Exchange 2007, and no version that is covered',
    always: true,
    when: (s) => says(s, 'exchange-2007') && s.named.exchange.length === 0,
  },
  {
    outside: 'ocs-2007',
    because:
      'names what came before Lync, no version that is covered, and no parameter that is called after it',
    always: true,
    when: (s) => says(s, 'ocs-2007') && s.named.skype.length === 0 && s.parameters.length === 0,
  },
  {
    outside: 'no-such-version',
    because: 'names a version that there is not',
    always: true,
    when: (s) => s.named.noSuchVersion.length > 0,
  },
  {
    outside: 'other-language',
    because: 'is written in a language that we do not speak',
    when: (s) => s.foreign,
  },
  {
    outside: 'injection',
    because: 'wants to be obeyed; "forget what I said, Skype is on a server" is a correction',
    when: (s) =>
      says(s, 'injection') &&
      s.procedure === null &&
      !(anySide(s) && (isStrong(s) || (s.context?.deployments.length ?? 0) > 0)),
  },
  {
    outside: 'other-vendor',
    because: 'names a product of somebody else',
    when: (s) => says(s, 'other-vendor'),
  },
  {
    outside: 'consumer-skype',
    because: 'means the Skype for everybody',
    when: (s) => says(s, 'consumer-skype'),
  },
  {
    outside: 'teams',
    because: 'is about Teams, and not as what replaces Skype for Business Online',
    when: (s) =>
      says(s, 'teams') &&
      !says(s, 'cvm') &&
      !(says(s, 'ask-lifecycle') && s.named.skype.length > 0) &&
      !(says(s, 'ask-checklist') && s.procedure !== null),
  },
  {
    outside: 'near-domain',
    because: 'is about something of the products that is far from what the documents cover',
    when: (s) => says(s, 'far-domain') && !says(s, 'ask-checklist'),
  },
  {
    outside: 'near-domain',
    because: 'is about something of the products that the documents do not cover',
    when: (s) => says(s, 'near-domain') && nothingOfOurs(s),
  },
  {
    outside: 'chitchat',
    because: 'only shares a word with us',
    when: (s) => says(s, 'everyday') && nothingOfOurs(s),
  },
  {
    outside: 'chitchat',
    because: 'wants a poem, a song or a translation',
    when: (s) =>
      s.features.length === 0 &&
      s.procedure === null &&
      !anySide(s) &&
      s.topics.length === 0 &&
      worded(s, 'entertains'),
  },
];

/** Nothing that is ours stands beside it: no feature of Skype, no term to explain, no procedure. */
const nothingOfOurs = (s: Signals): boolean =>
  !(isStrong(s) && s.named.skype.length > 0) &&
  !says(s, 'ask-lifecycle', 'ask-checklist') &&
  !(says(s, 'ask-explain') && s.terms.length > 0) &&
  !(says(s, 'ask-command') && namesOnlyOurs(s)) &&
  s.topics.length === 0 &&
  !(
    s.procedure !== null &&
    says(s, 'ask-setup', 'ask-command') &&
    s.named.skype.length + s.named.open.length > 0
  );

/** Why a question is outside the sources, or null where it may be inside. */
export function outsideOf(s: Signals): string | null {
  const aboutBoth = bothSides(s) && (isStrong(s) || says(s, 'ask-features', 'ask-compare'));
  const rule = OUTSIDE_RULES.find(({ always, when }) => (always || !aboutBoth) && when(s));
  return rule?.outside ?? null;
}
