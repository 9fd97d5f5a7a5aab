import { Language } from '../contract';
import { unique } from '../text/unique';
import { indexPatterns, readFeaturePatterns } from './features/feature-patterns';
import { createPresenceReader } from './features/people-there';
import { createAsideReader } from './features/set-aside';
import { readProcedureConcepts } from './intents/procedures';
import { createEditionFinder } from './products/subscription-edition';
import type { ReaderSubjects } from './subjects';
import { createTermReader } from './terms';
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
import { createSpeller } from './tokens/spelling';
import { isYear, type Versions } from './tokens/versions';
import { readWordings } from './tokens/wordings';
import { createToldReader } from './told';

/** All words of all languages, made ready to find them in a message. */
export type Vocabulary = ReturnType<typeof compileVocabulary>;

/** Reads lexicon, patterns, grammar and spelling from the words directory; takes a good part of a second. */
export function compileVocabulary(subjects: ReaderSubjects) {
  const { versions, wordsDirectory } = subjects;
  const grammar = readGrammar(wordsDirectory);
  const wordings = readWordings(wordsDirectory, Language.options);
  const marks = readLanguageMarks(wordsDirectory);
  const unglued = createUngluer(grammar);
  const contractions = readContractions(wordsDirectory, Language.options);
  const normalise = createNormaliser({ versions, older: grammar.olderVersions, contractions, wordings });
  const patterns = indexPatterns(readFeaturePatterns(wordsDirectory, subjects.features));
  const lexicon = readLexicon(wordsDirectory, Language.options, normalise, [
    ...subjects.names.filter(({ cue }) => patterns.has(cue)),
    ...yearPhrases(versions),
    ...subjects.values,
  ]);
  const terms = createTermReader(subjects.terms, normalise, lexicon);
  const known = readKnownWords(wordsDirectory, { lexicon, terms: terms.vocabulary, grammar, marks });
  const split = createSplitter(lexicon);
  const withPeopleThere = createPresenceReader({ grammar, wordings });
  const mend = createSpeller(known.targets, known.right);
  const readCues = createCueReader(lexicon);
  return {
    lexicon,
    wordings,
    terms,
    /** Words that are ours or anybody's: what is none of them is strange. */
    familiar: known.familiar,
    normalise,
    wordsOf: (text: string): string[] => normalise.words(unglued(text)),
    tokensOf: (words: readonly string[]): Tokens => withPeopleThere(readCues(mend(split(words)).join(' '))),
    editionsIn: createEditionFinder(grammar, unglued),
    symptomsIn: createToldReader(subjects.symptoms),
    detailsIn: createToldReader(subjects.details),
    furtherIn: createToldReader(subjects.further),
    detect: createDetector(marks, readForeignWords(wordsDirectory)),
    commandNames: createCommandNames(subjects.cmdlets, subjects.parameters),
    setAside: createAsideReader({ grammar, wordings }),
    concepts: readProcedureConcepts(wordsDirectory, subjects.setups),
    features: { patterns, grammar, wordings },
    mentions: { versions, grammar, wordings },
  };
}

/** A version that is a year is its own word in every language. */
const yearPhrases = ({ exchange, server, lync }: Versions): MorePhrases[] =>
  unique([...exchange, ...server, ...lync])
    .filter(isYear)
    .flatMap((version) =>
      Language.options.map((language) => ({ cue: `version:${version}`, phrases: [version], language })),
    );
