import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Liaison, openLiaison } from '../../src/liaison';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await openLiaison();
});

const ask = (question: string) =>
  liaison.reply(question, { context: null, locale: null, today: '2026-11-21' }).answer;

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
