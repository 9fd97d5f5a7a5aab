/** Words that say nothing of what is asked. */
const EMPTY = new Set(
  (
    'a an the of for to in on at by is are it its do i you we my me our your what which how with and or please give gimme command commands cmdlet cmdlets type run need want line liner powershell exactly that this so from s be been into there will would could can should about does did get got as use using one-liner something name if its their them they there take takes taken away out side power shell not no was were has have had now again ' +
    'un une le la les l de du des d pour a au aux dans sur en par est sont il elle je tu on nous vous mon ma mes notre nos votre son sa ses ce cet cette ces c que qu qui quel quelle quels quelles quoi comment avec et ou donne donnez moi commande commandes applet applets ligne taper tape lancer lance faut veux voudrais s n y t j m si dont afin fait faire file soit comme cote leur leurs ont bien'
  ).split(' '),
);

/** Several words that are one, before they are taken apart. */
const PHRASES: readonly [RegExp, string][] = [
  [/\bvoice ?mails?\b|\bmessagerie vocale\b|\bboites? vocales?\b/g, 'voicemail'],
  [/\broll(?:s|ed|ing)? back\b/g, 'rollback'],
  [/\b(?:turn|switch)(?:s|es|ed|ing)? (on|off)\b/g, ' switch$1 '],
  [/\bauto[ -]discover(?:y)?\b|\b(?:auto[ -]?)?decouverte(?: auto(?:matique)?)?\b/g, 'autodiscover'],
  [/\bunified contacts? stores?\b|\bmagasin de contacts unifies?\b/g, 'ucs'],
  [/\bunified messaging\b|\bmessagerie unifiee\b/g, 'um'],
  [/\b(?:instant messag(?:ing|es?)|messagerie instantanee|messages? instantanes?|mi|ims)\b/g, 'im'],
  [/\boutlook (?:web app|on the web|sur le web)\b|\boutlook web access\b/g, 'owa'],
  [/\bserver[ -]to[ -]server\b|\bserveur[ -]a[ -]serveur\b/g, 's2s'],
  [/\bplans? de num(?:erotation)?\b|\bdial ?plans?\b/g, 'dialplan'],
  [/\bfront[ -]ends?\b|\b(?:serveurs? )?fronta(?:l|ux)\b/g, 'frontend'],
  [/\b(?:token issuer|emetteurs? de jetons?|token[ -]signing|oauth ?token ?issuer)\b/g, 'tokenissuer'],
  [/\be[ -]?discovery\b|\bdecouverte electronique\b/g, 'ediscovery'],
  [/\b(?:profile )?(?:picture|photo|portrait)s?\b|\bavatars?\b/g, 'photo'],
  [/\bhosted (?:voicemail)\b/g, 'hosted voicemail'],
  [/\b(?:auto|automated) attendants?\b|\bstandards? automatiques?\b/g, 'attendant'],
  [/\bcall routers?\b|\brouteurs? d appels\b/g, 'callrouter'],
  [/\b(?:contact|buddy) lists?\b|\blistes? de contacts\b/g, 'contacts'],
  [/\bboites? aux lettres\b/g, 'mailbox'],
  [/\bvirtual director(?:y|ies)\b|\brepertoires? virtuels?\b|\bvdirs?\b/g, 'virtualdirectory'],
  [/\bsip address space\b|\bespace (?:d adressage )?sip\b/g, 'sipspace'],
  [/\bskype (?:for business|entreprise)(?: server)?\b|\bsfb\b|\bs4b\b|\blync(?: server)?\b/g, 'skype'],
  [/\bmicrosoft 365\b|\boffice 365\b|\bo365\b|\bm365\b/g, 'online'],
  [/\b(?:central management store|magasin central(?: de gestion)?)\b/g, 'cms'],
];

