import type { WalkSentences } from '../walk';
import { plural, write } from './write';

const code = (text: string) => `\`${text}\``;
const { and, or } = write;

export const walk: WalkSentences = {
  typed: {
    undo: ['undo', 'undo this', 'undo this step', 'undo step', 'how do i undo this', 'revert', 'roll back'],
    values: [
      'values',
      'my values',
      'show values',
      'show my values',
      'change values',
      'change my values',
      'edit values',
      'names',
      'my names',
      'form',
    ],
    runbook: ['runbook', 'the runbook', 'markdown', 'send the runbook', 'get the runbook', 'as a runbook'],
    script: [
      'script',
      'the script',
      'ps1',
      '.ps1',
      'powershell',
      'send the script',
      'get the script',
      'as a script',
    ],
    checklist: ['checklist', 'the checklist', 'make a checklist', 'as a checklist'],
    again: [
      'again',
      'try again',
      'retry',
      'show step',
      'show the step',
      'show step again',
      'show it again',
      'repeat',
      'this step',
      'current step',
    ],
  },
  word: {
    next: 'next',
    back: 'back',
    skip: 'skip',
    restart: 'restart',
    cancel: 'cancel',
    resume: 'resume',
    'show-all': 'show all',
    where: 'where am I',
    undo: 'undo',
    'undo-all': 'undo all',
    values: 'my values',
    runbook: 'runbook',
    script: 'script',
  },
  button: {
    next: 'Next step',
    start: 'Start',
    back: 'Back',
    skip: 'Skip',
    restart: 'Start again',
    cancel: 'Cancel',
    resume: 'Resume',
    'show-all': 'All steps',
    where: 'Where am I?',
    undo: 'How to undo',
    'undo-all': 'Undo all',
    values: 'My values',
    submit: 'Fill in',
    'show-step': 'Show the step',
    runbook: 'Runbook (.md)',
    script: 'Script (.ps1)',
    checklist: 'Checklist',
  },

  lead: (procedure, deployment) => `**${procedure}**${deployment === null ? '' : ` for ${deployment}`}`,
  outline: (steps) => `${plural(steps, 'step')}:`,
  count: (steps) => plural(steps, 'step'),
  dropped: 'Not part of your way:',
  part: (name) => `Part: ${name}`,
  step: (number, total, title) => `Step ${number} of ${total}: ${title}`,
  needs: (count) =>
    `Before I can write the commands, I need ${count === 1 ? 'one value' : `${count} values`} of yours:`,
  needsChoice: 'What follows depends on this:',
  example: (value) => `Example: ${code(value)}`,
  now: (value) => `Now: ${code(value)}`,
  typeIt: (lines) => `Instead of the form, you can type it, one line each: ${lines}`,
  used: 'Filled in from what you gave or from the standard; type another value to change it:',
  pasteIt: 'Paste what it shows, and I compare it.',
  ways: (words) => `Type ${or(words.map(code))}.`,
  empty: 'This step has no command: it is done by hand.',

  deployment: {
    title: 'Your deployment',
    lead: (procedure) =>
      `The steps of **${procedure}** depend on what you run. Which Exchange and which Skype for Business or Lync?`,
    closer: (side) => `For ${side}, the version matters here.`,
    label: { exchange: 'Exchange', skype: 'Skype for Business or Lync' },
    rule: {
      exchange: (ids) => `The version of Exchange: ${or(ids.map(code))}.`,
      skype: (ids) => `The Skype side: ${or(ids.map(code))}.`,
    },
    typeIt: (example) =>
      `You can also say it in words (“${example}”), or type ${code('next')} to go on without; conditions then stand beside the commands.`,
    notOne: (value) => `${write.quote(value)} is none of the versions that the documents cover.`,
  },

  event: {
    left: (names) =>
      `Left open: ${and(names.map(code))} ${names.length === 1 ? 'was' : 'were'} not given, so that step had no commands and counts as skipped. ${code('back')} returns to it.`,
    skipped: (title) => `Skipped: **${title}**.`,
    costs: {
      change:
        'Nothing was set up by it, and what comes later may count on it. It stays on the list of what is left.',
      look: 'It changes nothing; you only do not know whether this part is in order.',
    },
    atStart: 'This is where it starts; there is nothing before it.',
    atEnd: 'All steps are behind you.',
    restarted: 'From the beginning. The values you gave are kept.',
    cancelled: (procedure) =>
      `The setup of **${procedure}** is stopped. Nothing on your servers was touched by me. Type ${code('resume')} to take it up where you left it.`,
    resumed: (procedure) => `Back in the setup of **${procedure}**.`,
    taken: (names) => `Noted: ${and(names.map(code))}.`,
    changed: (titles) =>
      `These steps are done already, and their commands are different now: ${and(titles.map((title) => `**${title}**`))}. Run them again with the new value if it applies to them.`,
    refused: (count) => (count === 1 ? 'One value does not fit:' : `${count} values do not fit:`),
    unknown: (name, known) =>
      `I know no value named ${code(name)} here. This setup takes ${and(known.map(code))}.`,
    unknownAlone: (name) => `I know no value named ${code(name)}.`,
    movedOn: 'That button is from an earlier step; the setup has moved on since. This is where you are:',
    before: (procedure) => `The setup of **${procedure}** that was under way is left for this one.`,
    newVersion: (names) =>
      `Liaison has a newer description of ${and(names.map((name) => `**${name}**`))} since you began. You go on at the same step.`,
    forgotten: 'The earlier setup cannot be read any more. Start it again, please.',
  },

  check: {
    passed: (expects) => `**Passed.** ${expects}`.trim(),
    failed: '**Not passed.** The output is not what this step needs:',
    unrecognised: (command) =>
      `**Not recognised.** I cannot find in it what this step is checked by. Run ${code(command)} and paste all of what it prints, property names included.`,
    nothingToCheck: 'This step has no output to check.',
    shows: (property, value, wanted) =>
      `${code(property)} shows ${value === '' ? 'nothing' : code(value)}; ${wanted}.`,
    lacks: (property) => `${code(property)} is not in it.`,
    wanted: {
      equals: (value) => `it must be ${code(value)}`,
      oneOf: (values) => `it must be ${or(values.map(code))}`,
      contains: (value) => `it must contain ${code(value)}`,
      filled: 'it must not be empty',
      form: (pattern) => `it must have the form ${code(pattern)}`,
    },
    noText: (text) => `${code(text)} does not appear in it.`,
    causes: 'What it may be',
    remedy: (symptom, cause, remedy) => `**${symptom}** ${cause} ${remedy}`,
    goOn: `Mend it and paste the new output, or go on knowingly with ${code('next')}; the summary then says so.`,
  },

  list: {
    where: (number, total, title) => `You are at step ${number} of ${total}: **${title}**.`,
    ended: 'You are at the end of this setup.',
    here: 'here',
    mark: { done: 'done', skipped: 'skipped', passed: 'checked', failed: 'check not passed', open: 'to do' },
    values: 'Your values in this setup:',
    noValues: 'You have given no values yet.',
    changeValue: (name) =>
      `To change one, type it again: ${code(`${name} = …`)}. The commands that follow take the new value.`,
    all: 'All steps',
    undo: (title) => `To undo **${title}**:`,
    undoAll: 'To undo everything that was done, in this order:',
    noUndo: 'The documents name nothing to undo for this step.',
    noUndoAll: 'No step was done whose undoing the documents describe.',
    openNames: 'Replace what stands in braces with your own values.',
  },

  end: {
    lead: (procedure) => `**${procedure}: that was the last step.**`,
    done: 'Done and checked',
    skipped: 'Skipped',
    unverified: 'Done, but not checked by an output',
    failed: 'Done, but the check did not pass',
    nothing: 'No step was taken.',
    files: `The whole procedure with your values: type ${code('runbook')} for a document, or ${code('script')} for PowerShell. ${code('back')} returns to the last step.`,
    checklist: 'The steps as a list to tick off: ask for it as follows.',
    fileName: { runbook: 'runbook', script: 'script' },
    fileIs: {
      runbook: 'The whole procedure with your values, to read and keep.',
      script: 'The commands of the procedure with your values. Read it before you run it.',
    },
    sent: (name) => `${code(name)} is in your files.`,
    declined: 'Nothing was saved.',
    uploadFailed: 'The file could not be saved. Here is its content instead.',
    notThere: 'The setup that this file belongs to is no longer there.',
  },

  elsewhere: {
    here: 'A guided setup runs in the personal chat, so that its steps do not fill this conversation.',
    opened: 'I have opened it there: look at your chat with me.',
    link: (url) => `[Open the chat with me](${url}), and say it there again.`,
    open: 'Open the chat',
  },

  profile: {
    remembered: (what) =>
      `I will remember that you run ${what}, and use it where a question leaves a side out.`,
    used: (what) => `You did not say what you run; I took ${what}, which you told me earlier.`,
    shown: (what) => `You told me that you run ${what}.`,
    cloud: (name) => `Your cloud is ${name}.`,
    language: 'You write to me in English.',
    none: 'I have kept nothing about you.',
    forgotten: 'Forgotten: what you run, your cloud, your language and your values.',
    howTo: `Say ${write.quote('forget me')} to have it deleted, or tell me something else to replace it.`,
    offered: `Tell me ${write.quote('we run Exchange 2016 and Skype for Business Server 2019')}, and I use it where a question leaves a side out.`,
  },
};
