import type { ChecklistWords, Numbered } from '../checklist';
import { write } from './write';

const named = ({ number, title }: Numbered) => `**${number}. ${title}**`;
const all = (items: readonly Numbered[]) => write.and(items.map(named));
const several = (items: readonly unknown[]) => items.length > 1;

export const checklist: ChecklistWords = {
  moment: (date, time) => `${date} à ${time}`,

  card: {
    summary: (title, status) => `${title} : ${status}`,
    progress: (done, total) => `${done} sur ${total} ${done < 2 ? 'fait' : 'faits'}`,
    next: ({ number, title }) => `À suivre : ${number}. ${title}`,
    allDone: 'Tout est fait.',
    empty: 'Cette liste est encore vide. Écrivez « ajouter : … » pour commencer.',
    closed: 'Cette liste de contrôle est fermée.',
    deleted: 'Cette liste de contrôle a été supprimée.',
    doneBy: (name, moment) => `${name}, ${moment}`,
    assigned: (name) => `Pour ${name}`,
    note: (text, name) => `Note de ${name} : ${text}`,
    range: (from, to, total) => `Points ${from} à ${to} sur ${total}`,
    tick: ({ number, title }) => `Cocher ${number}. ${title}`,
    untick: ({ number, title }) => `Décocher ${number}. ${title}`,
    typed: 'Appuyez sur un point pour le cocher, ou écrivez « cocher 3 ».',
  },

  button: {
    commands: (number) => `Commandes du point ${number}`,
    change: 'Modifier la liste',
    previous: 'Points précédents',
    following: 'Points suivants',
    close: 'Fermer la liste',
    reopen: 'Rouvrir la liste',
    delete: 'Supprimer la liste',
    post: 'Publier dans un canal',
    yesClose: 'Oui, la fermer',
    yesReopen: 'Oui, la rouvrir',
    yesDelete: 'Oui, la supprimer',
    yesReset: 'Oui, tout décocher',
    keep: 'Ne rien changer',
    cancelReminder: 'Annuler le rappel',
    show: (title) => title,
  },

  form: {
    title: (list) => `Modifier « ${list} »`,
    choose: 'Choisissez',
    chooseChannel: 'Choisissez un canal.',
    item: 'Point',
    text: 'Texte, nom ou nouvelle position',
    textHint: 'Un nouveau titre, une note, le nom d’un collègue ou un numéro',
    add: 'Ajouter comme point',
    rename: 'Renommer',
    note: 'Enregistrer comme note',
    assign: 'Attribuer',
    move: 'Déplacer à cette position',
    remove: 'Retirer',
    chooseItem: 'Choisissez d’abord le point.',
    needText: 'Remplissez d’abord le texte.',
  },

  said: {
    ticked: (items) => `${several(items) ? 'Cochés' : 'Coché'} : ${all(items)}.`,
    unticked: (items) => `${several(items) ? 'Décochés' : 'Décoché'} : ${all(items)}.`,
    already: (item, name, moment) => `${named(item)} est déjà coché, par ${name}, le ${moment}.`,
    notTicked: (item) => `${named(item)} n’est pas coché ; il n’y a rien à annuler.`,
    repeated: 'C’est déjà pris en compte.',
    unchanged: 'C’est déjà le cas.',
    noItem: (number, total) =>
      total === 0
        ? `Il n’y a pas de point ${number} : la liste est vide.`
        : `Il n’y a pas de point ${number} : la liste va de 1 à ${total}.`,
    gone: 'Ce point ne figure plus sur la liste.',
    closed: 'Cette liste de contrôle est fermée. Rouvrez-la pour la modifier.',
    deleted: 'Cette liste de contrôle a été supprimée.',
    full: (limit) => `Une liste de contrôle contient ${limit} points au plus ; celle-ci est pleine.`,
    deniedClose: (owner) =>
      `Seules peuvent fermer ou rouvrir cette liste la personne qui l’a créée (${owner}) et celles à qui un point est attribué.`,
    deniedDelete: (owner) => `Seule la personne qui a créé cette liste (${owner}) peut la supprimer.`,
    added: (items) => `${several(items) ? 'Ajoutés' : 'Ajouté'} : ${all(items)}.`,
    renamed: (item) => `Renommé : ${named(item)}.`,
    retitled: (title) => `La liste s’appelle maintenant **${title}**.`,
    noted: (item) => `La note figure sous ${named(item)}.`,
    unnoted: (item) => `La note sous ${named(item)} est supprimée.`,
    assigned: (items, name) => `Pour ${name} : ${all(items)}.`,
    unassigned: (items) => `N’${several(items) ? 'ont' : 'a'} plus de responsable : ${all(items)}.`,
    moved: (item) => `Déplacé : c’est maintenant ${named(item)}.`,
    removed: (items) => `${several(items) ? 'Retirés' : 'Retiré'} : ${all(items)}.`,
    closedBy: (name, title) => `${name} a fermé **${title}**.`,
    reopenedBy: (name, title) => `${name} a rouvert **${title}**.`,
    deletedBy: (name, title) => `${name} a supprimé **${title}**.`,
    kept: 'Rien n’a été modifié.',
    noTicks: 'Rien n’est coché\u202f: il n’y a rien à remettre à zéro.',
    createdShort: (left, limit) =>
      `Une liste de contrôle contient ${limit} points au plus ; ${left === 1 ? 'le dernier' : `les ${left} derniers`} de ceux que vous avez donnés n’y ${left === 1 ? 'figure' : 'figurent'} pas.`,
    noLines: 'Écrivez les points sous cette ligne, un par ligne.',
    defaultTitle: 'Liste de contrôle',
  },

  ask: {
    close: (title, open) =>
      open === 0
        ? `Fermer **${title}** ? Tout y est fait.`
        : `Fermer **${title}** ? Il y reste ${open === 1 ? 'un point' : `${open} points`} à faire.`,
    reopen: (title) => `Rouvrir **${title}** ?`,
    delete: (title) => `Supprimer **${title}** et son historique ? C’est définitif.`,
    reset: (title, done) =>
      `Tout décocher dans **${title}**\u202f? ${done === 1 ? 'Une coche sera retirée' : `${done} coches seront retirées`}\u202f; la liste elle-même reste.`,
    which: 'De quelle liste de contrôle s’agit-il ?',
    where: (title) => `Où publier **${title}** ?`,
    person: (name, names) =>
      `Plusieurs personnes correspondent à « ${name} » : ${write.and(names)}. Indiquez le nom complet.`,
  },

  none: {
    here: 'Il n’y a pas de liste de contrôle dans cette conversation. Créez-en une avec « liste de contrôle pour les applications partenaires », ou écrivez « liste de contrôle : » puis vos propres points, un par ligne.',
    yours:
      'Vous n’avez pas de liste de contrôle. Créez-en une avec « liste de contrôle pour les applications partenaires », ou écrivez « liste de contrôle : » puis vos propres points, un par ligne.',
    notMember: (place) =>
      place === null
        ? 'Seules les personnes de cette conversation peuvent voir et modifier cette liste.'
        : `Seuls les membres de ${place} peuvent voir et modifier cette liste.`,
    nobody: (name) => `Je ne trouve personne du nom de « ${name} » ici.`,
    noCommands: (item) => `Il n’y a pas de commande pour ${named(item)}.`,
    stale: 'Cette liste de contrôle n’existe plus.',
  },

  mine: {
    lead: (count) =>
      count === 1 ? 'Vous avez une liste de contrôle :' : `Vous avez ${count} listes de contrôle :`,
    line: (title, done, total, place, closed) =>
      `**${title}** : ${done} sur ${total}${place === null ? '' : `, dans ${place}`}${closed ? ', fermée' : ''}`,
  },

  history: {
    lead: (title) => `Ce qui s’est passé dans **${title}**, du plus récent au plus ancien :`,
    none: 'Il ne s’est encore rien passé dans cette liste.',
    line: (kind, name, subject, moment) => {
      const did = {
        tick: 'a coché',
        untick: 'a décoché',
        add: 'a ajouté',
        rename: 'a renommé un point en',
        assign: 'a attribué',
        note: 'a mis une note à',
        move: 'a déplacé',
        remove: 'a retiré',
        retitle: 'a renommé la liste en',
        close: 'a fermé la liste',
        reopen: 'a rouvert la liste',
        delete: 'a supprimé la liste',
      }[kind];
      return `${moment} : ${name} ${did}${subject === '' ? '' : ` « ${subject} »`}`;
    },
    cleared: (kind, name, subject, moment) =>
      `${moment} : ${name} a retiré ${kind === 'note' ? 'la note' : 'le responsable'} de « ${subject} »`,
    assigned: (name, subject, to, moment) => `${moment} : ${name} a attribué « ${subject} » à ${to}`,
  },

  export: {
    lead: (title) => `**${title}**, à copier :`,
    columns: {
      number: 'Numéro',
      item: 'Point',
      done: 'Fait',
      by: 'Fait par',
      at: 'Fait le',
      assignee: 'Attribué à',
      note: 'Note',
    },
    yes: 'oui',
    no: 'non',
    madeBy: (name, moment) => `Créée par ${name}, le ${moment}`,
  },

  place: {
    channel: (team, channel) => `${channel} (${team})`,
    general: 'Général',
  },

  post: {
    done: (place) => `La liste est publiée dans ${place}.`,
    noTeams:
      'Je ne suis installé dans aucune équipe dont vous êtes membre. Demandez à un propriétaire de l’équipe d’y ajouter Liaison (Teams › Applications), puis recommencez. Rien n’a été publié.',
    tooManyTeams:
      'Je suis installé dans plus d’équipes que je ne peux en parcourir en une fois. Indiquez le canal et son équipe, par exemple «\u00a0publier la liste dans Général (Opérations)\u00a0». Rien n’a été publié.',
    more: 'Il peut y en avoir d’autres\u00a0: indiquez le canal et son équipe, par exemple «\u00a0publier la liste dans Général (Opérations)\u00a0».',
    noSuch: (name, names) =>
      names.length === 0
        ? `Je ne connais pas de canal du nom de « ${name} ». Rien n’a été publié.`
        : `Je ne connais pas de canal du nom de « ${name} » où je pourrais publier. Il y a : ${write.and(names)}.`,
    refused: (reason, place) =>
      ({
        'not-in-roster': `Liaison ne fait plus partie de ${place} : demandez à un propriétaire de l’équipe d’y ajouter de nouveau l’application.`,
        'not-found': `${place} n’existe plus : le canal a été supprimé ou déplacé.`,
        archived: `${place} appartient à une équipe archivée, qui n’accepte plus de messages : un propriétaire peut la restaurer.`,
        blocked: `${place} n’accepte pas les messages de Liaison : quelqu’un l’y a bloqué.`,
        'not-allowed': `Liaison n’a pas le droit d’écrire dans ${place} : un propriétaire décide de qui peut y publier.`,
        disabled: 'Un administrateur a désactivé Liaison dans votre organisation.',
        'not-a-member': `Vous n’êtes plus membre de ${place} et ne pouvez donc pas y publier.`,
        'too-large': 'La liste de contrôle est trop longue pour un seul message.',
        refused: `Teams a refusé le message pour ${place}, et le refuserait de nouveau. Prévenez la personne qui administre Liaison.`,
        unreachable: `Teams n’a pas accepté le message pour ${place}. Réessayez dans une minute.`,
      })[reason],
    nothing: 'Rien n’a été publié.',
    already: (place) => `La liste se trouve déjà dans ${place}.`,
    here: 'cette conversation',
  },

  remind: {
    set: (moment, title) => `Je rappellerai **${title}** à tout le monde ici, le ${moment}.`,
    setForYou: (moment, title) => `Je vous rappellerai **${title}** le ${moment}.`,
    setElsewhere: (moment, title, place) =>
      `Je rappellerai **${title}** à tout le monde ${place === null ? 'dans la conversation de la liste' : `dans ${place}`}, le ${moment}.`,
    unclear:
      'Quand ? Écrivez par exemple « rappelle au canal lundi à 9 h » ou « rappelle-nous dans 2 heures ».',
    past: 'Ce moment est déjà passé, ou se situe dans plus d’un an. Quand dois-je vous le rappeler ?',
    none: 'Aucun rappel n’est prévu pour cette liste.',
    list: (count) => (count === 1 ? 'Un rappel est prévu :' : `${count} rappels sont prévus :`),
    line: (_number, moment, title) => `${moment} : ${title}`,
    cancelled: (moment) => `Le rappel du ${moment} est annulé.`,
    tooMany: (limit) => `Une liste peut avoir ${limit} rappels au plus. Annulez-en d’abord un.`,
    text: (title, name) => `Rappel de **${title}**, demandé par ${name}.`,
    dropped: (title, reason) => `Le rappel de **${title}** n’a pas pu être envoyé. ${reason}`,
    silent: (place) => `Pendant des heures, Teams n’a accepté aucun message pour ${place}.`,
  },

  storage: {
    down: 'L’enregistrement est impossible pour le moment ; rien n’a été modifié. Je continue à répondre aux questions. Réessayez dans une minute.',
    unreadable:
      'Ce qui est conservé ici des listes de contrôle a été enregistré par une autre version de Liaison, et je ne sais pas le lire. Rien n’y change.',
  },
};
