import { firstThatFits } from '../button-titles';
import type { DeploymentNames, Ended, Sentences, VerdictGroup } from '../sentences';
import { walk } from './walk';
import { plural, write } from './write';

/** `on 14 October 2025`, but `in October 2025`. */
const on = (date: string) => (/^\d{1,2} /.test(date) ? `on ${date}` : `in ${date}`);

const bold = (text: string) => `**${text}**`;
const { and, or } = write;

/** One clause for all products that ended on the same day. */
function endClauses(ended: readonly Ended[]): string[] {
  const byDay = new Map<string, Ended[]>();
  for (const item of ended) {
    const key = `${item.how} ${item.date}`;
    byDay.set(key, [...(byDay.get(key) ?? []), item]);
  }
  return [...byDay.values()].map((group) => {
    const names = and(group.map((item) => item.product));
    const { date, how } = group[0] as Ended;
    if (how === 'retired') {
      return `${names} ${group.length > 1 ? 'were' : 'was'} switched off${date === null ? '' : ` ${on(date)}`}`;
    }
    const have = group.length > 1 ? 'have' : 'has';
    return date === null
      ? `${names} ${have} reached end of support`
      : `${names} ${have} been out of support since ${date}`;
  });
}

const languageNames = { en: 'English', fr: 'French', de: 'German', es: 'Spanish' } as const;

/** `2016 + SfB Server`: on a button, the plus says that the first one is Exchange. */
function onButton({ exchange, skype }: DeploymentNames): string {
  if (exchange === null || skype === null) return exchange ?? skype ?? '';
  return `${exchange.replace(/^Exchange /, '').replace('on premises', 'local')} + ${skype}`;
}

const heads = {
  yes: 'Yes',
  no: 'No',
  conditional: 'It depends',
  unknown: 'Unknown',
  'on-paper': 'On paper only',
} as const;

/** `: with SfB Online, **X** is supported with Exchange Online, not with Exchange 2010`. */
function someCases(feature: string | null, other: string | null, groups: readonly VerdictGroup[]): string {
  const where = other === null ? '' : `with ${other}`;
  if (feature === null) return where === '' ? '' : ` ${where}`;
  const told = groups.map(({ support, names }, index) => {
    const next = index === 0 ? '' : ', ';
    if (support === 'yes') return `${next}supported with ${and(names)}`;
    if (support === 'no') return index === 0 ? `not supported with ${or(names)}` : `, not with ${or(names)}`;
    if (support === 'on-paper') return `${index === 0 ? 'supported ' : next}on paper only with ${and(names)}`;
    return support === 'unknown'
      ? `${index === 0 ? '' : ' and '}not settled with ${and(names)}`
      : `${next}under a condition with ${and(names)}`;
  });
  return `: ${where === '' ? '' : `${where}, `}${bold(feature)} is ${told.join('')}`;
}

