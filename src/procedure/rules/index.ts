import { cmdletsKnown } from './cmdlets-known';
import { deploymentsCovered } from './deployments-covered';
import { mandatoryParameters } from './mandatory-parameters';
import { needsKnown } from './needs-known';
import { placeholdersSound } from './placeholders-sound';
import { prerequisitesAcyclic } from './prerequisites-acyclic';
import { productsFit } from './products-fit';
import type { ProcedureRule } from './rule';
import { wordsComplete } from './words-complete';

/** All checks of meaning on procedures. */
export const procedureRules: readonly ProcedureRule[] = [
  cmdletsKnown,
  mandatoryParameters,
  productsFit,
  placeholdersSound,
  wordsComplete,
  prerequisitesAcyclic,
  needsKnown,
  deploymentsCovered,
];
export type { ProcedureRule } from './rule';
