/** One cell of a file as the value of a field, or what is wrong with it. */
import type { ActorRecord } from '../entities.ts';
import { PROBLEM_ID, TEXT_LIMIT } from '../values.ts';
import { choiceValue } from './choices.ts';
import type { ColumnForm } from './columns.ts';
import type { CellFaultCode } from './faults.ts';
import { splitNames } from './names.ts';
import { type Cell, cellText, folded } from './table.ts';
import type { TableNames } from './to-table.ts';
import { noWords, problemWords, yesWords } from './words/synonyms.ts';

export interface ReadFault {
  readonly code: CellFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}
/** `undefined` where the cell says nothing of the field. */
export type ReadCell =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: ReadFault };

export interface ReadContext {
  readonly names: TableNames;
  /** The id of an actor that is not there yet and would be made. */
  readonly newActor: (name: string, kind: ActorRecord['kind']) => string;
}

const value = (read: unknown): ReadCell => ({ ok: true, value: read });
const fault = (code: CellFaultCode, params: ReadFault['params'] = {}): ReadCell => ({
  ok: false,
  fault: { code, params },
});

const SHOWN = 60;
/** As much of a text as a sentence about it shows. */
const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

const readText = (text: string): ReadCell => {
  if (text.length > TEXT_LIMIT) return fault('tooLong', { limit: TEXT_LIMIT });
  return text.isWellFormed() ? value(text) : fault('unicode');
};

const readTitle = (text: string): ReadCell => (text.trim() === '' ? fault('required') : readText(text.trim()));

const readChoice = (form: ColumnForm & { form: 'choice' }, text: string): ReadCell => {
  if (text.trim() === '') return value(form.empty);
  const read = choiceValue(form.group, text);
  if (read !== undefined) return value(read);
  return fault('choice', { value: shown(text), group: form.group });
};

const readFlag = (text: string): ReadCell => {
  const word = folded(text);
  if (yesWords.has(word)) return value(true);
  return noWords.has(word) ? value(false) : fault('flag', { value: shown(text) });
};

/** The actor's id. Whom a file names for the first time is made: as a nämnd where it decides. */
const readActor = (name: string, kind: ActorRecord['kind'], { names, newActor }: ReadContext): ReadCell => {
  const checked = readText(name);
  if (!checked.ok) return checked;
  const found = names.actors.find(name);
  if (found.kind === 'one') return value(found.record.id);
  if (found.kind === 'several') return fault('ambiguousActor', { name: shown(name), count: found.count });
  return value(newActor(name.trim(), kind));
};

const readActors = (text: string, context: ReadContext): ReadCell => {
  const list = splitNames(text);
  if (list === null) return fault('quotes');
  const ids = new Set<string>();
  for (const name of list) {
    const read = readActor(name, 'annan', context);
    if (!read.ok) return read;
    ids.add(String(read.value));
  }
  return value([...ids].sort());
};

const readEnd = (text: string, { names }: ReadContext): ReadCell => {
  if (text.trim() === '') return fault('required');
  const found = names.factors.find(text);
  const byId = found.kind === 'one' && found.record.id === text.trim();
  if (!byId && problemWords.has(folded(text))) return value(PROBLEM_ID);
  if (found.kind === 'one') return value(found.record.id);
  const name = shown(text);
  return found.kind === 'several'
    ? fault('ambiguousFactor', { name, count: found.count })
    : fault('unknownFactor', { name });
};

export const readCell = (form: ColumnForm, cell: Cell, context: ReadContext): ReadCell => {
  if (typeof cell === 'object' && cell !== null && 'error' in cell) return fault('errorValue', { value: cell.error });
  const text = cellText(cell);
  switch (form.form) {
    case 'choice':
      return readChoice(form, text);
    case 'flag':
      return readFlag(text);
    case 'actor':
      return text.trim() === '' ? value(null) : readActor(text, 'namnd', context);
    case 'actors':
      return readActors(text, context);
    case 'end':
      return readEnd(text, context);
    case 'title':
      return readTitle(text);
    case 'id':
    case 'text':
      return readText(text);
  }
};
