import { describe, expect, it } from '@jest/globals';
import { readConfirmation, readTyped } from '../../src/checklist/typed';

const end = Number.MAX_SAFE_INTEGER;

describe('what is typed to a checklist', () => {
  it.each([
    ['tick 3', { do: 'tick', items: [3] }],
    ['Tick items 3, 4 and 7.', { do: 'tick', items: [3, 4, 7] }],
    ['tick 3-5', { do: 'tick', items: [3, 4, 5] }],
    ['tick 6-3', { do: 'tick', items: [3, 4, 5, 6] }],
    ['check off 2 to 4', { do: 'tick', items: [2, 3, 4] }],
    ['12 done', { do: 'tick', items: [12] }],
    ['mark step 2 as done', { do: 'tick', items: [2] }],
    ['the 2 is done', { do: 'tick', items: [2] }],
    ['1 and 2 are done', { do: 'tick', items: [1, 2] }],
    ['number 3 is done', { do: 'tick', items: [3] }],
    ['2 is not done yet', { do: 'untick', items: [2] }],
    ['step 2 is not done', { do: 'untick', items: [2] }],
    ['untick #3', { do: 'untick', items: [3] }],
    [
      'note 3: waiting for the certificate: ask Marie',
      { do: 'note', item: 3, text: 'waiting for the certificate: ask Marie' },
    ],
    ['remove the note of 3', { do: 'note', item: 3, text: null }],
    ['assign 3 to Marie Dupont', { do: 'assign', items: [3], to: 'Marie Dupont', me: false }],
    ['assign 3 and 4 to me', { do: 'assign', items: [3, 4], to: 'me', me: true }],
    ["I'll take 5", { do: 'assign', items: [5], to: null, me: true }],
    ['assign 3 to nobody', { do: 'unassign', items: [3] }],
    ['add: Tell the help desk', { do: 'add', lines: ['Tell the help desk'] }],
    ['add:\n- one\n- two', { do: 'add', lines: ['- one', '- two'] }],
    ['rename 2 to Test the connection twice', { do: 'rename', item: 2, title: 'Test the connection twice' }],
    ['rename the checklist to Weekend', { do: 'retitle', title: 'Weekend' }],
    ['move 7 to 2', { do: 'move', item: 7, to: 2 }],
    ['move 7 to the top', { do: 'move', item: 7, to: 1 }],
    ['move 2 to the end', { do: 'move', item: 2, to: end }],
    ['remove 4', { do: 'remove', items: [4] }],
    ['commands for 3', { do: 'commands', item: 3 }],
    ['show the checklist', { do: 'show', page: null }],
    ['show the checklist page 2', { do: 'show', page: 2 }],
    ['how far are we?', { do: 'show', page: null }],
    ['how far along are we with the checklist?', { do: 'show', page: null }],
    ['what’s left on the list?', { do: 'show', page: null }],
    ['reset the checklist', { do: 'reset' }],
    ['start the checklist over', { do: 'reset' }],
    ['untick everything', { do: 'reset' }],
    ['my checklists', { do: 'mine' }],
    ['open checklist 2', { do: 'open', item: 2 }],
    ['who did what?', { do: 'history' }],
    ['export the checklist', { do: 'export', format: null }],
    ['export the checklist as CSV', { do: 'export', format: 'csv' }],
    ['close', { do: 'close' }],
    ['close the checklist', { do: 'close' }],
    ['reopen the checklist', { do: 'reopen' }],
    ['delete the checklist', { do: 'delete' }],
    ['reset the checklist', { do: 'reset' }],
    ['how far are we?', { do: 'show', page: null }],
    ['remind the channel on Monday at 9', { do: 'remind', when: 'on Monday at 9' }],
    ['reminders', { do: 'reminders' }],
    ['cancel the reminder', { do: 'unremind', number: null }],
    [
      'post the checklist for the hosting provider to the Exchange channel',
      { do: 'post', topic: 'the hosting provider', channel: 'Exchange' },
    ],
    ['post it to the channel Coexistence', { do: 'post', topic: null, channel: 'Coexistence' }],
    ['post the checklist', { do: 'post', topic: null, channel: null }],
    ['post the checklist to Coexistence', { do: 'post', topic: null, channel: 'Coexistence' }],
    ['make a checklist for this setup', { do: 'bare' }],
    ['checklist', { do: 'bare' }],
    ['new checklist Weekend:\n- one\n- two', { do: 'create', title: 'Weekend', lines: ['- one', '- two'] }],
    ['checklist:\none\ntwo', { do: 'create', title: null, lines: ['one', 'two'] }],
  ])('%j', (text, typed) => {
    expect(readTyped(text, 'en')).toMatchObject({ typed, language: 'en' });
  });

  it.each([
    ['cocher 3', { do: 'tick', items: [3] }],
    ['coche les points 3, 4 et 7', { do: 'tick', items: [3, 4, 7] }],
    ['cochez 3 à 5', { do: 'tick', items: [3, 4, 5] }],
    ['3 est fait', { do: 'tick', items: [3] }],
    ['la 2 est faite', { do: 'tick', items: [2] }],
    ['le 2 c’est fait', { do: 'tick', items: [2] }],
    ['les 2 et 3 sont faites', { do: 'tick', items: [2, 3] }],
    ['la 2 n’est pas encore faite', { do: 'untick', items: [2] }],
    ['décocher 3', { do: 'untick', items: [3] }],
    ['l’étape 2 n’est pas faite', { do: 'untick', items: [2] }],
    ['note 3 : on attend le certificat', { do: 'note', item: 3, text: 'on attend le certificat' }],
    ['supprimer la note du point 3', { do: 'note', item: 3, text: null }],
    ['attribuer 3 à Marie', { do: 'assign', items: [3], to: 'Marie', me: false }],
    ['je prends le point 5', { do: 'assign', items: [5], to: null, me: true }],
    ['ajouter : Prévenir l’assistance', { do: 'add', lines: ['Prévenir l’assistance'] }],
    ['renommer 2 en Tester deux fois', { do: 'rename', item: 2, title: 'Tester deux fois' }],
    ['déplacer 7 en 2', { do: 'move', item: 7, to: 2 }],
    ['déplacer 7 au début', { do: 'move', item: 7, to: 1 }],
    ['supprimer 4', { do: 'remove', items: [4] }],
    ['commandes du point 3', { do: 'commands', item: 3 }],
    ['affiche la liste de contrôle', { do: 'show', page: null }],
    ['où en est-on ?', { do: 'show', page: null }],
    ['on en est où ?', { do: 'show', page: null }],
    ['où en est la liste ?', { do: 'show', page: null }],
    ['réinitialise la liste', { do: 'reset' }],
    ['remettre la liste de contrôle à zéro', { do: 'reset' }],
    ['tout décocher', { do: 'reset' }],
    ['mes listes de contrôle', { do: 'mine' }],
    ['qui a fait quoi ?', { do: 'history' }],
    ['exporter la liste de contrôle en CSV', { do: 'export', format: 'csv' }],
    ['fermer la liste', { do: 'close' }],
    ['rouvrir la liste', { do: 'reopen' }],
    ['supprimer la liste de contrôle', { do: 'delete' }],
    ['rappelle au canal lundi à 9 h', { do: 'remind', when: 'lundi à 9 h' }],
    ['rappels', { do: 'reminders' }],
    ['annuler le rappel', { do: 'unremind', number: null }],
    [
      'publie la liste de contrôle du fournisseur d’hébergement dans le canal Exchange',
      { do: 'post', topic: 'fournisseur d’hébergement', channel: 'Exchange' },
    ],
    ['publier la liste de contrôle dans Coexistence', { do: 'post', topic: null, channel: 'Coexistence' }],
    ['publier la liste de contrôle', { do: 'post', topic: null, channel: null }],
    ['fais une liste de contrôle', { do: 'bare' }],
    ['la 2 est faite', { do: 'tick', items: [2] }],
    ['la 2 n’est pas faite', { do: 'untick', items: [2] }],
    ['réinitialise la liste', { do: 'reset' }],
    ['on en est où ?', { do: 'show', page: null }],
    ['liste de contrôle :\nun\ndeux', { do: 'create', title: null, lines: ['un', 'deux'] }],
    [
      'nouvelle liste de contrôle intitulée Week-end :\nun',
      { do: 'create', title: 'Week-end', lines: ['un'] },
    ],
  ])('%j', (text, typed) => {
    expect(readTyped(text, 'fr')).toMatchObject({ typed, language: 'fr' });
  });

  it.each([
    'does UCS work with Exchange 2013?',
    'les 2 sont faites',
    'how far am I?',
    'what is left?',
    'reset the OAuth configuration',
    'checklist for UCS',
    'make a checklist for the unified contact store',
    'how do I close a mailbox?',
    'add-pssnapin',
    'Set-CsHostingProvider -Identity 3',
    'what is done in step 3 of partner applications?',
    'which checklist is right for Exchange 2016?',
    'rappelle-moi ce qu’est UCS',
    'fais une liste de contrôle pour UCS',
    'liste de contrôle : applications partenaires',
    '',
  ])('is no command: %j', (text) => {
    const read = readTyped(text, 'en');
    expect([null, 'create', 'remind']).toContain(read?.typed.do ?? null);
    if (read) expect(text).toMatch(/^liste de contrôle :|^rappelle-moi/);
  });

  it('is understood in the other language too, and the language of the words wins', () => {
    expect(readTyped('cocher 3', 'en')?.language).toBe('fr');
    expect(readTyped('tick 3', 'fr')?.language).toBe('en');
  });

  it('keeps the signs that were typed', () => {
    expect(readTyped('NOTE 3: Éric — İstanbul ßÆ œ', 'en')?.typed).toEqual({
      do: 'note',
      item: 3,
      text: 'Éric — İstanbul ßÆ œ',
    });
  });

  it.each([
    ['Yes.', true],
    ['oui', true],
    ['d’accord', true],
    ['no', false],
    ['non merci', false],
    ['yes and no', undefined],
  ])('a yes or a no is the whole message: %j', (text, yes) => {
    expect(readConfirmation(text)?.yes).toBe(yes);
  });
});
