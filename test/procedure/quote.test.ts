import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readStatements } from '../../src/commands/reader';
import { asPs1 } from '../../src/procedure';
import { fillCommand, fitsConsole, hasControlCharacter } from '../../src/procedure/quote';
import { knowledge, made, textsOf } from './support';

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '`',
        '$',
        '$(',
        ')',
        '(',
        '{',
        '}',
        ';',
        '|',
        '&',
        '\n',
        '\r',
        '\0',
        '“',
        '”',
        '„',
        '‘',
        '’',
        '‚',
        '‛',
        '–',
        '—',
        '―',
        '«',
        '»',
        '#',
        '<',
        '>',
        '%',
        '!',
        '^',
        '@',
        ',',
        '-',
        ' ',
        '\u0085',
        '\u2028',
        '\u200e',
        'a',
        '--%',
        '\\',
        '.',
        '*',
        '=',
      ),
    )
    .map((parts) => parts.join('')),
);

/** A small reader of PowerShell words, written from the language's rules and apart from what is tested: what a string is worth, and where words end. */
function wordsOf(line: string): string[] {
  const double = '"“”„';
  const single = "'‘’‚‛";
  const words: string[] = [];
  let word: string | null = null;
  for (let at = 0; at < line.length; ) {
    const char = line.charAt(at);
    const kind = double.includes(char) ? double : single.includes(char) ? single : null;
    if (kind !== null) {
      word ??= '';
      for (at++; ; at++) {
        const inner = line.charAt(at);
        if (inner === '') throw new Error('open string');
        if (kind === double && inner === '`') word += line.charAt(++at);
        else if (kind === double && inner === '$' && /[\w({:$?^]/.test(line.charAt(at + 1)))
          throw new Error('expansion');
        else if (!kind.includes(inner)) word += inner;
        else if (kind.includes(line.charAt(at + 1)) && line.charAt(at + 1) !== '') word += line.charAt(++at);
        else break;
      }
      at++;
    } else if (/[ \t]/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
      at++;
    } else {
      if (/[;|&\r\n$`(){}#<>]/.test(char)) throw new Error(`special ${char}`);
      word = (word ?? '') + char;
      at++;
    }
  }
  return word === null ? words : [...words, word];
}

describe('quoting', () => {
  it.each([
    ['within double quotes', 'Get-X -Identity "{user}" -Y z'],
    ['within single quotes', "Get-X -Identity '{user}' -Y z"],
    ['bare', 'Get-X -Identity {user} -Y z'],
  ])('keeps any value one argument, %s', (_, template) => {
    fc.assert(
      fc.property(nasty, (value) => {
        fc.pre(!hasControlCharacter(value));
        expect(wordsOf(fillCommand(template, 'exchange', new Map([['user', value]])))).toEqual([
          'Get-X',
          '-Identity',
          value,
          '-Y',
          'z',
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it('lets no control character and no line break into a command', () => {
    for (const value of ['a\nb', 'a\0', 'a\r', 'a\u0085b', 'a\u2028b', '\ud800'])
      expect(() => fillCommand('Get-X "{user}"', 'exchange', new Map([['user', value]]))).toThrow(
        'control character',
      );
  });

  it('lets nothing into a command prompt that it would expand or end a string at', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        if (!fitsConsole(value)) return;
        expect(fillCommand('nslookup {user}', 'console', new Map([['user', value]]))).toMatch(
          /^nslookup (?:[A-Za-z0-9][\w.-]*|"[^"%!$`“”„\p{Cc}]*")$/u,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves the number of lines of every runbook as it is, whatever is typed for any name', () => {
    const names = [...knowledge.placeholders.values()]
      .filter(({ kind }) => kind === 'text')
      .map(({ name }) => name);
    const plain = new Map(
      [...knowledge.procedures.keys()].map((procedure) => [procedure, textsOf(made({ procedure })).length]),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...knowledge.procedures.keys()),
        fc.dictionary(fc.constantFrom(...names), nasty),
        (procedure, values) => {
          const book = made({ procedure, values });
          const texts = textsOf(book).filter((text) => !text.startsWith('<add'));
          expect(textsOf(book)).toHaveLength(plain.get(procedure) ?? -1);
          expect(texts.every((text) => !hasControlCharacter(text))).toBe(true);
          const script = asPs1(book, {
            date: null,
            deploymentName: () => '',
            status: null,
            sourceTitle: (id) => id,
            shell: null,
          });
          expect(script.split('\n').every((line) => !hasControlCharacter(line))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  /** Every template of every procedure that takes a value, with what it is filled into. */
  const templates = [...knowledge.procedures.values()]
    .flatMap(({ steps }) =>
      steps.flatMap((step) =>
        [...step.commands, ...step.undo, ...step.verify].map(({ template, shell }) => ({
          template,
          shell,
          names: [...template.matchAll(/\{([a-z]\w*)\}/g)]
            .map(([, name = '']) => name)
            .filter((name) => knowledge.placeholders.has(name)),
        })),
      ),
    )
    .filter(({ names }) => names.length > 0);
  /** How the reader of the check sees a command: its statements, names, parameters and how many values each has. */
  const shapeOf = (text: string) =>
    readStatements(text).map(({ commands, expressions, faults }) => [
      commands.map(({ name, quoted, elements }) => [
        // A script's path holds a value itself.
        quoted ? 'a path' : name,
        elements.map((element) => (element.kind === 'parameter' ? element.name : 'value')),
      ]),
      expressions.length,
      faults.length,
    ]);

  it('leaves statements and parameters of every template as they are, whatever its placeholders are given', () => {
    const used = new Set(templates.flatMap(({ names }) => names));
    expect(used.size).toBeGreaterThan(30);
    for (const { template, shell, names } of templates) {
      const filled = (value: string) =>
        fillCommand(template, shell, new Map(names.map((name) => [name, value])));
      const plain = shapeOf(filled('a b'));
      fc.assert(
        fc.property(nasty, (value) => {
          fc.pre(value !== '' && !hasControlCharacter(value) && (shell !== 'console' || fitsConsole(value)));
          expect(shapeOf(filled(value))).toEqual(plain);
        }),
        { numRuns: 40 },
      );
    }
  });
});
