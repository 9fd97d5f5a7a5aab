import { Language } from '../../contract';
import type { DataFinding } from '../../knowledge/finding';
import type { Procedure } from '../../knowledge/procedure';
import type { Labels } from '../../words';
import type { ProcedureWords } from '../../words/procedure';
import { type ProcedureRule, procedureWordsFile } from './rule';

/**
 * What must have words, and what has some; paths are those of the words file. `told`: warnings, notes on undoing, and
 * ways to tell of a failure, that any language has; then all have them.
 */
function wanted(procedure: Procedure, told: ReadonlySet<string>): Map<string, 'needed' | 'allowed'> {
  const ids = new Map<string, 'needed' | 'allowed'>();
  for (const { reason } of procedure.applies) if (reason) ids.set(`reasons.${reason}`, 'needed');
  for (const { id } of procedure.before ?? []) ids.set(`beforeWhen.${id}`, 'needed');
  for (const { id } of procedure.notes ?? []) ids.set(`notesWhen.${id}`, 'needed');
  for (const step of procedure.steps) {
    ids.set(`steps.${step.id}`, 'needed');
    if (step.verify.length > 0) ids.set(`steps.${step.id}.expects`, 'needed');
    if (step.undo.length > 0)
      ids.set(undoNotesOf(step.id), told.has(undoNotesOf(step.id)) ? 'needed' : 'allowed');
    for (const id of step.failures) {
      ids.set(`failures.${id}`, 'needed');
      if (told.has(sayOf(id))) ids.set(sayOf(id), 'needed');
    }
    for (const { parameter } of step.fixed ?? []) ids.set(`steps.${step.id}.fixed.${parameter}`, 'needed');
    for (const { id } of [...step.commands, ...step.undo, ...step.verify]) {
      ids.set(`steps.${step.id}.commands.${id}`, 'allowed');
      const warning = warningOf(step.id, id);
      if (told.has(warning)) ids.set(warning, 'needed');
    }
  }
  return ids;
}

const sayOf = (failure: string): string => `failures.${failure}.say`;
const undoNotesOf = (step: string): string => `steps.${step}.undoNotes`;
const warningOf = (step: string, command: string): string => `steps.${step}.commands.${command}.warning`;

function present(words: ProcedureWords): Set<string> {
  const ids = new Set<string>();
  for (const id of Object.keys(words.reasons ?? {})) ids.add(`reasons.${id}`);
  for (const id of Object.keys(words.beforeWhen ?? {})) ids.add(`beforeWhen.${id}`);
  for (const id of Object.keys(words.notesWhen ?? {})) ids.add(`notesWhen.${id}`);
  for (const [id, { say }] of Object.entries(words.failures)) {
    ids.add(`failures.${id}`);
    if (say) ids.add(sayOf(id));
  }
  for (const [id, step] of Object.entries(words.steps)) {
    ids.add(`steps.${id}`);
    if (step.expects) ids.add(`steps.${id}.expects`);
    if (step.undoNotes) ids.add(undoNotesOf(id));
    for (const parameter of Object.keys(step.fixed ?? {})) ids.add(`steps.${id}.fixed.${parameter}`);
    for (const [command, { warning }] of Object.entries(step.commands ?? {})) {
      ids.add(`steps.${id}.commands.${command}`);
      if (warning) ids.add(warningOf(id, command));
    }
  }
  return ids;
}

const toldIn = (words: ProcedureWords | undefined): string[] =>
  words === undefined ? [] : [...present(words)].filter((id) => /\.(?:warning|say|undoNotes)$/.test(id));

function roles(procedure: Procedure, language: string, labels: Labels): DataFinding[] {
  const file = `src/words/${language}/runbook.json`;
  return procedure.steps.flatMap(({ where, who }) => [
    ...(labels.where[where]
      ? []
      : [{ file, path: 'where', message: `"${where}" has no name`, remedy: `add "${where}"` }]),
    ...(labels.who[who]
      ? []
      : [{ file, path: 'who', message: `"${who}" has no name`, remedy: `add "${who}"` }]),
  ]);
}

export const wordsComplete: ProcedureRule = {
  name: 'words-complete',
  description:
    'Steps, expectations, failures, reasons, remarks, fixed values, machines and persons have words in both languages, and no words are left over.',
  check: (knowledge, words, labels) =>
    [...knowledge.procedures.values()].flatMap((procedure) => {
      const told = new Set(
        Language.options.flatMap((language) => toldIn(words[language].procedures[procedure.id])),
      );
      return Language.options.flatMap((language) => {
        const said = words[language].procedures[procedure.id];
        const file = procedureWordsFile(language, procedure.id);
        if (!said)
          return [{ file, path: '', message: `"${procedure.id}" has no words`, remedy: 'write this file' }];
        const ids = wanted(procedure, told);
        const has = present(said);
        const missing = [...ids].filter(([id, need]) => need === 'needed' && !has.has(id)).map(([id]) => id);
        const extra = [...has].filter((id) => !ids.has(id));
        return [
          ...missing.map((id) => ({ file, path: id, message: `"${id}" is missing`, remedy: 'add it' })),
          ...extra.map((id) => ({
            file,
            path: id,
            message: `"${id}" belongs to nothing`,
            remedy: 'remove it, or correct the id',
          })),
          ...roles(procedure, language, labels[language]),
        ];
      });
    }),
};
