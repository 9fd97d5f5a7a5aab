import { describe, expect, it } from '@jest/globals';
import { ask } from '../support/liaison';

describe('what is explained', () => {
  it.each([
    ['explain Test-CsExStorageConnectivity', 'writes an item into the Conversation History folder'],
    ['what does New-CsTrustedApplication do?', 'In “Instant messaging in your own Outlook on the web”'],
    ['what does New-SPTrustedSecurityTokenIssuer do?', 'is a cmdlet of the SharePoint Management Shell.'],
    ['what does Get-Content do?', 'is a cmdlet of PowerShell itself'],
    ['à quoi sert Get-Content ?', 'est une applet de commande de PowerShell même'],
    ['what parameters does New-CsHostingProvider take?', '`-IsLocal` and `-VerificationLevel`'],
    ['who can run New-CsHostingProvider?', 'RTCUniversalServerAdmins'],
    ['which rights do I need for archiving?', 'a member of RTCUniversalUserAdmins:** Test the archive'],
    ['who may run OcsUMUtil?', 'Create the contacts for access and auto attendant'],
    ['which permissions do I need for the photos?', 'the documents do not say for this step'],
    ['Is HostsOCSUsers supposed to be true or false?', '-HostsOCSUsers'],
    ['For OWA in Exchange Online, is an Edge server compulsory?', '**Edge Server:**'],
    ['quels droits faut-il pour l’archivage ?', 'un membre de RTCUniversalUserAdmins'],
    ['le serveur Edge est-il obligatoire pour OWA en ligne ?', '**Serveur Edge'],
    ['what does -RequiresReplication do?', 'needs `$False`: the Exchange server keeps no replica'],
    ['Connect-MsolService', '**Retired.** `Connect-MsolService` belongs to MSOnline'],
    ['what does ArchivingToExchange do', 'always in Exchange, with a hold or without'],
    ['what size can photos have?', '240 KB'],
    ['how many bits must the OAuth certificate have?', '2048 bits'],
    ['which port does the Edge need for replication?', '4443'],
    ['Which certificate do I need for OAuth?', 'OAuthTokenIssuer'],
    ['which proxy for GCC High?', 'exap.um.office365.us'],
    ['do I need an Edge server for OWA IM in Exchange Online?', 'need an Edge Server'],
    ['does Set-CsOAuthConfiguration want .svc or .xml?', '`Set-CsOAuthConfiguration` wants this one'],
    ['how do I register the dedicated hybrid app?', 'ConfigureSkypeforBusinessHybridApplication.ps1'],
    ['does the dedicated hybrid app apply to me? SfB 2019 + EXO', 'archiving, calendar status and photos'],
    ['qu’est-ce que Connect-MsolService ?', '**Retirée.** `Connect-MsolService` fait partie de MSOnline'],
    ['quelle taille peuvent avoir les photos ?', '240 Ko'],
    ['quel certificat pour OAuth ?', '2048 bits'],
    ['quel proxy pour GCC High ?', 'exap.um.office365.us'],
    ['faut-il un serveur Edge pour la MI dans OWA d’Exchange Online ?', 'demandent un serveur Edge'],
    ['autodiscover.svc ou autodiscover.xml dans Set-CsOAuthConfiguration ?', 'c’est lui qu’attend'],
    [
      'Faut-il l’application hybride dédiée avec Skype Server 2019 et Exchange Online ?',
      'correctif d’août 2025',
    ],
  ])('%s', (question, told) => {
    const { intent, verdicts, text } = ask(question);
    expect({ intent, verdicts }).toEqual({ intent: 'explain', verdicts: [] });
    expect(text).toContain(told);
  });

  it('offers the setup of what takes its place, where a cmdlet serves that alone', () => {
    const { text } = ask('what is Set-CsHostedVoicemailPolicy?');
    expect(text).toContain('How do I set up “Cloud Voicemail”?');
    expect(text).not.toContain('How do I set up “Voice mail”?');
  });
});

