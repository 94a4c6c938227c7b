import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../db/domain/app-error.ts';
import {
  canonicalDump,
  changesForExport,
  deleteWithDependents,
  type Edit,
  fieldHistory,
  merge,
  openConflicts,
  previewMerge,
  redo,
  stepStatus,
  undo,
  versionVector,
  writeStep,
} from '../../../db/log/index.ts';
import { analysisGraph, listAnalyses } from '../../../db/repositories/analyses.ts';
import { getRecord, getRecords, listRecords } from '../../../db/repositories/records.ts';
import { type MemoryReplica, memoryReplica, START } from './replica.ts';

const A = 'case';
let anna: MemoryReplica;
let bo: MemoryReplica;

const write = (who: MemoryReplica, ...edits: Edit[]) => writeStep(who.db, who.context, A, 'steg', edits);
const factor = (who: MemoryReplica, id: string) => getRecord(who.db, 'factor', A, id);
const send = (from: MemoryReplica, to: MemoryReplica, notes = false) => {
  const changes = [...changesForExport(from.db, A, { notes })];
  return merge(to.db, to.context, A, changes, { receivedIn: null, adopt: versionVector(from.db, A) });
};
const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.params } : error;
  }
  return 'nothing thrown';
};

beforeEach(() => {
  anna = memoryReplica('anna', '1');
  bo = memoryReplica('bo', '2');
  write(
    anna,
    { entity: 'analysis', id: A, set: { title: 'Avfall', problem: 'Dumpning' } },
    { entity: 'actor', id: 'n1', set: { name: 'Miljönämnden', kind: 'namnd' } },
    { entity: 'factor', id: 'f1', set: { title: 'Ett', decidingActor: 'n1', otherActors: ['n1'] } },
    { entity: 'factor', id: 'f2', set: { title: 'Två' } },
    { entity: 'link', id: 'f1~problem', set: { from: 'f1', to: 'problem', strength: 3 } },
    { entity: 'link', id: 'f1~f2', set: { from: 'f1', to: 'f2' } },
    { entity: 'source', id: 's1', set: { title: 'Rapport', notes: 'inte klart' } },
    { entity: 'evidence', id: 'e1', set: { link: 'f1~f2', source: 's1', quote: 'så är det' } },
    { entity: 'measure', id: 'm1', set: { title: 'Åtgärd', factors: ['f1', 'f2'] } },
    { entity: 'planRow', id: 'f1', set: { factor: 'f1', goal: 'Mål' } },
  );
});
afterEach(() => {
  anna.close();
  bo.close();
});

