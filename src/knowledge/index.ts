/** The public face of the knowledge: facts with their sources, and what follows from them. */
export { columns, columnValues, type Pair } from './columns';
export { currentDeployment } from './current';
export { type Decision, decide, newestFirst, supportOf } from './decide';
export { deploymentsWith } from './deployments';
export { documentedVersions } from './documented';
export { examplesOf } from './examples';
export { DataError, type DataFinding, describeFinding } from './finding';
export { entryOf, type LifecycleState, lifecycleOf, refs } from './lifecycle';
export { dataDirectory, loadKnowledge, readKnowledge } from './load';
export { type Cell, covers, family, selfAndGroups } from './membership';
export { noticesFor } from './notices';
export { MessageName, type Outputs } from './outputs';
export type {
  Application,
  Contradiction,
  Feature,
  Knowledge,
  Lifecycle,
  Module,
  Move,
  Notice,
  Product,
  Source,
  Statement,
  Term,
  Voicemail,
} from './schema';
export {
  expanded,
  SIDES,
  type Side,
  type SideName,
  type Sides,
  sidesOf,
  summarised,
  versionsOf,
} from './sides';
export { validate, type WordsByLanguage, wordFindings } from './validate';
export { type VoicemailRoute, voicemailFor } from './voicemail';
