import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Liaison, openLiaison } from '../../src/liaison';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await openLiaison();
});

const ask = (question: string, locale = 'en-US') =>
  liaison.reply(question, { context: null, locale, today: '2026-11-21' }).answer;

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
    const { intent, text } = ask(pasted);
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
    expect(ask(pasted, locale).language).toBe(language);
  });
});
