/** The change log: everything that writes records goes through here. */

export { deleteEdits, deleteWithDependents } from './dependents.ts';
export { canonicalDump } from './dump.ts';
export { lastWritings, type Moment, momentsOf, stateAt } from './look-back.ts';
export { merge, previewMerge } from './merge.ts';
export {
  changesForExport,
  countConflicts,
  fieldHistory,
  mergedTexts,
  mergedTextsOf,
  openConflicts,
  readBetween,
  recordHistory,
  versionVector,
} from './read.ts';
export type * from './types.ts';
export { redo, stepStatus, undo } from './undo.ts';
export { writeStep } from './write-step.ts';
