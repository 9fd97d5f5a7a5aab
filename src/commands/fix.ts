import type { Edit, Problem } from './rule';
import type { Statement } from './syntax';

const MOST = 200;

/** The statement with these corrections; those that lie over an earlier one are left for the next round. */
export function mended(statement: Statement, problems: readonly Problem[]): string {
  const chosen: Edit[] = [];
  const within = ({ start, end }: Edit) => start >= statement.start && end <= statement.end;
  const edits = problems.flatMap((problem) => problem.edits ?? []).filter(within);
  for (const edit of edits.slice(0, MOST)) {
    const same = chosen.some(
      (one) => one.start === edit.start && one.end === edit.end && one.text === edit.text,
    );
    const over = chosen.some((one) => edit.start < one.end && one.start < edit.end);
    const inside = chosen.some(
      (one) => edit.start === edit.end && one.start < edit.start && edit.start < one.end,
    );
    if (!same && !over && !inside) chosen.push(edit);
  }
  const order = chosen
    .map((edit, at) => ({ edit, at }))
    .sort((a, b) => b.edit.start - a.edit.start || b.edit.end - a.edit.end || b.at - a.at);
  let text = statement.text;
  for (const { edit } of order)
    text = text.slice(0, edit.start - statement.start) + edit.text + text.slice(edit.end - statement.start);
  return text.trim();
}
