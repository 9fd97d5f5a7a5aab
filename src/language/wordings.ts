import { bothSides, type Signals, says } from './signals';

// How questions are worded where no list of phrases can tell: by the order of the words, by what they begin with, or by two
// words apart. The rules of intents.ts ask these.

export const OPENS_YES_NO =
  /(^|[:;.,!?] )(,? ?(hi|hello|hey|bonjour|salut|so|and|but|ok|just|well|please|sorry|also|then|alors|et|mais|dis|dites|du coup)[ ,.!]*)*(can|could|is|are|does|do|will|would|may|might|am|has|have|was|shall|est ce|peut on|peut|puis je|pouvons|peuvent|y a t il|ai je|on peut|c est possible|possible|marche|fonctionne)\b/;
export const ASKS_HOW =
  /\b(how (do|can|would|should|to|does|did)|how|step by step|walk me|guid\w*|comment|pas a pas|etape par etape|accompagn|steps|etapes|procedure|marche a suivre|wizard|assistant de|take me|lead me|step me|prerequi\w*|(?:which|what|quel) (?:order|ordre))\b/;

/** "How do I reply by IM in OWA" is a question on what works; "how do I enable it" asks for the way. */
export const SETUP_VERB =
  /\b(set ?up|setting up|configur\w*|enabl\w*|install\w*|deploy\w*|integrat\w*|implement\w*|activ\w*|turn on|switch on|roll out|mettre (?:\w+ )?en|mise en|parametr\w*|deploie\w*|integr\w*|guide\w*|step\w*|etapes?|procedure|accompagn\w*|pas a pas|create|creer|migrat\w*|migrer|upload\w*|charger|assign\w*|affecter|walk me|take me)\b/;

/** "I am not asking how, only whether", « je ne demande pas comment faire » . */
export const NOT_HOW =
  /\b(?:not (?:asking |wondering |interested in |about )?how|pas comment|peu importe comment)\b/;

/** Not only how something is done ("how do I change the greeting of my phone"), but how it is made to work. */
export const asksToSetUp = (signals: Signals): boolean =>
  SETUP_VERB.test(signals.text) || says(signals, 'ask-guidance');

/** "Does it work, and what do I have to do?": the first is answered first. */
export const WORKS =
  /\b(?:works?|working|supported|possible|compatible|marche|marchent|fonctionne\w*|prise?s? en charge|supportee?s?)\b/;
/** "Make them partner applications", « Règle la configuration OAuth » . */
export const BUILDS =
  /^(?:(?:please|pls|now|ok|so|then|svp|stp|bon|alors|maintenant|let us|let s|we must|i must|i have to|on) (?:, )?)*(?:make|do (?:the|this|our)|set|create|register|build|begin|launch|faites|fais|regle|reglez|cree|creez|lance|lancez|demarre|demarrez|declare|declarez|configure|configurez)\b/;

export const CLOUDS = ['cloud-gcc-high', 'cloud-21vianet', 'cloud-worldwide'] as const;
/** "Remove the hosting provider", « affiche l’état de la réplication » : what a single command does. */
export const ORDERS =
  /^(?:please |pls |svp |stp )?(?:remove|delete|list|display|restart|undo|revert|supprime[rz]?|affiche[rz]?|liste[rz]?|redemarre[rz]?|annule[rz]? la|retire[rz]?)\b/;

export const UNDOES =
  /\b(?:undo\w*|roll(?:ing)? back|rollback|revert\w*|back out|disabl\w+|turn off|get(?:ting)? rid of|remov\w+|delet\w+|debarrass\w+|supprim\w+|enlev\w+|retir\w+|annul\w*|defai\w*|revenir en arriere|(?:retour|marche) arriere|desactiv\w*)\b/;

export const BEGINS = /\b(begin|start|steps|hook|connect|talk to|commenc\w*|relier|etapes|brancher)\b/;

export const namesBoth = ({ named }: Signals) =>
  (named.exchange.length > 0 || named.open.includes('exchange')) &&
  (named.skype.length > 0 || named.open.includes('skype'));

