import { booleanOf, givenAs } from '../bind';
import { callsOf, type Problem, type Rule } from '../rule';

/** A policy archives internal and external conversations apart, and neither unless told to. */
export const archivingHalf: Rule = {
  id: 'archiving-half',
  severity: 'info',
  sources: ['archiving-2018', 'ps-set-csarchivingpolicy'],
  examples: {
    wrong: ['Set-CsArchivingPolicy -Identity "global" -ArchiveInternal $True'],
    right: ['Set-CsArchivingPolicy -Identity "global" -ArchiveInternal $True -ArchiveExternal $True'],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'Set-CsArchivingPolicy', 'New-CsArchivingPolicy')) {
      const on = KINDS.filter((kind) => booleanOf(givenAs(bound, kind)?.value));
      const left = KINDS.filter((kind) => !givenAs(bound, kind));
      const [parameter] = left;
      if (bound.partial || on.length === 0 || parameter === undefined) continue;
      problems.push({
        variant: parameter,
        statement: bound.statement,
        values: { parameter: `-${parameter}` },
      });
    }
    return problems;
  },
};

const KINDS = ['ArchiveInternal', 'ArchiveExternal'] as const;
