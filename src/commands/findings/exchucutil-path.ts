import { type Problem, type Rule, replace } from '../rule';

/** The page runs `.ExchUcUtil.ps1` right behind a folder and a `>`. */
export const exchucutilPath: Rule = {
  id: 'exchucutil-path',
  severity: 'error',
  sources: ['um-2019'],
  examples: {
    wrong: [
      'cd "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Scripts">.ExchUcUtil.ps1',
      '.ExchUcUtil.ps1',
      'ExchUCUtil.ps1',
    ],
    right: [
      'Set-Location "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Scripts"\n.\\ExchUCUtil.ps1',
      '.\\ExchUCUtil.ps1 -Forest:fabrik.de',
      'cd "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Scripts"; .\\ExchUCUtil.ps1',
    ],
  },
  check({ statements }) {
    const problems: Problem[] = [];
    for (const statement of statements) {
      const found = /^(?:(?:cd|chdir|set-location)\s+(.+?)\s*>\s*)?\.?(exchucutil\.ps1)\b/i.exec(
        statement.text,
      );
      if (!found) continue;
      const lead = found[1] ? `Set-Location ${found[1]}; ` : '';
      const range = { start: statement.start, end: statement.start + found[0].length };
      problems.push({ statement, edits: [replace(range, `${lead}.\\ExchUCUtil.ps1`)] });
    }
    return problems;
  },
};
