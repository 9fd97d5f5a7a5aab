import { answer } from './answer';
import { type Checklists, openChecklists } from './answer/checklists';
import type { Document } from './answer/document';
import { openPeople, type People, type Profile, withProfile } from './answer/profile';
import { openWalks, type Walks } from './answer/walk';
import { isAskedIn } from './command-search';
import { openChecker, openShellText } from './commands';
import { type Answer, type Deployment, Language } from './contract';
import { type Knowledge, loadKnowledge } from './knowledge';
import { cmdletNamed } from './knowledge/catalogue';
import { readingMails } from './language/mail';
import { readingQuotations } from './language/quoted';
import { createReader } from './language/read';
import { type Context, EMPTY_CONTEXT, type Reading } from './language/reading';
import { reread } from './language/reread';
import type { ReaderSubjects } from './language/subjects';
import { readMailLines } from './language/tokens/mail-lines';
import { failuresOf, procedureByCmdlet, usesOf } from './procedure';
import { setupsOf } from './procedure/setups';
import { requireFit } from './validation';
import { byLanguage, fill, heardWords, loadAllWords, type Words, wordsDirectory, wordsFor } from './words';

export interface ReplyOptions {
  /** What the conversation remembers, or null where it begins. */
  context: Context | null;
  /** As Teams gives it (`fr-FR`); counts only where neither the question nor the conversation tells the language. */
  locale: string | null;
  /** ISO date: support is judged on this day. */
  today: string;
  /** What the person runs, as told before: used where the question leaves a side out, and said to be. */
  profile?: Profile | null;
}

export interface Reply {
  answer: Answer;
  document: Document;
  context: Context;
}

/** A question in, an answer out: all of Liaison without Teams around it. */
export interface Liaison {
  reply(question: string, options: ReplyOptions): Reply;
  /** What a message asks, without an answer to it. */
  read(question: string, options: Pick<ReplyOptions, 'context' | 'locale'>): Reading;
  walks: Walks;
  people: People;
  checklists: Checklists;
}

/** Where data and words lie; left out, those that are part of Liaison. */
export interface Directories {
  data?: string;
  words?: string;
}

/** Loads knowledge, words and the PowerShell grammar once. Throws one error with every finding where the data is wrong. */
export async function openLiaison({ data, words = wordsDirectory }: Directories = {}): Promise<Liaison> {
  const knowledge = loadKnowledge(data);
  const said = words === wordsDirectory ? byLanguage(wordsFor) : loadAllWords(words);
  const wordsOf = (language: Language) => said[language];
  requireFit(knowledge, said);
  const checker = await openChecker(knowledge, wordsOf);
  const mails = readMailLines(words);
  const reader = createReader(readerSubjects(knowledge, wordsOf, words));
  const read = reread(readingQuotations(readingMails(reader, mails), mails));
  const bare = (text: string) => read(text, { context: null, locale: null }).reading;
  // One side alone is no question yet; asked about, it is read.
  const deploymentIn = (text: string): Deployment => {
    const questions = Language.options.map((language) =>
      fill(heardWords(language).whatWorks, { deployment: text }),
    );
    for (const asked of [text, ...questions]) {
      const [deployment] = bare(asked).deployments;
      if (deployment) return deployment;
    }
    return { exchange: null, skype: null };
  };
  const people = openPeople(wordsOf, deploymentIn);
  const walks = openWalks({
    knowledge,
    words: wordsOf,
    checker,
    deploymentIn,
    cloudNamed: (text) => bare(text).cloud,
  });
  return {
    walks,
    people,
    checklists: openChecklists({ knowledge, words: wordsOf, checker }),
    read: (question, options) => read(question, options).reading,
    reply(question, { context, locale, today, profile = null }) {
      const { reading, context: next } = read(question, { context, locale });
      const { language } = reading;
      const filled =
        profile &&
        withProfile(reading, profile, (deployment) => {
          const spoken = { ...(context ?? EMPTY_CONTEXT), language, deployments: [deployment] };
          return read(question, { context: spoken, locale }).reading;
        });
      const { shown, spokenOf, ...given } = answer(filled ?? reading, {
        knowledge,
        words: wordsOf,
        checker,
        today,
      });
      // A verb and a noun may be anybody's: of those, names that the data knows are kept.
      const cmdlets = next.cmdlets.flatMap((name) => cmdletNamed(knowledge.catalogue, name)?.name ?? []);
      // What was taken from the profile is no part of the conversation: the next answer says so again.
      const kept = {
        ...next,
        cmdlets,
        // Whichever was named, the thread goes on from what is shown.
        procedure: spokenOf ?? next.procedure,
        shown: shown.length > 0 ? [...shown] : next.shown,
        missing: given.answer.missing,
      };
      if (!filled || !profile) return { ...given, context: kept };
      const what = people.text({ ...profile, cloud: null }, language);
      const note = wordsOf(language).sentences.walk.profile.used(what);
      return { ...people.noted(given, note, language), context: kept };
    },
  };
}

