import { describe, expect, it } from '@jest/globals';
import { escapeMarkdown, inlineCode } from '../../src/answer/markdown';
import { Answer } from '../../src/contract';
import { languages, reply, scenes } from './support';

const all = languages.flatMap((language) => Object.keys(scenes).map((scene) => [scene, language] as const));

/** Words that one language has and the other has not, whatever the names of products and pages. */
const foreign = {
  en: /(?<!\p{L})(le|la|les|des|est|avec|pour|vous|pas|une|sont)(?!\p{L})/iu,
  fr: /(?<!\p{L})(the|with|is|are|of|which|not|your|what|does)(?!\p{L})/iu,
};

/** Titles of documents, commands and quoted English descriptions keep their language. */
function ownWords(text: string): string {
  return text
    .replace(/\n\*\*Sources\*\*[\s\S]*$/, '')
    .replace(/```[\s\S]*?```/g, '')
    .replace(/`[^`]*`/g, '')
    .replace(
      /(Description en anglais|This pair stands in one document|Un seul document parle de cette association).*$/gm,
      '',
    );
}

describe.each(all)('%s, in %s', (scene, language) => {
  const { answer, document } = reply({ ...scenes[scene], language });

  it('follows the contract', () => {
    expect(Answer.parse(answer)).toEqual(answer);
    expect(answer.language).toBe(language);
  });

  it('has a way forward of at most six questions', () => {
    expect(document.suggestions.length).toBeGreaterThan(0);
    expect(document.suggestions.length).toBeLessThanOrEqual(6);
    expect(new Set(document.suggestions.map(({ say }) => say)).size).toBe(document.suggestions.length);
  });

  it('keeps to its language', () => {
    expect(ownWords(answer.text).match(foreign[language])).toBeNull();
  });

  it('leaves no placeholder of code in what people read', () => {
    expect(answer.text).not.toMatch(/undefined|null|\[object|NaN/);
  });
});

describe.each(Object.keys(scenes))('French typography: %s', (scene) => {
  const prose = ownWords(reply({ ...scenes[scene], language: 'fr' }).answer.text)
    .replace(/https?:\S+/g, '')
    .replace(/\]\([^)]*\)/g, '');

  it('keeps signs of two parts off the word with a space that does not break', () => {
    expect(prose.match(/[^\s\u00a0\u202f][;!?](?=\s|$)/gm)).toBeNull();
    expect(prose.match(/(?<![\u00a0\d:-]):(?=\s)/g)).toBeNull();
    expect(prose.match(/«(?!\u00a0)|(?<!\u00a0)»/g)).toBeNull();
  });

  it('uses the typographic apostrophe', () => {
    expect(prose.match(/\p{L}'\p{L}/u)).toBeNull();
  });
});

describe('what people typed', () => {
  it('cannot become a mark, a link or a tag', () => {
    expect(escapeMarkdown('**x** [y](z) <b> `c` & |')).toBe(
      '\\*\\*x\\*\\* \\[y\\](z) \\<b\\> \\`c\\` &amp; \\|',
    );
  });

  it('is cut where it goes on without end', () => {
    expect(escapeMarkdown('a'.repeat(5000)).length).toBeLessThan(400);
  });

  it('may hold backticks inside code', () => {
    expect(inlineCode('a `b` c')).toBe('``a `b` c``');
  });
});
