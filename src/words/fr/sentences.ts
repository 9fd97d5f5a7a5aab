import { firstThatFits } from '../button-titles';
import type { DeploymentNames, Ended, Sentences, VerdictGroup } from '../sentences';
import { walk } from './walk';
import { de, plural, write } from './write';

const bold = (text: string) => `**${text}**`;
const { and, or } = write;

/** `le 14 octobre 2025`, but `en octobre 2025`. */
const on = (date: string) => (/^(1er|\d{1,2} )/.test(date) ? `le ${date}` : `en ${date}`);
const since = (date: string) => (/^(1er|\d{1,2} )/.test(date) ? `depuis le ${date}` : `depuis ${date}`);

const until = (date: string) => (/^(1er|\d{1,2} )/.test(date) ? `jusqu’au ${date}` : `jusqu’en ${date}`);
const from = (date: string) =>
  /^(1er|\d{1,2} )/.test(date) ? `du ${date}` : `${/^[ao]/.test(date) ? 'd’' : 'de '}${date}`;

const isServer = (product: string) => /^(Exchange|Skype|Lync|SharePoint)\b/.test(product);
const hasArticle = (product: string) => /^(la |les? |l’)/.test(product);
const fitsSentence = (product: string) => isServer(product) || hasArticle(product);

/** Server names take no article, so that `le support d’Exchange 2016` is right; other names go before a colon. */
function support(product: string, rest: string): string {
  return isServer(product) ? `le support ${de(product)} ${rest}` : `${product} : le support ${rest}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One clause for all products that ended on the same day. */
function endClauses(ended: readonly Ended[]): string[] {
  const byDay = new Map<string, Ended[]>();
  for (const item of ended) {
    const key = `${item.how} ${item.date}`;
    byDay.set(key, [...(byDay.get(key) ?? []), item]);
  }
  return [...byDay.values()].map((group) => {
    const { date, how } = group[0] as Ended;
    const products = group.map(({ product, inSentence }) => inSentence ?? product);
    if (how === 'retired') return serviceStopped(products, date);
    const end = date === null ? 'est terminé' : `a pris fin ${on(date)}`;
    return products.every(fitsSentence)
      ? `le support ${and(products.map(de))} ${end}`
      : `le support ${end} pour ${and(products)}`;
  });
}

/** « service » or « arrêt » carries the agreement, so that the product’s own gender need not be known. */
function serviceStopped(products: readonly string[], date: string | null): string {
  if (products.some(hasArticle))
    return `l’arrêt ${and(products.map(de))} ${date === null ? 'est effectif' : `date ${from(date)}`}`;
  const several = products.length > 1;
  const subject = several
    ? `les services ${and(products)} ont été arrêtés`
    : `le service ${products[0]} a été arrêté`;
  return date === null ? subject : `${subject} ${on(date)}`;
}

/** `, avec SfB Online : la fonction **X** est prise en charge avec Exchange Online, mais pas avec Exchange 2010`. */
function someCases(feature: string | null, other: string | null, groups: readonly VerdictGroup[]): string {
  if (feature === null) return other === null ? '' : `, avec ${other}`;
  const told = groups.map(({ support: verdict, names }, index) => {
    const first = index === 0;
    if (verdict === 'yes') return `${first ? 'est ' : ''}prise en charge avec ${and(names)}`;
    if (verdict === 'no')
      return first ? `n’est pas prise en charge avec ${or(names)}` : `et ne l’est pas avec ${or(names)}`;
    if (verdict === 'on-paper')
      return first
        ? `n’est prise en charge que sur le papier avec ${and(names)}`
        : `sur le papier seulement avec ${and(names)}`;
    if (verdict === 'unknown') return `et les documents ne tranchent pas pour ${and(names)}`;
    return `${first ? 'est prise en charge ' : ''}sous condition avec ${and(names)}`;
  });
  const where = other === null ? '' : `avec ${other}, `;
  return ` : ${where}la fonction ${bold(feature)} ${told.join(', ')}`;
}

const languageNames = { en: 'anglais', fr: 'français', de: 'allemand', es: 'espagnol' } as const;

/** `2016 + SfB Server`: on a button, the plus says that the first one is Exchange. */
function onButton({ exchange, skype }: DeploymentNames): string {
  if (exchange === null || skype === null) return exchange ?? skype ?? '';
  return `${exchange.replace(/^Exchange /, '').replace('en local', 'local')} + ${skype}`;
}

const heads = {
  yes: 'Oui',
  no: 'Non',
  conditional: 'Cela dépend',
  unknown: 'Inconnu',
  'on-paper': 'Sur le papier seulement',
} as const;

export const sentences: Sentences = {
  language: 'fr',
  write,
  walk,

  verdict: {
    word: heads,
    readAs: (feature, others) =>
      `J’ai compris **${feature}**. Vous pensiez peut-être à ${write.or(others.map((other) => `**${other}**`))}.`,
    single: (verdict, feature, deployment) =>
      ({
        yes: `**Oui.** La fonction ${bold(feature)} est prise en charge avec ${deployment}.`,
        no: `**Non.** La fonction ${bold(feature)} n’est pas prise en charge avec ${deployment}.`,
        conditional: `**Cela dépend.** La fonction ${bold(feature)} n’est prise en charge avec ${deployment} que sous condition.`,
        unknown: `**Inconnu.** Les documents ne tranchent pas : rien ne permet de dire si la fonction ${bold(feature)} est prise en charge avec ${deployment}.`,
      })[verdict],
    undocumented: (feature, deployment) =>
      `**Inconnu.** Aucun document ne dit si la fonction ${bold(feature)} est prise en charge avec ${deployment}.`,
    onPaper: (feature, deployment, gone, successor) =>
      `**Oui, mais sur le papier seulement.** Les documents donnent la fonction ${bold(feature)} comme prise en charge avec ${deployment}, mais ${serviceStopped([gone.inSentence ?? gone.product], gone.date)} : elle ne fonctionne plus aujourd’hui.${
        successor === null ? '' : ` Ce qui la remplace : ${bold(successor.inSentence ?? successor.product)}.`
      }`,
    conditional: (feature, skype, needs, not) =>
      `**Cela dépend** de la version d’Exchange : avec ${skype}, la fonction ${bold(feature)} est prise en charge avec ${and(needs)}${
        not.length > 0 ? `, mais pas avec ${or(not)}` : ''
      }.`,
    condition: (needs, not) =>
      `Prise en charge avec ${or(needs)}${not.length > 0 ? ` ; pas avec ${or(not)}` : ''}.`,
    notWith: (versions) => `pas avec ${or(versions)}`,
    onlyWith: (versions) => `avec ${and(versions)} seulement`,
    all: (verdict, feature, deployment) => {
      const what = feature === null ? 'Tout ce que liste ce tableau' : `La fonction ${bold(feature)}`;
      const where = deployment === null ? 'dans chacun de ces déploiements' : `avec ${deployment}`;
      const e = feature === null ? '' : 'e';
      return {
        yes: `**Oui.** ${what} est pris${e} en charge ${where}.`,
        no:
          feature === null
            ? `**Non.** Rien de tout cela n’est pris en charge ${where}.`
            : `**Non.** ${what} n’est pas prise en charge ${where}.`,
        conditional: `**Cela dépend.** ${what} n’est pris${e} en charge ${where} que sous condition.`,
        unknown:
          feature === null
            ? `**Inconnu.** Les documents ne disent pas si cela est pris en charge ${where}.`
            : `**Inconnu.** Les documents ne disent pas si la fonction ${bold(feature)} est prise en charge ${where}.`,
        'on-paper': `**Oui, mais sur le papier seulement.** Les documents disent oui ${where}${feature === null ? '' : ` pour la fonction ${bold(feature)}`}, mais le service nécessaire a été arrêté : cela ne fonctionne plus aujourd’hui.`,
      }[verdict];
    },
    byDeployment: (feature, groups) =>
      `${bold(feature)} : ${groups.map(({ support: verdict, names }) => `**${heads[verdict]}** avec ${and(names)}`).join(' ; ')}.`,
    byFeature: (deployment, groups) =>
      `Avec ${deployment} : ${groups.map(({ support: verdict, names }) => `**${heads[verdict]}** pour ${and(names)}`).join(' ; ')}.`,
    dependsOnExchange: (feature, skype, groups) =>
      `**Cela dépend** du côté Exchange${someCases(feature, skype, groups)}.`,
    dependsOnSkype: (feature, exchange, groups) =>
      `**Cela dépend** du côté Skype${someCases(feature, exchange, groups)}.`,
    dependsOnBoth: (feature) =>
      `**Cela dépend** des deux côtés${feature === null ? '' : ` : la fonction ${bold(feature)} n’est prise en charge que dans certains déploiements`}.`,
    mixed: (features, deployments) =>
      deployments === 1
        ? 'La réponse varie selon la fonction.'
        : features === 1
          ? 'La réponse varie selon le déploiement.'
          : 'La réponse varie selon la fonction et le déploiement.',
    betweenMailboxes: (feature, places) =>
      `**Entre les deux, aucun document.** Les documents ne parlent pas de la fonction ${bold(feature)} quand une boîte aux lettres est sur ${places[0]} et l’autre sur ${or(places.slice(1))}. Ce qui suit vaut quand les deux sont du même côté.`,
    withRetired: ({ product, date }, support) =>
      `Avec ${product}, arrêté${date === null ? '' : ` ${on(date)}`}, les documents ${
        {
          yes: 'disaient oui ; ce déploiement n’est plus utilisable',
          no: 'disaient non',
          conditional: 'disaient oui sous condition ; ce déploiement n’est plus utilisable',
          unknown: 'ne se prononcent pas',
        }[support]
      }.`,
    count: (yes, onPaper, total, deployment) =>
      yes === 0
        ? `${bold(`Aucune des ${plural(total, 'fonction')}`)} n’est confirmée avec ${deployment}.`
        : `${bold(`${yes} ${yes < 2 ? 'fonction' : 'fonctions'} sur ${total}`)} ${yes < 2 ? 'est prise' : 'sont prises'} en charge avec ${deployment}${
            onPaper.length === 0
              ? ''
              : `, et ${onPaper.length < 2 ? 'une' : onPaper.length} sur le papier seulement : ${and(onPaper)}`
          }.`,
    countNot(no, yes, onPaper, total, deployment) {
      const work = onPaper.length < 2 ? 'fonctionne' : 'fonctionnent';
      const switchedOff = `${and(onPaper)} (service arrêté)`;
      const taken = `${yes < 2 ? 'est prise' : 'sont prises'} en charge`;
      if (no > 0)
        return `${bold(`${no} ${no < 2 ? 'fonction' : 'fonctions'} sur ${total}`)} ${no < 2 ? 'n’est pas prise' : 'ne sont pas prises'} en charge avec ${deployment}${
          onPaper.length === 0
            ? ''
            : `, et ${onPaper.length < 2 ? 'une' : onPaper.length} ne ${work} plus : ${switchedOff}`
        }.`;
      if (onPaper.length > 0)
        return `${bold(`${plural(onPaper.length, 'fonction')} sur ${total}`)} ne ${work} plus avec ${deployment} : ${switchedOff}. ${
          yes + onPaper.length === total
            ? `Les ${yes} autres ${taken}`
            : `${yes} ${taken}, le reste n’est pas tranché`
        }.`;
      return yes === total
        ? `**Rien n’est exclu :** les ${plural(total, 'fonction')} sont prises en charge avec ${deployment}.`
        : `**Rien n’est exclu** avec ${deployment} : ${plural(yes, 'fonction')} sur ${total} ${taken}, le reste n’est pas tranché.`;
    },
    group: (verdict, count) =>
      `${
        {
          yes: 'Oui : prises en charge',
          no: 'Non : pas prises en charge',
          conditional: 'Cela dépend',
          unknown: 'Inconnu : les documents n’en disent rien',
          'on-paper': 'Sur le papier seulement : service arrêté',
        }[verdict]
      } (${count})`,
    columns: {
      feature: 'Fonction',
      deployment: 'Déploiement',
      exchange: 'Exchange',
      skype: 'Skype',
      verdict: 'Verdict',
      today: 'À ce jour',
    },
  },

  status: {
    short: { supported: 'pris en charge', 'out-of-support': 'support terminé', retired: 'service arrêté' },
    notice: (ended) => {
      const retired = ended.some((item) => item.how === 'retired');
      const clauses = endClauses(ended).join(', et ');
      return retired
        ? `**Service arrêté.** ${capital(clauses)} ; ce qui suit est ce que disaient les documents quand le service fonctionnait.`
        : `**Support terminé.** ${capital(clauses)} : cela peut encore fonctionner, mais Microsoft ne corrige plus rien.`;
    },
    noticeList: (ended) =>
      `**Plus pris en charge aujourd’hui :** ${ended
        .map(({ product, date, how }) => {
          const end =
            how === 'retired'
              ? `service arrêté${date === null ? '' : ` ${on(date)}`}`
              : date === null
                ? ''
                : since(date);
          return end === '' ? product : `${product} (${end})`;
        })
        .join(', ')}.`,
    serverVersion: (product, supported, ended) =>
      write.label(
        `Version ${de(product)}`,
        `aujourd’hui, le support n’est plus assuré que pour ${and(supported)} ; il est terminé pour ${and(ended)}.`,
      ),
  },

  trouble: {
    lead: '**Je ne connais pas la cause chez vous.** Ce qui est documenté et peut correspondre :',
    nothing:
      '**Je ne connais pas la cause chez vous,** et les documents n’en citent aucune qui corresponde. Ils disent, ci-dessous, ce qui est pris en charge ; ce qui a été configuré se vérifie étape par étape dans la configuration guidée.',
  },

  reason: {
    everywhere: 'Elle est prise en charge dans tous les déploiements de la matrice.',
    wholeSkype: (skype, open) =>
      open
        ? `Avec ${skype}, toutes les versions d’Exchange sur lesquelles les documents se prononcent la prennent en charge.`
        : `Avec ${skype}, toutes les versions d’Exchange citées par les documents la prennent en charge.`,
    exceptExchange: (skype, except, open) => {
      const several = except.length > 1;
      const lack = `${and(except)} ne la ${several ? 'prennent' : 'prend'} pas en charge`;
      return open.length === 0
        ? `Avec ${skype}, ${several ? 'seuls' : 'seul'} ${lack}.`
        : `Avec ${skype}, ${lack} ; pour ${and(open)}, les documents ne se prononcent pas.`;
    },
    needsExchange: (skype, exchange, open) =>
      open
        ? `Avec ${skype}, les documents ne la confirment que pour ${and(exchange)}.`
        : `Avec ${skype}, il lui faut ${or(exchange)}.`,
    needsSkype: (exchange, skype) => `Avec ${exchange}, il lui faut ${or(skype)}.`,
    never: (skype) => `Aucune version d’Exchange citée par les documents ne l’offre avec ${skype}.`,
    undocumented: 'Aucun document ne parle de cette association : il n’y a donc ni oui ni non à donner.',
    disagree:
      'Les documents se contredisent sur cette association et rien ne les départage ; les deux versions figurent plus bas.',
    document: (title, date) => `Un seul document parle de cette association : ${title} (${date}).`,
    age(iso, how) {
      const date = write.date(iso);
      const at = /^\d{4}-\d{2}-\d{2}/.test(iso) ? `au ${date}` : `à ${date}`;
      const dates = {
        exactly: `date ${from(date)}`,
        about: `remonte ${at} environ`,
        after: `est postérieur ${at}`,
      };
      return `Le document le plus récent à l’appui de cette réponse ${dates[how]}.`;
    },
  },

  remedy: {
    instead: (service) => `Ce qui la remplace et peut se configurer : ${bold(service)}.`,
    replacedBy: ({ product, inSentence }) => `remplacée par ${inSentence ?? product}`,
    none: 'Aucun déploiement cité par les documents ne la prend en charge.',
    noneToday:
      'Parmi les déploiements pour lesquels les documents disent oui, aucun n’est encore pris en charge aujourd’hui.',
    unknown:
      'Avant de compter dessus, faites un essai hors production ou interrogez le support de Microsoft.',
    today:
      'Déploiements pour lesquels les documents disent oui et dont les deux côtés sont encore pris en charge aujourd’hui :',
  },

  ask: {
    exchange: 'Quelle version d’Exchange avez-vous ?',
    skype: 'De quel côté est Skype : sur votre propre serveur, ou Skype Entreprise Online ?',
    feature: 'De quelle fonction s’agit-il ?',
    both: 'Quel Exchange et quel Skype Entreprise ou Lync avez-vous ?',
    everything:
      'Citez une fonction, une version d’Exchange et le côté Skype : la réponse sera un oui ou un non.',
    choose: 'Cela peut se comprendre de plusieurs façons. Laquelle est la vôtre ?',
    support: (feature, names) => `${feature} : est-ce pris en charge avec ${write.deployment(names)} ?`,
    features: (names) => `Qu’est-ce qui fonctionne avec ${write.deployment(names)} ?`,
    deployments: (features) =>
      `Quels déploiements prennent en charge ${features.length > 1 ? 'les fonctions' : 'la fonction'} ${and(features)} ?`,
    compare: (one, other) => `Comparer ${write.deploymentShort(one)} avec ${write.deploymentShort(other)}`,
    setup: (procedure) => `Comment configurer ${procedure} ?`,
    command: (procedure) => `Donnez-moi les commandes pour ${procedure}`,
    checklist: (procedure) => `Faites une liste de contrôle pour ${procedure}`,
    lifecycle: (product) =>
      isServer(product)
        ? `Quelle est la date de fin de support ${de(product)} ?`
        : `Fin de support pour « ${product} » ?`,
    explain: (term) => `Que signifie ${write.quote(term)} ?`,
    help: 'aide',
  },

  button: {
    deployment: onButton,
    features: (names) => firstThatFits(`Avec ${onButton(names)}`, onButton(names)),
    featuresThere: 'Ce qui y fonctionne',
    between: (one, other) => `${one} / ${other.replace(/^Exchange (?=\d|SE)/, '')}`,
    deployments: 'Où cela fonctionne',
    compareWith: (names) => firstThatFits(`Face à ${onButton(names)}`, onButton(names)),
    setup: 'Mettre en place',
    setupOf: (procedure) => firstThatFits(`Configurer : ${procedure}`, procedure),
    command: 'Les commandes seules',
    allCommands: 'Toutes les commandes',
    checklist: 'Liste de contrôle',
    lifecycle: (product) => firstThatFits(`Support : ${product}`, `Support ${product}`, product),
    explain: (term) =>
      firstThatFits(`Que signifie ${term} ?`, `${term} ?`, `${term.replace(/ \(.*\)$/, '')} ?`),
    help: 'Que savez-vous faire ?',
  },

  part: {
    notices: 'Bon à savoir',
    contradictions: 'Là où les documents se contredisent',
    sources: 'Sources',
    moreSources: (count) => `et ${count} ${count < 2 ? 'autre document' : 'autres documents'}`,
    differences: (count) => `Différent (${count})`,
    same: (count) => `Identique (${count})`,
    steps: 'Étapes',
    prerequisites: 'Avant de commencer',
    corrected: 'Corrigé',
    run: 'À exécuter',
    next: 'Vous pouvez aussi demander',
    cut: 'De ce long message, je n’ai lu que le début et la fin. Si l’essentiel se trouve au milieu, posez la question dans un message à part.',
    inLanguage: (language) => `en ${languageNames[language]}`,
  },

  features: {
    everywhere: (count) =>
      `${plural(count, 'fonction')} ${count < 2 ? 'marche' : 'marchent'} dans tous les déploiements de la matrice ; pour les autres, tout dépend des deux côtés :`,
  },

  deployments: {
    lead: (feature, yes, total) =>
      yes === 0
        ? `**Aucun des ${total} déploiements** examinés ne prend en charge la fonction ${bold(feature)}.`
        : yes === total
          ? `**Les ${total} déploiements** examinés prennent tous en charge la fonction ${bold(feature)}.`
          : `${bold(`${yes} ${yes < 2 ? 'déploiement' : 'déploiements'} sur ${total}`)} ${yes < 2 ? 'prend' : 'prennent'} en charge la fonction ${bold(feature)}.`,
    leadTogether: (features, yes, total) =>
      yes === 0
        ? `**Aucun** des ${total} déploiements ne prend en charge à la fois les fonctions ${and(features.map(bold))}.`
        : `${bold(`${yes} ${yes < 2 ? 'déploiement' : 'déploiements'} sur ${total}`)} ${yes < 2 ? 'prend' : 'prennent'} en charge à la fois les fonctions ${and(features.map(bold))}.`,
    todayNone: 'Aucun d’eux n’a encore ses deux côtés pris en charge aujourd’hui.',
    todaySome: (deployments) =>
      `Parmi eux, encore pris en charge des deux côtés aujourd’hui : ${and(deployments)}.`,
    newer: (deployments) =>
      `Hors de la matrice, mais confirmé par un document plus récent et pris en charge des deux côtés aujourd’hui : ${and(deployments)}.`,
    newerEnded: (deployments) =>
      `Hors de la matrice, confirmé par un document plus récent, mais le support est terminé : ${and(deployments)}.`,
    newerNot: (deployments) =>
      `Hors de la matrice, et exclu par des documents plus récents : ${and(deployments)}.`,
  },

  compare: {
    lead: (one, other, differences, total) =>
      differences === 0
        ? `**Aucune différence :** ${one} et ${other} donnent le même verdict ${total === 1 ? 'pour cette fonction' : `pour les ${total} fonctions`}.`
        : `**${plural(differences, 'différence')}** sur ${plural(total, 'fonction')} entre ${one} et ${other}.`,
    leadSeveral: (count, differences, total) =>
      differences === 0
        ? `**Aucune différence :** les ${count} déploiements donnent le même verdict ${total === 1 ? 'pour cette fonction' : `pour les ${total} fonctions`}.`
        : `Les ${count} déploiements diffèrent sur **${differences}** ${differences < 2 ? 'fonction' : 'fonctions'} parmi ${total}.`,
    second: (deployment) =>
      `Pour comparer, citez un second déploiement à côté ${de(deployment)}. Voici ce qu’offre le premier :`,
    two: 'Citez les deux déploiements à comparer, par exemple l’une de ces paires.',
  },

  setup: {
    lead: (procedure, deployment) => `**${procedure}**${deployment === null ? '' : `, pour ${deployment}`}`,
    applies: (deployment) => `Cette procédure s’applique à ${deployment}.`,
    appliesNot: (deployment) =>
      `**Pas pour votre déploiement.** Cette procédure ne s’applique pas à ${deployment}.`,
    retired: '**Service arrêté.** Le service pour lequel cette procédure a été écrite n’existe plus.',
    optional: 'facultatif',
    skip: (names) => `Pas pour votre déploiement : ${and(names.map(write.quote))}.`,
    appliesOpen: (deployment) => `Les documents ne disent pas si cette procédure s’applique à ${deployment}.`,
    appliesUnknown: 'Vous n’avez pas précisé le déploiement ; les étapes varient un peu selon la version.',
    which: 'Quelle partie de la mise en place voulez-vous ? L’ensemble passe par ces parties :',
    step: (number, title) => `${number}. ${title}`,
    where: (place) => `**Où :** ${place}`,
    who: (group) => `**Qui :** ${group}`,
    expects: (text) => `**Résultat attendu :** ${text}`,
    fillIn: 'À remplacer par vos propres valeurs, accolades comprises :',
    value: (name, label, rule, example) =>
      `\`{${name}}\` ${bold(`${label}.`)} ${rule}${example === null ? '' : ` Exemple : \`${example}\``}`,
    rejected: (message) => `Valeur non reprise. ${message}`,
    before: 'À faire d’abord :',
    shell: {
      exchange: 'Exchange Management Shell',
      skype: 'Skype Entreprise Server Management Shell',
      'azure-ad': 'Microsoft Graph PowerShell',
      sharepoint: 'SharePoint Management Shell',
      console: 'Invite de commandes, en administrateur',
    },
  },

  command: {
    lead: (count, procedure, isSequence) =>
      `${count === 1 ? 'La commande' : `Les ${count} commandes`}${procedure === null ? '' : `, tirée${count === 1 ? '' : 's'} de **${procedure}**`}${count === 1 ? '' : isSequence ? ', dans cet ordre' : ', chacune avec son cas'} :`,
    near: (count, of) =>
      of === null
        ? `${count} commandes s’en approchent, dans plusieurs parties de la mise en place. Chaque titre dit à quoi sert sa commande :`
        : `Des ${of.total} commandes de **${of.procedure}**, ${count} s’en approchent. Chaque titre dit à quoi sert sa commande :`,
    needed: 'Sans ce qui suit, cela reste sans effet :',
    all: (count, procedure, conditional) =>
      `${count === 1 ? 'La commande qui met' : `Les ${count} commandes qui mettent`} en place **${procedure}**${count === 1 ? '' : ', dans l’ordre'}${conditional ? '. Celles qu’une condition précède ne s’exécutent que dans ce cas' : ''} :`,
    firstOf: (count, total, procedure) =>
      `Les ${count} premières des ${total} commandes qui mettent en place **${procedure}**, dans l’ordre. La configuration guidée les parcourt toutes, et les donne aussi en document ou en script.`,
    byHand: (steps) => `À la main, sans commande : ${and(steps.map(write.quote))}.`,
    none: 'Les documents ne donnent pas de commande pour cela. Citez la partie de la mise en place, ou une applet de commande, et je cherche de nouveau.',
    otherCloud:
      '**Pas dans les documents.** Ils nomment trois clouds : mondial, 21Vianet (Chine) et GCC High. Ce qu’il faut à un autre, comme GCC ou DoD, ils ne le disent pas. Ne prenez pas la valeur d’un cloud différent.',
    fromReference: (cmdlet) =>
      `Aucune procédure d’ici n’emploie \`${cmdlet}\`. Voici sa forme d’après la page de référence, avec ses paramètres obligatoires :`,
    undoes: (step) => `Pour annuler l’étape ${write.quote(step)}`,
    undoAll: (count, total, procedure, steps, conditional) =>
      count === 0
        ? `Les documents ne donnent aucune commande qui annule **${procedure}**.`
        : `${count < total ? `Les ${count} premières des ${total} commandes qui annulent` : count === 1 ? 'La commande qui annule' : `Les ${count} commandes qui annulent`} **${procedure}**${count === 1 ? '' : steps === 1 ? ', dans cet ordre' : ', la dernière étape d’abord'}${conditional ? '. Celles qui sont précédées d’une condition ne servent que dans ce cas' : ''} :`,
    noUndo: (cmdlet) =>
      `**Aucune commande n’est indiquée.** Les documents ne disent pas comment annuler \`${cmdlet}\`. Ce qu’ils indiquent pour d’autres étapes n’annule pas son effet.`,
    restart: (cmdlet, count) =>
      count === 0
        ? `**Aucun redémarrage n’est indiqué.** Les documents ne citent rien à redémarrer après \`${cmdlet}\`.`
        : `**Oui.** Les documents l’indiquent après \`${cmdlet}\` :`,
  },

  check: {
    right: '**Aucune erreur trouvée.**',
    rightWithNotes: (count) =>
      `**Aucune erreur trouvée,** mais ${count === 1 ? 'un point' : `${count} points`} à noter.`,
    troubled: (errors, warnings) =>
      `**${errors < 2 ? '1 problème trouvé' : `${errors} problèmes trouvés`}**${warnings > 0 ? `, et ${plural(warnings, 'avertissement')}` : ''}.`,
    unread: '**Rien n’a pu être vérifié.**',
    wrong: (errors, warnings) =>
      `**${errors < 2 ? '1 erreur trouvée' : `${errors} erreurs trouvées`}**${warnings > 0 ? `, et ${plural(warnings, 'avertissement')}` : ''}.`,
    warnings: (count) =>
      `**${plural(count, 'avertissement')} :** la commande peut aboutir, mais regardez ceci d’abord.`,
    shown: (count) => `**${count} point${count > 1 ? 's' : ''} à examiner** dans cette sortie.`,
    unexplained:
      'La commande seule ne dit pas pourquoi cela échoue. Collez ce que la console a affiché, et je le regarde.',
    nothing:
      'Ce message ne contient ni commande ni résultat, et je ne conserve pas ce qui a été collé auparavant. Collez la ligne, ou ce que la console a affiché, et je vérifie.',
    severity: { error: 'Erreur', warning: 'Avertissement', info: 'Remarque' },
    problem: 'Problème',
  },

  lifecycle: {
    word: {
      supported: 'Pris en charge',
      limited: 'Arrêt en cours',
      ended: 'Support terminé',
      retired: 'Service arrêté',
      unverified: 'Non documenté',
    },
    head: {
      yes: 'Oui.',
      no: 'Non.',
      supported: 'Pris en charge.',
      ended: 'Support terminé.',
      retired: 'Service arrêté.',
      withdrawn: 'Retiré.',
      unverified: 'Inconnu.',
    },
    supported: (product) => `${capital(support(product, 'est assuré aujourd’hui'))}.`,
    supportedUntil: (product, date) => `${capital(support(product, `est assuré ${until(date)}`))}.`,
    supportedAtLeast: (product, date) =>
      `${capital(support(product, `est assuré tant que le produit est tenu à jour, au moins ${until(date)}`))}.`,
    ended: (product, date) => `${capital(support(product, `a pris fin ${on(date)}`))}.`,
    endedNoDate: (product) => `${capital(support(product, 'est terminé'))}.`,
    retired: ({ product, inSentence = product }, date) =>
      inSentence.startsWith('le ')
        ? `${capital(inSentence)} a été retiré${date === null ? '' : ` ${on(date)}`}.`
        : `${capital(serviceStopped([inSentence], date))}.`,
    blocked: (product) => `**Bloqué, d’après l’annonce :** ${product}.`,
    released: (product, date, past) =>
      past ? `**Sorti ${on(date)} :** ${product}.` : `**Pas encore sorti :** ${product}, prévu ${on(date)}.`,
    unaffected: (product, online) =>
      `**Pas concerné.** ${product} : rien ne change ; l’arrêt ne vise que ${online}.`,
    limited: (product) => `**Arrêt en cours.** ${product} : l’arrêt se fait par étapes.`,
    unverified: (product) => `**Inconnu.** ${product} : aucun document disponible ne donne de date.`,
    mainstream: (date, past) =>
      `Support standard ${past ? `terminé ${since(date)}` : `assuré ${until(date)}`}.`,
    esu: (date, past) =>
      past
        ? `Les mises à jour de sécurité étendues, payantes, sont terminées elles aussi ${since(date)} ; elles n’ont jamais prolongé le support.`
        : `Des mises à jour de sécurité étendues, payantes, existent ${until(date)} ; elles ne prolongent pas le support.`,
    replacedBy: (product) => `La suite prévue par Microsoft : ${product}.`,
    secondary:
      'Cette information vient d’un texte qui n’est pas de Microsoft : confirmez-la sur les pages de cycle de vie de Microsoft avant de planifier.',
    unverifiedNote:
      'Rien de plus n’est documenté ici ; rien de plus n’est donc affirmé. Les pages de cycle de vie de Microsoft font foi.',
    notBefore: (date) => `pas avant ${on(date)}`,
    milestone: (kind, date, past) =>
      ({
        announced: `Fin annoncée ${on(date)}.`,
        deprecated: past ? `Obsolète ${since(date)}.` : `Abandon prévu ${on(date)}.`,
        'off-by-default': past
          ? `Désactivé par défaut ${since(date)}.`
          : `Désactivé par défaut à partir ${from(date)}.`,
        'blocked-briefly': past ? `Bloqué brièvement ${on(date)}.` : `Blocage bref prévu ${on(date)}.`,
        blocked: past ? `Bloqué ${since(date)}, d’après l’annonce.` : `Blocage prévu à partir ${from(date)}.`,
        'support-end': past ? `Support terminé ${since(date)}.` : `Support assuré ${until(date)}.`,
        'phase-out': past
          ? `Arrêt progressif commencé ${on(date)}.`
          : `Arrêt progressif à partir ${from(date)}.`,
        retired: past ? `Retiré ${on(date)}.` : `Retrait prévu ${on(date)}.`,
        off: past ? `Arrêté ${on(date)}.` : `Arrêt définitif prévu ${on(date)}.`,
      })[kind],
    move: (by, product) =>
      ({
        'in-place': `Passage à ${product} : mise à niveau sur place.`,
        'side-by-side': `Passage à ${product} : installation côte à côte, pas sur place.`,
        'mailbox-migration': `Passage à ${product} : par migration des boîtes aux lettres.`,
      })[by],
    moved: (by, from, to) =>
      ({
        'in-place': `**Sur place.** Le passage ${de(from)} à ${to} est une mise à niveau sur place.`,
        'side-by-side': `**Pas sur place.** Le passage ${de(from)} à ${to} se fait côte à côte.`,
        'mailbox-migration': `**Pas sur place.** Le passage ${de(from)} à ${to} se fait par migration des boîtes aux lettres.`,
      })[by],
    notFrom: (update, enough, moved) =>
      `**Pas depuis la ${update} :** installez d’abord la ${enough.replace(/ ou /g, ' ou la ')}. ${moved.replace(/^\*\*.*?\*\* /, '')}`,
    shutting: (products) => `**Arrêt en cours :** ${and(products)}.`,
    unknown: (products) => `**Non documenté :** ${and(products)}.`,
    alive: (products) => `**Encore pris en charge aujourd’hui :** ${and(products)}.`,
    noneAlive: '**Aucun de ces produits n’est encore pris en charge aujourd’hui.**',
    over: (products) => `**Plus pris en charge :** ${and(products)}.`,
    after: (products, next) => `**Après ${and(products)} :** ${or(next)}.`,
    esuPeriods: (over) =>
      over
        ? '**Terminées.** Les mises à jour de sécurité étendues, payantes, ont pris fin ; elles n’ont jamais prolongé le support.'
        : '**Pas encore terminées.** Les mises à jour de sécurité étendues, payantes, vont par périodes ; elles ne prolongent pas le support.',
    esuPeriod: (product, date, past) =>
      write.label(product, past ? `terminée ${since(date)}.` : `${until(date)}.`),
    esuOver:
      'Les mises à jour de sécurité étendues, payantes, sont terminées elles aussi ; elles n’ont jamais prolongé le support.',
    today: (date) => `Situation ${/^\d/.test(date) ? 'au' : 'en'} ${date}.`,
    columns: { product: 'Produit', end: 'Fin de support', state: 'À ce jour' },
  },

  explain: {
    englishMeaning: 'Description en anglais',
    difference: {
      'oauth server-to-server-authentication':
        '**La différence :** OAuth est le protocole ; l’authentification de serveur à serveur en est l’usage entre deux serveurs.',
    },
    parameterOf: (parameter, cmdlet) => `\`-${parameter}\` de \`${cmdlet}\``,
    where: (subject) => `Où s’exécutent les commandes de ${subject} :`,
    rights: (subject) => `Qui peut exécuter ${subject}, et pour quelles étapes :`,
    failureFrom: (procedure) => `Cet échec est connu de la procédure ${write.quote(procedure)}.`,
    cmdletOfModule: (cmdlet, module, retired) =>
      retired
        ? `**Retirée.** \`${cmdlet}\` fait partie de ${module}.`
        : `\`${cmdlet}\` fait partie de ${module}.`,
    instead: (cmdlet) => `À la place\u00a0: \`${cmdlet}\`.`,
    inSetup: (procedure, title, text) => `Dans ${write.quote(procedure)}\u00a0: ${bold(title)}. ${text}`,
    given: (parameters) => `La configuration indique\u00a0: ${and(parameters.map((name) => `\`${name}\``))}.`,
    fixedIn: (procedure, value, why) => `${write.quote(procedure)} exige \`${value}\`\u00a0: ${why}`,
    cmdletOf: (cmdlet, shell) =>
      shell === null
        ? `\`${cmdlet}\` est une applet de commande de PowerShell même\u00a0: toute console PowerShell la propose.`
        : `\`${cmdlet}\` est une applet de commande ${de(shell)}.`,
    type: (type) => `Type : \`${type}\`.`,
    values: (values) => `Valeurs : ${and(values.map((value) => `\`${value}\``))}.`,
    byDefault: (value) => `Valeur par défaut : \`${value}\`.`,
    required: 'Paramètre obligatoire.',
    optional: 'Paramètre facultatif.',
    needed: (value) => `L’intégration demande \`${value}\`.`,
    feature: (feature, yes, total) =>
      `${bold(feature)} est l’une des fonctions de la matrice ; ${yes} de ses ${total} déploiements la ${yes < 2 ? 'prend' : 'prennent'} en charge.`,
    applicable: (products) => `La page de référence cite : ${and(products)}.`,
    removed: 'Elle a disparu des produits actuels.',
    mandatory: (ways) =>
      `${ways.flat().length < 2 ? 'Obligatoire' : 'Obligatoires'} : ${ways.map((names) => and(names.map((name) => `\`-${name}\``))).join(' ; ou ')}.`,
    usedIn: (procedures) => `Employée dans ${and(procedures)}.`,
    product: (name) =>
      `${bold(name)} fait partie des produits dont parlent les documents. Demandez jusqu’à quand il est pris en charge, ou ce qui fonctionne avec lui.`,
    moreCmdlets: (count) =>
      `${count < 2 ? '1 autre applet de commande a' : `${count} autres applets de commande ont`} un paramètre de ce nom.`,
    which: 'Quel terme voulez-vous voir expliqué ? Citez-le seul, par exemple :',
    unknown: 'Ce terme ne fait pas partie de ceux que les documents expliquent.',
  },

  checklist: {
    lead: (procedure, count) => `**Liste de contrôle : ${procedure}** (${plural(count, 'point')})`,
    noMove:
      'Aucune des procédures n’est le passage à une autre version : elles mettent en place ce qu’Exchange et Skype Entreprise font ensemble. Pour laquelle voulez-vous une liste de contrôle ?',
  },

  help: {
    lead: 'Demandez, avec vos mots, ce qui fonctionne entre Exchange et Skype Entreprise (ou Lync). Voici les questions auxquelles je réponds :',
    items: [
      {
        title: 'Cela fonctionne-t-il ?',
        example:
          'La présence dans Outlook sur le web est-elle prise en charge avec Exchange 2013 et Skype Entreprise Online ?',
      },
      {
        title: 'Ce qui fonctionne',
        example: 'Qu’est-ce qui ne fonctionne pas avec Exchange 2010 et Skype Entreprise Server ?',
      },
      {
        title: 'Où cela fonctionne',
        example: 'Quels déploiements prennent en charge le magasin de contacts unifié ?',
      },
      {
        title: 'Qu’est-ce qui change ?',
        example:
          'Comparer Exchange 2010 + Skype Entreprise Server avec Exchange 2016 + Skype Entreprise Server',
      },
      { title: 'Comment le configurer ?', example: 'Comment configurer les applications partenaires ?' },
      {
        title: 'Quelle commande ?',
        example: 'Donnez-moi la commande du fournisseur d’hébergement pour GCC High',
      },
      {
        title: 'Est-ce juste ?',
        example:
          'Est-ce correct ? Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.contoso.com/autodiscover/autodiscover.xml"',
      },
      { title: 'Encore pris en charge ?', example: 'Exchange 2016 est-il encore pris en charge ?' },
      { title: 'Que veut dire ce terme ?', example: 'Que signifie le paramètre VerificationLevel ?' },
      {
        title: 'Que faut-il cocher ?',
        example: 'Faites une liste de contrôle pour le magasin de contacts unifié',
      },
    ],
    more: 'Les réponses tirées des documents les citent. Quand ils se taisent, je ne devine pas.',
  },

  greeting: {
    hello:
      'Bonjour. Je réponds sur ce qui fonctionne entre Exchange et Skype Entreprise ou Lync, et sur la façon de le mettre en place.',
    thanks: 'Avec plaisir. Revenez quand vous voulez.',
    goodbye: 'Au revoir. Revenez quand vous voulez.',
  },

  control: {
    nothing:
      'Aucune configuration n’est en cours ici : il n’y a donc rien à poursuivre, à reprendre ni à annuler.',
    can: 'Vous pouvez demander les étapes d’une configuration, ou ce qui fonctionne avec votre déploiement.',
  },

  none: {
    lead: 'Cela sort de ce que je peux répondre.',
    outside: {
      default:
        'Je réponds sur ce qui fonctionne entre Exchange et Skype Entreprise ou Lync, sur la mise en place et sur la durée du support. Au-delà de ces documents, je ne sais rien.',
      teams:
        'Microsoft Teams ne fait pas partie des produits que ces documents associent à Exchange. Ce que j’en sais : il a remplacé Skype Entreprise Online.',
      'exchange-2007':
        'Exchange 2007 et les versions antérieures ne figurent dans aucun des documents : ils commencent à Exchange 2010.',
      'no-such-version': 'Cette version du produit n’existe pas.',
      'ocs-2007':
        'Office Communications Server ne figure dans aucun des documents : ils commencent à Lync Server 2010.',
      'consumer-skype':
        'Le Skype grand public est un autre produit ; les documents portent sur Skype Entreprise et Lync.',
      'other-vendor':
        'Les produits d’autres éditeurs ne figurent pas dans les documents, qui associent Exchange à Skype Entreprise ou à Lync.',
      'other-language':
        'Je comprends le français et l’anglais. Reposez votre question dans l’une de ces langues.',
      injection:
        'Ce n’est pas une question sur Exchange et Skype Entreprise, et mes réponses viennent de documents, pas de consignes glissées dans un message.',
      chitchat:
        'Je ne m’occupe que d’Exchange avec Skype Entreprise ou Lync : ce qui fonctionne, la mise en place, les commandes, le support.',
      'near-domain':
        'La question porte sur l’un des produits, mais pas sur la façon dont Exchange et Skype Entreprise fonctionnent ensemble ; mes documents n’en traitent pas.',
      unclear:
        'Je n’y ai pas reconnu de question sur Exchange et Skype Entreprise ou Lync. Citez la fonction, ou les deux produits, et je cherche.',
      empty: 'Le message était vide.',
      broken: 'Le message n’a pas pu être lu.',
      long: 'Le message est trop long pour être lu en entier, et je n’ai reconnu de question ni au début ni à la fin. Posez-la dans un message à part.',
    },
    versions: 'Voici les versions dont parlent les documents :',
    instead: 'Voici ce que je peux dire à la place :',
  },

  card: {
    left: (count) =>
      `${count < 2 ? '1 ligne n’a pas tenu' : `${count} lignes n’ont pas tenu`} sur cette carte.`,
    welcomeTitle: 'Liaison',
    welcome:
      'Je réponds sur ce qui fonctionne entre Exchange et Skype Entreprise ou Lync, je montre comment le mettre en place et je vérifie les commandes. Les réponses tirées des documents les citent. Écrivez en français ou en anglais.',
  },
};
