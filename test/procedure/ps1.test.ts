import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Language, Parser } from 'web-tree-sitter';
import { type Checker, openChecker } from '../../src/commands';
import { Cloud, type Purpose, Shell } from '../../src/contract';
import { asPs1, type Runbook } from '../../src/procedure';
import { today } from '../support/day';
import { deployments, examples, knowledge, languages, made, modes, procedures } from './support';

const { proxyFqdn: _, ...names } = examples;
const values = { ...names, ...modes };
const drawing = {
  date: today,
  deploymentName: () => 'x',
  status: null,
  sourceTitle: (id: string) => id,
};
const script = (book: Runbook, shell: Shell): string =>
  asPs1(book, { ...drawing, shell }).replace(/^\ufeff/, '');
const linesOf = ({ text }: { text: string }): string[] =>
  text.split('\n').filter((line) => line.trim() !== '');
const codeOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));

/** The grammar knows neither bare comma lists (`Format-List Name, Enabled`) nor quotes inside a word, which PowerShell does. */
const withoutLists = (code: string): string =>
  code
    .replace(/addlocal="[\w,]+"/, 'addlocal')
    .replace(
      /((?:Format-List|Format-Table|Select-Object) )([\w*]+(?:, [\w*]+)+)/g,
      (_all, verb: string, list: string) => verb + list.replace(/, /g, 'x'),
    );

const modules = new Map(
  Object.entries(knowledge.catalogue.cmdlets).map(([name, { module }]) => [name.toLowerCase(), module]),
);
/** The order in which a script runs the commands of a step. */
const purposes: readonly Purpose[] = ['check', 'set', 'test'];

let parser: Parser;
let checker: Checker;
beforeAll(async () => {
  await Parser.init();
  parser = new Parser();
  const wasm = readFileSync(require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm'));
  parser.setLanguage(await Language.load(wasm));
  checker = await openChecker(knowledge);
});

const parses = (code: string): boolean => {
  const tree = parser.parse(code);
  const right = tree !== null && !tree.rootNode.hasError;
  tree?.delete();
  return right;
};

/** Every script there is: deployments, clouds, with and without values, with and without -WhatIf. Equal ones once. */
const known = new Map<string, Map<string, Shell>>();
function scriptsOf(procedure: string): Map<string, Shell> {
  const before = known.get(procedure);
  if (before) return before;
  const scripts = new Map<string, Shell>();
  for (const { exchange, skype } of deployments)
    for (const cloud of exchange === 'online' ? Cloud.options : [null])
      for (const whatIf of [false, true])
        for (const given of [{}, values]) {
          const book = made({
            procedure,
            deployment: `${exchange}+${skype}`,
            ...(cloud ? { cloud } : {}),
            values: given,
            whatIf,
          });
          for (const shell of Shell.options) {
            const code = codeOf(script(book, shell)).join('\n');
            if (code !== '') scripts.set(code, shell);
          }
        }
  known.set(procedure, scripts);
  return scripts;
}

describe('the scripts of a runbook', () => {
  it.each(procedures)('of %s are read by the grammar, in every variant', (procedure) => {
    const wrong = [...scriptsOf(procedure).keys()].filter((code) => !parses(`${withoutLists(code)}\n`));
    expect(wrong).toEqual([]);
  });

  it.each(procedures)('of %s hold nothing that another shell runs', (procedure) => {
    for (const [code, shell] of scriptsOf(procedure)) {
      for (const [name] of code.matchAll(/^\s*[A-Za-z]+-[A-Za-z]\w+/gm)) {
        const module = modules.get(name.trim().toLowerCase());
        if (module === 'skype' || module === 'exchange') expect([name, module]).toEqual([name, shell]);
      }
      expect(
        checker.check(code, { language: 'en', cloud: null, deployment: null }).map(({ rule }) => rule),
      ).not.toContain('shell-mix');
    }
  });

  it.each(
    procedures,
  )('of %s run what is for their shell, looking before it is changed, and undo nothing', (procedure) => {
    for (const deployment of ['2016+server', 'online+server']) {
      const { steps, ...book } = made({ procedure, deployment, values });
      const every = new Set(steps.flatMap(({ commands, undo }) => [...commands, ...undo]).flatMap(linesOf));
      const verifying = new Set(steps.flatMap(({ verify }) => verify?.command.split('\n') ?? []));
      for (const shell of Shell.options) {
        const own = steps
          .filter(({ usual }) => usual)
          .flatMap(({ commands }) =>
            purposes.flatMap((wanted) =>
              commands.filter((one) => one.usual && one.shell === shell && one.purpose === wanted),
            ),
          );
        const run = codeOf(script({ steps, ...book }, shell)).filter((line) => every.has(line));
        const counted = (line: string) => !verifying.has(line);
        expect(run.filter(counted)).toEqual(own.flatMap(linesOf).filter(counted));
      }
    }
  });

  it.each(languages)('open with what, for whom, when and by which sources, in %s', (language) => {
    for (const procedure of procedures) {
      const book = made({ procedure, language, values });
      for (const shell of new Set(
        book.steps.flatMap((step) => step.commands.map((command) => command.shell)),
      )) {
        const [head = ''] = script(book, shell).split('\n\n');
        expect(head.split('\n').every((line) => line.startsWith('#'))).toBe(true);
        expect(head).toContain(`${procedure}.${shell}.ps1`);
        expect(head).toContain(book.title);
        expect(head).toContain(today);
        for (const source of book.sources) expect(head).toContain(source);
      }
    }
  });

  it('say of a command for the other side only what is true of it', () => {
    const book = made({ procedure: 'partner-applications', deployment: '2016+server', values });
    const [, last = ''] = script(book, 'exchange').split('# --- Step 4');
    expect(last).toContain('Test-OAuthConnectivity');
    expect(last).toContain('# The rest of this step runs in: Skype for Business Server Management Shell.');
    expect(last).not.toContain('-DeleteItem');
    expect(last).not.toContain('Front End');
  });

  it('look before they change, and test after', () => {
    for (const procedure of procedures) {
      const book = made({ procedure, values, language: 'en' });
      for (const shell of Shell.options)
        for (const part of script(book, shell).split('# --- Step ').slice(1)) {
          const places = ['# Look first:', '# Do:', '# Test:', '# Then check']
            .map((heading) => part.indexOf(heading))
            .filter((at) => at >= 0);
          expect([...places].sort((a, b) => a - b)).toEqual(places);
        }
    }
  });
});
