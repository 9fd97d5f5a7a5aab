import { type Deployment, Language, languageOf } from '../contract';
import { unique } from '../text/unique';
import { cuesOfQuestion, featuresAsked } from './features/asked';
import { isBeneficiary } from './features/beneficiaries';
import { indexPatterns, readFeaturePatterns } from './features/feature-patterns';
import { createPresenceReader } from './features/people-there';
import { createAsideReader } from './features/set-aside';
import { EMPTY_CONTEXT, remember } from './intents/context';
import { findProcedure, findSetup, readProcedureConcepts, type Setup } from './intents/procedures';
import { namesOf, type Signals, says, worded } from './intents/signals';
import { understand } from './intents/understand';
import { nameDeployments } from './products/deployments';
import { findMentions } from './products/mentions';
import { createEditionFinder } from './products/subscription-edition';
import type { Context, Reading } from './reading';
import { readingOf } from './reading-of';
import { createSymptomReader, type Symptom } from './symptoms';
import { createTermReader } from './terms';
import { extractArtefacts } from './tokens/artefacts';
import { createCommandNames } from './tokens/command-names';
import { readContractions } from './tokens/contractions';
import { createCueReader, type Tokens } from './tokens/cues';
import { createDetector } from './tokens/detect';
import { createSplitter, createUngluer } from './tokens/glued';
import { readGrammar } from './tokens/grammar';
import { readKnownWords } from './tokens/known-words';
import { readForeignWords, readLanguageMarks } from './tokens/language-marks';
import { type MorePhrases, readLexicon } from './tokens/lexicon';
import { createNormaliser } from './tokens/normalise';
import type { ShellText } from './tokens/shell-text';
import { shortened } from './tokens/shortened';
import { createSpeller } from './tokens/spelling';
import { isYear, type Versions } from './tokens/versions';
import { readWordings } from './tokens/wordings';

