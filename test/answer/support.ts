import { answer } from '../../src/answer';
import type { PasteReader } from '../../src/commands';
import type { Deployment, Language } from '../../src/contract';
import { loadKnowledge } from '../../src/knowledge';
import type { Reading } from '../../src/language/reading';
import { wordsFor } from '../../src/words';
import { today } from '../support/day';
import { readAs } from '../support/reading';

export const knowledge = loadKnowledge();
export const languages: Language[] = ['en', 'fr'];

/** Finds nothing; a test that wants findings brings its own. */
export const silentChecker: PasteReader = {
  check: () => [],
  holdsOutput: () => false,
  tellsOfFailure: () => false,
  outputOf: (text) => ({ text, records: [], messages: '' }),
};

export const on = (exchange: string | null, skype: string | null): Deployment => ({ exchange, skype });

/** A reading's answer on the day that the tests are set on, or on another. */
export function reply(fields: Partial<Reading>, more: { checker?: PasteReader; today?: string } = {}) {
  return answer(readAs({ question: '?', intent: 'support', ...fields }), {
    knowledge,
    words: wordsFor,
    checker: silentChecker,
    today,
    ...more,
  });
}

/** Readings that between them reach every handler, and within it each way of answering. */
export const scenes: Record<string, Partial<Reading>> = {
  'one cell, yes': { features: ['owa-presence'], deployments: [on('se', 'server-se')] },
  'one cell, no': { features: ['unified-contact-store'], deployments: [on('2010', 'server')] },
  'one cell, retired': { features: ['um-voicemail'], deployments: [on('online', 'server')] },
  'one cell, conditional': { features: ['archiving'], deployments: [on('on-premises', 'server')] },
  'one cell, unknown': { features: ['archiving'], deployments: [on('2019', 'online')] },
  'one cell, contradiction': {
    features: ['unified-contact-store'],
    deployments: [on('online', 'lync-2013')],
  },
  'no Skype side': { features: ['owa-presence'], deployments: [on('2016', null)] },
  'no Exchange side': { features: ['high-resolution-photo'], deployments: [on(null, 'server')] },
  'several features': { features: ['archiving', 'owa-presence'], deployments: [on('2010', 'server')] },
  'several deployments': {
    features: ['owa-presence'],
    deployments: [on('2010', 'online'), on('2016', 'server')],
  },
  'features by deployments': {
    features: ['archiving', 'owa-presence', 'um-voicemail', 'calendar-status'],
    deployments: [on('2010', 'online'), on('2016', 'server'), on('online', 'online'), on('2016', 'online')],
  },
  nothing: {},
  alternatives: {
    alternatives: [
      { features: ['missed-conversations'], deployments: [on('2016', 'server')] },
      { features: ['conversation-history'], deployments: [on('2016', 'server')] },
    ],
  },
  features: { intent: 'features', deployments: [on('2010', 'online')] },
  'features, negated': { intent: 'features', deployments: [on('2010', 'online')], negated: true },
  'features, version open': { intent: 'features', deployments: [on('on-premises', 'server')] },
  'features, one side': { intent: 'features', deployments: [on(null, 'server')] },
  'features, no deployment': { intent: 'features' },
  deployments: { intent: 'deployments', features: ['high-resolution-photo'] },
  'deployments together': { intent: 'deployments', features: ['archiving', 'owa-presence'], together: true },
  'deployments, many features': {
    intent: 'deployments',
    features: ['archiving', 'owa-presence', 'um-voicemail', 'conversation-history'],
  },
  'deployments, no feature': { intent: 'deployments' },
  compare: { intent: 'compare', deployments: [on('2010', 'online'), on('2016', 'online')] },
  'compare, three': {
    intent: 'compare',
    deployments: [on('2010', 'server'), on('2016', 'server'), on('online', 'online')],
  },
  'compare, alike': { intent: 'compare', deployments: [on('2013', 'server'), on('2016', 'server')] },
  'compare, one': { intent: 'compare', deployments: [on('2016', 'server')] },
  'compare, none': { intent: 'compare' },
  setup: { intent: 'setup', procedure: 'partner-applications', deployments: [on('2016', 'server')] },
  'setup, retired': {
    intent: 'setup',
    procedure: 'oauth-online-on-premises',
    deployments: [on('2016', 'online')],
  },
  'setup, plan': { intent: 'setup', procedure: 'plan', deployments: [on('2016', 'server')] },
  'setup, which': { intent: 'setup' },
  command: {
    intent: 'command',
    procedure: 'owa-online',
    cmdlets: ['New-CsHostingProvider'],
    cloud: 'gcc-high',
  },
  'command, nothing': { intent: 'command' },
  check: { intent: 'check', pasted: 'Get-CsOAuthConfiguration' },
  'check, nothing': { intent: 'check', question: ' ' },
  lifecycle: { intent: 'lifecycle', products: ['exchange/2016'] },
  'lifecycle, retired': { intent: 'lifecycle', products: ['skype/online'] },
  'lifecycle, group': { intent: 'lifecycle', products: ['exchange/on-premises'] },
  'lifecycle, nothing named': { intent: 'lifecycle' },
  explain: { intent: 'explain', terms: ['partner-application'] },
  'explain, parameter': {
    intent: 'explain',
    parameters: ['VerificationLevel'],
    cmdlets: ['New-CsHostingProvider'],
  },
  'explain, cmdlet': { intent: 'explain', cmdlets: ['Set-CsOAuthConfiguration'] },
  'explain, feature': { intent: 'explain', features: ['unified-contact-store'] },
  'explain, nothing': { intent: 'explain' },
  checklist: { intent: 'checklist', procedure: 'owa-online' },
  'checklist, which': { intent: 'checklist' },
  help: { intent: 'help' },
  greeting: { intent: 'greeting', question: 'hello' },
  thanks: { intent: 'greeting', question: 'merci' },
  goodbye: { intent: 'greeting', question: 'au revoir' },
  control: { intent: 'control', control: 'cancel' },
  none: { intent: 'none', outside: 'teams', features: ['owa-presence'] },
  'none, without a kind': { intent: 'none' },
};