describe('writing', () => {
  it('gives records back as they were written, with initial values for the rest', () => {
    expect(factor(anna, 'f1')).toMatchObject({
      title: 'Ett',
      kind: 'cause',
      assumed: false,
      bone: null,
      decidingActor: 'n1',
      otherActors: ['n1'],
    });
    expect(getRecords(anna.db, 'factor', A, ['f2', 'none', 'f1']).map(({ id }) => id)).toEqual(['f2', 'f1']);
    expect(analysisGraph(anna.db, A).evidence[0]).toMatchObject({ link: 'f1~f2', factor: null, source: 's1' });
    expect(listAnalyses(anna.db)).toEqual([
      {
        id: A,
        title: 'Avfall',
        problem: 'Dumpning',
        area: '',
        caseNumber: '',
        archived: false,
        factors: 2,
        measures: 1,
        openConflicts: 0,
        changedAt: new Date(START).toISOString(),
      },
    ]);
  });

  it('keeps an attachment as one value', () => {
    const attachment = { sha256: 'a'.repeat(64), name: 'å.pdf', size: 3, type: 'application/pdf' };
    write(anna, { entity: 'source', id: 's1', set: { attachment } });
    expect(getRecord(anna.db, 'source', A, 's1').attachment).toEqual(attachment);
  });

  it('writes nothing where every edit says what is so already', () => {
    const before = versionVector(anna.db, A);
    expect(write(anna, { entity: 'factor', id: 'f1', set: { title: 'Ett', otherActors: ['n1'] } })).toEqual({
      stepId: null,
      changed: [],
    });
    expect(versionVector(anna.db, A)).toEqual(before);
  });

  it('tells which records read differently', () => {
    expect(write(anna, { entity: 'factor', id: 'f2', set: { title: 'Nytt' } }).changed).toEqual([
      { entity: 'factor', ids: ['f2'] },
    ]);
  });

  it.each<[string, Edit, object]>([
    ['a value', { entity: 'factor', id: 'f1', set: { bone: 'moon' as 'place' } }, { field: 'bone' }],
    ['an unknown field', { entity: 'factor', id: 'f1', set: { colour: 'x' } as object }, { field: 'colour' }],
    ['an empty title', { entity: 'factor', id: 'f1', set: { title: '' } }, { field: 'title', reason: 'empty' }],
    ['a lone surrogate', { entity: 'factor', id: 'f1', set: { title: '\ud800' } }, { reason: 'unicode' }],
    ['a lost reference', { entity: 'factor', id: 'f1', set: { decidingActor: 'n9' } }, { reason: 'reference' }],
    ['a lost member', { entity: 'measure', id: 'm1', set: { factors: ['f9'] } }, { field: 'factors' }],
    ['a missing parent', { entity: 'link', id: 'x', set: { from: 'f1' } }, { field: 'to', reason: 'required' }],
    ['the problem as a factor', { entity: 'factor', id: 'problem', set: { title: 'x' } }, { field: 'id' }],
    ['an id', { entity: 'factor', id: 'a b', set: { title: 'x' } }, { field: 'id' }],
    ['a record that is there', { entity: 'factor', id: 'f1', set: {}, mode: 'create' }, { reason: 'exists' }],
    ['a parent that is needed', { entity: 'factor', id: 'f1', delete: true }, { reason: 'needed' }],
  ])('refuses %s, and then nothing of the step is stored', (_what, edit, params) => {
    const before = canonicalDump(anna.db, A);
    const answer = codeOf(() => write(anna, { entity: 'actor', id: 'n2', set: { name: 'Ny' } }, edit));
    expect(answer).toMatchObject({ code: 'invalid-value', entity: edit.entity, id: edit.id, ...params });
    expect(canonicalDump(anna.db, A)).toBe(before);
  });

  it('refuses to update what is not there', () => {
    expect(codeOf(() => write(anna, { entity: 'factor', id: 'f9', set: { title: 'x' }, mode: 'update' }))).toEqual({
      code: 'not-found',
      entity: 'factor',
      id: 'f9',
    });
  });

  it('makes a record all of whose values are initial', () => {
    write(anna, { entity: 'factor', id: 'f3', set: {} });
    expect(factor(anna, 'f3').title).toBe('');
  });

  it('reads a reference to a deleted record as none, and again when it is back', () => {
    write(anna, { entity: 'actor', id: 'n1', delete: true });
    expect(factor(anna, 'f1')).toMatchObject({ decidingActor: null, otherActors: [] });
    undo(anna.db, anna.context, A);
    expect(factor(anna, 'f1')).toMatchObject({ decidingActor: 'n1', otherActors: ['n1'] });
  });

  it('starts a record that is made again from its initial values', () => {
    deleteWithDependents(anna.db, anna.context, A, 'bort', 'link', ['f1~problem']);
    write(anna, { entity: 'link', id: 'f1~problem', set: { from: 'f1', to: 'problem' } });
    expect(getRecord(anna.db, 'link', A, 'f1~problem').strength).toBe(2);
  });
});

describe('deleting', () => {
  it('takes what means nothing without the record, and brings it back in one step', () => {
    const before = canonicalDump(anna.db, A);
    deleteWithDependents(anna.db, anna.context, A, 'bort', 'factor', ['f1']);
    const graph = analysisGraph(anna.db, A);
    expect([graph.links, graph.evidence, graph.planRows]).toEqual([[], [], []]);
    expect(graph.measures[0]?.factors).toEqual(['f2']);
    undo(anna.db, anna.context, A);
    expect(canonicalDump(anna.db, A)).toBe(before);
  });
});

