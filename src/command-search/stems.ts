import { Language } from '../contract';
import { lazy } from '../once';
import { commandQuestionWords, inEveryLanguage } from '../words';
import { withoutAsking } from './asking';
import { foldText } from './fold';
import { wording } from './wording';

/** Words that say nothing of what is asked. */
const empty = lazy(
  (): ReadonlySet<string> => new Set(inEveryLanguage(commandQuestionWords, (words) => words.empty)),
);

const ending = wording(
  ({ endings }) => endings,
  (endings) => new RegExp(`${endings}$`),
);

function stem(word: string): string {
  if (word.length <= 4 || /\d/.test(word)) return word.replace(/(?<=[a-z]{3})s$/, '');
  const bare = word.replace(ending(), '');
  return (bare.length >= 4 ? bare : word).slice(0, 8);
}

/** Different words for one thing → what stands for all. */
const canonical = lazy((): ReadonlyMap<string, string> => {
  const made = new Map<string, string>();
  for (const language of Language.options)
    for (const [word, others] of Object.entries(commandQuestionWords(language).same))
      for (const one of [word, ...others]) if (!made.has(one)) made.set(one, stem(word));
  return made;
});

/** `New-CsPartnerApplication` is asked for as "partner application" too. */
const takeApart = (text: string): string =>
  text.replace(
    /[A-Za-z]*[a-z][A-Z][A-Za-z]*/g,
    (name) => `${name} ${name.replace(/([a-z])([A-Z])/g, '$1 $2')}`,
  );

const occasion = wording(
  (words) => words.occasion,
  (words) => new RegExp(`\\b${words}\\b`),
);

/** Domains, host names and addresses of people: values, not words. */
const VALUE =
  /[\w.+-]*@[\w.-]+|\b(?:https?:\/\/)?(?:[\w-]+\.)+(?!(?:xml|svc|ps1|pfx|cer|config|exe|msi|json|jpe?g)\b)[a-z]{2,}(?:\/\S*)?/gi;

/** The words of a question with how much each counts: those of its occasion ("after the script, …") less. */
export function stemsAsked(question: string): Map<string, number> {
  const text = withoutAsking(folded(question.replace(VALUE, ' ')));
  const { from, to } = occasionIn(text);
  const main = stemsIn(text.slice(0, from) + text.slice(to));
  const aside = main.length > 0 ? stemsIn(text.slice(from, to)) : [];
  const words = main.length > 0 ? main : stemsIn(text);
  return new Map([...aside.map((stem) => [stem, 0.4] as const), ...words.map((stem) => [stem, 1] as const)]);
}

/** Where the occasion stands: from its word to the end, or to the comma where the question begins with it. */
function occasionIn(text: string): { from: number; to: number } {
  const from = text.search(occasion());
  if (from < 0) return { from: 0, to: 0 };
  if (/\p{L}/u.test(text.slice(0, from))) return { from, to: text.length };
  const comma = text.indexOf(',', from);
  return comma < 0 ? { from: 0, to: 0 } : { from, to: comma };
}

/** The words of a text that carry something, so reduced that words for one thing are alike. */
export const stemsOf = (text: string): string[] => stemsIn(folded(text));

const folded = (text: string): string => foldText(takeApart(text));

function stemsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !empty().has(word))
    .map((word) => canonical().get(word) ?? stem(word));
}
