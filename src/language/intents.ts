import { asksInPlace, movedFrom } from './moves';
import { anySide, bothSides, type IntentRule, NOT_COVERED, type Signals, says } from './signals';

const OPENS_YES_NO =
  /(^|[:;.,!?] )(,? ?(hi|hello|hey|bonjour|salut|so|and|but|ok|just|well|please|sorry|also|then|alors|et|mais|dis|dites|du coup)[ ,.!]*)*(can|could|is|are|does|do|will|would|may|might|am|has|have|was|shall|est ce|peut on|peut|puis je|pouvons|peuvent|y a t il|ai je|on peut|c est possible|possible|marche|fonctionne)\b/;
const ASKS_HOW =
  /\b(how (do|can|would|should|to|does|did)|how|step by step|walk me|guid\w*|comment|pas a pas|etape par etape|accompagn|steps|etapes|procedure|marche a suivre|wizard|assistant de|take me|lead me|step me|prerequi\w*|(?:which|what|quel) (?:order|ordre))\b/;

/** "How do I reply by IM in OWA" is a question on what works; "how do I enable it" asks for the way. */
const SETUP_VERB =
  /\b(set ?up|setting up|configur\w*|enabl\w*|install\w*|deploy\w*|integrat\w*|implement\w*|activ\w*|turn on|switch on|roll out|mettre (?:\w+ )?en|mise en|parametr\w*|deploie\w*|integr\w*|guide\w*|step\w*|etapes?|procedure|accompagn\w*|pas a pas|create|creer|migrat\w*|migrer|upload\w*|charger|assign\w*|affecter|walk me|take me)\b/;

/** "I am not asking how, only whether", « je ne demande pas comment faire » . */
const NOT_HOW =
  /\b(?:not (?:asking |wondering |interested in |about )?how|pas comment|peu importe comment)\b/;

/** Not only how something is done ("how do I change the greeting of my phone"), but how it is made to work. */
export const asksToSetUp = (signals: Signals): boolean =>
  SETUP_VERB.test(signals.text) || says(signals, 'ask-guidance');

/** "Does it work, and what do I have to do?": the first is answered first. */
const WORKS =
  /\b(?:works?|working|supported|possible|compatible|marche|marchent|fonctionne\w*|prise?s? en charge|supportee?s?)\b/;
/** "Make them partner applications", « Règle la configuration OAuth » . */
const BUILDS =
  /^(?:(?:please|pls|now|ok|so|then|svp|stp|bon|alors|maintenant|let us|let s|we must|i must|i have to|on) (?:, )?)*(?:make|do (?:the|this|our)|set|create|register|build|begin|launch|faites|fais|regle|reglez|cree|creez|lance|lancez|demarre|demarrez|declare|declarez|configure|configurez)\b/;

const CLOUDS = ['cloud-gcc-high', 'cloud-21vianet', 'cloud-worldwide'] as const;
/** "Remove the hosting provider", « affiche l’état de la réplication » : what a single command does. */
const ORDERS =
  /^(?:please |pls |svp |stp )?(?:remove|delete|list|display|restart|undo|revert|supprime[rz]?|affiche[rz]?|liste[rz]?|redemarre[rz]?|annule[rz]? la|retire[rz]?)\b/;

const UNDOES =
  /\b(?:undo\w*|roll(?:ing)? back|rollback|revert\w*|back out|disabl\w+|turn off|get(?:ting)? rid of|remov\w+|delet\w+|debarrass\w+|supprim\w+|enlev\w+|retir\w+|annul\w*|defai\w*|revenir en arriere|(?:retour|marche) arriere|desactiv\w*)\b/;

const BEGINS = /\b(begin|start|steps|hook|connect|talk to|commenc\w*|relier|etapes|brancher)\b/;

const namesBoth = ({ named }: Signals) =>
  (named.exchange.length > 0 || named.open.includes('exchange')) &&
  (named.skype.length > 0 || named.open.includes('skype'));

const strongFeatures = ({ features }: Signals) => features.filter(({ strength }) => strength === 'strong');
const text = (signals: Signals): string => signals.text;
const WHETHER =
  /\b(whether|know if|wonder\w*|savoir si|me demande si|sais pas si|(?:est|sont|sera|seront|serait|seraient) (?:il|elle|ils|elles))\b/;
