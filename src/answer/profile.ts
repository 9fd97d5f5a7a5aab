import { z } from 'zod';
import { Cloud, Deployment, Language } from '../contract';
import type { Reading } from '../language/reading';
import { labelsFor, type Words } from '../words';
import type { Document } from './document';
import { toMarkdown } from './markdown';
import { plainly } from './walk/names';

/** What a person told of their own organisation, kept until they say otherwise. */
export const Profile = z.object({
  deployment: Deployment,
  cloud: Cloud.nullable(),
  language: Language,
});
export type Profile = z.infer<typeof Profile>;

export type ProfileRequest = { kind: 'remember'; profile: Profile } | { kind: 'show' } | { kind: 'forget' };

/**
 * "We run Exchange 2016 and SfB Server 2019", "what do you know about me", "forget me": whole messages only, so that a
 * question that happens to begin like this stays a question.
 */
function profileRequestIn(
  text: string,
  read: () => Reading,
  everyLanguage: readonly Words[],
  deploymentIn: (text: string) => Deployment,
): ProfileRequest | null {
  const said = plainly(text.replace(/\?\s*$/, ''));
  const phrases = (kind: 'show' | 'forget' | 'opens' | 'within') =>
    everyLanguage.flatMap(({ sentences }) => sentences.walk.profile.typed[kind]);
  if (phrases('show').includes(said)) return { kind: 'show' };
  if (phrases('forget').includes(said)) return { kind: 'forget' };
  const opens = phrases('opens').find((phrase) => said.startsWith(`${phrase} `));
  if (opens === undefined) return null;
  // "We have problems with Exchange 2016" tells of something else.
  if (!namesProductsOnly(text, everyLanguage)) return null;
  const reading = read();
  if (reading.features.length > 0) return null;
  if (!['features', 'none', 'support', 'deployments'].includes(reading.intent)) return null;
  const deployment = reading.deployments.length > 1 ? null : deploymentIn(text);
  const named = deployment !== null && (deployment.exchange !== null || deployment.skype !== null);
  if (!named && reading.cloud === null) return null;
  return {
    kind: 'remember',
    profile: {
      deployment: deployment ?? { exchange: null, skype: null },
      cloud: reading.cloud,
      language: reading.language,
    },
  };
}

/** Nothing but products, with or without "we run" in front: no question, and nothing about them. */
export function namesProductsOnly(text: string, everyLanguage: readonly Words[]): boolean {
  if (/[?\n]/.test(text) || text.length > 200) return false;
  const phrases = (kind: 'opens' | 'within') =>
    everyLanguage.flatMap(({ sentences }) => sentences.walk.profile.typed[kind]);
  const said = plainly(text);
  const opens = phrases('opens').find((phrase) => said.startsWith(`${phrase} `)) ?? '';
  const within = new Set(phrases('within'));
  const others = said.slice(opens.length).match(/[\p{L}\p{N}]+/gu) ?? [];
  return others.every((word) => within.has(word) || /^(?:19|20)\d\d$|^cu\d+$/.test(word));
}

/** What is remembered, with what was said now on top. */
export const merged = (before: Profile | null, now: Profile): Profile => ({
  deployment: {
    exchange: now.deployment.exchange ?? before?.deployment.exchange ?? null,
    skype: now.deployment.skype ?? before?.deployment.skype ?? null,
  },
  cloud: now.cloud ?? before?.cloud ?? null,
  language: now.language,
});

/** A sentence before everything else an answer says. */
function noted<T extends { document: Document; answer: { text: string } }>(
  reply: T,
  note: string,
  words: Words,
): T {
  const document: Document = {
    ...reply.document,
    blocks: [{ kind: 'alert', tone: 'info', text: note }, ...reply.document.blocks],
  };
  return { ...reply, document, answer: { ...reply.answer, text: toMarkdown(document, words.sentences) } };
}

/** The question as if the person had said what they run; null where it leaves nothing out, or means another thing then. */
export function withProfile(
  plain: Reading,
  { deployment, cloud }: Profile,
  readWith: (deployment: Deployment) => Reading,
): Reading | null {
  if (!['support', 'command', 'deployments'].includes(plain.intent) || plain.deployments.length > 1)
    return null;
  const said = plain.deployments[0] ?? { exchange: null, skype: null };
  const sides = {
    exchange: said.exchange ?? deployment.exchange,
    skype: said.skype ?? deployment.skype,
  };
  if (sides.exchange === said.exchange && sides.skype === said.skype) return null;
  const filled = readWith(sides);
  const same =
    // "Does UCS work?" asks for all deployments only as long as none is known; "which deployments …" always does.
    (filled.intent === plain.intent || filled.intent === 'support') &&
    filled.intent !== 'deployments' &&
    filled.language === plain.language &&
    filled.features.join() === plain.features.join();
  return same ? { ...filled, deployments: [sides], cloud: filled.cloud ?? cloud } : null;
}

/** `Exchange 2016 and Skype for Business Server 2019`, with the cloud where one is known. */
function profileText(
  { deployment: { exchange, skype }, cloud }: Pick<Profile, 'deployment' | 'cloud'>,
  words: Words,
): string {
  const names = words.sentences.write.deployment({
    exchange: exchange === null ? null : (words.products[`exchange/${exchange}`]?.short ?? exchange),
    skype: skype === null ? null : (words.products[`skype/${skype}`]?.name ?? skype),
  });
  const place = cloud === null ? '' : (labelsFor(words.language).clouds[cloud] ?? cloud);
  return [names, place].filter((part) => part !== '').join(', ');
}

/** What is known of people: read from what they say, used in answers, put into words. */
export interface People {
  /** Whether a message tells what the person runs, or asks to show or forget it; most do not, and need no reading. */
  request(text: string, read: () => Reading): ProfileRequest | null;
  text(profile: Pick<Profile, 'deployment' | 'cloud'>, language: Language): string;
  /** The same reply with a sentence before it. */
  noted<T extends { document: Document; answer: { text: string } }>(
    reply: T,
    note: string,
    language: Language,
  ): T;
}

export function openPeople(
  words: (language: Language) => Words,
  deploymentIn: (text: string) => Deployment,
): People {
  const everyLanguage = Language.options.map(words);
  return {
    request: (text, read) => profileRequestIn(text, read, everyLanguage, deploymentIn),
    text: (profile, language) => profileText(profile, words(language)),
    noted: (reply, note, language) => noted(reply, note, words(language)),
  };
}
