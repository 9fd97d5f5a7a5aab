import type { Language } from '../contract';
import { unique } from '../text/unique';
import type { FeatureFound } from './features/features';
import { PLACES } from './features/places';
import { tellsOfTrouble } from './intents/asks';
import { movedTo } from './intents/context';
import { cloudSpokenOf } from './intents/procedures';
import { type Signals, says, worded } from './intents/signals';
import { asksWhetherSupported } from './intents/still-supported';
import { setsUp, type Understood } from './intents/understood';
import type { Context, Reading } from './reading';
import { findValues } from './tokens/values';

interface Read {
  question: string;
  /** Was something in the middle of it not read? */
  isCut: boolean;
  language: Language;
  signals: Signals;
  understood: Understood;
  context: Context;
  /** All features that there are. */
  known: ReadonlySet<string>;
}

/** What was understood, with what the words tell beside it. */
export function readingOf({ question, isCut, language, signals, understood, context, known }: Read): Reading {
  const { intent, features, carry } = understood;
  return {
    question,
    language,
    intent,
    features,
    deployments: understood.deployments,
    negated: says(signals, 'not') || worded(signals, 'negates'),
    whether: intent === 'lifecycle' && asksWhetherSupported(signals),
    release: intent === 'lifecycle' && worded(signals, 'asksRelease'),
    together: says(signals, 'together') && features.length > 1,
    procedure: understood.procedure,
    shown: carry && (intent === 'command' || intent === 'explain') ? context.shown : [],
    // A tenant stays in its cloud, whatever is asked in between.
    ...cloudSpokenOf(signals, carry || setsUp(intent) ? context : null),
    cmdlets: signals.cmdlets.length > 0 || !carry ? [...signals.cmdlets] : context.cmdlets,
    parameters: [...signals.parameters],
    terms: understood.terms,
    where: carry && intent === 'explain' && worded(signals, 'asksWhereToRun'),
    rights: intent === 'explain' && worded(signals, 'asksRights'),
    goesWrong: tellsOfTrouble(signals),
    symptoms: understood.symptoms,
    detail: understood.detail,
    products: understood.products,
    values: findValues(signals.artefacts, signals.said),
    pasted: intent !== 'check' ? null : signals.pasted ? question : '',
    control: understood.control,
    alternatives: alternativesOf(understood, signals.features),
    elsewhere: intent === 'support' ? elsewhere(features, signals.features, known) : [],
    outside: isCut && understood.outside === 'unclear' ? 'long' : understood.outside,
    isCut,
  };
}

/** Several guesses and nothing surer: they are offered back as questions. */
function alternativesOf(
  { intent, features, deployments }: Understood,
  found: readonly FeatureFound[],
): Reading['alternatives'] {
  const guesses = found.filter(({ strength }) => strength === 'fallback').map(({ feature }) => feature);
  if (intent !== 'support' || guesses.length < 2 || !features.every((feature) => guesses.includes(feature)))
    return [];
  return features.map((feature) => ({ features: [feature], deployments }));
}

/** The places that were not said: "presence" is read as presence in Outlook, and the others are named. */
function elsewhere(
  features: readonly string[],
  found: readonly FeatureFound[],
  known: ReadonlySet<string>,
): string[] {
  const assumed = features.filter((feature) => found.some((one) => one.feature === feature && !one.placed));
  return unique(PLACES.flatMap((place) => movedTo(place, assumed, known))).filter(
    (feature) => !features.includes(feature),
  );
}
