import type { Shell } from '../contract';
import { nameAt, replaceNames } from '../knowledge/names-in-braces';

/** PowerShell also ends a string at these typographic quotes, so they are escaped like the straight ones. */
const DOUBLE_QUOTES = '"“”„';
const SINGLE_QUOTES = "'‘’‚‛";

const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

// Control characters and the line and paragraph separators: nothing that could end a statement is ever put into one.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Characters that `cmd` expands or ends a string at, also within quotes, and those of PowerShell, where a console line may be run too. */
const NOT_IN_CONSOLE = new RegExp(`[%!$\`${DOUBLE_QUOTES}]`);

export function hasControlCharacter(value: string): boolean {
  return CONTROL.test(value) || LONE_SURROGATE.test(value);
}

/** A command prompt has no escape that always holds; such values are refused. */
export function fitsConsole(value: string): boolean {
  return !hasControlCharacter(value) && !NOT_IN_CONSOLE.test(value);
}

type Context = 'bare' | 'double' | 'single';

function inDouble(value: string): string {
  return value.replace(new RegExp(`[\`$${DOUBLE_QUOTES}]`, 'g'), '`$&');
}

function inSingle(value: string): string {
  return value.replace(new RegExp(`[${SINGLE_QUOTES}]`, 'g'), '$&$&');
}

function quoted(value: string, shell: Shell, context: Context): string {
  if (hasControlCharacter(value))
    throw new Error('A value with a control character must not reach a command');
  if (shell === 'console') {
    if (!fitsConsole(value)) throw new Error('A value that a command prompt cannot take must not reach it');
    return context === 'bare' && !PLAIN.test(value) ? `"${value}"` : value;
  }
  if (context === 'double') return inDouble(value);
  if (context === 'single') return inSingle(value);
  return PLAIN.test(value) ? value : `"${inDouble(value)}"`;
}

/**
 * Fills a template so that every value stays one piece of text: which quotes it stands in decides how it is escaped.
 * Names without a value stay as `{name}`.
 */
export function fillCommand(template: string, shell: Shell, values: ReadonlyMap<string, string>): string {
  let context: Context = 'bare';
  let out = '';
  for (let at = 0; at < template.length; at++) {
    const char = template.charAt(at);
    const name = nameAt(template, at);
    const value = name === null ? undefined : values.get(name);
    if (name !== null && value !== undefined) {
      out += quoted(value, shell, context);
      at += name.length + 1;
      continue;
    }
    if (char === '"' && context !== 'single') context = context === 'double' ? 'bare' : 'double';
    else if (char === "'" && shell !== 'console' && context !== 'double')
      context = context === 'single' ? 'bare' : 'single';
    out += char;
  }
  return out;
}

/** Text for a file or a form. In XML a value cannot leave its attribute. */
export function fillText(
  template: string,
  language: 'xml' | 'text',
  values: ReadonlyMap<string, string>,
): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return replaceNames(template, (name) => {
    const value = values.get(name);
    if (value === undefined) return null;
    return language === 'xml' ? value.replace(/[&<>"']/g, (char) => entities[char] ?? char) : value;
  });
}
