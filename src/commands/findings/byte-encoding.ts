import { literalOf } from '../bind';
import { callsOf, type Problem, type Rule, replace } from '../rule';

/** `-Encoding Byte` left with PowerShell 6; ReadAllBytes works in every version. */
export const byteEncoding: Rule = {
  id: 'byte-encoding',
  severity: 'warning',
  sources: ['photos-2018', 'ps-set-userphoto'],
  examples: {
    wrong: [
      '$photo = Get-Content "C:\\Photos\\ken.jpg" -Encoding Byte -ReadCount 0',
      '$photo = ([Byte[]] $(Get-Content -Path "C:\\Photos\\ken.jpg" -Encoding Byte -ReadCount 0))',
    ],
    right: ['$photo = [System.IO.File]::ReadAllBytes("C:\\Photos\\ken.jpg")'],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'Get-Content')) {
      if (literalOf(bound, 'Encoding')?.toLowerCase() !== 'byte') continue;
      const path = bound.given.find((given) => given.name === 'Path')?.value?.raw;
      const edits = path
        ? [
            replace(
              bound.command,
              `[System.IO.File]::ReadAllBytes(${/^["'$]/.test(path) ? path : `"${path}"`})`,
            ),
          ]
        : [];
      problems.push({ statement: bound.statement, edits });
    }
    return problems;
  },
};
