import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Deployment, Language, languageOf } from '../contract';
import { extractArtefacts, STAND_INS } from './artefacts';
import { featuresAsked, setAside } from './asked';
import { isBeneficiary } from './beneficiaries';
import { EMPTY_CONTEXT, movedTo, remember } from './context';
import { createCueReader, type Tokens } from './cues';
import { nameDeployments, unique } from './deployments';
import { createDetector } from './detect';
import { indexPatterns, readFeaturePatterns } from './feature-patterns';
import type { FeatureFound } from './features';
import { createSplitter, unglued } from './glued';
import { readGrammar, wordsOfGrammar } from './grammar';
import { type MorePhrases, readLexicon } from './lexicon';
import { isYear, type Versions } from './mention';
import { findMentions } from './mentions';
import { createNormaliser, fold } from './normalise';
import { looksPasted, withoutCode } from './pasted';
import { withPeopleThere } from './people-there';
import { PLACES } from './places';
import { findCloud, findProcedure, findPurpose, readProcedureConcepts, type Setup } from './procedures';
import type { Context, Reading } from './reading';
import { namesOf, type Signals, says, worded } from './signals';
import { createSpeller } from './spelling';
import { asksWhetherSupported } from './still-supported';
import { subscriptionEditions } from './subscription-edition';
import { createTermReader } from './terms';
import { understand } from './understand';
import type { Understood } from './understood';
import { findValues } from './values';
import { readWordings } from './wordings';

/** What the reader knows of the world: ids and names, no facts. */
export interface ReaderSubjects {
  wordsDirectory: string;
  features: readonly string[];
  versions: Versions;
  /** Names of features (cue `feature:<id>`), for those that have no pattern of cues. */
  names: readonly MorePhrases[];
  /** What people type for the terms that can be explained (cue `term:<id>`). */
  terms: readonly MorePhrases[];
  cmdlets: readonly string[];
  parameters: readonly string[];
  /** The procedure that a cmdlet belongs to, if to one only. */
  procedureOf(cmdlet: string): string | null;
  services: Signals['services'];
  /** What each procedure sets up. */
  setups: ReadonlyMap<string, readonly Setup[]>;
}

export interface ReadOptions {
  context: Context | null;
  locale: string | null;
}

export interface ReadResult {
  reading: Reading;
  context: Context;
}

export type Reader = (question: string, options: ReadOptions) => ReadResult;

/** Longer messages are read up to here: a question stands in the first pages, and nothing may take forever. */
export const LONGEST_QUESTION = 6000;
const LANGUAGES = Language.options;

/** Compiles lexicon, patterns and spelling once; the function it returns reads a question in well under a millisecond. */
export function createReader(subjects: ReaderSubjects): Reader {
  const { versions, wordsDirectory } = subjects;
  const grammar = readGrammar(wordsDirectory);
  const wordings = readWordings(wordsDirectory, LANGUAGES);
  const normalise = createNormaliser(versions, grammar.olderVersions);
  const index = indexPatterns(readFeaturePatterns(wordsDirectory, subjects.features));
  const withoutPattern = subjects.names.filter(({ cue }) => index.has(cue));
  const lexicon = readLexicon(wordsDirectory, LANGUAGES, normalise, [
    ...withoutPattern,
    ...yearPhrases(versions),
  ]);
  const terms = createTermReader(subjects.terms, normalise);
  const functionWords = {
    en: readWordList(wordsDirectory, 'en', 'function-words.json'),
    fr: readWordList(wordsDirectory, 'fr', 'function-words.json'),
  };
  const ordinary = LANGUAGES.flatMap((language) => [
    ...functionWords[language],
    ...readWordList(wordsDirectory, language, 'ordinary-words.json'),
  ]).map(fold);
  // Phrases of what lies outside make nothing familiar.
  const familiar = new Set([
    ...lexicon.targets,
    ...terms.vocabulary,
    ...wordsOfGrammar(grammar),
    ...Object.values(functionWords).flatMap((list) => list.map(fold)),
    ...STAND_INS,
  ]);
  const mend = createSpeller(
    [...lexicon.targets, ...terms.vocabulary],
    [...lexicon.vocabulary.keys(), ...ordinary, ...wordsOfGrammar(grammar), ...STAND_INS],
  );
  const readCues = createCueReader(lexicon);
  const detect = createDetector(functionWords);
  const concepts = readProcedureConcepts(wordsDirectory, subjects.setups);
  const mentionSubjects = { versions, grammar };
  const cmdletByName = new Map(subjects.cmdlets.map((name) => [name.toLowerCase(), name]));
  const parameterByName = new Map(subjects.parameters.map((name) => [name.toLowerCase(), name]));
  // Named in words only where they are of several words, as `HostsOCSUsers`: the others are everyday words.
  const longParameters = new Map(
    [...parameterByName].filter(([, name]) => /[a-z][A-Z]|[A-Z]{3}[a-z]/.test(name)),
  );

  const split = createSplitter(lexicon);
  const tokensOf = (words: readonly string[]): Tokens =>
    withPeopleThere(readCues(mend(split(words)).join(' ')));
  const about = {
    features: new Set(subjects.features),
    procedureOf: (features: readonly string[], deployments: readonly Deployment[]) =>
      findProcedure(
        concepts,
        {
          said: new Set(['ask-setup']),
          features: features.map((feature) => ({ feature, strength: 'strong' })),
          named: {
            exchange: deployments.flatMap(({ exchange }) => exchange ?? []),
            skype: deployments.flatMap(({ skype }) => skype ?? []),
          },
          cmdlets: [],
        },
        subjects.procedureOf,
      ),
  };

  return (question, options) => {
    const context = options.context ?? EMPTY_CONTEXT;
    const clipped = question.slice(0, LONGEST_QUESTION);
    const artefacts = extractArtefacts(clipped);
    const written = normalise.words(unglued(artefacts.text));
    const tokens = tokensOf(written);
    const { words, cues } = tokens;
    const pasted = looksPasted(clipped, artefacts);
    const bare = pasted ? withoutCode(clipped) : clipped;
    const spoken = pasted ? tokensOf(normalise.words(unglued(extractArtefacts(bare).text))) : tokens;
    const detected = detect(bare, spoken.words, spoken.cues);
    const aside = setAside(tokens);
    const meant = aside.size === 0 ? cues : cues.filter((cue) => !aside.has(cue));
    const mentions = findMentions(tokens, subscriptionEditions(words, clipped), mentionSubjects);
    const signals: Signals = {
      question: clipped,
      normalised: written.join(' '),
      text: words.join(' '),
      words,
      cues: meant,
      said: namesOf(meant),
      artefacts,
      versions,
      named: nameDeployments(mentions, words, mentionSubjects),
      features: featuresAsked(tokens, index, aside),
      cmdlets: unique(artefacts.cmdlets.map((name) => cmdletByName.get(name.toLowerCase()) ?? name)),
      parameters: namedParameters(artefacts.parameters, parameterByName, words, longParameters),
      procedure: null,
      terms: [],
      products: otherProducts(tokens),
      services: subjects.services,
      strange: words.filter(
        (word, at) => /^\p{L}{4,}$/u.test(word) && !familiar.has(word) && !isBeneficiary(words, at),
      ),
      pasted,
      wordings,
      context: options.context,
    };
    signals.procedure = findProcedure(concepts, signals, subjects.procedureOf);
    if (mayExplain(signals)) {
      const named = artefacts.domains.flatMap((domain) => terms.read(normalise.words(domain)));
      signals.terms = unique([...terms.read(words), ...named]);
    }
    const understood = understand(signals, context, lexicon, about, detected.foreign);
    const reading = readingOf(question, signals, understood, context);
    reading.language =
      understood.messageLanguage ??
      detected.language ??
      (detected.foreign ? 'en' : (context.language ?? languageOf(options.locale)));
    if (understood.intent === 'support')
      reading.elsewhere = elsewhere(understood.features, signals.features, about.features);
    return { reading, context: remember(reading, context, signals.features) };
  };
}

