import type { WalkSentences } from '../walk';
import { write } from './write';

const code = (text: string) => `\`${text}\``;
const { and, or } = write;

export const walk: WalkSentences = {
  typed: {
    begin: [
      'configurer',
      'configure',
      'configurez',
      'mettre en place',
      'mets en place',
      'mettez en place',
      'installer',
      'installe',
      'installez',
      'commencer',
      'commence',
      'demarrer',
      'demarre',
      'lancer',
      'lance',
      'guide moi dans',
      'guidez moi dans',
      'guide moi pour',
      'guidez moi pour',
      'accompagne moi dans',
      'accompagnez moi dans',
      'comment configurer',
      'comment mettre en place',
      'comment installer',
      'je veux configurer',
      'je veux mettre en place',
      'je voudrais configurer',
      'aide moi a configurer',
      'aidez moi a configurer',
      'activer',
      'deployer',
    ],
    undo: [
      'defaire',
      'defais',
      'defaire cette etape',
      'annuler cette etape',
      'annule cette etape',
      'comment defaire',
      'comment annuler cette etape',
      'revenir sur cette etape',
    ],
    values: [
      'valeurs',
      'mes valeurs',
      'voir mes valeurs',
      'afficher mes valeurs',
      'modifier les valeurs',
      'modifier mes valeurs',
      'changer les valeurs',
      'changer mes valeurs',
      'mes noms',
      'formulaire',
    ],
    runbook: [
      'guide ecrit',
      'le guide',
      'document',
      'le document',
      'markdown',
      'runbook',
      'envoie le document',
      'envoyer le document',
    ],
    script: ['script', 'le script', 'ps1', '.ps1', 'powershell', 'envoie le script', 'envoyer le script'],
    again: [
      'encore',
      'reessayer',
      'reessaie',
      'afficher l etape',
      'affiche l etape',
      'montre l etape',
      'repete',
      'repeter',
      'cette etape',
      'etape en cours',
    ],
  },
  word: {
    next: 'suivant',
    back: 'retour',
    skip: 'passer',
    restart: 'recommencer',
    cancel: 'annuler',
    resume: 'reprendre',
    'show-all': 'tout afficher',
    where: 'où suis-je',
    undo: 'défaire',
    'undo-all': 'tout défaire',
    values: 'mes valeurs',
    runbook: 'document',
    script: 'script',
  },
  button: {
    next: 'Étape suivante',
    start: 'Commencer',
    back: 'Retour',
    skip: 'Passer',
    restart: 'Recommencer',
    cancel: 'Annuler',
    resume: 'Reprendre',
    'show-all': 'Toutes les étapes',
    where: 'Où suis-je\u202f?',
    undo: 'Comment défaire',
    'undo-all': 'Tout défaire',
    values: 'Mes valeurs',
    submit: 'Valider',
    'show-step': 'Afficher l’étape',
    runbook: 'Document (.md)',
    script: 'Script (.ps1)',
  },

  lead: (procedure, deployment) => `**${procedure}**${deployment === null ? '' : ` avec ${deployment}`}`,
  outline: (steps) => `${steps} étape${steps > 1 ? 's' : ''}\u00a0:`,
  count: (steps) => `${steps} étape${steps > 1 ? 's' : ''}`,
  dropped: 'Ne font pas partie de votre parcours\u00a0:',
  part: (name) => `Partie\u00a0: ${name}`,
  step: (number, total, title) => `Étape ${number} sur ${total}\u00a0: ${title}`,
  needs: (count) =>
    count === 1
      ? 'Pour écrire les commandes, il me manque une valeur propre à votre environnement\u00a0:'
      : `Pour écrire les commandes, il me manque ${count} valeurs propres à votre environnement\u00a0:`,
  needsChoice: 'La suite dépend de votre réponse\u00a0:',
  example: (value) => `Exemple\u00a0: ${code(value)}`,
  now: (value) => `Actuellement\u00a0: ${code(value)}`,
  typeIt: (lines) => `À la place du formulaire, vous pouvez écrire une ligne par valeur\u00a0: ${lines}.`,
  used: 'Repris de vos réponses ou de la valeur habituelle\u202f; pour en changer, écrivez une autre valeur\u00a0:',
  pasteIt: 'Collez le résultat ici, et je le compare.',
  ways: (words) => `Écrivez ${or(words.map(code))}.`,
  empty: 'Cette étape ne comporte aucune commande\u00a0: elle se fait à la main.',

  deployment: {
    title: 'Votre déploiement',
    lead: (procedure) =>
      `Les étapes de **${procedure}** dépendent de votre environnement. Quelle version d’Exchange utilisez-vous, et quelle version de Skype Entreprise ou de Lync\u202f?`,
    closer: (side) => `Pour ${side}, la version précise compte ici.`,
    label: { exchange: 'Exchange', skype: 'Skype Entreprise ou Lync' },
    rule: {
      exchange: (ids) => `La version d’Exchange\u00a0: ${or(ids.map(code))}.`,
      skype: (ids) => `Le côté Skype\u00a0: ${or(ids.map(code))}.`,
    },
    typeIt: (example) =>
      `Vous pouvez aussi le dire en toutes lettres («\u00a0${example}\u00a0»), ou écrire ${code('suivant')} pour continuer sans le préciser\u202f: les conditions figurent alors à côté des commandes.`,
    notOne: (value) => `${write.quote(value)} ne fait pas partie des versions que couvrent les documents.`,
  },

  event: {
    left: (names) =>
      `${names.length === 1 ? 'Valeur non donnée' : 'Valeurs non données'}\u00a0: ${and(names.map(code))}. L’étape n’avait donc pas de commandes et compte comme passée. ${code('retour')} y ramène.`,
    skipped: (title) => `Étape passée\u00a0: **${title}**.`,
    costs: {
      change:
        'Rien n’a été configuré par cette étape, et la suite peut en dépendre. Elle reste sur la liste de ce qui est à faire.',
      look: 'Elle ne modifie rien\u202f; vous ne savez simplement pas si cette partie est en ordre.',
    },
    atStart: 'C’est le début\u00a0: il n’y a rien avant.',
    atEnd: 'Toutes les étapes sont derrière vous.',
    restarted: 'On repart du début. Les valeurs que vous avez données sont conservées.',
    cancelled: (procedure) =>
      `La configuration **${procedure}** est arrêtée. Je n’ai touché à rien sur vos serveurs. Écrivez ${code('reprendre')} pour continuer là où vous vous êtes arrêté.`,
    resumed: (procedure) => `Retour à la configuration **${procedure}**.`,
    taken: (names) => `C’est noté\u00a0: ${and(names.map(code))}.`,
    changed: (titles) =>
      `Ces étapes sont déjà faites, et leurs commandes ont changé\u00a0: ${and(titles.map((title) => `**${title}**`))}. Relancez-les avec la nouvelle valeur si elle les concerne.`,
    refused: (count) =>
      count === 1 ? 'Une valeur ne convient pas\u00a0:' : `${count} valeurs ne conviennent pas\u00a0:`,
    unknown: (name, known) =>
      `Je ne connais ici aucune valeur nommée ${code(name)}. Cette configuration accepte ${and(known.map(code))}.`,
    unknownAlone: (name) => `Je ne connais aucune valeur nommée ${code(name)}.`,
    movedOn:
      'Ce bouton vient d’une étape précédente\u202f; la configuration a avancé depuis. Voici où vous en êtes\u00a0:',
    before: (procedure) =>
      `La configuration **${procedure}**, qui était en cours, laisse la place à celle-ci.`,
    kept: (names) =>
      `Repris de votre dernière configuration\u00a0: ${and(names.map(code))}. Écrivez une valeur de nouveau pour la changer.`,
    newVersion: (names) =>
      `Depuis que vous avez commencé, Liaison décrit autrement ${and(names.map((name) => `**${name}**`))}. Vous continuez à la même étape.`,
    forgotten: 'La configuration précédente n’est plus lisible. Recommencez-la, s’il vous plaît.',
  },

  check: {
    passed: (expects) => `**Vérification réussie.** ${expects}`.trim(),
    failed: '**Vérification non réussie.** Le résultat n’est pas celui qu’il faut ici\u00a0:',
    unrecognised: (command) =>
      `**Résultat non reconnu.** Je n’y trouve pas ce qui permet de vérifier cette étape. Exécutez ${code(command)} et collez tout ce qui s’affiche, noms des propriétés compris.`,
    nothingToCheck: 'Cette étape n’a pas de résultat à vérifier.',
    shows: (property, value, wanted) =>
      `${code(property)} affiche ${value === '' ? 'une valeur vide' : code(value)}\u202f; ${wanted}.`,
    lacks: (property) => `${code(property)} n’y figure pas.`,
    wanted: {
      equals: (value) => `il faut ${code(value)}`,
      oneOf: (values) => `il faut ${or(values.map(code))}`,
      contains: (value) => `il faut y trouver ${code(value)}`,
      filled: 'il faut une valeur',
      form: (pattern) => `il faut une valeur de la forme ${code(pattern)}`,
    },
    noText: (text) => `${code(text)} n’y figure pas.`,
    causes: 'Ce que cela peut être',
    remedy: (symptom, cause, remedy) => `**${symptom}** ${cause} ${remedy}`,
    goOn: `Corrigez puis collez le nouveau résultat, ou continuez en connaissance de cause avec ${code('suivant')}\u202f: le bilan le dira.`,
  },

  list: {
    where: (number, total, title) => `Vous êtes à l’étape ${number} sur ${total}\u00a0: **${title}**.`,
    ended: 'Vous êtes à la fin de cette configuration.',
    here: 'ici',
    mark: {
      done: 'faite',
      skipped: 'passée',
      passed: 'vérifiée',
      failed: 'vérification non réussie',
      open: 'à faire',
    },
    values: 'Vos valeurs dans cette configuration\u00a0:',
    noValues: 'Vous n’avez encore donné aucune valeur.',
    changeValue: (name) =>
      `Pour en changer une, écrivez-la de nouveau\u00a0: ${code(`${name} = …`)}. Les commandes suivantes prennent la nouvelle valeur.`,
    all: 'Toutes les étapes',
    undo: (title) => `Pour défaire **${title}**\u00a0:`,
    undoAll: 'Pour défaire tout ce qui a été fait, dans cet ordre\u00a0:',
    noUndo: 'Pour cette étape, les documents n’indiquent rien à défaire.',
    noUndoAll: 'Aucune étape faite n’a de retour arrière décrit dans les documents.',
    openNames: 'Remplacez ce qui figure entre accolades par vos propres valeurs.',
  },

  end: {
    lead: (procedure) => `**${procedure}\u00a0: c’était la dernière étape.**`,
    done: 'Fait et vérifié',
    skipped: 'Passé',
    unverified: 'Fait, mais pas vérifié par un résultat',
    failed: 'Fait, mais la vérification n’a pas réussi',
    nothing: 'Aucune étape n’a été faite.',
    files: `Toute la procédure avec vos valeurs\u00a0: écrivez ${code('document')} pour un texte à garder, ou ${code('script')} pour PowerShell. ${code('retour')} ramène à la dernière étape.`,
    fileName: { runbook: 'procedure', script: 'script' },
    fileIs: {
      runbook: 'Toute la procédure avec vos valeurs, à lire et à garder.',
      script: 'Les commandes de la procédure avec vos valeurs. Lisez-le avant de l’exécuter.',
    },
    sent: (name) => `${code(name)} se trouve dans vos fichiers.`,
    declined: 'Rien n’a été enregistré.',
    uploadFailed: 'Le fichier n’a pas pu être enregistré. En voici le contenu.',
    notThere: 'La configuration à laquelle ce fichier se rapporte n’existe plus.',
  },

  elsewhere: {
    here: 'Une configuration guidée se déroule dans la conversation privée, pour que ses étapes n’encombrent pas celle-ci.',
    opened: 'Je l’y ai ouverte\u00a0: voyez votre conversation avec moi.',
    link: (url) => `[Ouvrez la conversation avec moi](${url}) et redites-le là-bas.`,
    open: 'Ouvrir la conversation',
  },

  profile: {
    remembered: (what) =>
      `Je retiens que vous utilisez ${what}, et je m’en sers quand une question ne précise pas l’un des deux côtés.`,
    used: (what) =>
      `Vous n’avez pas précisé votre environnement\u00a0: j’ai pris ${what}, que vous m’aviez indiqué.`,
    shown: (what) => `Vous m’avez dit que vous utilisez ${what}.`,
    cloud: (name) => `Votre cloud\u00a0: ${name}.`,
    language: 'Vous m’écrivez en français.',
    none: 'Je n’ai rien conservé à votre sujet.',
    forgotten: 'C’est oublié\u00a0: votre environnement, votre cloud, votre langue et vos valeurs.',
    howTo: `Dites ${write.quote('oublie-moi')} pour que ce soit effacé, ou indiquez autre chose pour le remplacer.`,
    offered: `Dites-moi ${write.quote('nous utilisons Exchange 2016 et Skype Entreprise Server 2019')}, et je m’en servirai quand une question ne le précise pas.`,
  },
};
