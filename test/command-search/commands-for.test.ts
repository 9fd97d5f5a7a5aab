import { describe, expect, it } from '@jest/globals';
import { commandsFor } from '../../src/command-search';
import type { Language } from '../../src/contract';
import type { Reading } from '../../src/language/reading';
import { wordsFor } from '../../src/words';
import { knowledge } from '../procedure/support';

function ask(language: Language, question: string, more: Partial<Reading> = {}) {
  const asked = {
    question,
    language,
    procedure: null,
    cloud: null,
    otherCloud: false,
    shown: [],
    cmdlets: [],
    values: {},
    deployments: [],
    ...more,
  };
  return commandsFor(asked, knowledge, wordsFor(language));
}
const texts = (...args: Parameters<typeof ask>) =>
  ask(...args).flatMap(({ commands }) => commands.map(({ text }) => text));

describe('the command that is asked for', () => {
  it.each<[Language, string, Partial<Reading>, string]>([
    [
      'en',
      'hosting provider command for GCC High',
      { cloud: 'gcc-high' },
      '-ProxyFqdn "exap.um.office365.us"',
    ],
    [
      'fr',
      'Donne-moi la commande New-CsHostingProvider pour 21Vianet',
      { cloud: '21vianet', cmdlets: ['New-CsHostingProvider'] },
      'exap.um.partner.outlook.cn',
    ],
    [
      'fr',
      'commande pour l’URL de découverte automatique, domaine contoso.com',
      { values: { domain: 'contoso.com' } },
      'Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl "https://autodiscover.contoso.com/autodiscover/autodiscover.svc"',
    ],
    ['en', 'what do I type to see whether autodiscover is configured', {}, 'Get-ClientAccessService |'],
    ['en', 'what do I type to see whether autodiscover is configured', {}, 'Get-ClientAccessServer |'],
    ['en', 'test storage connectivity', {}, 'Test-CsExStorageConnectivity'],
    ['fr', 'tester la connectivité du stockage', {}, 'Test-CsExStorageConnectivity'],
    ['en', 'check replication', {}, 'Get-CsManagementStoreReplicationStatus'],
    ['fr', 'verifier la replication', {}, 'Get-CsManagementStoreReplicationStatus'],
    ['en', 'undo UCS for one user', {}, 'Invoke-CsUcsRollback'],
    ['en', 'undo UCS for one user', {}, 'Grant-CsUserServicesPolicy'],
    ['fr', 'annuler l’UCS pour un utilisateur', {}, 'Invoke-CsUcsRollback'],
    ['en', 'create the UM dial plan', {}, 'New-UMDialPlan'],
    ['fr', 'créer le plan de numérotation', {}, 'New-UMDialPlan'],
    ['en', 'restart IIS', {}, 'iisreset'],
    ['fr', 'redémarrer IIS', {}, 'iisreset'],
    ['en', 'enable archiving', {}, 'Set-CsArchivingConfiguration'],
    ['fr', 'activer l’archivage', {}, 'Set-CsArchivingConfiguration'],
    ['en', 'upload photo', {}, 'Set-UserPhoto'],
    ['fr', 'charger une photo', {}, 'Set-UserPhoto'],
    ['en', 'which command removes the hosting provider', {}, 'Remove-CsHostingProvider'],
    ['en', 'assign the OAuthTokenIssuer certificate', {}, 'Set-CsCertificate'],
    [
      'en',
      'Test-CsExStorageConnectivity for ken@contoso.com',
      { cmdlets: ['Test-CsExStorageConnectivity'], values: { sipUri: 'sip:ken@contoso.com' } },
      '-SipUri "sip:ken@contoso.com"',
    ],
  ])('%s: "%s" (%j) is answered with %s', (language, question, more, text) => {
    expect(texts(language, question, more).join('\n')).toContain(text);
  });

  it('narrows to the cmdlet of the version that was said', () => {
    const found = texts('en', 'see whether autodiscover is configured', {
      deployments: [{ exchange: '2013', skype: 'server' }],
    });
    expect(found).toEqual([
      'Get-ClientAccessServer | Select-Object Name, AutoDiscoverServiceInternalUri | Format-List',
    ]);
  });

  it('gives the worldwide form where no cloud was said, and names the two others', () => {
    const [match] = ask('en', 'hosting provider command');
    expect(match?.commands[0]?.text).toContain('exap.um.outlook.com');
    expect(match?.step.remarks[0]).toMatch(/exap\.um\.partner\.outlook\.cn.*exap\.um\.office365\.us/);
  });

  it('answers nothing where nothing fits', () => {
    expect(ask('en', 'what is the weather today')).toEqual([]);
  });
});
