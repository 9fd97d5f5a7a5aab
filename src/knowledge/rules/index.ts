import { bothLanguages } from './both-languages';
import { buildsTellApart } from './builds-tell-apart';
import { citedSourcesExist } from './cited-sources-exist';
import { columnsCovered } from './columns-covered';
import { datesMakeSense } from './dates-make-sense';
import { disagreementsNamed } from './disagreements-named';
import { documentsConsistent } from './documents-consistent';
import { examplesUnique } from './examples-unique';
import { followUpsComplete } from './follow-ups-complete';
import { groupsExist } from './groups-exist';
import { namedIdsExist } from './named-ids-exist';
import { newerNamesExist } from './newer-names-exist';
import { noOrphanWords } from './no-orphan-words';
import { outputsInCatalogue } from './outputs-in-catalogue';
import { positionsUnique } from './positions-unique';
import { proceduresComplete } from './procedures-complete';
import type { FactRule, Rule } from './rule';
import { sayUnambiguous } from './say-unambiguous';
import { sourcesCited } from './sources-cited';
import { termsInCatalogue } from './terms-in-catalogue';
import { turnsHaveSentences } from './turns-have-sentences';

/** Checks of meaning over the facts alone: loading runs them. */
export const factRules: readonly FactRule[] = [
  namedIdsExist,
  groupsExist,
  positionsUnique,
  examplesUnique,
  buildsTellApart,
  documentsConsistent,
  disagreementsNamed,
  columnsCovered,
  citedSourcesExist,
  sourcesCited,
  datesMakeSense,
  proceduresComplete,
  termsInCatalogue,
  newerNamesExist,
  outputsInCatalogue,
];

/** Checks of meaning over facts and words together: start-up runs them. */
export const wordRules: readonly Rule[] = [
  bothLanguages,
  noOrphanWords,
  turnsHaveSentences,
  sayUnambiguous,
  followUpsComplete,
];

/** All checks of meaning. A new one is a file, its test, and a line above. */
export const rules: readonly Rule[] = [...factRules, ...wordRules];