const asksWhether = (signals: Signals) =>
  OPENS_YES_NO.test(text(signals)) ||
  WHETHER.test(text(signals)) ||
  (says(signals, 'ask-support') && bothSides(signals) && signals.features.length > 0);

/** Ordered: what comes first is surer, or would be misread by what comes later. */
export const INTENT_RULES: readonly IntentRule[] = [
  {
    intent: 'explain',
    because: 'asks what a command or a parameter of it does',
    when: (s) =>
      s.pasted &&
      says(s, 'ask-explain') &&
      s.artefacts.invocations <= 1 &&
      !s.question.trim().includes('\n') &&
      !says(s, 'ask-check') &&
      s.artefacts.parameters.length <= 1,
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
      /\b(give|need|want|which|what|donne\w*|quelle|besoin|veux|voudrais|il me faut|show|send)\b/.test(
        text(s),
      ) &&
      !/^(is|est ce)\b/.test(text(s)) &&
      !/\b(wrong|right|correct\w*|ok|erreur|cloche|fails?|bon|bonne|verifie\w*|check)\b/.test(text(s)),
  },
  { intent: 'check', because: 'holds a whole command or an output', when: (s) => s.pasted },
  {
    intent: 'checklist',
    because: 'asks for a list to tick',
    when: (s) => says(s, 'ask-checklist') && !says(s, 'other-vendor'),
  },
  {
    intent: 'lifecycle',
    because: 'asks whether one version becomes another in place, or beside it',
    when: (s) =>
      asksInPlace(text(s)) &&
      movedFrom(s) !== null &&
      !says(s, 'ask-checklist', 'ask-command', ...NOT_COVERED),
  },
  {
    intent: 'compare',
    because: 'sets two deployments against each other',
    when: (s) => says(s, 'ask-compare') && s.named.pairs.length >= 2,
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
      !(
        says(s, 'ask-explain') &&
        s.cmdlets.length > 0 &&
        !/\b(which|quelle|type|tape\w*|run|give|donne\w*)\b/.test(text(s))
      ),
  },
  {
    intent: 'command',
    because: 'wants a cmdlet that it names, or names it with the cloud that it is for',
    when: (s) =>
      s.cmdlets.length > 0 &&
      !says(s, 'ask-explain', 'ask-check') &&
      (/\b(give|need|want|show|send|donne\w*|faut|besoin|veux|voudrais)\b/.test(text(s)) ||
        says(s, 'cloud-worldwide', 'cloud-gcc-high', 'cloud-21vianet')),
  },
  {
    intent: 'command',
    because: 'orders one thing to be done or shown, of a procedure that it names',
    when: (s) =>
      ORDERS.test(text(s)) &&
      s.procedure !== null &&
      s.features.length === 0 &&
      !says(s, 'ask-checklist', 'guided'),
  },
  {
    intent: 'command',
    because: 'asks how what was set up is undone',
    when: (s) =>
      says(s, 'rollback') &&
      UNDOES.test(text(s)) &&
      ASKS_HOW.test(text(s)) &&
      s.procedure !== null &&
      !asksWhether(s) &&
      !says(s, 'ask-checklist', 'guided', ...NOT_COVERED),
  },
  {
    intent: 'setup',
    because: 'asks where to begin with two products',
    when: (s) =>
      says(s, 'guided') ||
      (s.features.length === 0 &&
        (bothSides(s) || namesBoth(s)) &&
        says(s, 'ask-setup') &&
        (says(s, 'whole-plan') || BEGINS.test(text(s))) &&
        !says(s, 'ask-features', 'ask-checklist')),
  },
  {
    intent: 'setup',
    because: 'wants to be led through a procedure that it names, or through all of it with two products',
    when: (s) =>
      says(s, 'ask-guidance') &&
      !WHETHER.test(text(s)) &&
      !WORKS.test(text(s)) &&
      !NOT_HOW.test(text(s)) &&
      !says(s, 'ask-checklist', 'ask-command', 'other-vendor', 'ask-lifecycle', ...NOT_COVERED) &&
      (s.procedure !== null || (s.features.length === 0 && (bothSides(s) || namesBoth(s)))),
  },
  {
    intent: 'setup',
    because: 'orders something to be made between two products',
    when: (s) =>
      BUILDS.test(text(s)) &&
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
    when: (s) => s.features.length === 0 && !anySide(s) && WHERE_TO_BEGIN.test(text(s)),
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
      /\b(?:still|toujours|encore)\b/.test(text(s)) &&
      /\b(?:available|disponible|exist\w*|there|supported|prise? en charge|around)\b/.test(text(s)),
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
      /\b(?:still|toujours|encore|supported|available|disponible|prise? en charge)\b/.test(text(s)),
  },
  {
    intent: 'lifecycle',
    because: 'asks how long a product is supported',
    when: (s) =>
      (says(s, 'ask-lifecycle') || (s.features.length === 0 && ASKS_DATES.test(text(s)))) &&
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
      (((OPENS_YES_NO.test(text(s)) ||
        /\b(est|sont) (il|elle|ils|elles)\b/.test(text(s)) ||
        STATED_AS_QUESTION.test(text(s))) &&
        /\b(supported|support\w*|prise? en charge|maintenue?)\b/.test(text(s))) ||
        (s.context === null && s.strange.length <= 1 && /\b(still|encore|toujours|yet)\b/.test(text(s)))) &&
      !says(s, 'ask-features', 'ask-setup', ...NOT_COVERED, 'ask-command'),
  },
  {
    intent: 'lifecycle',
    because: 'asks when something becomes of a product, and of nothing else',
    when: (s) =>
      WHEN.test(text(s)) &&
      !SOMEBODY.test(text(s)) &&
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
      ASKS_HOW.test(text(s)) &&
      !says(s, 'ask-command', 'ask-checklist', 'ask-features', 'ask-compare', ...NOT_COVERED),
  },
  {
    intent: 'lifecycle',
    because: 'asks which products are still supported',
    when: (s) =>
      s.features.length === 0 && !anySide(s) && s.named.open.length === 0 && WHICH_LIVE.test(text(s)),
  },
  {
    intent: 'lifecycle',
    because: 'asks when a service ends, or names it with its product and asks nothing',
    when: (s) =>
      s.features.length === 0 &&
      s.products.some((product) => s.services.has(product)) &&
      (ENDS.test(text(s)) || SERVICE_ALONE.test(text(s))) &&
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
      says(s, 'ask-explain') &&
      (s.terms.length > 0 || s.parameters.length > 0 || s.cmdlets.length > 0) &&
      !bothSides(s) &&
      !(anySide(s) && s.features.length > 0 && says(s, 'ask-support')) &&
      !says(s, 'ask-features') &&
      !(says(s, 'ask-deployments') && s.features.length > 0) &&
      !says(s, ...NOT_COVERED),
  },
  {
    intent: 'deployments',
    because: 'asks which deployments have a feature',
    when: (s) =>
      s.features.length > 0 && says(s, 'ask-deployments') && !bothSides(s) && !ASKS_HOW.test(text(s)),
  },
  {
    intent: 'setup',
    because: 'asks how to set something up',
    when: (s) =>
      s.procedure !== null &&
      says(s, 'ask-setup') &&
      ASKS_HOW.test(text(s)) &&
      !NOT_HOW.test(text(s)) &&
      !(bothSides(s) && s.features.length > 0 && (OPENS_YES_NO.test(text(s)) || !SETUP_VERB.test(text(s)))) &&
      !says(s, ...NOT_COVERED) &&
      !/\b(how (long|many|much)|comment (se fait|ca se))\b/.test(text(s)),
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
      !NOT_HOW.test(text(s)) &&
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
    when: (s) =>
      s.named.pairs.length === 1 &&
      s.words.every(
        (word, at) => STATED.test(word) || s.cues.some(({ start, end }) => at >= start && at <= end),
      ) &&
      s.cues.every(({ names }) => [...names].some((name) => PRODUCT.test(name))),
  },
];