/** What the reader knows of the world: ids and names, no facts. */
export interface ReaderSubjects {
  wordsDirectory: string;
  features: readonly string[];
  versions: Versions;
  /** Names of features (cue `feature:<id>`), for those that have no pattern of cues. */
  names: readonly MorePhrases[];
  /** What people type for the terms that can be explained (cue `term:<id>`). */
  terms: readonly MorePhrases[];
  /** What the procedures know to go wrong. */
  symptoms: readonly Symptom[];
  /** What people say for a value that a command takes (cue `value:<placeholder>=<value>`). */
  values: readonly MorePhrases[];
  cmdlets: readonly string[];
  parameters: readonly string[];
  /** The procedure that a cmdlet belongs to, if to one only. */
  procedureOf(cmdlet: string): string | null;
  /** The cmdlet that a term is a parameter of, if it is one. */
  cmdletOf(term: string): string | null;
  services: Signals['services'];
  shellText: ShellText;
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

/** Compiles lexicon, patterns and spelling once; the function it returns reads a question in well under a millisecond. */
export function createReader(subjects: ReaderSubjects): Reader {
  const { versions, wordsDirectory, shellText } = subjects;
  const grammar = readGrammar(wordsDirectory);
  const wordings = readWordings(wordsDirectory, Language.options);
  const marks = readLanguageMarks(wordsDirectory);
  const unglued = createUngluer(grammar);
  const editionsIn = createEditionFinder(grammar, unglued);
  const normalise = createNormaliser({
    versions,
    older: grammar.olderVersions,
    contractions: readContractions(wordsDirectory, Language.options),
    wordings,
  });
  const patterns = indexPatterns(readFeaturePatterns(wordsDirectory, subjects.features));
  const lexicon = readLexicon(wordsDirectory, Language.options, normalise, [
    ...subjects.names.filter(({ cue }) => patterns.has(cue)),
    ...yearPhrases(versions),
    ...subjects.values,
  ]);
  const terms = createTermReader(subjects.terms, normalise);
  const symptomsIn = createSymptomReader(subjects.symptoms);
  const { targets, right, familiar } = readKnownWords(wordsDirectory, {
    lexicon,
    terms: terms.vocabulary,
    grammar,
    marks,
  });
  const split = createSplitter(lexicon);
  const withPeopleThere = createPresenceReader({ grammar, wordings });
  const mend = createSpeller(targets, right);
  const readCues = createCueReader(lexicon);
  const detect = createDetector(marks, readForeignWords(wordsDirectory));
  const named = createCommandNames(subjects.cmdlets, subjects.parameters);
  const concepts = readProcedureConcepts(wordsDirectory, subjects.setups);
  const featureSubjects = { patterns, grammar, wordings };
  const setAside = createAsideReader({ grammar, wordings });
  const mentionSubjects = { versions, grammar, wordings };
  const about = {
    features: new Set(subjects.features),
    procedureOf: (features: readonly string[], deployments: readonly Deployment[]) =>
      findSetup(concepts, features, deployments),
    procedureOfCmdlet: subjects.procedureOf,
  };

  const wordsOf = (text: string): string[] => normalise.words(unglued(text));
  const tokensOf = (words: readonly string[]): Tokens =>
    withPeopleThere(readCues(mend(split(words)).join(' ')));

  return (question, options) => {
    const context = options.context ?? EMPTY_CONTEXT;
    const { text: clipped, isCut } = shortened(question);
    const artefacts = extractArtefacts(clipped, shellText);
    const written = wordsOf(artefacts.text);
    const tokens = tokensOf(written);
    const { words, cues } = tokens;
    const pasted = shellText.isPasted(clipped, artefacts);
    // A shell sets a blank before its colons, too.
    const bare = pasted ? shellText.wordsAround(clipped).replace(/\s+:/g, ':') : clipped;
    const spoken = pasted ? tokensOf(wordsOf(extractArtefacts(bare, shellText).text)) : tokens;
    const detected = detect(bare, spoken.words, spoken.cues);
    const aside = setAside(tokens);
    const meant = aside.size === 0 ? cues : cues.filter((cue) => !aside.has(cue));
    const mentions = findMentions(tokens, editionsIn(words, clipped), mentionSubjects);
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
      features: featuresAsked(tokens, featureSubjects, aside),
      cmdlets: named.cmdlets(artefacts),
      parameters: named.parameters(artefacts, words),
      procedure: null,
      terms: [],
      // Names of cmdlets are lifted out of the words, and what goes wrong may be theirs.
      symptoms: unique([words, wordsOf(clipped)].flatMap((each) => symptomsIn(each.join(' ')))),
      products: refsNamed(OTHER, tokens),
      parts: refsNamed(PART, tokens),
      services: subjects.services,
      strange: words.filter(
        (word, at) => /^\p{L}{4,}$/u.test(word) && !familiar.has(word) && !isBeneficiary(words, at, wordings),
      ),
      pasted,
      foreign: detected.foreign,
      wordings,
      context: options.context,
    };
    const asking = cuesOfQuestion(tokens, featureSubjects);
    signals.procedure =
      (asking && findProcedure(concepts, { ...signals, said: namesOf(asking) }, subjects.procedureOf)) ??
      findProcedure(concepts, signals, subjects.procedureOf);
    if (mayExplain(signals)) {
      const inDomains = artefacts.domains.flatMap((domain) => terms.read(normalise.words(domain)));
      signals.terms = unique([...terms.read(words), ...inDomains]);
    }
    const understood = understand(signals, context, lexicon, about);
    const language =
      understood.messageLanguage ??
      detected.language ??
      (detected.foreign ? 'en' : (context.language ?? languageOf(options.locale)));
    const reading = readingOf({
      question,
      isCut,
      language,
      signals,
      understood,
      context,
      known: about.features,
    });
    const explained = reading.terms.flatMap((term) => subjects.cmdletOf(term) ?? []);
    return { reading, context: remember(reading, context, signals.features, explained) };
  };
}

/** A version that is a year is its own word in every language. */
const yearPhrases = ({ exchange, server, lync }: Versions): MorePhrases[] =>
  unique([...exchange, ...server, ...lync])
    .filter(isYear)
    .flatMap((version) =>
      Language.options.map((language) => ({ cue: `version:${version}`, phrases: [version], language })),
    );

/** Terms are looked for only where one may be asked about: they share their words with everything else. */
const mayExplain = (signals: Signals): boolean =>
  says(signals, 'ask-explain', 'ask-compare', 'in-place-hold') ||
  signals.words.length <= 8 ||
  signals.products.length > 0 ||
  signals.cmdlets.length > 0 ||
  worded(signals, 'asksFact', 'asksNeed') ||
  signals.context?.intent === 'explain';

/** Cues of clients, services and modules (`other:<id>`), and of what is one only as a part of its product (`part:<id>`). */
const OTHER = 'other:';
const PART = 'part:';

/** The refs (`other/<id>`) of what is named by cues of a kind. */
function refsNamed(kind: string, { cues }: Tokens): string[] {
  const found: string[] = [];
  for (const { names } of cues)
    for (const name of names) if (name.startsWith(kind)) found.push(`other/${name.slice(kind.length)}`);
  return found.length > 1 ? unique(found) : found;
}
