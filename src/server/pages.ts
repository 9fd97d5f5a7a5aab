import { createHash } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { Language, languageOf } from '../contract';
import { type Kind, lifetimes } from '../storage/lifetimes';
import en from '../words/en/pages.json';
import fr from '../words/fr/pages.json';

const Sentence = z.string().min(1);
const KindName = z.enum(Object.keys(lifetimes) as [Kind, ...Kind[]]);
/** What is kept; how long it is stands behind the text, so that the page cannot say anything else. */
const Kept = z
  .strictObject({ kinds: z.array(KindName).min(1), text: Sentence })
  .refine(({ kinds }) => new Set(kinds.map((kind) => lifetimes[kind])).size === 1, {
    message: 'records of different lifetimes need a line each',
  });
const Page = z.strictObject({
  title: Sentence,
  sections: z
    .array(
      z.strictObject({
        heading: Sentence.optional(),
        text: Sentence.optional(),
        items: z.array(Sentence).optional(),
        records: z.array(Kept).optional(),
      }),
    )
    .min(1),
});
type Page = z.infer<typeof Page>;
const PageWords = z.strictObject({ language: Sentence, about: Page, privacy: Page, terms: Page });
type PageWords = z.infer<typeof PageWords>;

const words: Record<Language, PageWords> = { en: PageWords.parse(en), fr: PageWords.parse(fr) };

/** What Teams shows as links beside the app: the website, the privacy statement, the terms of use. */
const routes = { about: '/', privacy: '/privacy', terms: '/terms' } as const;
type PageName = keyof typeof routes;

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}nav a{margin-right:1rem}';
/** Nothing is loaded, from here or elsewhere: the one style stands in the page, and its hash lets it. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** `about` stands at `/`, where without credentials the local page is. */
export function mountPages(server: Server, { about }: { about: boolean }): void {
  for (const name of Object.keys(routes) as PageName[]) {
    if (name === 'about' && !about) continue;
    server.get(routes[name], async (request: Request, response: Response) => {
      const language = languageFor(request);
      const html = Buffer.from(pageHtml(name, language, about));
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Content-Language', language);
      response.setHeader('Vary', 'Accept-Language');
      response.setHeader('Content-Length', html.length);
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(html);
    });
  }
}

/** What the link asks for, else the first language of the browser that Liaison speaks. */
function languageFor(request: Request): Language {
  const asked = Language.safeParse(new URLSearchParams(request.getQuery()).get('lang'));
  if (asked.success) return asked.data;
  const accepted = (request.headers['accept-language'] ?? '').split(',').map((one) => one.trim().slice(0, 2));
  return languageOf(accepted.find((one) => Language.safeParse(one.toLowerCase()).success));
}

function pageHtml(name: PageName, language: Language, about: boolean): string {
  const { [name]: page } = words[language];
  const others = Language.options.filter((one) => one !== language);
  const links = [
    ...(Object.keys(routes) as PageName[])
      .filter((one) => one !== name && (about || one !== 'about'))
      .map(
        (one) => `<a href="${routes[one]}?lang=${language}">${escapeHtml(words[language][one].title)}</a>`,
      ),
    ...others.map(
      (one) =>
        `<a href="${routes[name]}?lang=${one}" hreflang="${one}" lang="${one}">${escapeHtml(words[one].language)}</a>`,
    ),
  ];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(page.title)} – Liaison</title>
<style>${style}</style>
<main>
<h1>${escapeHtml(page.title)}</h1>
${page.sections.map((section) => sectionHtml(section, language)).join('\n')}
</main>
<nav>${links.join(' ')}</nav>
</html>
`;
}

function sectionHtml(
  { heading, text, items, records }: Page['sections'][number],
  language: Language,
): string {
  const listed = items ?? records?.map((kept) => keptText(kept, language));
  return [
    heading === undefined ? '' : `<h2>${escapeHtml(heading)}</h2>`,
    text === undefined ? '' : `<p>${escapeHtml(text)}</p>`,
    listed === undefined ? '' : `<ul>${listed.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`,
  ].join('');
}

function keptText({ kinds: [kind], text }: z.infer<typeof Kept>, language: Language): string {
  return kind === undefined ? text : `${text} (${spanText(lifetimes[kind], language)})`;
}

const spans = [
  ['day', 24 * 60 * 60_000],
  ['hour', 60 * 60_000],
  ['minute', 60_000],
] as const;

function spanText(milliseconds: number, language: Language): string {
  const [unit, length] = spans.find(([, one]) => milliseconds >= one) ?? ['minute', 60_000];
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(milliseconds / length).replace(/ /g, '\u00a0');
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
