/** Words that say nothing of what is asked. */
const EMPTY = new Set(
  (
    'a an the of for to in on at by is are it its do i we you my me our what which how with and or please give command commands cmdlet type run need want line powershell exactly ' +
    'un une le la les l de du des d pour a au aux dans sur en par est sont il elle je nous vous mon ma mes ce cette que qu quel quelle comment avec et ou donne donnez moi commande commandes applet taper lancer faut veux s n si'
  ).split(' '),
);

/** Different words for one thing, folded into one. */
const SAME: Readonly<Record<string, string>> = {
  autodiscovery: 'autodiscover',
  'auto-discover': 'autodiscover',
  configured: 'configure',
  configuring: 'configure',
  configuration: 'configure',
  picture: 'photo',
  avatar: 'photo',
  voicemail: 'voice-mail',
  uri: 'url',
  address: 'url',
  adresse: 'url',
  creating: 'create',
  creation: 'create',
  make: 'create',
  new: 'create',
  add: 'create',
  nouveau: 'create',
  nouvelle: 'create',
  creer: 'create',
  ajouter: 'create',
  creez: 'create',
  verify: 'check',
  see: 'check',
  show: 'check',
  look: 'check',
  verifier: 'check',
  voir: 'check',
  afficher: 'check',
  verification: 'check',
  verifie: 'check',
  revert: 'undo',
  rollback: 'undo',
  annuler: 'undo',
  removes: 'remove',
  delete: 'remove',
  deletes: 'remove',
  supprimer: 'remove',
  desactiver: 'disable',
  activate: 'enable',
  activer: 'enable',
  tester: 'test',
  testing: 'test',
  redemarrer: 'restart',
  reset: 'restart',
  reboot: 'restart',
  relancer: 'restart',
  replicated: 'replication',
  replicas: 'replication',
  replica: 'replication',
  repliquee: 'replication',
  contacts: 'contact',
  certificates: 'certificate',
  certificat: 'certificate',
  certificats: 'certificate',
  certs: 'certificate',
  cert: 'certificate',
  users: 'user',
  utilisateurs: 'user',
  utilisateur: 'user',
  servers: 'server',
  serveurs: 'server',
  serveur: 'server',
  archive: 'archiving',
  archives: 'archiving',
  archivage: 'archiving',
  archiver: 'archiving',
  policies: 'policy',
  strategie: 'policy',
  strategies: 'policy',
  charger: 'upload',
  importer: 'upload',
  televerser: 'upload',
  connectivity: 'connection',
  connectivite: 'connection',
  connexion: 'connection',
  stockage: 'storage',
  fournisseur: 'provider',
  providers: 'provider',
  hebergement: 'hosting',
  photos: 'photo',
};

const PHRASES: readonly [RegExp, string][] = [
  [/\bvoice mail\b/g, 'voicemail'],
  [/\broll back\b/g, 'rollback'],
  [/\b(?:turn|switch) on\b/g, 'enable'],
  [/\b(?:turn|switch) off\b/g, 'disable'],
  [/\bauto discover\b/g, 'autodiscover'],
  [/\bdecouverte auto(?:matique)?\b/g, 'autodiscover'],
  [/\bautodecouverte\b/g, 'autodiscover'],
  [/\bunified contact store\b/g, 'ucs'],
  [/\bmagasin de contacts unifie\b/g, 'ucs'],
];

/** The words of a text without case, accents and words that carry nothing. */
export function foldWords(text: string): string[] {
  let folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, ' ');
  for (const [phrase, word] of PHRASES) folded = folded.replace(phrase, word);
  return (folded.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [])
    .filter((word) => !EMPTY.has(word))
    .map((word) => SAME[word] ?? word);
}

/** Long words are rarer, so they tell more. */
const weight = (word: string) => Math.min(word.length, 10);

/** The best of the phrases: how much of it the question holds, and a little for how much of the question it explains. */
export function overlap(question: readonly string[], phrases: readonly string[]): number {
  const asked = new Set(question);
  const total = [...asked].reduce((sum, word) => sum + weight(word), 0) || 1;
  return Math.max(
    0,
    ...phrases.map((phrase) => {
      const said = new Set(foldWords(phrase));
      const all = [...said].reduce((sum, word) => sum + weight(word), 0) || 1;
      const met = [...said].filter((word) => asked.has(word)).reduce((sum, word) => sum + weight(word), 0);
      return (met / all) * 0.6 + (met / total) * 0.4;
    }),
  );
}
