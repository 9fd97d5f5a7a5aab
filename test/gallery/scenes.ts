/** What a person does beside typing: the same in every language. */
export type Deed =
  /** Presses the button or the row whose data has these fields, on the newest card that has one; `fields` are a form's. */
  | { press: Record<string, unknown>; fields?: Record<string, unknown> }
  /** Answers Teams' question about a file. */
  | { file: 'accept' | 'decline' }
  | { passes: number };
export type Step = string | Deed;

export interface Scene {
  name: string;
  /** Where what is typed goes, once something was posted there: the thread in the channel. */
  thread?: true;
  /** In Teams itself, which takes files: the stand-in is on this computer, and gets texts. */
  files?: true;
  /** Which of the steps stand in docs/cards.md, counted from 0; the first unless said otherwise, none where empty. */
  pictured?: readonly number[];
  /** In no team that has the app. */
  stranger?: true;
  /** How many more channels the team has. */
  channels?: number;
  en: readonly Step[];
  fr: readonly Step[];
}

const hour = 3_600_000;

/** What is said to get one of each kind of card and message; English and French side by side. */
export const scenes: readonly Scene[] = [
  { name: 'greeting and help', pictured: [0, 1], en: ['hello', 'help'], fr: ['bonjour', 'aide'] },
  {
    name: 'verdict: yes',
    en: ['does UCS work with Exchange SE and SfB Server 2019?'],
    fr: ['UCS avec Exchange SE et SfB Server 2019 ?'],
  },
  {
    name: 'verdict: no',
    en: ['does UCS work with Exchange 2010 and SfB Server?'],
    fr: ['UCS avec Exchange 2010 et SfB Server ?'],
  },
  {
    name: 'verdict: it depends',
    en: ['do high resolution photos work with Exchange on premises and SfB Online?'],
    fr: ['les photos haute résolution avec Exchange en local et SfB Online ?'],
  },
  {
    name: 'verdict: unknown',
    en: ['does archiving work with Exchange 2019 and SfB Online?'],
    fr: ['l’archivage avec Exchange 2019 et SfB Online ?'],
  },
  { name: 'asked back', en: ['does archiving work?'], fr: ['l’archivage fonctionne-t-il ?'] },
  {
    name: 'what works',
    en: ['what works with Exchange 2016 and SfB Server?'],
    fr: ['qu’est-ce qui fonctionne avec Exchange 2016 et SfB Server ?'],
  },
  {
    name: 'where it works',
    en: ['which deployments support OWA presence?'],
    fr: ['quels déploiements prennent en charge la présence OWA ?'],
  },
  {
    name: 'compare',
    en: ['compare Exchange 2010 and 2016 with SfB Server'],
    fr: ['comparer Exchange 2010 et 2016 avec SfB Server'],
  },
  {
    name: 'lifecycle',
    en: ['is Exchange 2016 still supported?'],
    fr: ['Exchange 2016 est-il encore pris en charge ?'],
  },
  { name: 'explain', en: ['what is UCS?'], fr: ['qu’est-ce que UCS ?'] },
  {
    name: 'command',
    en: ['commands for partner applications'],
    fr: ['commandes pour les applications partenaires'],
  },
  {
    name: 'check',
    en: ['Set-CsUserServicesPolicy -Identty global -UcsAllowed $True'],
    fr: ['Set-CsUserServicesPolicy -Identty global -UcsAllowed $True'],
  },
  { name: 'nonsense', en: ['asdf qwer'], fr: ['asdf qwer'] },
  {
    name: 'walk',
    pictured: [1, 3, 4, 6, 8],
    en: [
      'set up the unified contact store',
      'Exchange 2016 and SfB Server 2019',
      'scope = all',
      'Identity : Global\nUcsAllowed : False',
      'Identity : Global\nUcsAllowed : True',
      'next',
      'sfbPoolFqdn = https://pool',
      'my values',
      'where am I',
      'skip',
      'undo all',
    ],
    fr: [
      'configurer le magasin de contacts unifié',
      'Exchange 2016 et SfB Server 2019',
      'scope = all',
      'Identity : Global\nUcsAllowed : False',
      'Identity : Global\nUcsAllowed : True',
      'suivant',
      'sfbPoolFqdn = https://pool',
      'mes valeurs',
      'où suis-je',
      'passer',
      'tout défaire',
    ],
  },
  {
    name: 'walk in parts',
    pictured: [],
    en: ['set up the whole plan with Exchange 2019 and SfB Server 2019', 'next', 'cancel'],
    fr: ['configurer le plan complet avec Exchange 2019 et SfB Server 2019', 'suivant', 'annuler'],
  },
  {
    name: 'checklist',
    pictured: [3],
    en: [
      'checklist for partner applications with Exchange 2019 and SfB Server 2019',
      'tick 1-2',
      'tick 3-4',
      'note 2: after the backup',
      'who did what',
      'close the checklist',
      'my checklists',
      'tick 99',
    ],
    fr: [
      'liste de contrôle pour les applications partenaires avec Exchange 2019 et SfB Server 2019',
      'cocher 1 à 2',
      'cocher 3 à 4',
      'note 2 : après la sauvegarde',
      'qui a fait quoi',
      'fermer la liste',
      'mes listes de contrôle',
      'cocher 99',
    ],
  },
  {
    name: 'checklist in pages',
    pictured: [1],
    en: [
      'checklist for the whole plan with Exchange 2019 and SfB Server 2019',
      { press: { do: 'page', page: 2 } },
      { press: { do: 'page', page: 3 } },
      { press: { do: 'page', page: 2 } },
    ],
    fr: [
      'liste de contrôle du plan complet avec Exchange 2019 et SfB Server 2019',
      { press: { do: 'page', page: 2 } },
      { press: { do: 'page', page: 3 } },
      { press: { do: 'page', page: 2 } },
    ],
  },
  {
    name: 'checklist, changed',
    pictured: [1, 9],
    en: [
      'checklist for partner applications with Exchange 2019 and SfB Server 2019',
      ...changes('Tell the service desk', 'After the backup', 'Alex'),
    ],
    fr: [
      'liste de contrôle pour les applications partenaires avec Exchange 2019 et SfB Server 2019',
      ...changes('Prévenir le centre de services', 'Après la sauvegarde', 'Camille'),
    ],
  },
  {
    name: 'checklist of one’s own',
    pictured: [],
    en: ['checklist:\nBack up the servers\nTell everybody', 'remove 1', 'remove 1'],
    fr: [
      'liste de contrôle :\nSauvegarder les serveurs\nPrévenir tout le monde',
      'supprimer 1',
      'supprimer 1',
    ],
  },
  {
    name: 'checklist in a channel',
    pictured: [2, 8],
    thread: true,
    en: [
      'post the checklist for partner applications with Exchange 2019 and SfB Server 2019',
      { press: { do: 'post' } },
      { press: { do: 'tick', item: 'i1' } },
      { press: { do: 'tick', item: 'i1' } },
      'assign 2 to Alex',
      'assign 3 to Zoe',
      'remind the channel on Monday at 9',
      'remind us in an hour',
      'reminders',
      { passes: 2 * hour },
      { press: { do: 'unremind' } },
      'export',
    ],
    fr: [
      'publier la liste de contrôle pour les applications partenaires avec Exchange 2019 et SfB Server 2019',
      { press: { do: 'post' } },
      { press: { do: 'tick', item: 'i1' } },
      { press: { do: 'tick', item: 'i1' } },
      'attribuer 2 à Camille',
      'attribuer 3 à Zoé',
      'rappelle au canal lundi à 9 h',
      'rappelle-nous dans une heure',
      'rappels',
      { passes: 2 * hour },
      { press: { do: 'unremind' } },
      'exporter',
    ],
  },
  {
    name: 'where to post, of many channels',
    channels: 8,
    en: [
      'post the checklist for partner applications with Exchange 2019 and SfB Server 2019',
      { press: { do: 'post-chosen' }, fields: { choice: '' } },
    ],
    fr: [
      'publier la liste de contrôle pour les applications partenaires avec Exchange 2019 et SfB Server 2019',
      { press: { do: 'post-chosen' }, fields: { choice: '' } },
    ],
  },
  {
    name: 'setup asked for in a channel',
    pictured: [1],
    thread: true,
    en: [
      'post the checklist for partner applications with Exchange 2019 and SfB Server 2019 to the Exchange channel',
      'set up the unified contact store for Exchange 2016 and SfB Server 2019',
    ],
    fr: [
      'publier la liste de contrôle pour les applications partenaires avec Exchange 2019 et SfB Server 2019 dans le canal Exchange',
      'configurer le magasin de contacts unifié pour Exchange 2016 et SfB Server 2019',
    ],
  },
  {
    name: 'runbook and script as files',
    pictured: [2],
    files: true,
    en: [
      'set up the unified contact store for Exchange 2016 and SfB Server 2019',
      'scope = all\nsfbPoolFqdn = pool01.fabrik.de',
      'runbook',
      { file: 'decline' },
      'script',
      { file: 'accept' },
    ],
    fr: [
      'configurer le magasin de contacts unifié pour Exchange 2016 et SfB Server 2019',
      'scope = all\nsfbPoolFqdn = pool01.fabrik.de',
      'runbook',
      { file: 'decline' },
      'script',
      { file: 'accept' },
    ],
  },
  {
    name: 'checklist that cannot be posted',
    stranger: true,
    en: ['post the checklist for partner applications'],
    fr: ['publier la liste de contrôle pour les applications partenaires'],
  },
  {
    name: 'profile',
    pictured: [1],
    en: ['we run Exchange 2016 and SfB Server 2019', 'what do we run?'],
    fr: ['nous avons Exchange 2016 et SfB Server 2019', 'quel est notre environnement ?'],
  },
];

/** From the form, then from the buttons below the list. */
function changes(title: string, note: string, person: string): Step[] {
  const form = (what: string, fields: Record<string, unknown>): Step => ({ press: { do: what }, fields });
  return [
    { press: { do: 'form' } },
    form('add', { text: title }),
    form('rename', { text: title }),
    form('note', { item: 'i1', text: note }),
    form('assign', { item: 'i2', text: person }),
    form('move', { item: 'i2', text: '1' }),
    form('remove', { item: 'i3' }),
    { press: { do: 'commands' } },
    { press: { do: 'ask', what: 'close' } },
    { press: { do: 'keep' } },
    { press: { do: 'decide', what: 'close' } },
    { press: { do: 'ask', what: 'reopen' } },
    { press: { do: 'decide', what: 'reopen' } },
    { press: { do: 'ask', what: 'close' } },
    { press: { do: 'decide', what: 'close' } },
    { press: { do: 'ask', what: 'delete' } },
    { press: { do: 'decide', what: 'delete' } },
  ];
}
