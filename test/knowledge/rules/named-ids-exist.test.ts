import { expect, it } from '@jest/globals';
import { namedIdsExist } from '../../../src/knowledge/rules/named-ids-exist';
import { firstOf, type Small, smallKnowledge } from '../support/small-knowledge';

const sources = ['old-page'];

it.each<[string, Partial<Small>, string, string]>([
  [
    'an Exchange version in a statement',
    {
      features: [
        {
          id: 'presence',
          position: 1,
          statements: [{ exchange: ['2031'], skype: ['server'], support: 'yes', sources }],
        },
      ],
    },
    'features/presence.json',
    'statements[0].exchange',
  ],
  [
    'a procedure that sets a feature up',
    { features: [{ ...firstOf('features'), procedures: ['presence-anywhere'] }] },
    'features/presence.json',
    'procedures',
  ],
  [
    'a service that a feature rests on',
    {
      features: [{ ...firstOf('features'), restsOn: [{ ref: 'other/pigeons', exchange: ['online'] }] }],
    },
    'features/presence.json',
    'restsOn[0].ref',
  ],
  [
    'a successor',
    { others: [{ id: 'teams', kind: 'service', policy: 'service', replacedBy: ['other/pigeons'] }] },
    'others/teams.json',
    'replacedBy',
  ],
  [
    'what a service is on servers',
    { others: [{ id: 'ews', kind: 'service', policy: 'service', onServers: 'other/pigeons' }] },
    'others/ews.json',
    'onServers',
  ],
  [
    'a feature in a notice',
    { notices: [{ id: 'retired', position: 1, appliesTo: { features: ['telepathy'] }, sources }] },
    'notices/retired.json',
    'appliesTo.features',
  ],
  [
    'a product in a contradiction',
    {
      contradictions: [
        { id: 'two', appliesTo: { skype: ['lync'] }, sides: [{ sources }, { sources }], decision: 'newest' },
      ],
    },
    'contradictions/two.json',
    'appliesTo.skype',
  ],
  [
    'a server with voice mail',
    { voicemail: [{ id: 'lync', mailboxes: [{ exchange: ['2013'], service: 'none', sources }] }] },
    'voicemail/lync.json',
    'id',
  ],
  [
    'a deployment that is offered as an example',
    { examples: { deployments: [{ exchange: '2031', skype: 'server' }], comparisons: [] } },
    'examples.json',
    'deployments[0].exchange',
  ],
  [
    'a deployment that is compared',
    {
      examples: {
        deployments: [],
        comparisons: [
          [
            { exchange: '2013', skype: 'server' },
            { exchange: '2013', skype: 'lync' },
          ],
        ],
      },
    },
    'examples.json',
    'comparisons[0][1].skype',
  ],
  ['a related term', { terms: [{ id: 'ucs', related: ['ucwa'], sources }] }, 'terms/ucs.json', 'related'],
])('finds %s that does not exist', (_, changes, file, path) => {
  expect(namedIdsExist.check(smallKnowledge(changes))).toEqual([
    expect.objectContaining({
      file: `src/knowledge/data/${file}`,
      path,
      remedy: expect.stringMatching(/^use one of: .+/),
    }),
  ]);
});