/** Different words for one thing in either language; the first stands for all. */
const SAME: readonly string[] = [
  'autodiscover autodiscovery scp',
  'url uri address adresse',
  'configure configuration config configurer parametre parametres setting settings reglage reglages',
  'create creating creation creates creer cree creez crees new nouveau nouvelle add adds ajouter ajoute ajout define definit make makes made define defines definir definition set sets regler mettre met put register registers inscrire inscrit inscription declarer declare faites',
  'show find finds see sees shows display displays check checks verify verifies look view lists list confirm voir afficher affiche affichage montrer montre verifier verifie verification lister liste listes consulter controler regarder',
  'undo undoing revert reverse annuler annule annulation rollback',
  'remove removes deletes delete drop supprimer supprime suppression effacer efface enlever enleve retirer retire rid debarrasser uninstall',
  'disable disables desactiver desactive switchoff off couper coupe stop stops arreter arret forbid interdire',
  'enable enables enabled activate activates activer active activation switchon on',
  'test tests tester teste testing essayer trial',
  'restart restarts redemarrer redemarre reset reboot bounce relancer relance reinitialiser recycle recycler',
  'replication replicate replicates replicated replica replicas repliquer replique repliquee repliques',
  'certificate certificates certificat certificats cert certs certif certifs',
  'user users utilisateur utilisateurs person people personne gens someone somebody quelqu employee salarie collegue colleague',
  'server servers serveur serveurs box boxes machine',
  'archive archives archived archiving archivage archiver archivees archivee archives',
  'policy policies strategie strategies',
  'upload uploads charger charge chargement importer importe import imports televerser envoyer envoie load loads',
  'connection connectivity connectivite connexion talk talks communicate communicates parle parler communiquer dialogue dialoguer reach',
  'storage stockage store stores stored',
  'provider providers fournisseur fournisseurs',
  'hosting hosted hebergement heberge hebergee',
  'mailbox mailboxes boite boites bal',
  'partner partners partenaire partenaires',
  'application app apps applications appli applis',
  'trust trusts trusted trusting confiance approuver approuve approuvee approuvees approuves approuvent',
  'token tokens jeton jetons',
  'assign assigns assigned affecter affecte attribuer attribue attribuee grant grants donner',
  'thumbprint empreinte fingerprint',
  'override overrides remplacement',
  'late behind lag lagging lags retard',
  'force push kick forcer declencher immediately now',
  'local localstore',
  'federation federated federate federes federe federer',
  'allow permitted permits permit allows allowed autoriser autorise permettre permet authorise authorize',
  'group groups groupe groupes',
  'role roles',
  'member members membre membres',
  'account accounts compte comptes',
  'script scripts ps1',
  'topology topologie',
  'site sites',
  'folder dossier',
  'message messages',
  'call calls appel appels',
  'outgoing outbound sortants sortant',
  'contact contacts buddy buddies',
  'migrate migrated migration migrer migre migrent moved move deplacer deplaces',
  'service services',
  'gateway gateways passerelle passerelles',
  'online cloud',
  'renew renewed renewal renouveler renouvele renouvellement',
  'existing exists exist existe existant already deja',
  'everyone everybody all every each global globally globalement tous tout toute toutes monde chaque',
  'some few one single just quelques certains certaines only seulement seul seule rien',
  'resolve resolves resolved resolution resolu resout',
  'record entry entree enregistrement',
  'export exporter',
  'exporter exports export',
  'space espace',
  'forest forests foret forets',
  'preview apercu',
  'cancel annulation-apercu',
  'known connu connaitre connait knows know',
  'permission permissions autorisation droits rights control controle',
  'current actuel currently',
  'internal interne internes internally',
  'external externe externes',
  'state status etat',
  'access acces',
  'subscriber abonne',
  'refresh refreshes actualiser actualise rafraichir',
  'publish publishes publier publie',
  'recherche search searches rechercher chercher',
  'item element',
  'default defaut',
  'file fichier',
  'compare comparer',
  'different differentes differents another autre across entre',
  'scheduler scheduling planificateur calendar calendrier',
  'vianet 21vianet chine china chinois',
  'hide masquer',
  'password passe',
  'date later plus-tard ulterieure tard',
];

function stem(word: string): string {
  if (word.length <= 4 || /\d/.test(word)) return word.replace(/(?<=[a-z]{3})s$/, '');
  const bare = word.replace(
    /(?:ations?|ements?|ments?|ions?|ings?|ies|ity|ed|ers?|ent|ees?|es|ez|e|s|y)$/,
    '',
  );
  return (bare.length >= 4 ? bare : word).slice(0, 8);
}

const CANONICAL: ReadonlyMap<string, string> = new Map(
  [...SAME].reverse().flatMap((group) => {
    const all = group.split(' ');
    return all.map((word) => [word, stem(all[0] ?? word)] as const);
  }),
);

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’'`]/g, ' ');

/** A text without case, accents and apostrophes; names of several words are one word each. */
export function foldText(text: string): string {
  let folded = fold(text).replace(/\s+/g, ' ');
  for (const [phrase, word] of PHRASES) folded = folded.replace(phrase, word);
  return folded;
}

/** `New-CsPartnerApplication` is asked for as "partner application" too. */
const takeApart = (text: string): string =>
  text.replace(
    /[A-Za-z]*[a-z][A-Z][A-Za-z]*/g,
    (name) => `${name} ${name.replace(/([a-z])([A-Z])/g, '$1 $2')}`,
  );

/** What comes after these words is only the occasion ("restart IIS after the partner script"). */
const OCCASION = /\b(?:after|once|before|without|apres|avant|sans|depuis que|une fois)\b/;

/** Domains, host names and addresses of people: values, not words. */
const VALUE =
  /[\w.+-]*@[\w.-]+|\b(?:https?:\/\/)?(?:[\w-]+\.)+(?!(?:xml|svc|ps1|pfx|cer|config|exe|msi|json|jpe?g)\b)[a-z]{2,}(?:\/\S*)?/gi;

/** The words of a question with how much each counts. */
export function stemsAsked(question: string): Map<string, number> {
  const words = question.replace(VALUE, ' ');
  const text = foldText(takeApart(words));
  const at = text.search(OCCASION);
  const main = at > 0 ? stemsOf(text.slice(0, at)) : [];
  if (main.length === 0) return new Map(stemsOf(words).map((stem) => [stem, 1]));
  return new Map([
    ...stemsOf(text.slice(at)).map((stem) => [stem, 0.4] as const),
    ...main.map((stem) => [stem, 1] as const),
  ]);
}

/** The words of a text that carry something, so reduced that words for one thing are alike. */
export function stemsOf(text: string): string[] {
  return (foldText(takeApart(text)).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !EMPTY.has(word))
    .map((word) => CANONICAL.get(word) ?? stem(word));
}
