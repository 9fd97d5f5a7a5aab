import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Language, type Node, Parser } from 'web-tree-sitter';
import { readStatements } from './reader';
import type { Range, Statement } from './syntax';

/** The PowerShell grammar as a judge of form. It reads text and never runs any. */
export interface Grammar {
  /** Where the grammar cannot read a statement that `readStatements` could; offsets as in the statement's text. */
  fault(statement: Statement): Range | null;
}

const LONGEST_STATEMENT = 20_000;

/** Loads the WASM grammar; once is enough for a process. */
export async function openGrammar(): Promise<Grammar> {
  // The optimizing compiler needs ten seconds for the lexer of this grammar, and a process cannot end before it has.
  setFlagsFromString('--liftoff-only');
  await Parser.init({ wasmBinary: readFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm')) });
  const parser = new Parser();
  // Bytes, not a path: given a path the library imports modules at run time, which test runners forbid.
  const bytes = readFileSync(require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm'));
  parser.setLanguage(await Language.load(bytes));
  return {
    fault(statement) {
      if (statement.text.length > LONGEST_STATEMENT) return null;
      const tree = parser.parse(whole(masked(statement)));
      if (!tree) return null;
      const found = tree.rootNode.hasError ? firstError(tree.rootNode) : null;
      tree.delete();
      return found;
    },
  };
}

/** Statements of a text, read tolerantly. */
export const parse = readStatements;

/** What the grammar wants and a script need not have: a command after `param(…)`, and no keyword after a dot. */
function whole(text: string): string {
  const plain = text.replace(/(?<=\.)foreach(?=\()/gi, (method) => 'x'.repeat(method.length));
  return /^param\b/i.test(text) ? `${plain}\nx` : plain;
}

const PLAIN = ['word', 'double', 'single', 'guillemets'];

/**
 * The grammar does not know bare comma lists (`Select-Object Name, Other`) nor quotes inside a word (`addlocal="a,b"`):
 * each argument without code in it is replaced by a word of the same length, so that only the structure is judged.
 */
function masked(statement: Statement): string {
  const text = statement.text.split('');
  const cover = (range: Range): void => {
    for (let at = range.start - statement.start; at < range.end - statement.start; at++) text[at] = 'x';
  };
  for (const command of statement.commands) {
    if (!command.call && !command.quoted) cover(command.nameRange);
    for (const element of command.elements) {
      const value = element.value;
      if (!value) continue;
      const plain = value.items.every(
        (item) => PLAIN.includes(item.kind) || (value.kind === 'list' && item.kind === 'hash'),
      );
      // `-type=cname` is one word of a program; for a cmdlet a rule of its own says what is wrong with it.
      const whole = element.kind === 'argument' || element.joint === '=';
      if (plain) cover(whole ? element : value);
      else if (value.kind === 'list') {
        for (const item of value.items) if (item.kind === 'word') text[item.start - statement.start] = '1';
      }
      if (element.kind === 'parameter') text[element.start - statement.start] = '-';
    }
  }
  return text.join('');
}

function firstError(node: Node): Range | null {
  if (node.isError || node.isMissing)
    return { start: node.startIndex, end: Math.max(node.endIndex, node.startIndex + 1) };
  for (const child of node.children) {
    const found = child?.hasError || child?.isMissing ? firstError(child) : null;
    if (found) return found;
  }
  return null;
}