export const sentences: Sentences = {
  language: 'en',
  write,
  walk,

  verdict: {
    word: heads,
    readAs: (feature, others) =>
      `I took this to mean **${feature}**. You may also have meant: ${write.or(others.map((other) => `**${other}**`))}.`,
    single: (support, feature, deployment) =>
      ({
        yes: `**Yes.** ${bold(feature)} is supported with ${deployment}.`,
        no: `**No.** ${bold(feature)} is not supported with ${deployment}.`,
        conditional: `**It depends.** ${bold(feature)} is supported with ${deployment} only under a condition.`,
        unknown: `**Unknown.** The documents do not settle whether ${bold(feature)} is supported with ${deployment}.`,
      })[support],
    undocumented: (feature, deployment) =>
      `**Unknown.** No document says whether ${bold(feature)} is supported with ${deployment}.`,
    onPaper: (feature, deployment, { product, date }, successor) =>
      `**Yes, but on paper only.** The documents list ${bold(feature)} as supported with ${deployment}, but ${product} was switched off${date === null ? '' : ` ${on(date)}`}: it does not work today.${
        successor === null ? '' : ` What takes its place is ${bold(successor.product)}.`
      }`,
    conditional: (feature, skype, needs, not) =>
      `**It depends** on the Exchange version: with ${skype}, ${bold(feature)} is supported with ${and(needs)}${
        not.length > 0 ? `, not with ${or(not)}` : ''
      }.`,
    condition: (needs, not) => `Supported with ${or(needs)}${not.length > 0 ? `; not with ${or(not)}` : ''}.`,
    notWith: (versions) => `not with ${or(versions)}`,
    onlyWith: (versions) => `with ${and(versions)} only`,
    all: (support, feature, deployment) => {
      const what = feature === null ? 'Every feature in this table' : bold(feature);
      const where = deployment === null ? 'in each of these deployments' : `with ${deployment}`;
      return {
        yes: `**Yes.** ${what} is supported ${where}.`,
        no:
          feature === null
            ? `**No.** None of it is supported ${where}.`
            : `**No.** ${what} is not supported ${where}.`,
        conditional: `**It depends.** ${what} is supported ${where} only under a condition.`,
        unknown: `**Unknown.** The documents do not settle whether ${feature === null ? 'any of this' : what} is supported ${where}.`,
        'on-paper': `**Yes, but on paper only.** The documents list ${feature === null ? 'all of it' : what} as supported ${where}, but what it rests on has been switched off: it does not work today.`,
      }[support];
    },
    byDeployment: (feature, groups) =>
      `${bold(feature)}: ${groups.map(({ support, names }) => `**${heads[support]}** with ${and(names)}`).join('; ')}.`,
    byFeature: (deployment, groups) =>
      `With ${deployment}: ${groups.map(({ support, names }) => `**${heads[support]}** for ${and(names)}`).join('; ')}.`,
    dependsOnExchange: (feature, skype, groups) =>
      `**It depends** on the Exchange side${someCases(feature, skype, groups)}.`,
    dependsOnSkype: (feature, exchange, groups) =>
      `**It depends** on the Skype side${someCases(feature, exchange, groups)}.`,
    dependsOnBoth: (feature) =>
      `**It depends** on both sides${feature === null ? '' : `: ${bold(feature)} is supported in some deployments only`}.`,
    mixed: (features, deployments) =>
      deployments === 1
        ? 'The answer differs by feature.'
        : features === 1
          ? 'The answer differs by deployment.'
          : 'The answer differs by feature and by deployment.',
    betweenMailboxes: (feature, places) =>
      `**Not documented between the two.** The documents do not speak of ${bold(feature)} where one mailbox is with ${places[0]} and the other with ${or(places.slice(1))}. What follows holds where both are in the same place.`,
    withRetired: ({ product, date }, support) =>
      `With ${product}, retired${date === null ? '' : ` ${on(date)}`}, the documents ${
        {
          yes: 'said yes; it can no longer be run',
          no: 'said no',
          conditional: 'said yes under a condition; it can no longer be run',
          unknown: 'give no verdict',
        }[support]
      }.`,
    count: (yes, onPaper, total, deployment) =>
      yes === 0
        ? `${bold(`None of the ${plural(total, 'feature')}`)} is confirmed with ${deployment}.`
        : `${bold(`${yes} of ${plural(total, 'feature')}`)} ${yes === 1 ? 'is' : 'are'} supported with ${deployment}${
            onPaper.length === 0 ? '' : `, and ${onPaper.length} on paper only: ${and(onPaper)}`
          }.`,
    countNot(no, yes, onPaper, total, deployment) {
      const works = onPaper.length === 1 ? 'works' : 'work';
      const switchedOff = `${and(onPaper)}, switched off`;
      if (no > 0)
        return `${bold(`${no} of ${plural(total, 'feature')}`)} ${no === 1 ? 'is' : 'are'} not supported with ${deployment}${
          onPaper.length === 0 ? '' : `, and ${onPaper.length} no longer ${works}: ${switchedOff}`
        }.`;
      if (onPaper.length > 0)
        return `${bold(`${onPaper.length} of ${plural(total, 'feature')}`)} no longer ${works} with ${deployment}: ${switchedOff}. ${
          yes + onPaper.length === total
            ? `The other ${yes} are`
            : `${yes} are supported, the rest is not settled`
        }${yes + onPaper.length === total ? ' supported' : ''}.`;
      return yes === total
        ? `**Nothing is ruled out:** all ${plural(total, 'feature')} are supported with ${deployment}.`
        : `**Nothing is ruled out** with ${deployment}: ${yes} of ${plural(total, 'feature')} are supported, the rest is not settled.`;
    },
    group: (support, count) =>
      `${
        {
          yes: 'Yes: supported',
          no: 'No: not supported',
          conditional: 'It depends',
          unknown: 'Unknown: the documents do not say',
          'on-paper': 'On paper only: switched off',
        }[support]
      } (${count})`,
    columns: {
      feature: 'Feature',
      deployment: 'Deployment',
      exchange: 'Exchange',
      skype: 'Skype',
      verdict: 'Verdict',
      today: 'Today',
    },
  },

  status: {
    short: { supported: 'supported', 'out-of-support': 'out of support', retired: 'retired' },
    notice: (ended) => {
      const retired = ended.some((item) => item.how === 'retired');
      const clauses = endClauses(ended).join(', and ');
      return retired
        ? `**Retired.** ${clauses}: below is what the documents said while the service ran.`
        : `**Out of support.** ${clauses}: ${
            ended.length > 1
              ? 'they may still run, but Microsoft no longer fixes them'
              : 'it may still run, but Microsoft no longer fixes it'
          }.`;
    },
    noticeList: (ended) =>
      `**No longer supported today:** ${ended
        .map(({ product, date, how }) => {
          const since =
            how === 'retired'
              ? `retired${date === null ? '' : ` ${on(date)}`}`
              : date === null
                ? ''
                : `since ${date}`;
          return since === '' ? product : `${product} (${since})`;
        })
        .join(', ')}.`,
    serverVersion: (product, supported, ended) =>
      `${write.label(`Version of ${product}`, `only ${and(supported)} ${supported.length > 1 ? 'are' : 'is'} still supported today`)}, not ${or(ended)}.`,
  },

  trouble: {
    lead: '**I do not know your cause.** What is documented and may fit:',
    nothing:
      '**I do not know your cause,** and the documents tell of none that fits what you say. They tell what is supported, below; what was set up can be checked step by step in the guided setup.',
  },

  reason: {
    everywhere: 'It is supported in every deployment of the support matrix.',
    wholeSkype: (skype, open) =>
      open
        ? `With ${skype}, every Exchange version on which the documents give a verdict supports it.`
        : `With ${skype}, every Exchange version in the documents supports it.`,
    exceptExchange: (skype, except, open) => {
      const lack = `${and(except)} ${except.length > 1 ? 'lack' : 'lacks'} it`;
      return open.length === 0
        ? `With ${skype}, only ${lack}.`
        : `With ${skype}, ${lack}; for ${and(open)} the documents give no verdict.`;
    },
    needsExchange: (skype, exchange, open) =>
      open
        ? `With ${skype}, the documents confirm it for ${and(exchange)} only.`
        : `With ${skype} it needs ${or(exchange)}.`,
    needsSkype: (exchange, skype) => `With ${exchange} it needs ${or(skype)}.`,
    never: (skype) => `No Exchange version in the documents offers it with ${skype}.`,
    undocumented: 'None of the documents speaks of this pair, so there is no yes or no to give.',
    disagree:
      'The documents contradict each other on this pair, and nothing settles it; both sides are given below.',
    document: (title, date) => `This pair stands in one document only: ${title} (${date}).`,
    age: (iso, how) =>
      how === 'exactly'
        ? `The newest document behind this answer is dated ${write.date(iso)}.`
        : `The newest document behind this answer is from ${write.dated(iso, how)}.`,
  },

  remedy: {
    instead: (service) => `${bold(service)} takes its place there, and can be set up.`,
    replacedBy: ({ product }) => `replaced by ${product}`,
    none: 'No deployment in the documents supports it.',
    noneToday: 'No deployment with a yes in the documents is in support today.',
    unknown: 'Before you rely on it, try it in a test environment or ask Microsoft support.',
    today: 'A yes in the documents, with both sides in support today:',
  },

  ask: {
    exchange: 'Which version of Exchange do you have?',
    skype: 'Which Skype side do you have: a server of your own, or Skype for Business Online?',
    feature: 'Which feature do you mean?',
    both: 'Which Exchange and which Skype for Business or Lync do you have?',
    everything: 'Name a feature, an Exchange version and the Skype side, and the answer is a yes or a no.',
    choose: 'That can be read in more than one way. Which one do you mean?',
    support: (feature, names) => `${feature}: is it supported with ${write.deployment(names)}?`,
    features: (names) => `What works with ${write.deployment(names)}?`,
    deployments: (features) => `Which deployments support ${and(features)}?`,
    compare: (one, other) => `Compare ${write.deploymentShort(one)} with ${write.deploymentShort(other)}`,
    setup: (procedure) => `How do I set up ${procedure}?`,
    command: (procedure) => `Give me the commands for ${procedure}`,
    checklist: (procedure) => `Make a checklist for ${procedure}`,
    lifecycle: (product) => `Is ${product} still supported?`,
    explain: (term) => `What does ${write.quote(term)} mean?`,
    help: 'help',
  },

  button: {
    deployment: onButton,
    features: (names) => firstThatFits(`With ${onButton(names)}`, onButton(names)),
    featuresThere: 'What works there',
    between: (one, other) => `${one} / ${other.replace(/^Exchange (?=\d|SE)/, '')}`,
    deployments: 'Where it works',
    compareWith: (names) => firstThatFits(`Compare: ${onButton(names)}`, onButton(names)),
    setup: 'Set it up',
    setupOf: (procedure) => firstThatFits(`Set up: ${procedure}`, procedure),
    command: 'Commands only',
    allCommands: 'All commands',
    checklist: 'Checklist',
    lifecycle: (product) => firstThatFits(`Support: ${product}`, product),
    explain: (term) =>
      firstThatFits(
        `What does ${term} mean?`,
        `What is ${term}?`,
        `${term}?`,
        `${term.replace(/ \(.*\)$/, '')}?`,
      ),
    help: 'What can you do?',
  },

  part: {
    notices: 'Good to know',
    contradictions: 'Where the documents disagree',
    sources: 'Sources',
    moreSources: (count) => `and ${plural(count, 'more document')}`,
    differences: (count) => `Different (${count})`,
    same: (count) => `The same (${count})`,
    steps: 'Steps',
    prerequisites: 'Before you start',
    corrected: 'Corrected',
    run: 'Run this',
    next: 'You can also ask',
    cut: 'I read only the beginning and the end of this long message. If what matters stands in between, ask it in a message of its own.',
    inLanguage: (language) => `in ${languageNames[language]}`,
  },

  features: {
    everywhere: (count) =>
      `${plural(count, 'feature')} ${count === 1 ? 'works' : 'work'} in every deployment of the matrix; for the others it depends on both sides:`,
  },

  deployments: {
    lead: (feature, yes, total) =>
      yes === 0
        ? `**None of the ${total} deployments** examined supports ${bold(feature)}.`
        : yes === total
          ? `**All ${total} deployments** examined support ${bold(feature)}.`
          : `${bold(`${yes} of ${plural(total, 'deployment')}`)} ${yes === 1 ? 'supports' : 'support'} ${bold(feature)}.`,
    leadTogether: (features, yes, total) =>
      yes === 0
        ? `**None** of the ${total} deployments supports ${and(features.map(bold))} together.`
        : `${bold(`${yes} of ${plural(total, 'deployment')}`)} ${yes === 1 ? 'supports' : 'support'} ${and(features.map(bold))} together.`,
    todayNone: 'None of these has both sides in support today.',
    todaySome: (deployments) => `Of these, supported on both sides today: ${and(deployments)}.`,
    newer: (deployments) =>
      `Not in the matrix, but a yes in a newer document and supported on both sides today: ${and(deployments)}.`,
    newerEnded: (deployments) =>
      `Not in the matrix, a yes in a newer document, but out of support today: ${and(deployments)}.`,
    newerNot: (deployments) => `Not in the matrix, and a no in newer documents: ${and(deployments)}.`,
  },

  compare: {
    lead: (one, other, differences, total) =>
      differences === 0
        ? `**No difference:** ${one} and ${other} give the same verdict on ${total === 1 ? 'this feature' : `all ${total} features`}.`
        : `**${plural(differences, 'difference')}** in ${plural(total, 'feature')} between ${one} and ${other}.`,
    leadSeveral: (count, differences, total) =>
      differences === 0
        ? `**No difference:** all ${count} deployments give the same verdict on ${total === 1 ? 'this feature' : `all ${total} features`}.`
        : `The ${count} deployments differ in **${differences}** of ${plural(total, 'feature')}.`,
    second: (deployment) =>
      `To compare, name a second deployment beside ${deployment}. This is what the first one has:`,
    two: 'Name the two deployments to compare, for example one of these pairs.',
  },

  setup: {
    lead: (procedure, deployment) => `**${procedure}**${deployment === null ? '' : ` for ${deployment}`}`,
    applies: (deployment) => `This applies to ${deployment}.`,
    appliesNot: (deployment) =>
      `**Not for your deployment.** This procedure does not apply to ${deployment}.`,
    retired: '**Retired.** The service that this procedure was written for is switched off.',
    optional: 'optional',
    skip: (names) => `Not for your deployment: ${and(names)}.`,
    appliesOpen: (deployment) => `The documents do not say whether this applies to ${deployment}.`,
    appliesUnknown: 'You did not name the deployment; the steps differ a little between versions.',
    which: 'Which part of the setup do you want? The whole way goes through these parts:',
    step: (number, title) => `${number}. ${title}`,
    where: (place) => `**Where:** ${place}`,
    who: (group) => `**Who:** ${group}`,
    expects: (text) => `**It must show:** ${text}`,
    fillIn: 'Put your own values in place of these names, braces included:',
    value: (name, label, rule, example) =>
      `\`{${name}}\` ${bold(`${label}.`)} ${rule}${example === null ? '' : ` Example: \`${example}\``}`,
    rejected: (message) => `Not filled in. ${message}`,
    before: 'These come first:',
    shell: {
      exchange: 'Exchange Management Shell',
      skype: 'Skype for Business Server Management Shell',
      'azure-ad': 'Microsoft Graph PowerShell',
      sharepoint: 'SharePoint Management Shell',
      console: 'Command prompt, as administrator',
    },
  },

  command: {
    lead: (count, procedure, isSequence) =>
      `${count === 1 ? 'The command' : `The ${count} commands`}${procedure === null ? '' : ` from **${procedure}**`}${count === 1 ? '' : isSequence ? ', in this order' : ', each for the case above it'}:`,
    near: (count, of) =>
      of === null
        ? `${count} commands come near, from different parts of the setup. Each title says what its command is for:`
        : `Of the ${of.total} commands from **${of.procedure}**, ${count} come near. Each title says what its command is for:`,
    needed: 'Without these it has no effect:',
    all: (count, procedure, conditional) =>
      `${count === 1 ? 'The command that sets' : `The ${count} commands that set`} up **${procedure}**${count === 1 ? '' : ', in order'}${conditional ? '. One with a condition above it is run in that case only' : ''}:`,
    firstOf: (count, total, procedure) =>
      `The first ${count} of the ${total} commands that set up **${procedure}**, in order. The guided setup goes through all of them, and gives them as a runbook or a script.`,
    byHand: (steps) => `By hand, without a command: ${and(steps.map(write.quote))}.`,
    none: 'The documents give no command for that. Name the part of the setup, or a cmdlet, and I look again.',
    otherCloud:
      '**Not in the documents.** They name three clouds: worldwide, 21Vianet (China) and GCC High. What another one, such as GCC or DoD, needs they do not say. Do not take the value of a different cloud.',
    fromReference: (cmdlet) =>
      `No procedure here uses \`${cmdlet}\`. This is its shape on the reference page, with its mandatory parameters:`,
    undoes: (step) => `To undo the step ${write.quote(step)}`,
    undoAll: (count, total, procedure, steps, conditional) =>
      count === 0
        ? `The documents name no command that undoes **${procedure}**.`
        : `${count < total ? `The first ${count} of the ${total} commands that undo` : count === 1 ? 'The command that undoes' : `The ${count} commands that undo`} **${procedure}**${count === 1 ? '' : steps === 1 ? ', in this order' : ', the last step first'}${conditional ? '. One with a condition above it is run in that case only' : ''}:`,
    noUndo: (cmdlet) =>
      `**Nothing is named.** The documents name no command that undoes \`${cmdlet}\`. What they name for other steps does not take back what it did.`,
    restart: (cmdlet, count) =>
      count === 0
        ? `**No restart is named.** The documents name nothing that must be restarted after \`${cmdlet}\`.`
        : `**Yes.** The documents name this after \`${cmdlet}\`:`,
  },

  check: {
    right: '**No mistake found.**',
    rightWithNotes: (count) =>
      `**No mistake found,** but ${count === 1 ? 'one point' : `${count} points`} to note.`,
    troubled: (errors, warnings) =>
      `**${plural(errors, 'problem')} found**${warnings > 0 ? `, and ${plural(warnings, 'warning')}` : ''}.`,
    unread: '**Nothing could be checked.**',
    wrong: (errors, warnings) =>
      `**${plural(errors, 'mistake')} found**${warnings > 0 ? `, and ${plural(warnings, 'warning')}` : ''}.`,
    warnings: (count) => `**${plural(count, 'warning')}:** it may run, but look at this first.`,
    shown: (count) => `**${plural(count, 'point')} to look at** in this output.`,
    unexplained:
      'Why it goes wrong, the command alone does not show. Paste what the shell printed, and I look at it.',
    nothing:
      'There is no command and no output in that message, and I do not keep what was pasted before. Paste the line, or what the shell printed, and I check it.',
    severity: { error: 'Mistake', warning: 'Warning', info: 'Note' },
    problem: 'Problem',
  },

  lifecycle: {
    word: {
      supported: 'Supported',
      limited: 'Being shut down',
      ended: 'Out of support',
      retired: 'Retired',
      unverified: 'Not documented',
    },
    head: {
      yes: 'Yes.',
      no: 'No.',
      supported: 'Supported.',
      ended: 'Out of support.',
      retired: 'Retired.',
      withdrawn: 'Retired.',
      unverified: 'Unknown.',
    },
    supported: (product) => `${product} is supported today.`,
    supportedUntil: (product, date) => `${product} is supported until ${date}.`,
    supportedAtLeast: (product, date) =>
      `${product} is supported as long as it is kept up to date, until ${date} at the earliest.`,
    ended: (product, date) => `${product} has been out of support since ${date}.`,
    endedNoDate: (product) => `${product} is out of support.`,
    retired: ({ product }, date) =>
      date === null ? `${product} is retired.` : `${product} was retired ${on(date)}.`,
    blocked: (product) => `**Blocked, as announced:** ${product}.`,
    released: (product, date, past) =>
      past
        ? `**Released ${on(date)}:** ${product}.`
        : `**Not released yet:** ${product} is to come out ${on(date)}.`,
    unaffected: (product, online) =>
      `**Not affected.** ${product} goes on; what ends is ${online}, and that alone.`,
    limited: (product) => `**Being shut down.** ${product} ends step by step:`,
    unverified: (product) => `**Unknown.** No document at hand gives a date for ${product}.`,
    mainstream: (date, past) => `Mainstream support ${past ? 'ended' : 'ends'} ${on(date)}.`,
    esu: (date, past) =>
      past
        ? `The paid Extended Security Updates are over too, since ${date}; they never were an extension of support.`
        : `Paid Extended Security Updates run until ${date}; they do not extend support.`,
    replacedBy: (product) => `Replaced by: ${product}.`,
    secondary:
      'This comes from a text that is not Microsoft’s own: confirm it on Microsoft’s lifecycle pages before you plan with it.',
    unverifiedNote:
      'Nothing more is documented here, so nothing more is claimed. Microsoft’s lifecycle pages are the place to look.',
    notBefore: (date) => `not before ${date}`,
    milestone: (kind, date, past) =>
      ({
        announced: `The end was announced ${on(date)}.`,
        deprecated: past ? `Deprecated since ${date}.` : `To be deprecated ${on(date)}.`,
        'off-by-default': past ? `Off by default since ${date}.` : `Off by default from ${date}.`,
        'blocked-briefly': past
          ? `Blocked for a short time ${on(date)}.`
          : `To be blocked for a short time ${on(date)}.`,
        blocked: past ? `Blocked since ${date}, by announcement.` : `To be blocked from ${date}.`,
        'support-end': past ? `Support ended ${on(date)}.` : `Support ends ${on(date)}.`,
        'phase-out': past
          ? `It began to be switched off ${on(date)}.`
          : `To be switched off from ${date} on.`,
        retired: past ? `Retired ${on(date)}.` : `To be retired ${on(date)}.`,
        off: past ? `Switched off ${on(date)}.` : `To be switched off for good ${on(date)}.`,
      })[kind],
    move: (by, product) =>
      ({
        'in-place': `Move to ${product}: in place.`,
        'side-by-side': `Move to ${product}: side by side, not in place.`,
        'mailbox-migration': `Move to ${product}: by moving the mailboxes.`,
      })[by],
    moved: (by, from, to) =>
      ({
        'in-place': `**In place.** The move from ${from} to ${to} is an upgrade in place.`,
        'side-by-side': `**Not in place.** The move from ${from} to ${to} is made side by side.`,
        'mailbox-migration': `**Not in place.** The move from ${from} to ${to} is made by moving the mailboxes.`,
      })[by],
    notFrom: (update, enough, moved) =>
      `**Not from ${update}:** install ${enough} first. ${moved.replace(/^\*\*.*?\*\* /, '')}`,
    shutting: (products) => `**Being shut down:** ${and(products)}.`,
    unknown: (products) => `**Not documented:** ${and(products)}.`,
    alive: (products) => `**Supported today:** ${and(products)}.`,
    noneAlive: '**None of these is supported today.**',
    over: (products) => `**No longer supported:** ${and(products)}.`,
    after: (products, next) => `**After ${and(products)}:** ${or(next)}.`,
    esuPeriods: (over) =>
      over
        ? '**Over.** The paid Extended Security Updates have ended; they never were an extension of support.'
        : '**Not over yet.** The paid Extended Security Updates come in periods; they do not extend support.',
    esuPeriod: (product, date, past) => write.label(product, past ? `ended ${on(date)}.` : `until ${date}.`),
    esuOver: 'The paid Extended Security Updates are over too; they never were an extension of support.',
    today: (date) => `As of ${date}.`,
    columns: { product: 'Product', end: 'End of support', state: 'Today' },
  },

  explain: {
    englishMeaning: 'Description',
    difference: {
      'oauth server-to-server-authentication':
        '**The difference:** OAuth is the protocol; server-to-server authentication is its use between two servers.',
    },
    parameterOf: (parameter, cmdlet) => `\`-${parameter}\` of \`${cmdlet}\``,
    where: (subject) => `Where the commands of ${subject} are run:`,
    rights: (subject) => `Who may run ${subject}, and for what:`,
    failureFrom: (procedure) => `This is known from the setup ${write.quote(procedure)}.`,
    cmdletOfModule: (cmdlet, module, retired) =>
      retired ? `**Retired.** \`${cmdlet}\` belongs to ${module}.` : `\`${cmdlet}\` belongs to ${module}.`,
    instead: (cmdlet) => `In its place: \`${cmdlet}\`.`,
    inSetup: (procedure, title, text) => `In ${write.quote(procedure)}: ${bold(title)}. ${text}`,
    given: (parameters) => `The setup gives: ${and(parameters.map((name) => `\`${name}\``))}.`,
    fixedIn: (procedure, value, why) => `${write.quote(procedure)} needs \`${value}\`: ${why}`,
    cmdletOf: (cmdlet, shell) =>
      shell === null
        ? `\`${cmdlet}\` is a cmdlet of PowerShell itself: every PowerShell console has it.`
        : `\`${cmdlet}\` is a cmdlet of the ${shell}.`,
    type: (type) => `Type: \`${type}\`.`,
    values: (values) => `Values: ${and(values.map((value) => `\`${value}\``))}.`,
    byDefault: (value) => `Default: \`${value}\`.`,
    required: 'It is mandatory.',
    optional: 'It is optional.',
    needed: (value) => `The integration wants \`${value}\`.`,
    feature: (feature, yes, total) =>
      `${bold(feature)} is one of the features of the support matrix; ${yes} of its ${total} deployments support it.`,
    applicable: (products) => `The reference page names: ${and(products)}.`,
    removed: 'It is gone from the current products.',
    mandatory: (ways) =>
      `Mandatory: ${ways.map((names) => and(names.map((name) => `\`-${name}\``))).join('; or ')}.`,
    usedIn: (procedures) => `Used in ${and(procedures)}.`,
    product: (name) =>
      `${bold(name)} is one of the products that the documents speak of. Ask how long it is supported, or what works with it.`,
    moreCmdlets: (count) =>
      `${plural(count, 'further cmdlet')} ${count === 1 ? 'has' : 'have'} a parameter of that name.`,
    which: 'Which term do you want explained? Name it alone, for example:',
    unknown: 'That term is not among those the documents explain.',
  },

  checklist: {
    lead: (procedure, count) => `**Checklist: ${procedure}** (${plural(count, 'item')})`,
    noMove:
      'None of the procedures here is the move to another version itself: they set up what Exchange and Skype for Business do together. For which of these do you want a checklist?',
  },

  help: {
    lead: 'Ask what works between Exchange and Skype for Business (or Lync), in your own words. These are the kinds of question I can answer:',
    items: [
      {
        title: 'Does it work?',
        example:
          'Is presence in Outlook on the web supported with Exchange 2013 and Skype for Business Online?',
      },
      {
        title: 'What works?',
        example: 'What does not work with Exchange 2010 and Skype for Business Server?',
      },
      { title: 'Where does it work?', example: 'Which deployments support the unified contact store?' },
      {
        title: 'What is different?',
        example:
          'Compare Exchange 2010 + Skype for Business Server with Exchange 2016 + Skype for Business Server',
      },
      { title: 'How is it set up?', example: 'How do I set up partner applications?' },
      { title: 'Which command?', example: 'Give me the hosting provider command for GCC High' },
      {
        title: 'Is this right?',
        example:
          'Is this right? Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.contoso.com/autodiscover/autodiscover.xml"',
      },
      { title: 'Is it still supported?', example: 'Is Exchange 2016 still supported?' },
      { title: 'What does it mean?', example: 'What does VerificationLevel mean?' },
      { title: 'What must be ticked off?', example: 'Make a checklist for the unified contact store' },
    ],
    more: 'Answers drawn from the documents name them. Where they do not say, neither do I.',
  },

  greeting: {
    hello:
      'Hello. I answer what works between Exchange and Skype for Business or Lync, and how to set it up.',
    thanks: 'You are welcome. Ask again whenever you need to.',
    goodbye: 'Goodbye. Ask again whenever you need to.',
  },

  control: {
    nothing: 'No setup is under way here, so there is nothing to continue, undo, cancel or resume.',
    can: 'You can ask for the steps of a setup, or ask what works with your deployment.',
  },

  none: {
    lead: 'That lies outside what I can answer.',
    outside: {
      default:
        'I answer what works between Exchange and Skype for Business or Lync, how to set it up, and how long it is supported. I know nothing beyond those documents.',
      teams:
        'Microsoft Teams is not among the products these documents pair with Exchange. What I know of it is that it replaced Skype for Business Online.',
      'exchange-2007':
        'Exchange 2007 and older are not covered by any of the documents: they start with Exchange 2010.',
      'no-such-version': 'There is no such version of that product.',
      'ocs-2007':
        'Office Communications Server is not covered by any of the documents: they start with Lync Server 2010.',
      'consumer-skype':
        'The consumer Skype is another product; the documents cover Skype for Business and Lync.',
      'other-vendor':
        'Products of other vendors are not covered by the documents; they pair Exchange with Skype for Business or Lync.',
      'other-language':
        'I understand English and French: please ask again in one of them. (Je comprends le français et l’anglais.)',
      injection:
        'That is not a question about Exchange and Skype for Business, and my answers come from documents, not from orders in a message.',
      chitchat:
        'I deal only with Exchange and Skype for Business or Lync: what works, setting it up, commands, support.',
      'near-domain':
        'That concerns one of the products, but not how Exchange and Skype for Business work together, and my documents do not cover it.',
      unclear:
        'I did not recognise a question about Exchange and Skype for Business or Lync in that. Name the feature, or the two products, and I look it up.',
      empty: 'The message was empty.',
      broken: 'The message could not be read.',
      long: 'The message is too long to be read whole, and I recognised no question at its beginning or its end. Ask it in a message of its own.',
    },
    versions: 'The versions that the documents cover:',
    instead: 'Here is what I can answer instead:',
  },

  card: {
    left: (count) => `${plural(count, 'more line')} did not fit on this card.`,
    welcomeTitle: 'Liaison',
    welcome:
      'I answer what works between Exchange and Skype for Business or Lync, show how to set it up, and check the commands. Answers drawn from the documents name them. Ask in English or French.',
  },
};
