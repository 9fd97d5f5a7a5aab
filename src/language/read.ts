import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Deployment, type Intent, Language } from '../contract';
import { extractArtefacts } from './artefacts';
import { featuresAsked, setAside } from './asked';
import { createCueReader, type Tokens } from './cues';
import { nameDeployments, unique } from './deployments';
import { createDetector } from './detect';
import { type FeatureFound, indexPatterns, PLACES, readFeaturePatterns } from './features';
import { carried, EMPTY_CONTEXT, mergeDeployments, movedTo } from './follow-up';
import { INTENT_RULES } from './intents';
import { bareMessage, type Lexicon, type MorePhrases, readLexicon, wholeMessage } from './lexicon';
import { findMentions } from './mentions';
import { fold, normalise } from './normalise';
import { outsideOf } from './outside';
import { looksPasted, withoutCode } from './pasted';
import { findCloud, findProcedure, findPurpose, readProcedureConcepts } from './procedures';
import { type Context, ControlWord, type Reading } from './reading';
import { anySide, bothSides, namesOf, type Signals, says } from './signals';
import { looseSmallTalk, readSmallTalk, type SmallTalk } from './small-talk';
import { createSpeller } from './spelling';
import { createTermReader } from './terms';
import { findValues } from './values';

/** What the reader knows of the world: ids and names, no facts. */
export interface ReaderSubjects {
  wordsDirectory: string;
  features: readonly string[];
  /** Names of features (cue `feature:<id>`), for those that have no pattern of cues. */
  names: readonly MorePhrases[];
  /** What people type for the terms that can be explained (cue `term:<id>`). */
  terms: readonly MorePhrases[];
  cmdlets: readonly string[];
  parameters: readonly string[];
  /** The procedure that a cmdlet belongs to, if to one only. */
  procedureOf(cmdlet: string): string | null;
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

export function createReader(subjects: ReaderSubjects): Reader {
  const patterns = readFeaturePatterns(subjects.wordsDirectory, subjects.features);
  const index = indexPatterns(patterns);
  const withoutPattern = subjects.names.filter(({ cue }) => index.has(cue));
  const lexicon = readLexicon(subjects.wordsDirectory, LANGUAGES, withoutPattern);
  const terms = createTermReader(subjects.terms);
  const wordList = (language: Language, file: string) =>
    z
      .array(z.string())
      .parse(JSON.parse(readFileSync(path.join(subjects.wordsDirectory, language, file), 'utf8')));
  const functionWords = {
    en: wordList('en', 'function-words.json'),
    fr: wordList('fr', 'function-words.json'),
  };
  const ordinary = LANGUAGES.flatMap((language) => [
    ...functionWords[language],
    ...wordList(language, 'ordinary-words.json'),
  ]).map(fold);
  const speller = createSpeller([...lexicon.vocabulary.keys(), ...terms.vocabulary], new Set(ordinary));
  const readCues = createCueReader(lexicon);
  const detect = createDetector(functionWords);
  const concepts = readProcedureConcepts(subjects.wordsDirectory);
  const known = new Set(subjects.features);
  const cmdletByName = new Map(subjects.cmdlets.map((name) => [name.toLowerCase(), name]));
  const parameterByName = new Map(subjects.parameters.map((name) => [name.toLowerCase(), name]));

  const tokensOf = (normalised: string): Tokens =>
    readCues(normalised.split(' ').map(speller.mend).join(' '));

  return (question, options) => {
    const context = options.context ?? EMPTY_CONTEXT;
    const clipped = question.slice(0, LONGEST_QUESTION);
    const artefacts = extractArtefacts(clipped);
    const normalised = normalise(artefacts.text);
    const tokens = tokensOf(normalised);
    const { words, cues } = tokens;
    const pasted = looksPasted(clipped, artefacts);
    const spoken = pasted ? tokensOf(normalise(extractArtefacts(withoutCode(clipped)).text)) : tokens;
    const detected = detect(pasted ? withoutCode(clipped) : clipped, spoken.words, spoken.cues);
    const fallbackLanguage = context.language ?? languageOf(options.locale) ?? 'en';
    const named = nameDeployments(findMentions(tokens, subscriptionEditions(words, clipped)), words);
    const aside = setAside(tokens);
    const found = featuresAsked(tokens, index, aside);
    const cmdlets = unique(artefacts.cmdlets.map((name) => cmdletByName.get(name.toLowerCase()) ?? name));
    const parameters = unique([
      ...artefacts.parameters.map((name) => parameterByName.get(name.toLowerCase()) ?? name),
      ...words.flatMap((word) => namedParameter(parameterByName, word)),
    ]);
    const meant = aside.size === 0 ? cues : cues.filter((cue) => !aside.has(cue));
    const draft = {
      question: clipped,
      normalised,
      text: words.join(' '),
      words,
      cues: meant,
      said: namesOf(meant),
      artefacts,
      named,
      features: found,
      cmdlets,
      parameters,
    };
    const signals: Signals = {
      ...draft,
      procedure: findProcedure(concepts, draft, subjects.procedureOf),
      terms: mayExplain(draft, options.context) ? terms.read(words) : [],
      products: idsOf(tokens, 'other:').map((id) => `other/${id}`),
      pasted,
      context: options.context,
    };
    const understood = understand(signals, context, lexicon, known, detected.foreign, clipped);
    const messageLanguage = understood.messageLanguage ?? detected.language;
    const language = messageLanguage ?? (detected.foreign ? 'en' : fallbackLanguage);
    const reading: Reading = {
      question,
      language,
      purpose: findPurpose(signals),
      cloud: findCloud(signals) ?? (understood.carry ? context.cloud : null),
      negated: says(signals, 'not') || /\b(not|pas|cannot|ne)\b/.test(signals.text),
      together: says(signals, 'together') && understood.features.length > 1,
      values: findValues(artefacts),
      pasted: understood.intent === 'check' ? question : null,
      alternatives: alternativesOf(understood, found),
      elsewhere: understood.intent === 'support' ? elsewhere(understood.features, found, known) : [],
      parameters,
      control: understood.control,
      outside: understood.outside,
      intent: understood.intent,
      features: understood.features,
      deployments: understood.deployments,
      procedure: understood.procedure,
      cmdlets: cmdlets.length > 0 || !understood.carry ? cmdlets : context.cmdlets,
      terms: understood.terms,
      products: understood.products,
    };
    return {
      reading,
      context: remember(
        reading,
        context,
        found.map(({ feature }) => feature),
      ),
    };
  };
}

/** A parameter named in words: only those of several words, as `HostsOCSUsers`; the others are everyday words. */
function namedParameter(parameters: ReadonlyMap<string, string>, word: string): string[] {
  const name = parameters.get(word);
  return name && /[a-z][A-Z]/.test(name) ? [name] : [];
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
const mayExplain = (draft: Pick<Signals, 'said' | 'words'>, context: Context | null): boolean =>
  says(draft, 'ask-explain', 'ask-compare') || draft.words.length <= 8 || context?.intent === 'explain';

interface Understood {
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

function understand(
  signals: Signals,
  context: Context,
  lexicon: Lexicon,
  known: ReadonlySet<string>,
  foreign: boolean,
  question: string,
): Understood {
  const nothing: Understood = {
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
  if (!/[\p{L}\p{N}?]/u.test(question)) return { ...nothing, outside: 'empty' };

  const small = signals.pasted ? null : smallTalkIn(signals, lexicon, context);
  if (small) {
    const control = ControlWord.safeParse(small.cue);
    const intent: Intent = control.success ? 'control' : small.cue === 'help' ? 'help' : 'greeting';
    return {
      ...nothing,
      intent,
      control: control.success ? control.data : null,
      messageLanguage: small.language,
      procedure: control.success ? context.procedure : null,
    };
  }
  const outside = signals.pasted ? null : outsideOf(signals, foreign);
  if (outside) return { ...nothing, outside };

  const rule = INTENT_RULES.find(({ when }) => when(signals));
  return (
    followUp(signals, context, rule?.intent ?? 'none', known) ??
    settled(signals, context, rule?.intent ?? 'none', nothing)
  );
}

/** The whole message; or small talk in words of one's own, where the message says nothing else of our field. */
function smallTalkIn(signals: Signals, lexicon: Lexicon, context: Context): SmallTalk | null {
  // Who names a product or a version is not making conversation.
  if (anySide(signals) || signals.words.length > LONGEST_SMALL_TALK) return null;
  const whole = readSmallTalk(bareMessage(signals.normalised) || signals.normalised, lexicon, context);
  if (whole) return whole;
  const ours =
    signals.features.length > 0 ||
    anySide(signals) ||
    signals.named.open.length > 0 ||
    signals.procedure !== null ||
    signals.artefacts.cmdlets.length > 0;
  if (ours || says(signals, ...ELSEWHERE)) return null;
  if (!says(signals, 'talk-ability', 'talk-you') && signals.words.length > 16) return null;
  const last =
    signals.artefacts.text
      .split(/[.!?\n]+/)
      .filter((sentence) => sentence.trim())
      .at(-1) ?? '';
  const ending = readSmallTalk(wholeMessage(last), lexicon, context);
  if (ending?.cue === 'help') return ending;
  const loose = looseSmallTalk({ words: [...signals.words], cues: [...signals.cues] });
  return loose ? { cue: loose, language: null } : null;
}

const LONGEST_SMALL_TALK = 40;
const ELSEWHERE = [
  'near-domain',
  'other-vendor',
  'teams',
  'injection',
  'ask-checklist',
  'ask-lifecycle',
  'consumer-skype',
  'exchange-2007',
  'ocs-2007',
] as const;

/** A question that stands alone, or only leaves out the deployment that was spoken of. */
function settled(signals: Signals, context: Context, intent: Intent, nothing: Understood): Understood {
  const features = usableFeatures(signals, context, intent);
  let deployments = signals.named.pairs;
  if (intent === 'support' && features.length === 0) {
    const reads: Intent = bothSides(signals) ? 'features' : 'none';
    return {
      ...nothing,
      intent: reads,
      deployments: reads === 'none' ? [] : deployments,
      outside: reads === 'none' ? 'unclear' : null,
    };
  }
  if (
    (intent === 'support' || intent === 'features') &&
    context.deployments.length > 0 &&
    !bothSides(signals)
  )
    deployments = mergeDeployments(signals.named, context);
  const wantsFeatures = ['support', 'deployments', 'compare', 'features'].includes(intent);
  const outside = intent === 'none' ? 'unclear' : null;
  return {
    ...nothing,
    intent,
    features: wantsFeatures && intent !== 'features' ? features : [],
    deployments: intent === 'none' ? [] : deployments,
    procedure: procedureFor(intent, signals, context),
    terms: intent === 'explain' ? [...signals.terms] : [],
    products: intent === 'lifecycle' ? productsOf(signals) : [],
    outside,
  };
}

function procedureFor(intent: Intent, signals: Signals, context: Context): string | null {
  if (intent === 'setup' || intent === 'checklist') return signals.procedure ?? context.procedure ?? 'plan';
  if (intent === 'command')
    return signals.procedure ?? (signals.cmdlets.length > 0 ? null : context.procedure);
  return null;
}

/** "And with Exchange Online?", "same but 2010", "what about OWA?", "2013": read against what was said before. */
function followUp(
  signals: Signals,
  context: Context,
  intent: Intent,
  known: ReadonlySet<string>,
): Understood | null {
  const before = carried(context.intent);
  const base = {
    control: null,
    outside: null,
    messageLanguage: null,
    carry: true,
    terms: [],
    products: [],
    procedure: null,
  };
  const named = withServer(withYears(signals, context), context);
  const anyNamed = named.exchange.length + named.skype.length > 0;
  if (signals.pasted || says(signals, 'near-domain')) return null;

  if (
    (context.intent === 'setup' || context.intent === 'command' || before) &&
    (intent === 'none' || intent === 'explain') &&
    !/\bwhat (is|are)\b|c est quoi|explain|expliqu/.test(signals.text) &&
    signals.features.length === 0 &&
    !anyNamed
  ) {
    const moved = movedPlaces(signals, context, known);
    if (moved.length > 0)
      return { ...base, intent: 'support', features: moved, deployments: context.deployments };
  }
  if (
    context.intent === 'command' &&
    signals.features.length === 0 &&
    (intent === 'none' || intent === 'features' || intent === 'command') &&
    signals.procedure === null &&
    signals.cmdlets.length === 0 &&
    (findCloud(signals) || anyNamed)
  ) {
    return {
      ...base,
      intent: 'command',
      features: [],
      deployments: anyNamed ? mergeDeployments(named, context) : context.deployments,
      procedure: context.procedure,
    };
  }
  if (
    context.features.length > 0 &&
    signals.procedure === null &&
    signals.features.length === 0 &&
    context.procedure &&
    intent === 'none' &&
    says(signals, 'ask-setup', 'ask-command', 'ask-checklist')
  ) {
    const wants: Intent = says(signals, 'ask-checklist')
      ? 'checklist'
      : says(signals, 'ask-command')
        ? 'command'
        : 'setup';
    return {
      ...base,
      intent: wants,
      features: [],
      deployments: context.deployments,
      procedure: context.procedure,
    };
  }
  if (
    (context.intent === 'checklist' || context.intent === 'command') &&
    signals.procedure !== null &&
    signals.words.length <= 9 &&
    CONTINUES.test(signals.text) &&
    !bothSides(signals)
  ) {
    return {
      ...base,
      intent: context.intent,
      features: [],
      deployments: context.deployments,
      procedure: signals.procedure,
      carry: false,
    };
  }
  if (signals.features.length > 0) return null;
  if (says(signals, 'ask-deployments') && context.features.length > 0 && !anyNamed && intent === 'none') {
    return { ...base, intent: 'deployments', features: context.features, deployments: [] };
  }
  if (
    says(signals, 'ask-compare') &&
    SETS_AGAINST.test(signals.text) &&
    anyNamed &&
    context.deployments.length > 0 &&
    (intent === 'none' || intent === 'features' || intent === 'support' || intent === 'compare') &&
    named.pairs.length === 1
  ) {
    const merged = mergeDeployments(named, context);
    return {
      ...base,
      intent: 'compare',
      features: context.features,
      deployments: [...context.deployments, ...merged],
    };
  }
  if (
    context.intent === 'lifecycle' &&
    (intent === 'none' || intent === 'features') &&
    (anyNamed || signals.products.length > 0)
  ) {
    return {
      ...base,
      intent: 'lifecycle',
      features: [],
      deployments: named.pairs,
      products: productsOf({ ...signals, named }),
    };
  }
  if (says(signals, 'ask-features') && context.deployments.length > 0 && !bothSides({ named })) {
    return { ...base, intent: 'features', features: [], deployments: mergeDeployments(named, context) };
  }
  if (context.intent === 'explain' && intent === 'none' && signals.terms.length > 0) {
    return { ...base, intent: 'explain', features: [], deployments: [], terms: [...signals.terms] };
  }
  if (intent !== 'none' && intent !== 'features' && !(intent === 'support')) return null;
  const filled = fillAsked(signals, named, context);
  if (filled && context.features.length > 0)
    return { ...base, intent: 'support', features: context.features, deployments: filled };
  if (filled && context.intent === 'features')
    return { ...base, intent: 'features', features: [], deployments: filled };
  if (!anyNamed) return null;
  if (
    context.features.length > 0 &&
    (before || context.intent === 'setup' || context.intent === 'checklist')
  ) {
    return {
      ...base,
      intent: 'support',
      features: context.features,
      deployments: mergeDeployments(named, context),
    };
  }
  if (context.deployments.length > 0 && (before === 'features' || before === 'compare'))
    return { ...base, intent: 'features', features: [], deployments: mergeDeployments(named, context) };
  return null;
}

const CONTINUES =
  /^(and|et|also|aussi|what about|how about|plus|or|ou|now|puis|quid|pour|for|another|one|une|un|same|pareil|idem)\b/;
const SETS_AGAINST =
  /\b(compar\w*|vs|versus|differen\w*|contrast\w*|against|par rapport|better|mieux|contre|gain\w*|lose|perd\w*|gagn\w*|change\w*)\b/;

/** One word in answer to a question asked back: "2013", "online", "the server". */
function fillAsked(signals: Signals, named: Signals['named'], context: Context): Deployment[] | null {
  if (signals.words.length > 12) return null;
  if (named.exchange.length + named.skype.length > 0)
    return context.missing.length > 0 ? mergeDeployments(named, context) : null;
  const value = says(signals, 'cloud', 'exchange-online', 'skype-online')
    ? 'online'
    : says(signals, 'local', 'server-word', 'skype-server')
      ? 'server'
      : null;
  if (!value) return null;
  const side =
    context.missing.length > 0
      ? context.missing.includes('skype')
        ? 'skype'
        : 'exchange'
      : corrected(value, context);
  if (!side) return null;
  const id = side === 'exchange' && value === 'server' ? 'on-premises' : value;
  const answer = { ...named, [side]: [id] };
  return mergeDeployments(answer, context);
}

/** "No, I meant the server": nothing was asked back, so the side that said the contrary is meant. */
function corrected(value: 'online' | 'server', { deployments }: Context): 'exchange' | 'skype' | null {
  const [deployment] = deployments;
  if (!deployment || deployments.length > 1) return null;
  const opposite = (id: string | null) =>
    id !== null && (value === 'server' ? id === 'online' : id !== 'online');
  if (opposite(deployment.skype)) return 'skype';
  return opposite(deployment.exchange) ? 'exchange' : null;
}

const MOVES =
  /\b(and|et|on|nous|we|sera|serons|sommes|will be|passe|passons|go|move|upgrade|fait|exchange|same|meme|pareil|what about|how about|avec|with)\b/;

/** « En fait on sera en 2016 »: what looked like a year is the version where a version was spoken of. */
function withYears(signals: Signals, context: Context): Signals['named'] {
  const { named } = signals;
  if (named.years.length === 0 || named.exchange.length > 0 || context.deployments.length === 0) return named;
  if (signals.words.length > 12 || !MOVES.test(signals.text)) return named;
  const exchange = named.years.filter((year) => year !== '2015');
  if (exchange.length === 0) return named;
  const skype = named.skype.length > 0 ? named.skype : [null];
  return {
    ...named,
    exchange,
    pairs: exchange.flatMap((one) => skype.map((other) => ({ exchange: one, skype: other }))),
  };
}

/** « Et en 2013 avec le serveur » : beside a version, the server is the Skype side's. */
function withServer(named: Signals['named'], context: Context): Signals['named'] {
  if (
    !named.bareServer ||
    named.skype.length > 0 ||
    named.exchange.length === 0 ||
    context.deployments.length === 0
  )
    return named;
  return {
    ...named,
    skype: ['server'],
    pairs: named.exchange.map((exchange) => ({ exchange, skype: 'server' })),
  };
}

function movedPlaces(signals: Signals, context: Context, known: ReadonlySet<string>): string[] {
  if (context.features.length === 0) return [];
  return unique(
    ['outlook', 'owa', 'mobile']
      .filter((place) => says(signals, place))
      .flatMap((place) => movedTo(place, context.features, known)),
  );
}

/** Words that are everyday words too (contacts, archive, call) count only where a Skype product or the conversation is about. */
function usableFeatures(signals: Signals, context: Context, intent: Intent): string[] {
  const skypeInSight =
    signals.named.skype.length > 0 ||
    signals.named.open.includes('skype') ||
    signals.named.hybrid ||
    signals.cues.some((cue) => cue.names.has('lync') || /skype|lync|sfb/.test(cue.text));
  const inConversation = context.features.length > 0 || context.deployments.length > 0;
  const enough = skypeInSight || inConversation || intent === 'deployments' || intent === 'compare';
  return unique(
    signals.features
      .filter(
        ({ strength, everyday }) =>
          (strength === 'strong' && (enough || !everyday)) ||
          (enough && (strength === 'weak' || inConversation || bothSides(signals))),
      )
      .map(({ feature }) => feature),
  );
}

function productsOf(signals: Pick<Signals, 'named' | 'products'>): string[] {
  const { exchange, skype } = signals.named;
  const others = signals.products.filter(
    (product) => !(exchange.length + skype.length > 0 && /other\/(cloud-voicemail|teams)$/.test(product)),
  );
  return unique([...others, ...exchange.map((id) => `exchange/${id}`), ...skype.map((id) => `skype/${id}`)]);
}

/** Where "SE" is the edition and not the French pronoun. */
function subscriptionEditions(words: readonly string[], original: string): ReadonlySet<number> {
  const capital = /\bSE\b/.test(original) && original !== original.toUpperCase();
  const positions = new Set<number>();
  words.forEach((word, at) => {
    if (word !== 'se') return;
    const before = words[at - 1] ?? '';
    if (capital && at === 0) positions.add(at);
    if (capital && /^(the|la|le|l|et|and|,|\/|or|ou|to|vers|version|edition|en|on|sur)$/.test(before))
      positions.add(at);
    if (
      capital &&
      words
        .slice(Math.max(0, at - 3), at)
        .some((word) => /^(exchange|exch|server|serveur|sfb|skype)$/.test(word))
    )
      positions.add(at);
    if (
      !/^(exchange|exch|server|serveur|sfb|sfbs|s4b|business|entreprise|skype|ex|version|edition)$/.test(
        before,
      )
    )
      return;
    const after = words[at + 1];
    if (
      capital ||
      after === undefined ||
      /^([?.,;:!+/&]|and|et|with|avec|is|est|plus|or|ou|on|both|still|vs|versus|for|pour|supported|against|contre|end|lifecycle|do|does|what|i|we|a|to|side|yes|no|unified|um|high|photos?|presence|archiving)$/.test(
        after,
      )
    )
      positions.add(at);
  });
  return positions;
}

const idsOf = ({ cues }: Tokens, prefix: string): string[] =>
  unique(
    cues.flatMap((cue) =>
      [...cue.names].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)),
    ),
  );

function languageOf(locale: string | null): Language | null {
  const prefix = locale?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === prefix) ?? null;
}

/** What the next question may lean on. Small talk and what is outside leave the thread as it was. */
function remember(reading: Reading, before: Context, found: readonly string[]): Context {
  if (['greeting', 'help', 'none', 'control', 'check'].includes(reading.intent))
    return { ...before, language: reading.language };
  const keepsSubject = reading.intent === 'lifecycle' || reading.intent === 'explain';
  return {
    language: reading.language,
    intent: reading.intent,
    features:
      reading.features.length > 0 || !keepsSubject
        ? reading.features.length > 0
          ? reading.features
          : ['setup', 'command', 'checklist'].includes(reading.intent)
            ? found.length > 0
              ? [...found]
              : before.features
            : []
        : before.features,
    deployments: reading.deployments.length > 0 && !keepsSubject ? reading.deployments : before.deployments,
    procedure: reading.procedure ?? before.procedure,
    purpose: reading.purpose,
    cloud: reading.cloud,
    cmdlets: reading.cmdlets,
    terms: reading.terms,
    products: reading.products,
    missing: [],
  };
}
