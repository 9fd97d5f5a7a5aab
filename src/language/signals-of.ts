import { unique } from '../text/unique';
import { cuesOfQuestion, featuresAsked } from './features/asked';
import { isBeneficiary } from './features/beneficiaries';
import { findProcedure } from './intents/procedures';
import { namesOf, type Signals, says, worded } from './intents/signals';
import { nameDeployments } from './products/deployments';
import { findMentions } from './products/mentions';
import type { Context } from './reading';
import type { ReaderSubjects } from './subjects';
import { extractArtefacts } from './tokens/artefacts';
import type { Tokens } from './tokens/cues';
import type { Detected } from './tokens/detect';
import { spokenIn } from './told';
import type { Vocabulary } from './vocabulary';

/** What a message shows, and the language that it is written in. */
export function signalsOf(
  message: string,
  context: Context | null,
  subjects: ReaderSubjects,
  vocabulary: Vocabulary,
): { signals: Signals; detected: Detected } {
  const { versions, shellText, services, procedureOf } = subjects;
  const { wordsOf, tokensOf, symptomsIn, detailsIn, furtherIn, commandNames, familiar, wordings } =
    vocabulary;
  const artefacts = extractArtefacts(message, shellText);
  const written = wordsOf(artefacts.text);
  const tokens = tokensOf(written);
  const { words, cues } = tokens;
  const pasted = shellText.isPasted(message, artefacts);
  const detected = languageIn(message, pasted ? null : tokens, subjects, vocabulary);
  const aside = vocabulary.setAside(tokens);
  const meant = aside.size === 0 ? cues : cues.filter((cue) => !aside.has(cue));
  const mentions = findMentions(tokens, vocabulary.editionsIn(words, message), vocabulary.mentions);
  // Names of cmdlets are lifted out of the words, and what goes wrong may be theirs.
  const whole = artefacts.text === message ? written : wordsOf(message);
  const text = words.join(' ');
  const wholeText = whole.join(' ');
  const spoken = spokenIn(words, text);
  const spelt = wholeText === text ? [spoken] : [spoken, spokenIn(whole, wholeText)];
  const signals: Signals = {
    question: message,
    normalised: written.join(' '),
    text,
    words,
    cues: meant,
    said: namesOf(meant),
    artefacts,
    versions,
    named: nameDeployments(mentions, words, vocabulary.mentions),
    features: featuresAsked(tokens, vocabulary.features, aside),
    cmdlets: commandNames.cmdlets(artefacts, words),
    parameters: commandNames.parameters(artefacts, words),
    procedure: null,
    terms: [],
    namedTerms: [],
    topics: [],
    symptoms: unique(spelt.flatMap(symptomsIn)),
    details: unique(spelt.flatMap(detailsIn)),
    further: context === null ? [] : furtherIn(spoken),
    noCommand: [],
    products: refsNamed(OTHER, tokens),
    parts: refsNamed(PART, tokens),
    services,
    strange: words.filter(
      (word, at) => !familiar.has(word) && /^\p{L}{4,}$/u.test(word) && !isBeneficiary(words, at, wordings),
    ),
    pasted,
    refused: pasted && shellText.isRefusal(message),
    foreign: detected.foreign,
    wordings,
    context,
  };
  const asking = cuesOfQuestion(tokens, vocabulary.features);
  const procedureIn = (asked: Signals) => findProcedure(vocabulary.concepts, asked, procedureOf);
  signals.procedure = (asking && procedureIn({ ...signals, said: namesOf(asking) })) ?? procedureIn(signals);
  const phrases = vocabulary.terms.phrasesIn(words);
  const isExplained = mayExplain(signals);
  if (isExplained || says(signals, 'ask-command') || worded(signals, 'asksHow', 'setupVerb')) {
    const { terms, normalise } = vocabulary;
    const inDomains = artefacts.domains.flatMap((domain) => terms.read(normalise.words(domain)));
    // "For OWA, is an Edge Server compulsory?"
    const needed = wordings.isCompulsory.exec(signals.text)?.[0].split(' ');
    const said = needed ? terms.read(needed) : terms.namedBy(phrases);
    const read = unique([...said, ...inDomains]);
    signals.noCommand = read.filter((term) => subjects.noCommand.has(term));
    signals.terms = isExplained ? read : signals.noCommand;
  }
  if (!pasted) {
    signals.topics = topicsOf(message, words, vocabulary);
    signals.namedTerms = unique([...signals.topics, ...vocabulary.terms.namedAmong(phrases)]);
  }
  return { signals, detected };
}

/** What stands in quotes. */
const QUOTED = /["“«]\s*([^"“”«»\n]{2,60}?)\s*["”»]/g;
const MARK = /^[:;,.?!]+$/;
/** An article, and a word such as "so" before it. */
const MOST_BEFORE_A_TOPIC = 2;

/** "ProxyFqdn: whose name is that?", « traduisez “realm” ». */
function topicsOf(message: string, words: readonly string[], { terms, normalise }: Vocabulary): string[] {
  const found = [...message.matchAll(QUOTED)].flatMap(([, quoted = '']) =>
    terms.called(normalise(quoted), { byName: false }),
  );
  const end = words.findIndex((word) => MARK.test(word));
  const head = words.slice(0, Math.max(end, 0));
  for (let before = 0; before <= MOST_BEFORE_A_TOPIC && before < head.length; before++)
    found.push(...terms.called(head.slice(before).join(' '), { byName: true }));
  return found;
}

/** Of a paste, only the words around it tell a language. `tokens`: of a message that is none. */
function languageIn(
  message: string,
  tokens: Tokens | null,
  { shellText }: ReaderSubjects,
  { wordsOf, tokensOf, detect }: Vocabulary,
): Detected {
  if (tokens) return detect(message, tokens.words, tokens.cues);
  // A shell sets a blank before its colons, too.
  const around = shellText.wordsAround(message).replace(/\s+:/g, ':');
  const { words, cues } = tokensOf(wordsOf(extractArtefacts(around, shellText).text));
  return detect(around, words, cues);
}

/** Terms are looked for only where one may be asked about: they share their words with everything else. */
const mayExplain = (signals: Signals): boolean =>
  says(signals, 'ask-explain', 'ask-compare', 'in-place-hold') ||
  signals.words.length <= 8 ||
  signals.products.length > 0 ||
  signals.cmdlets.length > 0 ||
  worded(signals, 'asksFact', 'asksNeed', 'isCompulsory', 'asksNecessity', 'asksWhatIs') ||
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
