import {
  asksWhether,
  asksWhichOfThem,
  CLOUDS,
  isAboutNamedTerm,
  isExplainedProduct,
  lifecycleOfUm,
  namesBoth,
  saysOnlyItsName,
  setsAgainst,
  strongFeatures,
} from './asks';
import { asksInPlace, movedFrom } from './moves';
import { namesProduct } from './our-field';
import { anySide, bothSides, type IntentRule, NOT_COVERED, says, worded } from './signals';

/** "The one that tells Exchange which certificate signs the tokens"; longer ones tell of somebody ("those who call …"). */
const LONGEST_REQUEST = 14;

/** Ordered: what comes first is surer, or would be misread by what comes later. */
export const INTENT_RULES: readonly IntentRule[] = [
  {
    intent: 'explain',
    because: 'asks what a command or a parameter of it does',
    when: (s) =>
      s.pasted &&
      !s.refused &&
      says(s, 'ask-explain') &&
      s.artefacts.invocations <= 1 &&
      s.cmdlets.length + s.artefacts.parameters.length + s.terms.length > 0 &&
      !s.question.trim().includes('\n') &&
      !says(s, 'ask-check') &&
      s.artefacts.parameters.length <= 1,
  },
  {
    intent: 'explain',
    because: 'asks where a cmdlet that it names is run',
    when: (s) => !s.pasted && s.cmdlets.length === 1 && worded(s, 'asksWhereToRun'),
  },
  {
    intent: 'command',
    because: 'asks for a command by quoting a part of it',
    when: (s) =>
      s.pasted &&
      says(s, 'ask-command') &&
      s.artefacts.invocations <= 1 &&
      s.artefacts.parameters.length <= 1 &&
      !s.question.trim().includes('\n') &&
      worded(s, 'whichCommand') &&
      !worded(s, 'opensIsIt', 'asksIfRight'),
  },
  { intent: 'check', because: 'holds a whole command or an output', when: (s) => s.pasted },
  {
    intent: 'check',
    because: 'wants a line checked that it does not hold',
    when: (s) =>
      s.features.length === 0 &&
      s.cmdlets.length === 0 &&
      s.procedure === null &&
      worded(s, 'asksToCheckLine') &&
      !says(s, 'ask-checklist', 'other-vendor', ...NOT_COVERED),
  },
  {
    intent: 'explain',
    because: 'asks who may run what it names',
    when: (s) =>
      worded(s, 'asksRights') &&
      (s.procedure !== null || s.cmdlets.length > 0) &&
      !says(s, 'ask-checklist', ...NOT_COVERED),
  },
  {
    intent: 'checklist',
    because: 'asks for a list to tick',
    when: (s) => says(s, 'ask-checklist') && !says(s, 'other-vendor'),
  },
  {
    intent: 'lifecycle',
    because: 'asks whether one version becomes another in place, or beside it',
    when: (s) =>
      asksInPlace(s) && movedFrom(s) !== null && !says(s, 'ask-checklist', 'ask-command', ...NOT_COVERED),
  },
  {
    intent: 'compare',
    because: 'sets two deployments against each other',
    when: (s) =>
      says(s, 'ask-compare') &&
      s.named.pairs.length >= 2 &&
      !(s.features.length > 0 && worded(s, 'asksWhichDoes')),
  },
  {
    intent: 'compare',
    because: 'names two whole deployments and no feature',
    when: (s) =>
      s.features.length === 0 &&
      s.named.pairs.length >= 2 &&
      s.named.pairs.every(({ exchange, skype }) => exchange !== null && skype !== null) &&
      !says(s, 'ask-lifecycle', 'ask-setup', 'ask-command') &&
      (s.named.exchange.length === 1 || s.named.skype.length === 1 || s.named.pairs.length === 2),
  },
  {
    intent: 'support',
    because: 'asks whether it works, and for the command if so: the verdict comes first',
    when: (s) => strongFeatures(s).length > 0 && bothSides(s) && worded(s, 'asksIfSo'),
  },
  {
    intent: 'explain',
    because: 'asks how something is set that the documents name without a command',
    when: (s) =>
      s.noCommand.length > 0 &&
      !s.pasted &&
      (says(s, 'ask-command', 'ask-explain') || worded(s, 'asksHow', 'setupVerb')) &&
      !says(s, 'ask-checklist', ...NOT_COVERED),
  },
  {
    intent: 'command',
    because: 'asks for what to type',
    when: (s) =>
      says(s, 'ask-command') &&
      (s.procedure !== null ||
        s.cmdlets.length > 0 ||
        s.parameters.length > 0 ||
        s.features.length > 0 ||
        anySide(s) ||
        s.named.open.length > 0) &&
      !(says(s, 'ask-explain') && s.cmdlets.length + s.parameters.length > 0 && !worded(s, 'asksToType')),
  },
  {
    intent: 'command',
    because: 'wants a cmdlet that it names, or names it with the cloud that it is for',
    when: (s) =>
      s.cmdlets.length > 0 &&
      !says(s, 'ask-explain', 'ask-check') &&
      // "Does it want .svc or .xml?"
      !(worded(s, 'opensYesNo') && s.terms.length > 0) &&
      (worded(s, 'wants') || says(s, ...CLOUDS)),
  },
  {
    intent: 'command',
    because: 'orders one thing to be done or shown, of a procedure that it names',
    when: (s) =>
      worded(s, 'orders') &&
      s.procedure !== null &&
      s.features.length === 0 &&
      !says(s, 'ask-features', 'ask-deployments') &&
      !says(s, 'ask-checklist', 'guided'),
  },
  {
    intent: 'command',
    because: 'asks for the one that does something, of a procedure that it names',
    when: (s) =>
      s.context === null &&
      worded(s, 'theOneFor') &&
      s.words.length <= LONGEST_REQUEST &&
      s.procedure !== null &&
      !s.pasted &&
      !says(s, 'ask-explain', 'ask-checklist', 'ask-deployments', ...NOT_COVERED),
  },
  {
    intent: 'command',
    because: 'asks what is restarted after a cmdlet that it names',
    when: (s) => !s.pasted && s.cmdlets.length > 0 && worded(s, 'asksRestart'),
  },
  {
    intent: 'command',
    because: 'asks how what was set up is undone, or orders it',
    when: (s) =>
      says(s, 'rollback') &&
      ((worded(s, 'undoes') && worded(s, 'asksHow')) || worded(s, 'ordersUndo')) &&
      (s.procedure !== null || s.cmdlets.length > 0) &&
      !s.pasted &&
      !asksWhether(s) &&
      !says(s, 'ask-checklist', 'guided', ...NOT_COVERED),
  },
  {
    intent: 'command',
    because: 'asks how one value of what was set up is changed',
    when: (s) =>
      worded(s, 'changes') &&
      ((worded(s, 'asksHow') && s.features.length === 0) || worded(s, 'asksWhatToChange')) &&
      s.procedure !== null &&
      !asksWhether(s) &&
      !says(s, 'ask-checklist', 'ask-guidance', 'guided', ...NOT_COVERED),
  },
  {
    intent: 'command',
    because: 'asks how to look at what was set up',
    when: (s) =>
      says(s, 'verify', 'test-it') &&
      worded(s, 'asksHow') &&
      s.procedure !== null &&
      !bothSides(s) &&
      !asksWhether(s) &&
      !worded(s, 'setupVerb') &&
      !says(s, 'ask-checklist', 'ask-guidance', 'guided', 'ask-explain', ...NOT_COVERED),
  },
  {
    intent: 'setup',
    because: 'asks where to begin with two products',
    when: (s) =>
      says(s, 'guided') ||
      (strongFeatures(s).length === 0 &&
        (bothSides(s) || namesBoth(s)) &&
        says(s, 'ask-setup') &&
        (says(s, 'whole-plan') || worded(s, 'begins')) &&
        !says(s, 'ask-features', 'ask-checklist')),
  },
  {
    intent: 'setup',
    because: 'wants to be led through a procedure that it names, or through all of it with two products',
    when: (s) =>
      says(s, 'ask-guidance') &&
      !worded(s, 'asksWhether') &&
      !(worded(s, 'works') && !worded(s, 'getsGoing')) &&
      !worded(s, 'notHow') &&
      !says(s, 'ask-checklist', 'ask-command', 'other-vendor', 'ask-lifecycle', ...NOT_COVERED) &&
      (s.procedure !== null || (s.features.length === 0 && (bothSides(s) || namesBoth(s)))),
  },
  {
    intent: 'setup',
    because: 'says that what a procedure sets up is to be brought about',
    when: (s) =>
      worded(s, 'getsGoing') &&
      s.procedure !== null &&
      !s.words.includes('?') &&
      !asksWhether(s) &&
      !says(s, 'ask-checklist', 'ask-command', 'other-vendor', ...NOT_COVERED),
  },
  {
    intent: 'setup',
    because: 'orders something to be made between two products',
    when: (s) =>
      worded(s, 'builds') &&
      (bothSides(s) || namesBoth(s)) &&
      s.procedure !== null &&
      s.features.length === 0 &&
      !s.words.includes('?') &&
      !says(
        s,
        'ask-checklist',
        'ask-command',
        'rollback',
        'verify',
        'test-it',
        'other-vendor',
        ...NOT_COVERED,
      ),
  },
  {
    intent: 'setup',
    because: 'asks where to begin, and no more',
    when: (s) => s.features.length === 0 && !anySide(s) && worded(s, 'whereToBegin'),
  },
  {
    intent: 'setup',
    because: 'says that something is to be set up, and no more',
    when: (s) =>
      says(s, 'ask-setup') &&
      s.words.length <= 2 &&
      s.context === null &&
      s.features.length === 0 &&
      s.terms.length === 0,
  },
  {
    intent: 'explain',
    because: 'asks whether Cloud Voicemail is there: it is no feature of the matrix, and explained',
    when: (s) =>
      says(s, 'cvm') &&
      s.terms.includes('cloud-voicemail') &&
      !anySide(s) &&
      worded(s, 'still') &&
      worded(s, 'isAround'),
  },
  {
    intent: 'explain',
    because: 'asks whether In-Place Hold, a function of Exchange alone, is there',
    when: (s) =>
      says(s, 'in-place-hold') &&
      s.terms.includes('in-place-hold') &&
      s.named.skype.length === 0 &&
      !s.named.open.includes('skype') &&
      !says(s, 'im', 'ask-deployments') &&
      worded(s, 'still', 'isAround'),
  },
  {
    intent: 'lifecycle',
    because: 'asks how long a product is supported',
    when: (s) =>
      (says(s, 'ask-lifecycle') || (s.features.length === 0 && worded(s, 'asksDates'))) &&
      (anySide(s) || s.products.length > 0 || s.named.open.length > 0) &&
      !(strongFeatures(s).length > 0 && (bothSides(s) || (anySide(s) && !lifecycleOfUm(s)))) &&
      (!says(s, 'ask-features') || asksWhichOfThem(s)) &&
      !(says(s, 'ask-explain') && s.terms.length > 0 && !anySide(s) && s.products.length === 0),
  },
  {
    intent: 'lifecycle',
    because: 'asks whether one product, and no feature, is supported',
    when: (s) =>
      s.features.length === 0 &&
      (anySide(s) || s.products.length > 0) &&
      !bothSides(s) &&
      (((worded(s, 'opensYesNo') || worded(s, 'asksIfIt') || worded(s, 'statedAsQuestion')) &&
        worded(s, 'isSupported')) ||
        (s.context === null && s.strange.length <= 1 && worded(s, 'still'))) &&
      !(says(s, 'ask-setup') && !worded(s, 'still')) &&
      !says(s, 'ask-features', ...NOT_COVERED, 'ask-command'),
  },
  {
    intent: 'lifecycle',
    because: 'asks when something becomes of a product, and of nothing else',
    when: (s) =>
      worded(s, 'when', 'asksRelease') &&
      !worded(s, 'somebody') &&
      s.features.length === 0 &&
      (anySide(s) || s.products.length > 0) &&
      s.strange.length <= 1 &&
      s.words.length <= 14 &&
      !says(s, 'ask-setup', 'ask-command', 'ask-features', 'ask-checklist', ...NOT_COVERED),
  },
  {
    intent: 'lifecycle',
    because: 'asks for the way from one version to another',
    when: (s) =>
      movedFrom(s) !== null &&
      worded(s, 'asksHow') &&
      !setsAgainst(s) &&
      !says(s, 'ask-command', 'ask-checklist', 'ask-features', ...NOT_COVERED),
  },
  {
    intent: 'lifecycle',
    because: 'asks which products are still supported',
    when: (s) =>
      s.features.length === 0 && !anySide(s) && s.named.open.length === 0 && worded(s, 'whichLive'),
  },
  {
    intent: 'lifecycle',
    because: 'asks when a service ends, or names it with its product and asks nothing',
    when: (s) =>
      s.features.length === 0 &&
      (s.products.some((product) => s.services.has(product))
        ? worded(s, 'ends', 'serviceAlone')
        : s.products.length > 0 && worded(s, 'ends') && worded(s, 'opensYesNo')) &&
      !says(s, 'ask-setup', 'ask-command', 'ask-features', ...NOT_COVERED),
  },
  {
    intent: 'explain',
    because: 'asks how two terms differ',
    when: (s) =>
      says(s, 'ask-compare') &&
      s.terms.length > 0 &&
      !anySide(s) &&
      !(s.features.length > 0 && (s.context?.deployments.length ?? 0) > 0),
  },
  {
    intent: 'explain',
    because: 'asks what a word, parameter or cmdlet means',
    when: (s) =>
      (says(s, 'ask-explain') || (worded(s, 'asksWhatIs') && !says(s, 'ask-setup', 'ask-command'))) &&
      (s.terms.length > 0 || s.parameters.length > 0 || s.cmdlets.length > 0) &&
      (!bothSides(s) || (worded(s, 'asksWhatIs') && s.namedTerms.length > 0 && !namesProduct(s))) &&
      !(anySide(s) && s.features.length > 0 && says(s, 'ask-support')) &&
      !says(s, 'ask-features') &&
      !(says(s, 'ask-deployments') && s.features.length > 0) &&
      !says(s, ...NOT_COVERED),
  },
  {
    intent: 'explain',
    because: 'asks why there is what a term means, with the product that it is for',
    when: (s) =>
      says(s, 'ask-why') &&
      s.terms.length > 0 &&
      s.features.length === 0 &&
      s.context === null &&
      !bothSides(s) &&
      namesProduct(s) &&
      worded(s, 'asksNecessity') &&
      !says(s, 'ask-command', 'ask-checklist', 'ask-features', 'ask-setup', ...NOT_COVERED),
  },
  {
    intent: 'explain',
    because: 'asks for a size, a number or the like that a term tells, or whether what it means is needed',
    when: (s) =>
      ((s.terms.length > 0 && worded(s, 'asksFact', 'asksNeed', 'isCompulsory')) ||
        (s.parameters.length > 0 && worded(s, 'asksFact'))) &&
      !bothSides(s) &&
      !says(s, 'ask-command', 'ask-deployments', 'ask-features', ...NOT_COVERED),
  },
  {
    intent: 'explain',
    because: 'names what is no feature of the matrix, and is explained, with whatever products',
    when: (s) =>
      strongFeatures(s).length === 0 &&
      isExplainedProduct(s) &&
      !says(s, 'ask-command', 'ask-features', 'ask-checklist', ...NOT_COVERED),
  },
  {
    intent: 'explain',
    because: 'begins with the name of a term, or sets it in quotes, and asks nothing else that is known',
    when: (s) => s.topics.length > 0 && isAboutNamedTerm(s),
  },
  {
    intent: 'deployments',
    because: 'asks which deployments have a feature',
    when: (s) =>
      s.features.length > 0 && says(s, 'ask-deployments') && !bothSides(s) && !worded(s, 'asksHow'),
  },
  {
    intent: 'setup',
    because: 'asks how to set something up',
    when: (s) =>
      s.procedure !== null &&
      says(s, 'ask-setup') &&
      worded(s, 'asksHow') &&
      !worded(s, 'notHow') &&
      !(
        bothSides(s) &&
        s.features.length > 0 &&
        (worded(s, 'opensYesNo') || !worded(s, 'setupVerb', 'getsGoing'))
      ) &&
      !says(s, ...NOT_COVERED) &&
      !worded(s, 'asksOtherHow'),
  },
  {
    intent: 'features',
    because: 'asks what works with a deployment',
    when: (s) => says(s, 'ask-features') && s.named.pairs.length > 0 && strongFeatures(s).length === 0,
  },
  {
    intent: 'setup',
    because: 'names a procedure and an action, and asks no yes or no',
    when: (s) =>
      says(s, 'ask-setup') &&
      s.procedure !== null &&
      !asksWhether(s) &&
      !worded(s, 'notHow') &&
      !says(s, ...NOT_COVERED) &&
      !(bothSides(s) && s.features.length > 0 && s.words.includes('?')),
  },
  {
    intent: 'explain',
    because: 'a short word that is a term before it is a feature ("UM = ?")',
    when: (s) =>
      s.words.length <= 4 &&
      s.terms.length > 0 &&
      s.features.every(({ strength }) => strength !== 'strong') &&
      !anySide(s) &&
      s.context === null,
  },
  {
    intent: 'explain',
    because: 'calls a term by its name, and asks nothing else that is known',
    when: (s) => isAboutNamedTerm(s),
  },
  { intent: 'support', because: 'names a feature', when: (s) => s.features.length > 0 },
  {
    intent: 'command',
    because: 'names a cloud, and what differs by cloud ("hosting provider for GCC High")',
    when: (s) => s.terms.includes('hosting-provider') && says(s, ...CLOUDS) && !says(s, 'ask-explain'),
  },
  {
    intent: 'explain',
    because: 'a parameter, cmdlet or term alone',
    when: (s) =>
      (s.parameters.length > 0 || s.cmdlets.length > 0 || (s.terms.length > 0 && s.words.length <= 8)) &&
      !anySide(s),
  },
  {
    intent: 'features',
    because: 'names a deployment and nothing else that is known',
    when: (s) => bothSides(s) && !says(s, ...NOT_COVERED, 'ask-lifecycle'),
  },
  {
    intent: 'features',
    because: 'names one product, and nothing else at all',
    when: (s) => s.named.pairs.length === 1 && saysOnlyItsName(s),
  },
];
