import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../../src/contract';
import { loadKnowledge } from '../../src/knowledge';
import { ask, read } from '../support/liaison';

/** Rules that found something, but for what was looked at and is right. */
const found = ({ findings }: Answer) =>
  findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);

describe('what shells print is a paste in a chat as on the command line', () => {
  it.each([
    ['*** dc01.contoso.com can’t find autodiscover.contoso.com: NXDOMAIN', 'name-not-found'],
    ['DNS request timed out.\n    timeout was 2 seconds.', 'name-not-found'],
    ['Operation failed.', 'test-failed'],
    ['Résultat : Échec', 'test-failed'],
    ['Accès refusé.', 'access-denied'],
    ['The remote name could not be resolved: ‘autodiscover.contoso.com’', 'name-not-found'],
    ['The term “New-CsHostingProvider” is not recognized', 'command-refused'],
    ['Get-CsTenant n’est pas reconnu', 'command-refused'],
    ['Get-CsUserr says "not recognized as the name of a cmdlet". Why?', 'unknown-cmdlet'],
  ])('%s', (message, rule) => {
    const answer = ask(message);
    expect(answer.intent).toBe('check');
    expect(found(answer)[0]).toBe(rule);
  });

  it.each([
    ['HostedVoiceMail : False', /is False: /, /vaut False\u00a0: /],
    ['InstantMessagingType : None', /is None; /, /vaut None\u202f; /],
  ])('names nothing that %s does not show, and does not say that it runs', (shown, english, french) => {
    expect(ask(shown).text).toMatch(english);
    const { text } = ask(`C’est bon ?\n${shown}`);
    expect(text).toMatch(french);
    expect(text).toContain('1 point à examiner');
  });

  it('takes one property for an output, where nobody else writes it', () => {
    expect(ask('EnablePartnerDiscovery : False')).toMatchObject({
      intent: 'check',
      findings: [{ rule: 'checked', message: expect.stringContaining('Get-CsAccessEdgeConfiguration') }],
    });
    expect(ask('OAuth setup\nName: Anna\nServer: Exchange 2016').intent).toBe('setup');
  });

  it('takes what people repeat of it for their question', () => {
    expect(ask('The operation failed when I set up OAuth, how is it set up?').intent).toBe('setup');
    expect(ask('I can’t find how to enable archiving in Exchange 2016').intent).not.toBe('check');
  });

  it.each([
    'ApplicationTrustLevel: which levels are there?',
    'VerificationLevel : pourquoi UseSourceVerification plutôt que AlwaysVerifiable ?',
  ])('takes a sentence behind the name of a property for a question: %s', (message) => {
    expect(ask(message).intent).toBe('explain');
  });

  it.each([
    'VerificationLevel : UseSourceVerification, correct ?',
    'ApplicationTrustLevel: none, is that right?',
    'EnablePartnerDiscovery : true is that ok?',
  ])('takes a value with a question for an output: %s', (message) => {
    expect(ask(message).intent).toBe('check');
  });

  it('takes no remark in brackets behind a command for its argument', () => {
    const command = 'Set-UserPhoto -Identity "Anna" -PictureData $photo -Confirm:$False';
    expect(found(ask(`Correct? ${command}  (Exchange 2019)`))).toEqual(found(ask(`Correct? ${command}`)));
    expect(found(ask(`Correct? ${command} Exchange 2019`))).toContain('extra-argument');
  });

  it('knows each certain property in a message', () => {
    const { certain } = loadKnowledge().outputs.names;
    const intents = certain.map((name) => [name, ask(`${name} : 1`).intent]);
    expect(intents).toEqual(certain.map((name) => [name, 'check']));
  });
});

describe('names of cmdlets', () => {
  it.each([
    'Get-CsTopology',
    'Publish-CsTopology',
    'Show-CsClsLogging',
    'Register-CsThing',
    'Create-CsUser',
  ])('what %s does is a question about a command', (cmdlet) => {
    const questions = [`what does ${cmdlet} do?`, `que fait ${cmdlet} ?`];
    for (const { intent, language } of questions.map((one) => read(one)))
      expect({ intent, language }).toEqual({ intent: 'explain', language: expect.anything() });
    expect(read(questions[0] ?? '').cmdlets).toEqual([cmdlet]);
  });

  it.each([
    ['Connect-AzureAD', 'Connect-MgGraph'],
    ['que fait Get-AzureADServicePrincipal ?', 'Get-MgServicePrincipal'],
  ])('%s is of a module that was retired', (question, instead) => {
    const { intent, text } = ask(question);
    expect(intent).toBe('explain');
    expect(text).toMatch(/^\*\*(?:Retired|Service arrêté|Retiré)/);
    expect(text).toContain(instead);
  });

  it.each([
    'Is read-only access to archives of on-premises users in Exchange 2016 and SfB Server supported?',
    'Do group-based contacts of on-premises users work with Exchange 2016 and SfB Server?',
    'A check-list for on-premises Exchange 2016 and SfB Server 2019',
  ])('%s names none', (question) => {
    const { intent, cmdlets } = read(question);
    expect(cmdlets).toEqual([]);
    expect(intent).not.toBe('check');
  });
});

