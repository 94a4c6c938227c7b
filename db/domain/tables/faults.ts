/** What is wrong with, or to mind about, a cell of a table that is to be read in. */

export const cellFaultCodes = [
  'required', // an empty cell that must say something
  'choice', // none of the words that fit; params: value, group
  'flag', // neither yes nor no; params: value
  'tooLong', // params: limit
  'unicode', // half a character
  'id', // no id; params: value
  'reservedId', // a factor called `problem`
  'twice', // what an earlier row is about; params: row
  'ambiguousTitle', // no id, and several factors of that title; params: count
  'ambiguousFactor', // params: name, count
  'unknownFactor', // params: name
  'selfLink',
  'ambiguousActor', // params: name, count
  'quotes', // unbalanced quotes in a list of names
  'rejectedReason', // rejected without a reason
  'errorValue', // params: value
] as const;
export type CellFaultCode = (typeof cellFaultCodes)[number];

/** To mind, but no fault. */
export const cellNoteCodes = [
  'formula', // made by a formula; the value that the other program last worked out is used
  'personnummer', // looks like one
] as const;
export type CellNoteCode = (typeof cellNoteCodes)[number];

/** `row` and `column` are those of the file, counted from 0; `column` is null where the file has none for it. */
export interface CellFault<C extends string = CellFaultCode> {
  readonly row: number;
  readonly column: number | null;
  readonly code: C;
  readonly params: Readonly<Record<string, string | number>>;
}
export type CellNote = CellFault<CellNoteCode>;
