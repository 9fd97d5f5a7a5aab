import { describe, expect, it } from '@jest/globals';
import { procedures } from '../procedure/support';
import { liaison } from '../support/liaison';
import { type Chat, chatWith, textOf } from './support';

const provider = `Identity                  : Exchange Online
Name                      : Exchange Online
ProxyFqdn                 : exap.um.outlook.com
VerificationLevel         : UseSourceVerification
Enabled                   : True
EnabledSharedAddressSpace : True
HostsOCSUsers             : False
IsLocal                   : False
AutodiscoverUrl           :`;
const partner = `Identity                            : Exchange
Name                                : Exchange
ApplicationIdentifier               : 00000002-0000-0ff1-ce00-000000000000
Realm                               : fabrik.de
ApplicationTrustLevel               : Full
Enabled                             : True`;
const nslookup = (name: string) => `Server:  dc01.fabrik.de
Address:  10.0.0.10

Name:    ${name}
Address:  10.0.0.21
Aliases:  autodiscover.fabrik.de`;
const replicas = (last: string) => `UpToDate           : True
ReplicaFqdn        : fe01.fabrik.de

UpToDate           : ${last}
ReplicaFqdn        : edge01.fabrik.de`;

const certificate = (until: string, use = 'OAuthTokenIssuer') => `Issuer     : CN=fabrik-CA
NotAfter   : ${until}
Subject    : CN=fabrik.de
Thumbprint : EA5A332496CC05DA69B75B66111C0F78A110D22D
Use        : ${use}`;
const certificates = [
  'server-to-server-certificates',
  'Exchange 2016 and SfB Server',
  'certificate = existing',
] as const;

type Result = 'Passed.' | 'Not passed.' | 'Not recognised.';

/** Procedure, deployment, values, step (from 1), what is pasted, and what that means. */
const pastes: [string, string, string, string, number, string, Result][] = [
  ['a certificate for the years to come', ...certificates, 1, certificate('7/1/2029 8:00:00 AM'), 'Passed.'],
  ['a certificate that is over', ...certificates, 1, certificate('7/1/2024 8:00:00 AM'), 'Not passed.'],
  [
    'a certificate that is over, in French',
    ...certificates,
    1,
    certificate('20/11/2026 08:00:00'),
    'Not passed.',
  ],
  ['a certificate that lasts till tomorrow', ...certificates, 1, certificate('2026-11-22'), 'Passed.'],
  ['a certificate of another use', ...certificates, 2, certificate('7/1/2029', 'Default'), 'Not passed.'],
  [
    'two servers with two certificates',
    ...certificates,
    2,
    `${certificate('7/1/2029')}\n\n${certificate('7/1/2029').replace('EA5A', 'AAAA')}`,
    'Not passed.',
  ],
  [
    'the certificate of Exchange, which is over',
    ...certificates,
    3,
    'Subject    : CN=Microsoft Exchange Server Auth Certificate\nThumbprint : EA5A332496CC05DA69B75B66111C0F78A110D22D\nNotAfter   : 12/3/2023 4:05:06 PM',
    'Not passed.',
  ],
  [
    'a provider as it must be',
    'owa-online',
    'Exchange Online and SfB Server 2019',
    'cloud = worldwide\nprovider = new',
    2,
    provider,
    'Passed.',
  ],
  [
    'a provider with a wrong value',
    'owa-online',
    'Exchange Online and SfB Server 2019',
    'cloud = worldwide\nprovider = new',
    2,
    provider.replace('HostsOCSUsers             : False', 'HostsOCSUsers             : True'),
    'Not passed.',
  ],
  [
    'a provider of another cloud',
    'owa-online',
    'Exchange Online and SfB Server 2019',
    'cloud = GCC High\nprovider = new',
    2,
    provider,
    'Not passed.',
  ],
  [
    'a provider in the language of Windows',
    'owa-online',
    'Exchange Online and SfB Server 2019',
    'cloud = worldwide\nprovider = new',
    2,
    provider.replaceAll(': True', ': Vrai').replaceAll(': False', ': Faux'),
    'Passed.',
  ],
  [
    'replicas that are all up to date',
    'owa-online',
    'Exchange Online and SfB Server 2019',
    'cloud = worldwide\nprovider = new',
    3,
    replicas('True'),
    'Passed.',
  ],
  [
    'one replica behind',
    'owa-online',
    'Exchange Online and SfB Server 2019',
    'cloud = worldwide\nprovider = new',
    3,
    replicas('False'),
    'Not passed.',
  ],
  [
    'a record that leads to the server',
    'autodiscover-dns',
    'Exchange 2016 and SfB Server',
    'domain = fabrik.de\nexchangeFqdn = ex01.fabrik.de',
    1,
    nslookup('ex01.fabrik.de'),
    'Passed.',
  ],
  [
    'a record that leads elsewhere',
    'autodiscover-dns',
    'Exchange 2016 and SfB Server',
    'domain = fabrik.de\nexchangeFqdn = ex01.fabrik.de',
    1,
    nslookup('web.fabrik.de'),
    'Not passed.',
  ],
  [
    'a partner with full trust',
    'partner-applications',
    'Exchange 2016 and SfB Server',
    'domain = fabrik.de',
    3,
    partner,
    'Passed.',
  ],
  [
    'another partner beside the right one',
    'partner-applications',
    'Exchange 2016 and SfB Server',
    'domain = fabrik.de',
    3,
    `Identity : SharePoint\nApplicationIdentifier : 00000003-0000-0ff1-ce00-000000000000\nEnabled : False\n\n${partner}`,
    'Passed.',
  ],
  [
    'a partner that is disabled',
    'partner-applications',
    'Exchange 2016 and SfB Server',
    'domain = fabrik.de',
    3,
    partner.replace(
      'Enabled                             : True',
      'Enabled                             : False',
    ),
    'Not passed.',
  ],
  [
    'a test that passed',
    'exchange-archiving',
    'Exchange 2016 and SfB Server',
    'archivingMode = ImOnly\nscope = all\nforest = same\nsipUri = sip:ana@fabrik.de',
    3,
    'Test Passed.',
    'Passed.',
  ],
  [
    'a test that was refused',
    'exchange-archiving',
    'Exchange 2016 and SfB Server',
    'archivingMode = ImOnly\nscope = all\nforest = same\nsipUri = sip:ana@fabrik.de',
    3,
    'Test-CsExStorageConnectivity : The remote server returned an error: (401) Unauthorized.',
    'Not passed.',
  ],
  [
    'an address left empty',
    'autodiscover',
    'Exchange 2016 and SfB Server',
    'autodiscoverServers = all\ndomain = fabrik.de',
    1,
    'Name                           : EX01\nAutoDiscoverServiceInternalUri :',
    'Not passed.',
  ],
  [
    'an output of something else',
    'autodiscover',
    'Exchange 2016 and SfB Server',
    'autodiscoverServers = all\ndomain = fabrik.de',
    1,
    'ProcessName : notepad\nHandles     : 12\nThreads     : 4',
    'Not recognised.',
  ],
  [
    'the same on one line',
    'oauth-configuration',
    'Exchange 2016 and SfB Server',
    'domain = fabrik.de',
    1,
    'Identity : Global ExchangeAutodiscoverUrl : https://autodiscover.fabrik.de/autodiscover/autodiscover.svc',
    'Passed.',
  ],
  [
    'a table',
    'unified-contact-store',
    'Exchange 2016 and SfB Server',
    'scope = all',
    1,
    'Identity UcsAllowed\n-------- ----------\nGlobal   True',
    'Passed.',
  ],
  [
    'with the prompt and in a code block',
    'unified-contact-store',
    'Exchange 2016 and SfB Server',
    'scope = all',
    1,
    '```\nPS C:\\> Get-CsUserServicesPolicy\n\nIdentity   : Global\nUcsAllowed : True\n```',
    'Passed.',
  ],
];

