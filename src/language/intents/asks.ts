import { bothSides, NOT_COVERED, type Signals, says, worded } from './signals';

// What a message asks, by cues and wordings together. The rules of intents.ts ask these.

export const CLOUDS = ['cloud-gcc-high', 'cloud-21vianet', 'cloud-worldwide', 'cloud-other'] as const;

/** Not only how something is done ("how do I change the greeting of my phone"), but how it is made to work. */
export const asksToSetUp = (s: Signals): boolean => worded(s, 'setupVerb') || says(s, 'ask-guidance');

export const namesBoth = ({ named }: Signals): boolean =>
  (named.exchange.length > 0 || named.open.includes('exchange')) &&
  (named.skype.length > 0 || named.open.includes('skype'));

export const strongFeatures = ({ features }: Signals) =>
  features.filter(({ strength }) => strength === 'strong');

export const asksWhether = (s: Signals): boolean =>
  worded(s, 'opensYesNo', 'asksWhether') || (says(s, 'ask-support') && bothSides(s) && s.features.length > 0);

/** "Which of these are out of support: Exchange 2016, Exchange 2019?": of several versions of one product, or of a list. */
export const asksWhichOfThem = (s: Signals): boolean =>
  s.features.length === 0 &&
  s.cues.every(({ names }) => !names.has('ask-features') || names.has('which-of-them')) &&
  s.cues.some(({ names }) => names.has('ask-lifecycle') && !names.has('ask-support')) &&
  s.named.exchange.length + s.named.skype.length + s.products.length > 1;

/** "Does UM in Exchange Online still exist?": a service whose end is asked, though it is a feature too. */
export const lifecycleOfUm = (s: Signals): boolean =>
  s.products.some((product) => product.startsWith('other/um')) && worded(s, 'endOfService');

/** Asks for a comparison in other words than those of the move itself: "moving from … to …", « passer de … à … ». */
export const setsAgainst = ({ cues, wordings }: Signals): boolean =>
  cues.some(({ names, text }) => names.has('ask-compare') && !wordings.moves.test(text));

/** A service or mechanism of its own that has a term, too (`other/dedicated-hybrid-app`). */
export const isExplainedProduct = ({ products, terms }: Signals): boolean =>
  terms.some((term) => products.includes(`other/${term}`));

/** What is to be explained; of "do I need an Edge Server for …" the first, which the rest is about. */
export const termsMeant = (s: Signals): string[] =>
  s.noCommand.length > 0
    ? [...s.noCommand]
    : worded(s, 'asksNeed')
      ? s.terms.slice(0, 1)
      : isExplainedProduct(s)
        ? s.terms.filter((term) => s.products.includes(`other/${term}`))
        : s.terms.length > 0
          ? [...s.terms]
          : [...s.namedTerms];

/** A question of a sentence or two; who tells a story only mentions what could be explained. */
const MOST_AROUND_A_NAME = 30;
const MOST_STRANGE = 3;

/** A feature, a deployment, a product or a procedure was spoken of: what it leaves out is sought there first. */
const goesOn = ({ context }: Signals): boolean =>
  context !== null &&
  context.intent !== 'explain' &&
  (context.procedure !== null ||
    context.features.length + context.deployments.length + context.products.length > 0);

/** Calls a term by its name, and asks for nothing else that is known: it is what the message is about. */
export const isAboutNamedTerm = (s: Signals): boolean =>
  s.namedTerms.length > 0 &&
  !(says(s, 'ask-features') && s.named.pairs.length > 0) &&
  !says(s, ...CLOUDS) &&
  !goesOn(s) &&
  s.words.length <= MOST_AROUND_A_NAME &&
  s.strange.length <= MOST_STRANGE &&
  strongFeatures(s).length === 0 &&
  !bothSides(s) &&
  !says(s, 'ask-command', 'ask-checklist', 'ask-setup', 'other-vendor', 'teams') &&
  (s.topics.length > 0 || !says(s, 'ask-deployments', 'ask-features', ...NOT_COVERED));

/**
 * Somebody tells what goes wrong, and asks for no verdict: with both products named, a question or a "why" does, for the
 * deployment may be the reason.
 */
export const tellsWhatGoesWrong = (s: Signals): boolean =>
  s.symptoms.length > 0 &&
  !s.pasted &&
  !worded(s, 'opensYesNo', 'asksWhether', 'isSupported') &&
  !(bothSides(s) && s.features.length > 0 && (s.words.includes('?') || says(s, 'ask-why', 'ask-support'))) &&
  !(says(s, 'ask-setup') && worded(s, 'asksHow') && !worded(s, 'mends')) &&
  !setsAgainst(s) &&
  !says(s, 'ask-command', 'ask-checklist', 'ask-deployments', 'ask-features', ...NOT_COVERED);

/** Who tells a long story asks for more than one sentence settles; its wordings only happen to meet. */
const MOST_FOR_DETAIL = 40;

/** Asks what documents settle in a sentence: neither for a verdict on two products, nor for a command or a list. */
export const asksDetail = (s: Signals): boolean =>
  s.words.length <= MOST_FOR_DETAIL &&
  !s.pasted &&
  !(bothSides(s) && s.features.length > 0 && worded(s, 'opensYesNo', 'asksWhether', 'isSupported')) &&
  !setsAgainst(s) &&
  !says(s, 'ask-checklist', ...NOT_COVERED) &&
  !(says(s, 'ask-command') && !asksOfRunning(s));

/** "Do I run it on every server?", "where do I run it?": not for the command itself. */
const asksOfRunning = (s: Signals): boolean =>
  worded(s, 'asksWhereToRun') || (worded(s, 'opensYesNo') && !worded(s, 'whichCommand'));

/** Something worked and no longer does; whether it ought to is not what is asked. */
export const tellsOfTrouble = (s: Signals): boolean =>
  !s.pasted && worded(s, 'goesWrong') && !worded(s, 'opensYesNo', 'asksWhether', 'isSupported');

/** Cues of which a bare product name is made. */
const PRODUCT = /^(?:exchange|skype|lync|version|server|local|cloud|lync-|sfb|hybrid)/;

/** "We run Exchange 2016." */
export const saysOnlyItsName = (s: Signals): boolean =>
  s.words.every(
    (word, at) =>
      /^[?.!,]+$/.test(word) ||
      s.wordings.stated.test(word) ||
      s.cues.some(({ start, end }) => at >= start && at <= end),
  ) && s.cues.every(({ names }) => [...names].some((name) => PRODUCT.test(name)));
