import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Liaison, openLiaison } from '../../src/liaison';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await openLiaison();
});

const ask = (question: string) =>
  liaison.reply(question, { context: null, locale: null, today: '2026-11-21' }).answer;

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
