/** The page's own sentences, one file a language; what Liaison says comes in its messages. */
const loaded = new Map();
let current = {};

export function text(name, values = {}) {
  return (current[name] ?? name).replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '');
}

export const examples = () => current.exampleQuestions ?? [];

export const languageOf = (locale) => (locale.startsWith('fr') ? 'fr' : 'en');

/** Fills every element that names its sentence with `data-text` or `data-label`. */
export async function speak(locale) {
  const language = languageOf(locale);
  if (!loaded.has(language)) {
    const response = await fetch(`/page/strings/${language}.json`);
    loaded.set(language, await response.json());
  }
  current = loaded.get(language);
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = text(element.dataset.text);
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', text(element.dataset.label));
  }
}