describe('undo', () => {
  it('names the step, survives others, and a new step ends redo', () => {
    expect(stepStatus(anna.db, A)).toMatchObject({ undo: { label: 'steg' }, redo: null });
    writeStep(anna.db, anna.context, A, 'titel', [{ entity: 'factor', id: 'f1', set: { title: 'Nytt' } }]);
    expect(undo(anna.db, anna.context, A)).toMatchObject({ label: 'titel', kept: 0 });
    expect(factor(anna, 'f1').title).toBe('Ett');
    expect(stepStatus(anna.db, A).redo?.label).toBe('titel');
    redo(anna.db, anna.context, A);
    expect(factor(anna, 'f1').title).toBe('Nytt');
    undo(anna.db, anna.context, A);
    write(anna, { entity: 'factor', id: 'f2', set: { title: 'Annat' } });
    expect(codeOf(() => redo(anna.db, anna.context, A))).toEqual({ code: 'nothing-to-redo' });
  });

  it('leaves alone and tells what somebody else has written since', () => {
    send(anna, bo);
    write(anna, { entity: 'factor', id: 'f1', set: { title: 'Nytt', effort: 'small' } });
    send(anna, bo);
    write(bo, { entity: 'factor', id: 'f1', set: { title: 'Bos' } });
    send(bo, anna);
    expect(undo(anna.db, anna.context, A)).toMatchObject({ kept: 1 });
    expect(factor(anna, 'f1')).toMatchObject({ title: 'Bos', effort: 'unset' });
  });

  it('does not take back a new record that somebody else has worked on', () => {
    write(anna, { entity: 'factor', id: 'f3', set: { title: 'Tre' } });
    send(anna, bo);
    write(bo, { entity: 'factor', id: 'f3', set: { effort: 'large' } });
    send(bo, anna);
    expect(undo(anna.db, anna.context, A).kept).toBe(1);
    expect(factor(anna, 'f3').effort).toBe('large');
  });

  it('says when there is nothing', () => {
    undo(anna.db, anna.context, A);
    expect(codeOf(() => undo(anna.db, anna.context, A))).toEqual({ code: 'nothing-to-undo' });
    expect(listAnalyses(anna.db)).toEqual([]);
  });
});