/** What the reader of questions is told: which ids and names there are. */
export function readerSubjects(
  knowledge: Knowledge,
  words: (language: Language) => Words,
  directory: string,
): ReaderSubjects {
  const features = [...knowledge.features.keys()];
  const cmdlets = Object.entries(knowledge.catalogue.cmdlets);
  const everyLanguage = Language.options.map((language) => ({ language, said: words(language) }));
  return {
    wordsDirectory: directory,
    features,
    versions: versionsIn(knowledge),
    names: everyLanguage.flatMap(({ language, said }) =>
      Object.entries(said.features).map(([id, { name, short }]) => ({
        cue: `feature:${id}`,
        phrases: [name, short],
        language,
      })),
    ),
    terms: everyLanguage.flatMap(({ language, said }) =>
      Object.entries(said.terms).map(([id, { name, say }]) => ({
        cue: `term:${id}`,
        phrases: [name, ...say],
        language,
      })),
    ),
    symptoms: everyLanguage.flatMap(({ said }) =>
      Object.entries(said.procedures).flatMap(([procedure, { failures }]) =>
        Object.entries(failures).map(([failure, { say = [] }]) => ({
          id: `${procedure}/${failure}`,
          said: say,
        })),
      ),
    ),
    details: [...knowledge.details.values()].flatMap(({ id, procedure = null }) =>
      everyLanguage.map(({ said }) => ({ id, procedure, said: said.details[id]?.say ?? [] })),
    ),
    further: everyLanguage.flatMap(({ said }) => [
      ...furtherIn('term', knowledge.terms, said.terms),
      ...furtherIn('detail', knowledge.details, said.details),
    ]),
    values: everyLanguage.flatMap(({ language, said }) =>
      Object.entries(said.placeholders).flatMap(([name, { values = {} }]) =>
        Object.entries(values).map(([value, { say = [] }]) => ({
          cue: `value:${name}=${value}`,
          phrases: [...(isTyped(value) ? [value] : []), ...say],
          language,
        })),
      ),
    ),
    cmdlets: [...cmdlets.map(([name]) => name), ...scriptsIn(knowledge)],
    parameters: [...new Set(cmdlets.flatMap(([, { parameters }]) => Object.keys(parameters)))],
    proceduresUsing: (cmdlet) => usesOf(knowledge, [cmdlet]).map(({ procedure }) => procedure.id),
    isAskedIn: (procedure, question, language) =>
      isAskedIn(procedure, question, knowledge, words(language ?? 'en')),
    failuresOf: (id, shown) => failuresOf(knowledge, id, shown),
    procedureOf: (cmdlet) => procedureByCmdlet(knowledge, cmdlet),
    noCommand: new Set([...knowledge.terms.values()].flatMap(({ id, noCommand }) => (noCommand ? [id] : []))),
    cmdletOf: (term) => knowledge.terms.get(term)?.cmdlet ?? null,
    procedureOfTerm: (term) => knowledge.terms.get(term)?.procedure ?? null,
    setups: setupsOf(knowledge),
    services: servicesIn(knowledge),
    shellText: openShellText(knowledge),
  };
}

const furtherIn = (
  kind: string,
  facts: ReadonlyMap<string, { procedure?: string | undefined }>,
  said: Readonly<Record<string, { further?: string[][] | undefined }>>,
): ReaderSubjects['further'] =>
  Object.entries(said).flatMap(([id, { further = [] }]) => {
    const procedure = facts.get(id)?.procedure;
    return procedure === undefined || further.length === 0
      ? []
      : [{ id: `${kind}/${id}`, procedure, said: further }];
  });

const scriptsIn = ({ catalogue: { external } }: Knowledge): string[] =>
  Object.entries(external).flatMap(([name, { kind }]) => (kind === 'script' ? [name] : []));

/** `ImOnly`, as it stands in the command; `all` and `new` are words like others. */
const isTyped = (value: string): boolean => /[a-z][A-Z]/.test(value);

/** The versions of each product without its name, oldest first: `server-2019` is `2019` of the server. */
function versionsIn({ exchange, skype }: Knowledge): ReaderSubjects['versions'] {
  const named = (prefix: string) =>
    [...skype.keys()].flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : [])).sort();
  const servers = [...exchange.values()].filter(({ kind }) => kind === 'server');
  return {
    exchange: servers.map(({ id }) => id),
    server: named('server-'),
    lync: named('lync-'),
    builds: servers.flatMap(({ id, builds }) => builds?.from.map((from) => ({ version: id, from })) ?? []),
  };
}

function servicesIn({ others }: Knowledge): ReaderSubjects['services'] {
  const twice = [...others.values()].flatMap(({ id, onServers }) =>
    onServers === undefined ? [] : [{ online: `other/${id}`, server: onServers }],
  );
  return new Map(twice.flatMap((service) => [service.online, service.server].map((ref) => [ref, service])));
}
