import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Liaison, openLiaison } from '../../src/liaison';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await openLiaison();
});

const ask = (question: string) =>
  liaison.reply(question, { context: null, locale: null, today: '2026-11-21' }).answer;

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