function readingOf(question: string, signals: Signals, understood: Understood, context: Context): Reading {
  const { intent, features, carry } = understood;
  return {
    question,
    language: 'en',
    intent,
    features,
    deployments: understood.deployments,
    negated: says(signals, 'not') || worded(signals, 'negates'),
    whether: intent === 'lifecycle' && asksWhetherSupported(signals),
    together: says(signals, 'together') && features.length > 1,
    procedure: understood.procedure,
    purpose: findPurpose(signals),
    cloud: findCloud(signals) ?? (carry ? context.cloud : null),
    cmdlets: signals.cmdlets.length > 0 || !carry ? [...signals.cmdlets] : context.cmdlets,
    parameters: [...signals.parameters],
    terms: understood.terms,
    products: understood.products,
    values: findValues(signals.artefacts),
    pasted: intent === 'check' ? question : null,
    control: understood.control,
    alternatives: alternativesOf(understood, signals.features),
    elsewhere: [],
    outside: understood.outside,
  };
}

/** A version that is a year is its own word in every language. */
const yearPhrases = ({ exchange, server, lync }: Versions): MorePhrases[] =>
  unique([...exchange, ...server, ...lync])
    .filter(isYear)
    .flatMap((version) =>
      LANGUAGES.map((language) => ({ cue: `version:${version}`, phrases: [version], language })),
    );

const readWordList = (wordsDirectory: string, language: Language, file: string): string[] =>
  z.array(z.string()).parse(JSON.parse(readFileSync(path.join(wordsDirectory, language, file), 'utf8')));

function namedParameters(
  written: readonly string[],
  byName: ReadonlyMap<string, string>,
  words: readonly string[],
  long: ReadonlyMap<string, string>,
): string[] {
  const named = written.map((name) => byName.get(name.toLowerCase()) ?? name);
  for (const word of words) {
    const name = long.get(word);
    if (name !== undefined) named.push(name);
  }
  return named.length > 1 ? unique(named) : named;
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

/** Terms are looked for only where one may be asked about: they share their words with everything else. */
const mayExplain = (signals: Signals): boolean =>
  says(signals, 'ask-explain', 'ask-compare', 'in-place-hold') ||
  signals.words.length <= 8 ||
  signals.context?.intent === 'explain';

const OTHER = 'other:';

/** Clients, services and modules that are named (`other/<id>`). */
function otherProducts({ cues }: Tokens): string[] {
  const found: string[] = [];
  for (const { names } of cues)
    for (const name of names) if (name.startsWith(OTHER)) found.push(`other/${name.slice(OTHER.length)}`);
  return found.length > 1 ? unique(found) : found;
}
