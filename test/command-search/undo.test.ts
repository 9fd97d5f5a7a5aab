import { describe, expect, it } from '@jest/globals';
import { askInTurn } from '../support/liaison';

const commandsIn = (questions: string | readonly string[]): string[] =>
  (askInTurn(...[questions].flat()).commands ?? []).map(({ text }) => text);

describe('how something is undone', () => {
  it.each([
    ['remove the application account of SfBOnline', 'Remove-MailUser -Identity SfBOnline-ApplicationAccount'],
    ["supprimer le compte d'application SfBOnline", 'Remove-MailUser -Identity SfBOnline-ApplicationAccount'],
    [
      'delete the TeamsScheduler application account',
      'Remove-MailUser -Identity TeamsScheduler-ApplicationAccount',
    ],
    ['remove the SfBOnline partner application', 'Remove-PartnerApplication -Identity SfBOnline'],
    [
      'how do I undo the hosted voicemail policy for one user?',
      'Grant-CsHostedVoicemailPolicy -Identity "{user}" -PolicyName $Null',
    ],
    [
      'comment annuler la stratégie de messagerie vocale hébergée d’un seul utilisateur ?',
      'Grant-CsHostedVoicemailPolicy -Identity "{user}" -PolicyName $Null',
    ],
    [
      'I enabled IM in OWA for some users only, how do I undo it?',
      'Set-OwaMailboxPolicy -Identity "{policy}" -InstantMessagingEnabled $False',
    ],
    [
      'J’ai activé la MI dans OWA pour certains utilisateurs seulement, comment annuler ?',
      'Set-OwaMailboxPolicy -Identity "{policy}" -InstantMessagingEnabled $False',
    ],
    [
      'How do I stop archiving to Exchange and go back to SQL?',
      'Set-CsArchivingConfiguration -Identity "global" -EnableExchangeArchiving $False',
    ],
    [
      'How do I roll back archiving to SQL Server?',
      'Set-CsArchivingConfiguration -Identity "global" -EnableExchangeArchiving $False',
    ],
    [
      'commande pour annuler l’application partenaire Exchange dans Skype',
      'Remove-CsPartnerApplication -Identity Exchange',
    ],
    ['undo the Exchange partner application in Skype', 'Remove-CsPartnerApplication -Identity Exchange'],
    [
      'Comment revenir à l’archivage SQL ?',
      'Set-CsArchivingConfiguration -Identity "global" -EnableExchangeArchiving $False',
    ],
  ])('takes back what was named and no more: "%s"', (question, command) => {
    expect(commandsIn(question)).toEqual([command]);
  });

  it.each([
    'remove the roles of the application account',
    'comment retirer ses rôles au compte d’application ?',
  ])('names the account and the roles, as a variable is empty in a new window: "%s"', (question) => {
    const commands = commandsIn(question);
    expect(commands).toContain(
      'Get-ManagementRoleAssignment -RoleAssignee SfBOnline-ApplicationAccount -Role UserApplication | Remove-ManagementRoleAssignment',
    );
    expect(commands.join()).not.toContain('$user');
  });

  it.each([
    ['undo Set-ClientAccessService', '{earlierXmlUrl}', '$null'],
    ['comment annuler l’adresse interne de découverte automatique ?', '{earlierXmlUrl}', '$null'],
    ['how do I undo Set-CsOAuthConfiguration?', '{earlierSvcUrl}', '$null'],
    [
      'how do I undo the OAuthTokenIssuer certificate assignment?',
      '{earlierThumbprint}',
      'Remove-CsCertificate',
    ],
    [
      'comment annuler l’affectation du certificat OAuthTokenIssuer ?',
      '{earlierThumbprint}',
      'Remove-CsCertificate',
    ],
  ])('sets the earlier value before it empties one: "%s"', (question, earlier, empty) => {
    const [first, ...others] = commandsIn(question);
    expect(first).toContain(earlier);
    expect(others.at(-1)).toContain(empty);
  });

  it.each([
    'how do I undo the Lync partner application in Exchange?',
    'comment annuler l’application partenaire Lync dans Exchange ?',
    'comment annuler Configure-EnterprisePartnerApplication ?',
  ])('lists the partner applications, and removes one by its name: "%s"', (question) => {
    expect(commandsIn(question)).toEqual([
      'Get-PartnerApplication | Format-List Name, AuthMetadataUrl, ApplicationIdentifier',
      'Remove-PartnerApplication -Identity "{partnerName}"',
    ]);
  });

  it.each([
    'remove the trusted application pool for OWA',
    'comment supprimer l’application approuvée OWA ?',
  ])('removes application and pool together, and enables the topology once, last: "%s"', (question) => {
    expect(commandsIn(question).map((text) => text.split(' ')[0])).toEqual([
      'Remove-CsTrustedApplication',
      'Remove-CsTrustedApplicationPool',
      'Enable-CsTopology',
    ]);
  });

  it.each([
    'remove the IM override',
    'comment supprimer l’override IM dans Exchange 2019 ?',
  ])('refreshes after the removal, without notes on other commands: "%s"', (question) => {
    const { commands, text } = askInTurn(question);
    expect((commands ?? []).map((each) => each.text.split(' ')[0])).toEqual([
      'Remove-SettingOverride',
      'Get-ExchangeDiagnosticInfo',
      'Restart-WebAppPool',
    ]);
    expect(text).not.toContain('-Server with');
    expect(text).not.toContain('ajoutez -Server');
  });

  it.each([
    ['undo everything for archiving'],
    ['set up archiving with Exchange 2019 and Skype for Business Server 2019', 'how do I undo it?'],
    ['configurer l’archivage avec Exchange 2019 et Skype Entreprise Server 2019', 'et comment annuler ?'],
  ])('undoes a whole setup, the last step first: "%s" %s', (...questions) => {
    const cmdlets = commandsIn(questions.filter((question) => question !== undefined)).map(
      (text) => text.split(' ')[0],
    );
    expect(cmdlets).toEqual([
      'Set-CsUser',
      'Set-CsArchivingPolicy',
      'Grant-CsArchivingPolicy',
      'Set-CsArchivingConfiguration',
    ]);
  });

  it('leaves alone what is for everybody where one user is meant', () => {
    expect(commandsIn('stop archiving for one user').join()).not.toContain('-Identity "global"');
  });

  it.each([
    ['undo ExchUCUtil', /^\*\*Nothing is named\.\*\*/],
    ['comment annuler ExchUCUtil ?', /^\*\*Aucune commande n’est indiquée\.\*\*/],
    ['undo Enable-ExchangeCertificate', /^\*\*Nothing is named\.\*\*/],
  ])('says where the documents undo nothing: "%s"', (question, said) => {
    expect(askInTurn(question)).toMatchObject({ commands: [], text: expect.stringMatching(said) });
  });
});