/** "The last day of support", "an extra paid security period", « la date à laquelle le support a pris fin » . */
const ASKS_DATES = new RegExp(
  [
    '\\b(?:last|final|closing) (?:day|date)\\b',
    '\\b(?:dernier jour|derniere date|date (?:finale|limite|d expiration|butoir))\\b',
    '\\bsupport (?:of|for|to|de|du|d|pour)\\b.*\\b(?:end(?:s|ed)?|expires?|expired|stop(?:s|ped)?|ran out|(?:a )?pris fin|prend fin|cesse|termine|expire)\\b',
    '\\b(?:paid|payante?s?)\\b(?: \\S+){0,4} (?:security|securite|updates?|mises a jour|period|periode|extension|prolongation|support)\\b',
    '\\b(?:security|securite|updates?|mises a jour|period|periode|extension|prolongation)(?: \\S+){0,3} (?:paid|payante?s?)\\b',
    '\\b(?:past|beyond) (?:its|their|the) (?:end )?dates?\\b|\\bdepasse (?:sa|leur|la) date\\b',
    '\\b(?:be|remain|stay|is|are|was|were|sera|seront|reste|etait|est) (?:t )?(?:il |elle )?(?:maintained|maintenue?s?)\\b',
    '\\b(?:jusqu a|a) quelle date\\b|\\b(?:until|till|to) (?:which|what) (?:day|date)\\b',
  ].join('|'),
);