async function at(procedure: string, deployment: string, values: string, step: number): Promise<Chat> {
  const chat = chatWith(liaison);
  await chat.say(`set up ${procedure} for ${deployment}`);
  let walk = await chat.walk(values);
  for (let turn = 0; walk.step < step && turn < 10; turn++) walk = await chat.walk('next');
  expect(walk).toMatchObject({ procedure, step });
  expect(walk.verify).not.toBeNull();
  return chat;
}

describe('a pasted output', () => {
  it.each(pastes)('%s', async (_, procedure, deployment, values, step, pasted, result) => {
    const chat = await at(procedure, deployment, values, step);
    const sent = await chat.say(pasted);
    expect(textOf(sent)).toContain(`**${result}**`);
    expect(sent.at(-1)?.value).toMatchObject({ intent: 'check', walk: { step, done: false } });
    const errors = sent.at(-1)?.value?.findings.filter(({ severity }) => severity === 'error') ?? [];
    expect(errors.length > 0).toBe(result === 'Not passed.');
  });

  it('that failed can be gone past knowingly, and the summary says so', async () => {
    const chat = await at('unified-contact-store', 'Exchange 2016 and SfB Server', 'scope = all', 1);
    await chat.say('UcsAllowed : False');
    await chat.say('next');
    expect(textOf(await chat.say('skip'))).toMatch(/the check failed \(1\)\n\n- Say who may use it/);
  });

  it.each([
    1, 3,
  ])('of a certificate that has expired is told that, and no other cause: step %i', async (step) => {
    const chat = await at(...certificates, step);
    const text = textOf(await chat.say(certificate('7/1/2024 8:00:00 AM')));
    expect(text).toContain('expired on 7/1/2024');
    expect(text).not.toContain('Possible causes');
  });

  it('that failed names cause and remedy', async () => {
    const chat = await at(
      'autodiscover',
      'Exchange 2016 and SfB Server',
      'autodiscoverServers = all\ndomain = fabrik.de',
      1,
    );
    const text = textOf(
      await chat.say(
        'Name : EX01\nAutoDiscoverServiceInternalUri : https://autodiscover.fabrik.de/autodiscover/autodiscover.svc',
      ),
    );
    expect(text).toContain(
      '`AutoDiscoverServiceInternalUri` shows `https://autodiscover.fabrik.de/autodiscover/autodiscover.svc`',
    );
    expect(text).toContain('Set it again with `.xml`');
    expect(text).toContain('Set-ClientAccessService -Identity "EX01"');
  });

  it('of nothing that the step asks for is a question as ever', async () => {
    const chat = await at(
      'autodiscover',
      'Exchange 2016 and SfB Server',
      'autodiscoverServers = all\ndomain = fabrik.de',
      1,
    );
    const sent = await chat.say(
      'Set-CsOAuthConfiguration-ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
    );
    expect(sent[0]?.value?.findings).toContainEqual(expect.objectContaining({ rule: 'missing-space' }));
  });
});

it('knows every procedure that it is tried with', () => {
  expect(procedures).toEqual(expect.arrayContaining([...new Set(pastes.map(([, procedure]) => procedure))]));
});