describe('what is restarted after a command', () => {
  it.each([
    ['Do I need to restart anything after Set-CsOAuthConfiguration?', /^\*\*No restart is named\.\*\*/, []],
    [
      'faut-il redémarrer quelque chose après Set-CsOAuthConfiguration ?',
      /^\*\*Aucun redémarrage n’est indiqué\.\*\*/,
      [],
    ],
    ['Do I have to restart anything after Set-CsHostingProvider?', /^\*\*No restart is named\.\*\*/, []],
    [
      'do I need to restart the UM service after Set-UMService?',
      /^\*\*Yes\.\*\*/,
      ['Restart-Service MSExchangeUM'],
    ],
    [
      'What must be restarted after Configure-EnterprisePartnerApplication?',
      /^\*\*Yes\.\*\*/,
      ['iisreset {exchangeServer}'],
    ],
  ])('is what the documents name: "%s"', (question, said, commands) => {
    expect(askInTurn(question).text).toMatch(said);
    expect(commandsIn(question)).toEqual(commands);
  });
});

describe('a command that is asked for', () => {
  it.each([
    'new IIS certificate: command for OWA IM override Exchange SE',
    'Renewed IIS certificate on Exchange 2019, what do I change for OWA IM?',
    'J’ai renouvelé le certificat IIS d’Exchange 2016, quelle commande pour la MI dans OWA ?',
  ])('comes with all that takes the renewed certificate over: "%s"', (question) => {
    expect(commandsIn(question).map((text) => text.split(' ')[0])).toEqual([
      'Set-SettingOverride',
      'Get-ExchangeDiagnosticInfo',
      'Restart-WebAppPool',
    ]);
  });

  it.each([
    'command to set EWSEnabled and allow list in Exchange Online',
    'How do I re-enable EWS in Exchange Online?',
    'comment activer EWS dans Exchange Online pour Skype Entreprise Server ?',
  ])('is not replaced by others where the documents give none: "%s"', (question) => {
    expect(askInTurn(question)).toMatchObject({ commands: [], sources: ['ews-retirement'] });
  });

  it.each([
    [
      ['set up OWA IM with Exchange SE and Skype for Business Server SE', 'the commands'],
      'New-SettingOverride',
    ],
    [
      ['configurer la MI dans OWA avec Exchange SE et Skype Entreprise Server SE', 'les commandes'],
      'New-SettingOverride',
    ],
    ['commands for OWA in Exchange Online with GCC High', 'Set-CsAccessEdgeConfiguration'],
    ['commandes pour OWA Exchange Online avec GCC High', 'Set-CsAccessEdgeConfiguration'],
  ])('is one of all of a setup where nothing chooses among them: "%s"', (questions, command) => {
    expect(commandsIn(questions).join('\n')).toContain(command);
    expect(askInTurn(...[questions].flat()).text).toMatch(
      /commands that set up|commandes qui mettent en place/,
    );
  });

  it('has no note twice where a step has several ways', () => {
    const { text } = askInTurn('command for the hosting provider in 21Vianet');
    const notes = text.split('\n').filter((line) => line.startsWith('- '));
    expect(notes.length).toBeGreaterThan(4);
    expect(new Set(notes).size).toBe(notes.length);
  });
});