describe('merging', () => {
  it('gives the same analysis; again it changes nothing', () => {
    const result = send(anna, bo);
    expect(result).toMatchObject({ known: 0, altered: 0, unknown: 0, conflicts: 0, recordsBefore: 0 });
    expect(result.records.every(({ effect }) => effect === 'created')).toBe(true);
    expect(canonicalDump(bo.db, A, { notes: false })).toBe(canonicalDump(anna.db, A, { notes: false }));
    expect(send(anna, bo)).toMatchObject({ new: 0, known: result.new, records: [] });
  });

  it('previews without a trace', () => {
    const changes = [...changesForExport(anna.db, A, { notes: false })];
    const preview = previewMerge(bo.db, bo.context, A, changes, { receivedIn: null, adopt: null }, (result) => result);
    expect(preview.records).toHaveLength(10);
    expect(bo.db.sqlite.prepare('SELECT count(*) FROM analysis_log').pluck().get()).toBe(0);
  });

  it('leaves working notes at home, without a gap in the numbers, unless asked for', () => {
    send(anna, bo);
    expect(getRecord(bo.db, 'source', A, 's1').notes).toBe('');
    const { anna: entry, ...others } = versionVector(bo.db, A);
    expect(typeof entry).toBe('number');
    expect(others).toEqual({});
    const text = JSON.stringify([...changesForExport(anna.db, A, { notes: false })]);
    expect(text).not.toContain('inte klart');
    expect(text).not.toContain('.notes');
    send(anna, bo, true);
    expect(getRecord(bo.db, 'source', A, 's1').notes).toBe('inte klart');
  });

  it('gives of a deleted record only that it is deleted', () => {
    write(anna, { entity: 'actor', id: 'n9', set: { name: 'Hemlig Person' } });
    write(anna, { entity: 'actor', id: 'n9', delete: true });
    expect(JSON.stringify([...changesForExport(anna.db, A, { notes: true })])).not.toContain('Hemlig Person');
  });

  it('keeps both of two concurrent texts, the same winner everywhere, until a person chooses', () => {
    send(anna, bo);
    anna.clock.ms += 1000;
    write(anna, { entity: 'factor', id: 'f1', set: { title: 'Annas' } });
    bo.clock.ms += 2000;
    write(bo, { entity: 'factor', id: 'f1', set: { title: 'Bos', effort: 'small' } });
    expect(send(bo, anna)).toMatchObject({ conflicts: 1 });
    send(anna, bo);
    const [conflict] = openConflicts(anna.db, A);
    expect(conflict).toMatchObject({ entity: 'factor', id: 'f1', field: 'title', kind: 'value' });
    expect(conflict?.choices.map(({ actor, value }) => [actor, value])).toEqual([
      ['bo', 'Bos'],
      ['anna', 'Annas'],
    ]);
    expect(conflict?.choices[0]?.at).toBe(new Date(START + 2000).toISOString());
    expect(canonicalDump(bo.db, A, { notes: false })).toBe(canonicalDump(anna.db, A, { notes: false }));
    write(anna, { entity: 'factor', id: 'f1', set: { title: 'Bos' } });
    expect(openConflicts(anna.db, A)).toEqual([]);
    send(anna, bo);
    expect(openConflicts(bo.db, A)).toEqual([]);
    expect(fieldHistory(anna.db, A, 'factor', 'f1', 'title').map(({ value, current }) => [value, current])).toEqual([
      ['Bos', true],
      ['Bos', false],
      ['Annas', false],
      ['Ett', false],
    ]);
  });

  it('sees no conflict in equal values, nor in members of a set that two people add', () => {
    send(anna, bo);
    write(
      anna,
      { entity: 'factor', id: 'f2', set: { title: 'Lika' } },
      { entity: 'actor', id: 'n2', set: { name: 'Två' } },
    );
    write(anna, { entity: 'factor', id: 'f2', set: { otherActors: ['n2'] } });
    write(bo, { entity: 'factor', id: 'f2', set: { title: 'Lika', otherActors: ['n1'] } });
    send(bo, anna);
    expect(openConflicts(anna.db, A)).toEqual([]);
    expect(factor(anna, 'f2').otherActors).toEqual(['n1', 'n2']);
  });

  it('lets an edit win over a concurrent deletion, flags it, and lets a known deletion stand', () => {
    send(anna, bo);
    write(bo, { entity: 'actor', id: 'n1', set: { name: 'Bytt namn' } });
    write(anna, { entity: 'actor', id: 'n1', delete: true });
    const old = [...changesForExport(bo.db, A, { notes: false })];
    send(bo, anna);
    expect(getRecord(anna.db, 'actor', A, 'n1').name).toBe('Bytt namn');
    expect(openConflicts(anna.db, A)).toMatchObject([{ id: 'n1', field: '$deleted', kind: 'edited' }]);
    write(anna, { entity: 'actor', id: 'n1', delete: true });
    expect(listRecords(anna.db, 'actor', A)).toEqual([]);
    merge(anna.db, anna.context, A, old, { receivedIn: null, adopt: null });
    expect(listRecords(anna.db, 'actor', A)).toEqual([]);
  });

  it('keeps a flagged record when a person says so', () => {
    send(anna, bo);
    write(bo, { entity: 'actor', id: 'n1', set: { name: 'Bytt namn' } });
    write(anna, { entity: 'actor', id: 'n1', delete: true });
    send(bo, anna);
    write(anna, { entity: 'actor', id: 'n1', undelete: true });
    expect(openConflicts(anna.db, A)).toEqual([]);
    expect(getRecord(anna.db, 'actor', A, 'n1').name).toBe('Bytt namn');
  });

  it('brings a deleted parent back for a record that somebody added meanwhile', () => {
    send(anna, bo);
    write(bo, { entity: 'evidence', id: 'e9', set: { factor: 'f1', source: 's1' } });
    deleteWithDependents(anna.db, anna.context, A, 'bort', 'factor', ['f1']);
    expect(send(bo, anna)).toMatchObject({ restored: 1 });
    expect(factor(anna, 'f1').title).toBe('Ett');
    expect(openConflicts(anna.db, A)).toMatchObject([{ entity: 'factor', id: 'f1', kind: 'needed' }]);
    expect(listRecords(anna.db, 'link', A)).toEqual([]);
    deleteWithDependents(anna.db, anna.context, A, 'bort igen', 'factor', ['f1']);
    expect(listRecords(anna.db, 'evidence', A)).toEqual([]);
    expect(openConflicts(anna.db, A)).toEqual([]);
  });

  it('hides a record until what it means nothing without has come', () => {
    const changes = [...changesForExport(anna.db, A, { notes: false })];
    const isSource = (entity: string) => entity.startsWith('source/');
    const part = changes.filter(({ change }) => !isSource(change.entity));
    merge(bo.db, bo.context, A, part, { receivedIn: null, adopt: null });
    expect(listRecords(bo.db, 'evidence', A)).toEqual([]);
    const rest = changes.filter(({ change }) => isSource(change.entity));
    merge(bo.db, bo.context, A, rest, { receivedIn: null, adopt: null });
    expect(listRecords(bo.db, 'evidence', A)).toHaveLength(1);
  });

  it('tells of a clock that is ahead, and does not follow it', () => {
    send(anna, bo);
    bo.clock.ms += 10 * 365 * 24 * 3600 * 1000;
    write(bo, { entity: 'factor', id: 'f1', set: { title: 'Framtid' } });
    expect(send(bo, anna).clockAhead).toBeGreaterThan(9 * 365 * 24 * 3600 * 1000);
    write(anna, { entity: 'factor', id: 'f1', set: { title: 'Efteråt' } });
    expect(factor(anna, 'f1').title).toBe('Efteråt');
    expect(fieldHistory(anna.db, A, 'factor', 'f1', 'title').find(({ current }) => current)?.at).toBe(
      new Date(START).toISOString(),
    );
    send(anna, bo);
    expect(factor(bo, 'f1').title).toBe('Efteråt');
  });

  it('keeps and gives on what a newer version wrote, line for line', () => {
    const raw = '{"newer":true}';
    const base = { actor: 'cleo', hlc: '001768464000000-0000', deps: {}, schemaVersion: 1 };
    const incoming = [
      { ...base, id: 'x1', seq: 1, entity: 'factor/f1', field: 'mood', value: 'glad' },
      { ...base, id: 'x2', seq: 2, entity: 'colour/c1', field: 'name', value: { b: 1, a: [null] } },
      { ...base, id: 'x3', seq: 3, entity: 'factor/f1', field: 'kind', value: 'brand-new' },
    ].map((change) => ({ change, raw }));
    const result = merge(anna.db, anna.context, A, incoming, { receivedIn: null, adopt: null });
    expect(result).toMatchObject({ new: 3, unknown: 3 });
    expect(factor(anna, 'f1').kind).toBe('cause');
    const given = [...changesForExport(anna.db, A, { notes: false })].filter(({ change }) => change.actor === 'cleo');
    expect(given).toEqual(incoming);
  });

  it('does not let a change be replaced by another with its id', () => {
    const [first] = [...changesForExport(anna.db, A, { notes: false })];
    if (first === undefined) throw new Error('no change');
    const forged = { raw: null, change: { ...first.change, value: 'falskt' } };
    const before = canonicalDump(anna.db, A);
    expect(merge(anna.db, anna.context, A, [forged], { receivedIn: null, adopt: null })).toMatchObject({
      altered: 1,
      new: 0,
    });
    expect(canonicalDump(anna.db, A)).toBe(before);
  });
});
