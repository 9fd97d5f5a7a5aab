/** The people, the team and the bot of the local channel: invented, with ids in the form that Teams uses. */
export interface Person {
  id: string;
  name: string;
  givenName: string;
  surname: string;
  email: string;
  aadObjectId: string;
  locale: string;
}

export const tenantId = '5f1d4c1e-0000-4000-8000-00000000c0de';

export const bot = { id: '28:liaison-local', name: 'Liaison' };

export const people: readonly Person[] = [
  {
    id: '29:alex-morgan',
    name: 'Alex Morgan',
    givenName: 'Alex',
    surname: 'Morgan',
    email: 'alex.morgan@contoso.example',
    aadObjectId: '0a1e8a3c-0000-4000-8000-0000000000a1',
    locale: 'en-US',
  },
  {
    id: '29:camille-roy',
    name: 'Camille Roy',
    givenName: 'Camille',
    surname: 'Roy',
    email: 'camille.roy@contoso.example',
    aadObjectId: '0a1e8a3c-0000-4000-8000-0000000000c2',
    locale: 'fr-FR',
  },
];

/** The names read the same in English and French. */
export const team = {
  id: '19:collaboration@thread.tacv2',
  name: 'Collaboration',
  aadGroupId: '0a1e8a3c-0000-4000-8000-00000000f00d',
  channels: [
    // The general channel has the team's id, and Teams leaves its name empty.
    { id: '19:collaboration@thread.tacv2', name: null },
    { id: '19:coexistence@thread.tacv2', name: 'Coexistence' },
  ],
};

/** The one channel that the page shows. */
export const channel = { id: '19:coexistence@thread.tacv2', name: 'Coexistence' };