/** "Which of these are out of support: Exchange 2016, Exchange 2019?": of several versions of one product, or of a list. */
const asksWhichOfThem = (s: Signals): boolean =>
  s.features.length === 0 &&
  s.cues.every(({ names }) => !names.has('ask-features') || names.has('which-of-them')) &&
  s.cues.some(({ names }) => names.has('ask-lifecycle') && !names.has('ask-support')) &&
  s.named.exchange.length + s.named.skype.length + s.products.length > 1;

/** "When was Skype for Business Online closed?" */
const WHEN =
  /^(?:(?:and|so|but|et|mais|alors) )*(?:since |until |from |by |depuis |jusqu a )?(?:when|what (?:date|day|year)|(?:on|in|by) (?:what|which) (?:date|day|year)|quand|(?:a|en|depuis|jusqu a) quelle (?:date|annee))\b/;
const SOMEBODY =
  /\b(?:i|we|us|my|our|me|you|your|je|j|nous|(?<=quand |qu )on|mon|ma|mes|notre|nos|tu|vous|votre)\b/;

/** « Exchange 2019 est pris en charge ? » */
const STATED_AS_QUESTION = /\b(?:est|sont)(?: \w+)? (?:prise?s?|supportee?s?|maintenue?s?)\b.*\?/;
/** "Which products are still supported?" */
const WHICH_LIVE =
  /^(?:which|what|quels?|quelles?)(?: are the| sont les)? (?:\w+ )?(?:products?|produits?|versions?|servers?|serveurs?)\b.*\b(?:still|encore|toujours)\b.*\b(?:supported|maintained|prise?s? en charge|supportee?s?|maintenue?s?)\b/;
/** "We run Exchange 2016." says no more than its name. */
const STATED =
  /^(?:[?.!,]+|se|we|i|have|ve|got|run|use|using|are|re|am|m|our|is|it|s|and|with|nous|avons|utilisons|sommes|on|a|en|sous|sur|j|ai|notre|c|est|et|avec|chez|ici|here)$/;
const WHERE_TO_BEGIN =
  /^(?:so |alors |et |and )?(?:where (?:do|should|can|to) (?:i |we )?(?:start|begin)|par ouu? (?:dois je |faut il |est ce que je |je |on )?(?:commence\w*|debute\w*))(?: [?.!])*$/;
/** Cues of which a bare product name is made. */
const PRODUCT = /^(?:exchange|skype|lync|version|server|local|cloud|lync-|sfb|hybrid)/;

const ENDS =
  /\b(?:ends?|ended|ending|stops?|stopped|goes|gone|fin|finit|finira|arrete\w*|coupe\w*|ferme\w*|disparai\w*|cesse\w*|termine\w*|affected|concerne\w*)\b/;
const SERVICE_ALONE =
  /^(?:ews|exchange web services|services web exchange)(?: (?:in|on|with|dans|sur|avec|d))? exchange (?:online|server)(?: [?.!])?$/;

/** "Does UM in Exchange Online still exist?": a service whose end is asked, though it is a feature too. */
const lifecycleOfUm = (s: Signals): boolean =>
  s.products.some((product) => product.startsWith('other/um')) &&
  /\b(still|encore|exist\w*|retire\w*|end|fin|gone|discontinued|dead|arret\w*|retired|until|quand|when)\b/.test(
    text(s),
  );