export const strongFeatures = ({ features }: Signals) =>
  features.filter(({ strength }) => strength === 'strong');
export const text = (signals: Signals): string => signals.text;
export const WHETHER =
  /\b(whether|know if|wonder\w*|savoir si|me demande si|sais pas si|(?:est|sont|sera|seront|serait|seraient) (?:il|elle|ils|elles))\b/;
export const asksWhether = (signals: Signals) =>
  OPENS_YES_NO.test(text(signals)) ||
  WHETHER.test(text(signals)) ||
  (says(signals, 'ask-support') && bothSides(signals) && signals.features.length > 0);

/** "The last day of support", "an extra paid security period", « la date à laquelle le support a pris fin » . */
export const ASKS_DATES = new RegExp(
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
export const asksWhichOfThem = (s: Signals): boolean =>
  s.features.length === 0 &&
  s.cues.every(({ names }) => !names.has('ask-features') || names.has('which-of-them')) &&
  s.cues.some(({ names }) => names.has('ask-lifecycle') && !names.has('ask-support')) &&
  s.named.exchange.length + s.named.skype.length + s.products.length > 1;

/** "When was Skype for Business Online closed?" */
export const WHEN =
  /^(?:(?:and|so|but|et|mais|alors) )*(?:since |until |from |by |depuis |jusqu a )?(?:when|what (?:date|day|year)|(?:on|in|by) (?:what|which) (?:date|day|year)|quand|(?:a|en|depuis|jusqu a) quelle (?:date|annee))\b/;
export const SOMEBODY =
  /\b(?:i|we|us|my|our|me|you|your|je|j|nous|(?<=quand |qu )on|mon|ma|mes|notre|nos|tu|vous|votre)\b/;

/** « Exchange 2019 est pris en charge ? » */
export const STATED_AS_QUESTION = /\b(?:est|sont)(?: \w+)? (?:prise?s?|supportee?s?|maintenue?s?)\b.*\?/;
/** "Which products are still supported?" */
export const WHICH_LIVE =
  /^(?:which|what|quels?|quelles?)(?: are the| sont les)? (?:\w+ )?(?:products?|produits?|versions?|servers?|serveurs?)\b.*\b(?:still|encore|toujours)\b.*\b(?:supported|maintained|prise?s? en charge|supportee?s?|maintenue?s?)\b/;
/** "We run Exchange 2016." says no more than its name. */
export const STATED =
  /^(?:[?.!,]+|se|we|i|have|ve|got|run|use|using|are|re|am|m|our|is|it|s|and|with|nous|avons|utilisons|sommes|on|a|en|sous|sur|j|ai|notre|c|est|et|avec|chez|ici|here)$/;
export const WHERE_TO_BEGIN =
  /^(?:so |alors |et |and )?(?:where (?:do|should|can|to) (?:i |we )?(?:start|begin)|par ouu? (?:dois je |faut il |est ce que je |je |on )?(?:commence\w*|debute\w*))(?: [?.!])*$/;
/** Cues of which a bare product name is made. */
export const PRODUCT = /^(?:exchange|skype|lync|version|server|local|cloud|lync-|sfb|hybrid)/;

export const ENDS =
  /\b(?:ends?|ended|ending|stops?|stopped|goes|gone|fin|finit|finira|arrete\w*|coupe\w*|ferme\w*|disparai\w*|cesse\w*|termine\w*|affected|concerne\w*)\b/;
export const SERVICE_ALONE =
  /^(?:ews|exchange web services|services web exchange)(?: (?:in|on|with|dans|sur|avec|d))? exchange (?:online|server)(?: [?.!])?$/;

/** "Does UM in Exchange Online still exist?": a service whose end is asked, though it is a feature too. */
export const lifecycleOfUm = (s: Signals): boolean =>
  s.products.some((product) => product.startsWith('other/um')) &&
  /\b(still|encore|exist\w*|retire\w*|end|fin|gone|discontinued|dead|arret\w*|retired|until|quand|when)\b/.test(
    text(s),
  );
