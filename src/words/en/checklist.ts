import type { ChecklistWords, Numbered } from '../checklist';
import { write } from './write';

const named = ({ number, title }: Numbered) => `**${number}. ${title}**`;
const all = (items: readonly Numbered[]) => write.and(items.map(named));

export const checklist: ChecklistWords = {
  moment: (date, time) => `${date}, ${time}`,

  card: {
    summary: (title, status) => `${title}: ${status}`,
    progress: (done, total) => `${done} of ${total} done`,
    next: ({ number, title }) => `Next: ${number}. ${title}`,
    allDone: 'Everything is done.',
    empty: 'Nothing is on this list yet. Type “add: …” to begin.',
    closed: 'This checklist is closed.',
    deleted: 'This checklist was deleted.',
    doneBy: (name, moment) => `${name}, ${moment}`,
    assigned: (name) => `For ${name}`,
    note: (text, name) => `Note by ${name}: ${text}`,
    range: (from, to, total) => `Items ${from} to ${to} of ${total}`,
    tick: ({ number, title }) => `Tick ${number}. ${title}`,
    untick: ({ number, title }) => `Untick ${number}. ${title}`,
    typed: 'Press an item to tick it, or type “tick 3”.',
  },

  button: {
    commands: (number) => `Commands for ${number}`,
    change: 'Change the list',
    previous: 'Previous items',
    following: 'More items',
    close: 'Close the list',
    reopen: 'Reopen the list',
    delete: 'Delete the list',
    post: 'Post to a channel',
    yesClose: 'Yes, close it',
    yesReopen: 'Yes, reopen it',
    yesDelete: 'Yes, delete it',
    yesReset: 'Yes, untick all',
    keep: 'Leave it as it is',
    cancelReminder: 'Cancel the reminder',
    show: (title) => title,
  },

  form: {
    title: (list) => `Change “${list}”`,
    choose: 'Choose one',
    chooseChannel: 'Choose a channel.',
    item: 'Item',
    text: 'Text, name or new position',
    textHint: 'A new title, a note, a colleague’s name, or a number',
    add: 'Add as new item',
    rename: 'Rename',
    note: 'Save as note',
    assign: 'Assign',
    move: 'Move to position',
    remove: 'Remove',
    chooseItem: 'Choose the item first.',
    needText: 'Fill in the text first.',
  },

  said: {
    ticked: (items) => `Ticked: ${all(items)}.`,
    unticked: (items) => `No longer ticked: ${all(items)}.`,
    already: (item, name, moment) => `${named(item)} is ticked already, by ${name} on ${moment}.`,
    notTicked: (item) => `${named(item)} is not ticked, so there is nothing to undo.`,
    repeated: 'That has been counted already.',
    unchanged: 'It is like that already.',
    noItem: (number, total) =>
      total === 0
        ? `There is no item ${number}: the list is empty.`
        : `There is no item ${number}: the list goes from 1 to ${total}.`,
    gone: 'That item is no longer on the list.',
    closed: 'This checklist is closed. Reopen it to change it.',
    deleted: 'This checklist was deleted.',
    full: (limit) => `A checklist holds ${limit} items; this one is full.`,
    deniedClose: (owner) =>
      `Only ${owner}, who made this checklist, or somebody an item is assigned to may close or reopen it.`,
    deniedDelete: (owner) => `Only ${owner}, who made this checklist, may delete it.`,
    added: (items) => `Added: ${all(items)}.`,
    renamed: (item) => `Renamed: ${named(item)}.`,
    retitled: (title) => `The checklist is now called **${title}**.`,
    noted: (item) => `The note is on ${named(item)}.`,
    unnoted: (item) => `The note on ${named(item)} is gone.`,
    assigned: (items, name) => `For ${name}: ${all(items)}.`,
    unassigned: (items) => `No longer assigned to anybody: ${all(items)}.`,
    moved: (item) => `Moved: it is now ${named(item)}.`,
    removed: (items) => `Removed: ${all(items)}.`,
    closedBy: (name, title) => `${name} closed **${title}**.`,
    reopenedBy: (name, title) => `${name} reopened **${title}**.`,
    deletedBy: (name, title) => `${name} deleted **${title}**.`,
    kept: 'Nothing was changed.',
    noTicks: 'Nothing is ticked, so there is nothing to reset.',
    createdShort: (left, limit) =>
      `A checklist holds ${limit} items; the last ${left} of what you gave are not on it.`,
    noLines: 'Write the items below that line, one on each.',
    defaultTitle: 'Checklist',
  },

  ask: {
    close: (title, open) =>
      open === 0
        ? `Close **${title}**? Everything on it is done.`
        : `Close **${title}**? ${open === 1 ? 'One item is' : `${open} items are`} still open.`,
    reopen: (title) => `Reopen **${title}**?`,
    delete: (title) => `Delete **${title}** with its history? This cannot be undone.`,
    reset: (title, done) =>
      `Untick all of **${title}**? ${done === 1 ? 'One tick is' : `${done} ticks are`} taken back; the list itself stays.`,
    which: 'Which checklist do you mean?',
    where: (title) => `Where shall **${title}** be posted?`,
    person: (name, names) => `More than one person fits “${name}”: ${write.and(names)}. Give the full name.`,
  },

  none: {
    here: 'There is no checklist in this conversation. Make one with “checklist for partner applications”, or write “checklist:” and your own items below it, one a line.',
    yours:
      'You have no checklist. Make one with “checklist for partner applications”, or write “checklist:” and your own items below it, one a line.',
    notMember: (place) =>
      place === null
        ? 'Only the people of that chat may see or change this checklist.'
        : `Only members of ${place} may see or change this checklist.`,
    nobody: (name) => `I find nobody called “${name}” here.`,
    noCommands: (item) => `There are no commands for ${named(item)}.`,
    stale: 'That checklist is not there any more.',
  },

  mine: {
    lead: (count) => (count === 1 ? 'You have one checklist:' : `You have ${count} checklists:`),
    line: (title, done, total, place, closed) =>
      `**${title}**: ${done} of ${total} done${place === null ? '' : `, in ${place}`}${closed ? ', closed' : ''}`,
  },

  history: {
    lead: (title) => `What happened in **${title}**, the newest first:`,
    none: 'Nothing has happened in this checklist yet.',
    line: (kind, name, subject, moment) => {
      const did = {
        tick: 'ticked',
        untick: 'unticked',
        add: 'added',
        rename: 'renamed an item to',
        assign: 'assigned',
        note: 'wrote a note on',
        move: 'moved',
        remove: 'removed',
        retitle: 'named the list',
        close: 'closed the list',
        reopen: 'reopened the list',
        delete: 'deleted the list',
      }[kind];
      return `${moment}: ${name} ${did}${subject === '' ? '' : ` “${subject}”`}`;
    },
    cleared: (kind, name, subject, moment) =>
      `${moment}: ${name} ${kind === 'note' ? 'removed the note on' : 'unassigned'} “${subject}”`,
    assigned: (name, subject, to, moment) => `${moment}: ${name} assigned “${subject}” to ${to}`,
  },

  export: {
    lead: (title) => `**${title}**, to copy:`,
    columns: {
      number: 'Number',
      item: 'Item',
      done: 'Done',
      by: 'Done by',
      at: 'Done at',
      assignee: 'Assigned to',
      note: 'Note',
    },
    yes: 'yes',
    no: 'no',
    madeBy: (name, moment) => `Made by ${name}, ${moment}`,
  },

  place: {
    channel: (team, channel) => `${channel} (${team})`,
    general: 'General',
  },

  post: {
    done: (place) => `Posted to ${place}.`,
    noTeams:
      'I am in no team that you are a member of. Ask an owner of the team to add Liaison to it (Teams › Apps), then post again. Nothing was posted.',
    tooManyTeams:
      'I am in more teams than I can look at in one go. Name the channel and its team, for example “post the checklist to General (Operations)”. Nothing was posted.',
    more: 'There may be more: name the channel and its team, for example “post the checklist to General (Operations)”.',
    noSuch: (name, names) =>
      names.length === 0
        ? `I know no channel called “${name}”. Nothing was posted.`
        : `I know no channel called “${name}” that I could post to. There are: ${write.and(names)}.`,
    refused: (reason, place) =>
      ({
        'not-in-roster': `Liaison is not a member of ${place} any more: ask an owner of the team to add the app again.`,
        'not-found': `${place} is not there any more: it was deleted, or renamed into another team.`,
        archived: `${place} belongs to an archived team, which takes no messages: an owner can restore it.`,
        blocked: `${place} does not take messages from Liaison: somebody has blocked it there.`,
        'not-allowed': `Liaison has no permission to write in ${place}: an owner decides who may post there.`,
        disabled: 'An administrator has turned Liaison off for your organisation.',
        'not-a-member': `You are not a member of ${place} any more, so you cannot post there.`,
        'too-large': 'The checklist is too large for one message.',
        refused: `Teams refused the message for ${place}, and would refuse it again. Please tell whoever runs Liaison.`,
        unreachable: `Teams did not accept the message for ${place}. Try again in a minute.`,
      })[reason],
    nothing: 'Nothing was posted.',
    already: (place) => `It is in ${place} already.`,
    here: 'this conversation',
  },

  remind: {
    set: (moment, title) => `I will remind everybody here of **${title}** on ${moment}.`,
    setForYou: (moment, title) => `I will remind you of **${title}** on ${moment}.`,
    setElsewhere: (moment, title, place) =>
      `I will remind everybody ${place === null ? 'in the chat of the list' : `in ${place}`} of **${title}** on ${moment}.`,
    unclear: 'When? Write for example “remind the channel on Monday at 9” or “remind us in 2 hours”.',
    past: 'That moment has passed, or is more than a year away. When shall I remind you?',
    none: 'No reminder is set for this checklist.',
    list: (count) => (count === 1 ? 'One reminder is set:' : `${count} reminders are set:`),
    line: (_number, moment, title) => `${moment}: ${title}`,
    cancelled: (moment) => `The reminder of ${moment} is cancelled.`,
    tooMany: (limit) => `A checklist can have at most ${limit} reminders. Cancel one first.`,
    text: (title, name) => `Reminder of **${title}**, set by ${name}.`,
    dropped: (title, reason) => `The reminder of **${title}** could not be sent. ${reason}`,
    silent: (place) => `For hours, Teams accepted no message for ${place}.`,
  },

  storage: {
    down: 'This cannot be saved at the moment, so nothing was changed. I still answer questions. Try again in a minute.',
    unreadable:
      'What is kept of checklists here was saved by another version of Liaison, and I cannot read it. It stays as it is.',
  },
};
