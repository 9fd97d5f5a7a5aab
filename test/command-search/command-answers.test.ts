import { describe, expect, it } from '@jest/globals';
import { Language } from '../../src/contract';
import { loadKnowledge } from '../../src/knowledge';
import { runbook, withForms } from '../../src/procedure';
import { wordsFor } from '../../src/words';
import { askInTurn, replyTo } from '../support/liaison';

const knowledge = loadKnowledge();

const commandsIn = (...questions: string[]): string =>
  (askInTurn(...questions).commands ?? []).map(({ text }) => text).join('\n');

/** All commands that set up a procedure, whatever the deployment, in the order of its steps. */
function settingUp(procedure: string, language: Language): string[] {
  const deployment = { exchange: null, skype: null };
  const request = { procedure, deployment, cloud: null, values: {} };
  const { steps } = runbook(request, knowledge, wordsFor(language));
  return steps
    .flatMap(({ commands }) => commands.filter(({ purpose }) => purpose === 'set'))
    .map(({ text }) => withForms(text, knowledge.placeholders));
}

describe('a procedure asked for as a whole', () => {
  const buttons = Language.options.flatMap((language) =>
    [...knowledge.procedures.keys()].map((id): [string, string, Language] => {
      const { procedures, sentences } = wordsFor(language);
      return [sentences.ask.command(procedures[id]?.name ?? ''), id, language];
    }),
  );

  it.each(
    buttons,
  )('gives what sets it up, in order, and says where that is not all: "%s" (%s)', (question, id, language) => {
    const all = settingUp(id, language);
    const answer = askInTurn(question);
    const given = (answer.commands ?? []).map(({ text }) => text);
    expect(answer).toMatchObject({ intent: 'command', procedure: id, language });
    expect(given.length).toBeGreaterThan(Math.min(all.length - 1, 8));
    expect(given).toEqual(all.slice(0, given.length));
    if (given.length < all.length)
      expect(answer.text).toMatch(new RegExp(`\\b${given.length}\\b[^.:]*\\b${all.length}\\b`));
  });

  it.each([
    [
      'commands for voice mail with Exchange 2016 and SfB 2019',
      ['New-UMDialPlan', 'Set-UMService', 'ExchUCUtil'],
    ],
    [
      'donne les commandes pour owa',
      ['New-CsTrustedApplicationPool', 'New-CsTrustedApplication ', 'Enable-CsTopology'],
    ],
    [
      "commandes pour l'archivage vers Exchange 2016",
      ['Set-CsArchivingConfiguration', 'Set-CsArchivingPolicy'],
    ],
    [
      'all commands to enable archiving with Exchange 2016 and SfB Server 2019',
      ['Set-CsArchivingConfiguration', 'Set-CsArchivingPolicy'],
    ],
  ])('is understood without its exact name: "%s"', (question, cmdlets) => {
    const given = commandsIn(question);
    const places = cmdlets.map((cmdlet) => given.indexOf(cmdlet));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('gives the reason instead where it does not apply', () => {
    const answer = askInTurn('commands for partner applications with Exchange 2010 and SfB 2015');
    expect(answer.commands).toEqual([]);
    expect(answer.text).toContain('Exchange 2010 has none');
  });
});

describe('the answer to a question for a command', () => {
  it.each([
    'which command enables archiving to Exchange?',
    'command to turn on archiving',
    'quelle commande pour activer l’archivage vers Exchange ?',
  ])('has what the command has no effect without, and nothing of another procedure: "%s"', (question) => {
    const cmdlets = commandsIn(question).match(/^\S+/gm);
    expect(cmdlets).toEqual(['Set-CsArchivingConfiguration', 'Set-CsArchivingPolicy']);
  });

  it.each([
    [['commands for high resolution photos', 'et pour Exchange Online ?']],
    [
      [
        'commands for high resolution photos',
        'et pour Exchange Online ?',
        'non pas celles-là, celles pour exchange online',
      ],
    ],
  ])('stays with the procedure that was spoken of: %j', (questions) => {
    expect(commandsIn(...questions).match(/^\S+/gm)).toEqual(['Connect-MgGraph', 'Set-MgUserPhotoContent']);
  });

  it.each([
    ['give me the hosting provider command for DoD'],
    ['donne-moi la commande du fournisseur d’hébergement pour GCC'],
    ['hosting provider command for GCC High', 'and for DoD?'],
    ['commands for “Outlook on the web in Exchange Online” in GCC'],
  ])('has no value of another cloud where the documents do not cover the one that is named: "%s" %s', (...questions) => {
    const answer = askInTurn(...questions.filter((question) => question !== undefined));
    expect(JSON.stringify(answer)).not.toContain('exap.um');
    expect(answer.text).toMatch(/Not in the documents|Pas dans les documents/);
  });

  it('says so too where the value is asked for', () => {
    expect(askInTurn('what is the proxy FQDN for DoD?').text).toContain('Not in the documents');
  });

  it.each([
    ['undo AllowFederatedUsers', 'cuts every federation'],
    ['command to disable the hosting provider', 'the routing to Cloud Voicemail'],
    ['commande pour désactiver le fournisseur d’hébergement', 'messagerie vocale cloud'],
    ['what is the command to enable UCS for one user only', 'turns the store off for everyone'],
    ['how do I roll back UCS for one user?', 'after 7 days'],
    ['how do I roll back UCS for one user?', 'in this order'],
    ['comment annuler le magasin de contacts unifié pour un utilisateur ?', '7 jours'],
  ])('warns of what the command does besides: "%s", "%s"', (question, warning) => {
    expect(askInTurn(question).text).toContain(warning);
  });

  it.each([
    ['which command enables archiving to Exchange?', '`ImOnly` for instant messages'],
    ['quelle commande active l’archivage dans Exchange ?', '`ImOnly` pour les messages instantanés'],
    [
      'which command do I use to point Skype at Autodiscover?',
      'https://{autodiscoverFqdn}/autodiscover/autodiscover.svc',
    ],
    ['which command do I use to point Skype at Autodiscover?', 'Example: `autodiscover.litwareinc.com`'],
    ['donne-moi la commande du fournisseur d’hébergement', 'exap.um.partner.outlook.cn'],
    ['command for the hosted voicemail policy', 'exap.um.office365.us'],
    ['set up voice mail with Exchange Online and SfB Server 2019', '`exap.um.office365.us` (GCC High)'],
  ])('tells what stands for a name in braces: "%s", "%s"', (question, rule) => {
    expect(askInTurn(question).text).toContain(rule);
  });

  it.each([
    'how do I change the proxy FQDN of the hosting provider?',
    'comment changer le proxy du fournisseur d’hébergement ?',
  ])('says how a value is changed that cannot be changed: "%s"', (question) => {
    expect(commandsIn(question).match(/^\S+/gm)).toEqual([
      'Remove-CsHostingProvider',
      'New-CsHostingProvider',
    ]);
  });

  it.each([
    [
      'command to remove the partner application',
      /^Of the \d+ commands from \*\*Partner applications\*\*, 3 come near/,
    ],
    [
      'commande pour supprimer l’application partenaire',
      /^Des \d+ commandes de \*\*Applications partenaires\*\*, 3 s’en/,
    ],
  ])('says of a choice among several that it is one: "%s"', (question, lead) => {
    expect(askInTurn(question).text).toMatch(lead);
  });

  it('asks for the part of the setup where only a product is named', () => {
    const { answer, document } = replyTo('commands for Exchange Online');
    expect(answer.commands).toEqual([]);
    expect(document.suggestions.map(({ say }) => say)).toContain(
      'Give me the commands for “Archiving to Exchange”',
    );
  });
});