describe('what documents settle in a sentence', () => {
  it.each([
    ['The Microsoft Exchange Server Auth Certificate has expired, what now?', 'Get-AuthConfig'],
    ['our OAuth certificate expired, what breaks and what do I do?', '-Identity global'],
    ['Exchange auth certificate renewed, do I have to do anything on the Skype side?', 'no step'],
    [
      'We leave Exchange 2016 UM for Cloud Voicemail. In which order do we move users and mailboxes?',
      'Users first',
    ],
    ['Cloud Voicemail to on-premises mailboxes: OAuth steps', 'db7de2b5-2149-435e-8043-e080dd50afae'],
    ['Is a hybrid deployment needed for Cloud Voicemail?', '**Yes.**'],
    ['fax with Cloud Voicemail?', '**No.**'],
    ['I have a hosting provider for Cloud Voicemail, do I create a second one for OWA?', 'one is enough'],
    [
      'What happens on 1 April 2027 for SfB Server SE with Exchange Online?',
      'off by default since 1 October 2026',
    ],
    ['Which hotfix do I need for SfB Server 2015 and Exchange Online?', '6.0.9319.881'],
    ['How do I set up OAuth for Teams calendar with Exchange on-premises?', 'TeamsScheduler'],
    ['Can I delete the SfBOnline partner application?', 'Keep it for now'],
    ['Do I run Import-CsCertificate on every Front End?', '**No, once.**'],
    ['where do I run Set-CsAccessEdgeConfiguration, on the Edge?', 'Not on the Edge Server'],
    ['No hold, same forest: where do chats go?', 'Into Skype for Business'],
    ['web.config settings for OWA IM on Exchange 2016', 'Only on Exchange 2013'],
    ['Does OWA presence in Exchange Online need Edge?', '**Yes.**'],
    ['How long is the UCS rollback valid?', '7 days'],
    ['Le certificat OAuth de Skype a expiré', 'Get-CsCertificate -Type OAuthTokenIssuer'],
    ['Dans quel ordre migrer les utilisateurs et les boîtes ?', 'Les utilisateurs d’abord'],
    ['fax avec la messagerie vocale cloud ?', '**Non.**'],
    ['Que se passe-t-il le 1er avril 2027 avec Exchange Online ?', 'Ce qui repose sur EWS'],
    ['puis-je supprimer l’application partenaire SfBOnline ?', 'Conservez-la'],
    ['Le certificat OAuth doit-il être le même sur tous les serveurs frontaux ?', '**Oui.**'],
    ['Peut-on archiver dans SQL et dans Exchange en même temps ?', 'Pas durablement'],
    ['Où exécuter New-CsHostingProvider ?', 'Pas sur le serveur Edge'],
    ['roll back UCS pour tout un pool ?', 'aucune pour un pool'],
  ])('%s: told, with its source, and no verdict', (question, told) => {
    const { intent, verdicts, sources, text } = ask(question);
    expect({ intent, verdicts }).toEqual({ intent: 'explain', verdicts: [] });
    expect(sources).not.toEqual([]);
    expect(text.split('\n\n').slice(0, 4).join(' ')).toContain(told);
  });

  it.each([
    ['Does presence in OWA work with Exchange Online and SfB Server, Edge needed or not?', 'support'],
    ['Who can search archived content? I mean which environments', 'deployments'],
    ['which command assigns the default certificate as OAuthTokenIssuer?', 'command'],
    ['Faites une liste de contrôle pour la messagerie vocale cloud hybride', 'checklist'],
    ['How do I set up OAuth between Exchange Online and Skype for Business Server 2019?', 'setup'],
  ])('%s: asks for something else, and gets it', (question, intent) => {
    expect(ask(question).intent).toBe(intent);
  });
});

describe('OAuth with Exchange Online', () => {
  it.each([
    'How do I set up OAuth between Exchange Online and Skype for Business Server 2019?',
    'Comment relier Skype Entreprise Server SE à Exchange Online (OAuth) ?',
  ])('%s: goes through the tenant to its hybrid application', (question) => {
    const { procedure, commands, text } = ask(question);
    const cmdlets = commands?.map(({ text: command }) => command.split(' ')[0]);
    expect(procedure).toBe('oauth-configuration');
    expect(cmdlets).toEqual(expect.arrayContaining(['New-CsOAuthServer', 'New-CsPartnerApplication']));
    expect(text).toContain('ConfigureSkypeforBusinessHybridApplication.ps1');
  });

  it('comes before what rests on it there, and partner applications do not', () => {
    const { text } = ask('How do I set up archiving with Exchange Online and SfB Server SE?');
    expect(text).toContain('These come first: OAuth settings of Skype for Business Server.');
  });
});

it('names each way to run a cmdlet that demands other parameters', () => {
  expect(ask('what is Debug-CsUnifiedContactStore?').text).toContain('`-Identity`; or `-PoolFqdn`');
});

