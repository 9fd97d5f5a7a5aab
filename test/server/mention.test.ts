import { describe, expect, it } from '@jest/globals';
import { IncomingActivity } from '../../src/bot/incoming';
import { spokenText } from '../../src/bot/mention';
import { fixture } from '../support/activity';

const mention = (id: string, name: string, text?: string) => ({
  type: 'mention',
  mentioned: { id, name },
  text,
});
const own = mention('28:liaison', 'Liaison', '<at>Liaison</at>');
const colleague = mention('29:camille', 'Camille Roy', '<at>Camille Roy</at>');

describe('the text of a message', () => {
  it.each([
    ['<at>Liaison</at> help', [own], 'help'],
    ['<at>Liaison</at>&nbsp;help', [own], 'help'],
    ['<at>Liaison</at>\u00A0 help', [own], 'help'],
    ['help <at>Liaison</at>', [own], 'help'],
    ['does <at>Liaison</at> UCS work?', [own], 'does UCS work?'],
    ['<at>Liaison</at> help <at>Liaison</at>', [own, own], 'help'],
    ['<at>Liaison</at>', [own], ''],
    ['&nbsp;', [], ''],
    ['<at>Liaison</at> ask <at>Camille Roy</at>', [own, colleague], 'ask Camille Roy'],
    ['<at>Liaison</at> help', [mention('29:someone', 'Liaison', '<at>Liaison</at>')], 'Liaison help'],
    ['<at>Liaison</at> help', [mention('28:liaison', 'Liaison')], 'help'],
    ['<at id="0">Liaison</at> help', [mention('28:liaison', 'Liaison', '<at id="0">Liaison</at>')], 'help'],
    ['<at>L$& (1)</at> help', [mention('28:liaison', 'L$& (1)', '<at>L$& (1)</at>')], 'help'],
    ['Liaison help', [], 'Liaison help'],
    ['help', [{ type: 'mention' }, { type: 'clientInfo', locale: 'fr-FR' }], 'help'],
    [
      '<at>Liaison</at> check\nGet-CsPool  -Identity a\n  | Format-List',
      [own],
      'check\nGet-CsPool  -Identity a\n  | Format-List',
    ],
  ])('of %j with %j is %j', (text, entities, expected) => {
    const activity = IncomingActivity.parse({ ...fixture('channel-message'), text, entities });
    expect(spokenText(activity)).toBe(expected);
  });

  it('is empty where a message has none', () => {
    expect(spokenText(IncomingActivity.parse({ ...fixture('personal-message'), text: null }))).toBe('');
  });
});