describe('the address of a photo', () => {
  const address = 'https://mail.a.fr/ews/Exchange.asmx/s/GetUserPhoto?email=j@a.fr&size=HR648x648';

  it.each([
    [`is ${address} right?`, 'No mistake found', 'the address of the photo'],
    [`${address}, c’est la bonne adresse ?`, 'Aucune erreur trouvée', 'l’adresse de la photo'],
  ])('is said to be in order: %s', (message, verdict, looked) => {
    const { intent, text, findings } = ask(message);
    expect(intent).toBe('check');
    expect(text).toContain(verdict);
    expect(text).toContain(looked);
    expect(findings.map(({ rule }) => rule)).toEqual(['checked']);
  });

  it.each([
    ['http', address.replace('https', 'http'), address],
    ['&amp;', address.replace('&', '&amp;'), address],
    ['a size that Exchange does not have', address.replace(/648/g, '650'), address],
    ['no size', address.replace(/&.*/, ''), address],
    ['no mail address', address.replace('email=j@a.fr&', ''), null],
    ['a SIP address', address.replace('j@a.fr', 'sip:j@a.fr'), null],
  ])('is corrected: %s', (_, wrong, right) => {
    for (const message of [`is ${wrong} right?`, `${wrong} : c’est juste ?`, `Start-Process "${wrong}"`]) {
      const answer = ask(message);
      expect(found(answer)).toEqual(['photo-url']);
      const fix = answer.findings.find(({ rule }) => rule === 'photo-url')?.fix ?? null;
      expect(fix?.replace(/^Start-Process "(.*)"$/, '$1') ?? null).toBe(right);
    }
  });
});

describe('a question that quotes a command', () => {
  it.each([
    ['Enable-ExchangeCertificate -Services UM fails because UMStartupMode is TCP', 'TLS or Dual'],
    ['Enable-ExchangeCertificate -Services UM échoue car UMStartupMode vaut TCP', 'TLS ou Dual'],
    ['Set-CsUser -HostedVoiceMail $True fails, why?', 'destination is empty'],
    ['Set-CsUser -HostedVoiceMail $True échoue, pourquoi ?', 'destination est vide'],
    ['Get-CsHostingProvider -LocalStore on the Edge shows nothing', 'replication'],
    ['Get-CsHostingProvider -LocalStore n’affiche rien sur le Edge', 'réplication'],
  ])('is told what is known of it: %s', (question, cause) => {
    const { findings, text } = ask(question);
    expect(findings.map(({ rule }) => rule)).toEqual(['known-failure']);
    expect(text).toContain(cause);
  });

  it.each([
    'Set-CsHostedVoicemailPolicy -TenantID on Server 2015?',
    'Set-CsHostedVoicemailPolicy -TenantID sur Server 2015 ?',
  ])('has no words of the sentence for values: %s', (question) => {
    expect(found(ask(question))).toEqual(['hosted-policy-tenant']);
  });

  it.each([
    'New-CsHostingProvider -HostsOCSUsers with Exchange Online: true or false?',
    'New-UMDialPlan -URIType with Skype for Business?',
  ])('about one parameter need not give the others: %s', (question) => {
    expect(found(ask(question))).toEqual([]);
  });

  it('is told the mistake that is in it, rather than what may go wrong', () => {
    expect(found(ask('Set-CsHostingProvider -Identity EXO -ProxyFqdn a.b.c fails, why?'))).toContain(
      'hp-proxy-set',
    );
  });

  it('and of which nothing is known, is asked for what the shell printed', () => {
    const { text } = ask('Get-CsPartnerApplication -Identity Exchange fails, why?');
    expect(text).toContain('Paste what the shell printed');
  });
});

describe('a correction that is to be filled in', () => {
  const roll =
    'Set-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint AB5A332496CC05DA69B75B66111C0F78A110D22D -Roll';

  it.each([
    [`Is this right? ${roll}`, '`7/31/2027 2:00 AM`'],
    [`C’est bon ? ${roll}`, '`31/07/2027 02:00`'],
  ])('explains the date, as the reader writes it: %s', (question, example) => {
    const { text } = ask(question);
    expect(text).toContain('{effectiveDate}');
    expect(text).toContain(example);
  });

  it('calls a user a user', () => {
    expect(ask('is this right? Set-CsUser -HostedVoiceMail $True').text).toContain('-Identity "{user}"');
  });
});

describe('the language of an answer', () => {
  it.each([
    ['Test-CsExStorageConnectivity renvoie "accès refusé"', 'fr'],
    ['Test-CsExStorageConnectivity returns "accès refusé"', 'en'],
    ['Get-CsCertificate -Type OAuthTokenIssuer renvoie vide', 'fr'],
  ])('is that of who asks: %s', (question, language) => {
    expect(ask(question).language).toBe(language);
  });
});