describe('what is told to go wrong', () => {
  it.each([
    ['photos show in the browser but not in the Skype client', 'EWS or Autodiscover'],
    ['The picture is visible in the browser only, Lync shows the initials', 'EWS or Autodiscover'],
    ['OWA shows "There\'s a problem with instant messaging. Please try again later."', 'web.config'],
    ["There's a problem with instant messaging. Please try again later.", 'New-SettingOverride'],
    ['presence icons are empty in OWA', 'InstantMessagingEnabled $False'],
    ["UCS migration doesn't happen for a user", 'Sign out and in'],
    ['IM in OWA stopped after installing a CU on Exchange 2013', 'The update replaced web.config'],
    ['certificate renewed, OWA IM broken on Exchange 2019', 'The thumbprint is the old one'],
    ['voicemail stopped working after moving mailbox to Exchange 2019', 'Move the user first'],
    ['replication stays at False on the Edge', 'port 4443'],
    ['the Edge replica is never up to date', 'port 4443'],
    ['archiving is on but nothing is archived', 'ArchiveInternal'],
    ['how do I fix replication stuck on the edge?', 'port 4443'],
    ['hosting provider already exists, what do I do?', 'Set-CsHostingProvider'],
    ['we have no OAuthTokenIssuer certificate, what now?', 'Assign one'],
    [
      'I get a 401 from Test-CsExStorageConnectivity, what now?',
      'Configure-EnterprisePartnerApplication.ps1',
    ],
    ["les photos s'affichent dans le navigateur mais pas dans Skype", 'n’accède pas à EWS'],
    ['OWA affiche « Un problème est survenu avec la messagerie instantanée »', 'web.config'],
    ['les icônes de présence sont vides dans OWA', 'InstantMessagingEnabled $False'],
    ['la migration UCS ne se fait pas pour un utilisateur', 'se reconnecte'],
    ['la MI dans OWA ne marche plus depuis la CU sur Exchange 2013', 'La mise à jour a remplacé web.config'],
    ['certificat renouvelé, la MI dans OWA est cassée sur Exchange 2019', 'L’empreinte est l’ancienne'],
    ['plus de messagerie vocale après avoir déplacé la boîte vers Exchange 2019', 'Déplacez d’abord'],
    ['la réplication reste à False sur l’Edge', 'port 4443'],
    ['l’archivage est activé mais rien n’est archivé', 'ArchiveInternal'],
    ['le fournisseur d’hébergement existe déjà, que faire ?', 'Set-CsHostingProvider'],
    ['on n’a pas de certificat OAuthTokenIssuer, que faire ?', 'Affectez-en un'],
  ])('%s: cause and remedy, and no verdict', (question, remedy) => {
    const { intent, verdicts, procedure, text } = ask(question);
    expect({ intent, verdicts }).toEqual({ intent: 'explain', verdicts: [] });
    expect(procedure).not.toBeNull();
    expect(text).toContain(remedy);
  });

  it.each([
    'Why does the photo show in the browser and not in Skype with Exchange 2010 and SfB Server?',
    'Does presence show in OWA with Exchange Online and SfB Server, or are the icons empty?',
    'Is it supported that the photo shows in the browser but not in Skype with Exchange 2013?',
    'Pourquoi les icônes de présence sont-elles vides dans OWA avec Exchange 2010 et SfB Server ?',
  ])('%s: asks for a verdict, and gets one', (question) => {
    expect(ask(question).intent).toBe('support');
  });

  it('is no reason where the products named are one', () => {
    const { intent, verdicts } = ask('contacts do not migrate with Exchange 2010 and Lync 2010');
    expect(intent).toBe('support');
    expect(verdicts).toMatchObject([{ support: 'no' }]);
  });

  it('counts only where the products named can have it', () => {
    expect(ask('IM in OWA stopped after a CU on Exchange 2019').text).not.toContain('web.config');
    const { text } = ask('presence icons are empty in OWA of Exchange Online');
    expect(text).toContain('AllowFederatedUsers');
    expect(text).not.toContain('InstantMessagingType');
  });
});

const UNAUTHORIZED =
  'Test-CsExStorageConnectivity : The remote server returned an error: (401) Unauthorized.';

describe('what is pasted', () => {
  it.each([
    [
      "Set-CsOAuthConfiguration : Cannot bind parameter 'ExchangeAutodiscoverUrl'",
      '**Nothing could be checked.**',
    ],
    [
      'New-CsPartnerApplication fails: metadata document could not be downloaded',
      'the URL is wrong or not reachable',
    ],
    ['AutoDiscoverServiceInternalUri :', '-Identity "{exchangeServer}"'],
    ['UpToDate : False', 'False for at least one server'],
    ['UpToDate : False', '**Run this**'],
    [UNAUTHORIZED, '**1 problem found**'],
    [UNAUTHORIZED, 'How do I set up “Partner applications”?'],
    ['Invoke-CsUcsRollback -Identity "ken"', 'How do I set up “Unified contact store”?'],
    [
      'New-UMMailboxPolicy -Name "P" -AllowedInCountryOrRegionGroups "Anywhere"',
      'Set-UMMailboxPolicy -Identity "P" -AllowedInCountryOrRegionGroups "Anywhere"',
    ],
    ['New-UMMailboxPolicy -Name "P"', '- `{dialPlan}` **Name of the UM dial plan.**'],
    [
      'Grant-CsHostedVoicemailPolicy -Identity "Tag:Test"',
      'Grant-CsHostedVoicemailPolicy -Identity "{user}" -PolicyName "Test"',
    ],
  ])('%s: %s', (pasted, told) => {
    const { intent, text } = ask(pasted, { locale: 'en-US' });
    expect(intent).toBe('check');
    expect(text).toContain(told);
  });

  it.each([
    ['Get-Content -Path C:\\ken.jpg', 'en-US', 'en'],
    ['Get-Content -Path D:\\x.jpg', 'en-US', 'en'],
    ['Get-Content -Path D:\\x.jpg', 'fr-FR', 'fr'],
    ['No contacts were received for the user. Verify that contacts exist for the user.', 'fr-FR', 'fr'],
    [UNAUTHORIZED, 'fr-FR', 'fr'],
  ])('%s has no language of its own (%s)', (pasted, locale, language) => {
    expect(ask(pasted, { locale }).language).toBe(language);
  });
});
