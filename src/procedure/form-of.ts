import { replaceNames } from '../knowledge/names-in-braces';
import type { Placeholder } from '../knowledge/procedure';

/** A text with the form that a value always has in place of its name: `{svcUrl}` becomes `https://{host}/…/autodiscover.svc`. */
export const withForms = (text: string, placeholders: ReadonlyMap<string, Placeholder>): string =>
  replaceNames(text, (name) => {
    const form = placeholders.get(name)?.derive?.find(({ always }) => always);
    return form === undefined ? null : form.as.replace('{}', `{${form.from}}`);
  });
