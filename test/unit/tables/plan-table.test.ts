/** Which columns a table has, what its rows would change, and what is wrong with which cell. */
import { describe, expect, it } from 'vitest';
import { type ActorRecord, type FactorRecord, initialRecord, type LinkRecord } from '../../../db/domain/entities.ts';
import { guessMapping, mappingAt } from '../../../db/domain/tables/guess.ts';
import { planTable, type TablePlan } from '../../../db/domain/tables/plan-table.ts';
import { cellName, faultSentence } from '../../../db/domain/tables/sentences.ts';
import type { Cell, Table } from '../../../db/domain/tables/table.ts';
import type { TableRecords } from '../../../db/domain/tables/to-table.ts';

const actor = (id: string, name: string): ActorRecord => ({ ...initialRecord('actor', id), name });
const factor = (id: string, title: string, own: Partial<FactorRecord> = {}): FactorRecord => ({
  ...initialRecord('factor', id),
  title,
  ...own,
});
const link = (from: string, to: string): LinkRecord => ({ ...initialRecord('link', `${from}~${to}`), from, to });

const records: TableRecords = {
  actors: [actor('a1', 'Miljönämnden'), actor('a2', 'Polisen'), actor('a3', 'Gränsrådet'), actor('a4', 'gränsrådet')],
  factors: [
    factor('f1', 'Låg upptäcktsrisk', { description: 'Text', decidingActor: 'a1' }),
    factor('f2', 'Dubbel'),
    factor('f3', 'Dubbel'),
    factor('f4', 'Problemet'),
  ],
  links: [link('f1', 'problem')],
};

const tableOf = (...rows: Cell[][]): Table => ({ name: '', rows, formulas: [] });
const plan = (table: Table): TablePlan => {
  let made = 0;
  const newId = (): string => {
    made += 1;
    return `n${made}`;
  };
  return planTable(table, guessMapping(table), records, { newId });
};
const told = ({ faults }: TablePlan): string[] =>
  faults.map((fault) => `${cellName(fault)}: ${faultSentence(fault, 'sv')}`);
const status = ({ rows }: TablePlan): string[] => rows.map((row) => row.status);

describe('columns', () => {
  it.each([
    [['Id', 'Faktor', 'Rådighet'], 'factors', ['id', 'title', 'influenceLevel']],
    [['FACTOR ', 'influence', 'Deciding  committee'], 'factors', ['title', 'influenceLevel', 'decidingActor']],
    [['Orsak', 'Vem då?', 'Kommentar', 'Något annat'], 'factors', ['title', 'otherActors', 'description', null]],
    [['Från', 'Till', 'Styrka', 'Antagande'], 'links', ['from', 'to', 'strength', 'assumed']],
    [['Cause', 'Effect'], 'links', ['from', 'to']],
    [['Faktor', 'Faktor', 'Betydelse'], 'factors', ['title', null, 'significance']],
  ] as const)('are known by the words of their headings: %j', (headings, kind, columns) => {
    expect(guessMapping(tableOf([...headings], ['x']))).toEqual({ kind, headings: 0, columns });
  });

  it('are found below a title, and where there are no headings the first is the factor', () => {
    expect(guessMapping(tableOf(['Vår lista'], [], ['Faktor', 'Insats'], ['x', 'liten']))).toEqual({
      kind: 'factors',
      headings: 2,
      columns: ['title', 'effort'],
    });
    const bare = tableOf(['Mörkt'], ['Tyst', 'x']);
    expect(guessMapping(bare)).toEqual({ kind: 'factors', headings: null, columns: ['title', null] });
    expect(mappingAt(bare, 'links', null)).toEqual({ kind: 'links', headings: null, columns: ['from', 'to'] });
  });
});

describe('rows of factors', () => {
  it('are matched by id, then by title, and only what differs is written', () => {
    const given = plan(
      tableOf(
        ['Id', 'Faktor', 'Beskrivning', 'Nämnd', 'Andra aktörer', 'Betydelse'],
        ['f1', 'Låg upptäcktsrisk', 'Text', 'miljönämnden', null, 'Inte bedömd'],
        ['f2', 'Nytt namn', '', '', 'Polisen; Lantmäteriet', 'high'],
        [null, 'Helt ny', 'D', 'Nya nämnden', 'Nya nämnden', 'medel'],
        ['eget-id', 'Annan ny', null, null, null, null],
      ),
    );
    expect(told(given)).toEqual([]);
    expect(status(given)).toEqual(['unchanged', 'changed', 'new', 'new']);
    expect(given.actors).toMatchObject([
      { name: 'Lantmäteriet', kind: 'annan' },
      { name: 'Nya nämnden', kind: 'namnd' },
    ]);
    const [lantmateriet, nya] = given.actors.map(({ id }) => id);
    expect(given.edits.slice(2)).toEqual([
      {
        entity: 'factor',
        id: 'f2',
        mode: 'update',
        set: { title: 'Nytt namn', otherActors: ['a2', lantmateriet].sort(), significance: 'high' },
      },
      {
        entity: 'factor',
        id: expect.stringMatching(/^n\d$/),
        mode: 'create',
        set: { title: 'Helt ny', description: 'D', decidingActor: nya, otherActors: [nya], significance: 'medium' },
      },
      { entity: 'factor', id: 'eget-id', mode: 'create', set: { title: 'Annan ny' } },
    ]);
  });

  it('say the same twice by title once only', () => {
    const given = plan(tableOf(['Faktor', 'Insats'], ['låg  upptäcktsrisk', 'stor'], ['Ny', ''], ['ny ', '']));
    expect(status(given)).toEqual(['changed', 'new', 'faulty']);
    expect(told(given)).toEqual(['A4: Samma post finns redan på rad 3.']);
  });

  it('that leave out a column leave what it holds, and those that empty a cell empty it', () => {
    expect(plan(tableOf(['Id', 'Faktor'], ['f1', 'Låg upptäcktsrisk'])).edits).toEqual([]);
    expect(plan(tableOf(['Id', 'Beskrivning', 'Nämnd', 'Läge'], ['f1', '', '', ''])).edits).toEqual([
      { entity: 'factor', id: 'f1', mode: 'update', set: { description: '', decidingActor: null } },
    ]);
  });

  it('have their faults at their cells, in words, and write nothing', () => {
    const given = plan(
      tableOf(
        ['Id', 'Faktor', 'Rådighet', 'Antagande', 'Läge', 'Skäl att avföra', 'Nämnd', 'Andra aktörer'],
        ['f1', '', 'kanske', 'nja', 'avförd', '', '', ''],
        ['', 'Dubbel', '', '', '', '', '', ''],
        ['problem', 'X', '', '', '', '', '', ''],
        ['å/ä', 'X', '', '', '', '', '', ''],
        ['', 'Avförd utan skäl', '', '', 'Avförd', ' ', '', ''],
        ['', 'Två', '', '', '', '', 'GRÄNSRÅDET', '"oj'],
        ['', { error: '#REF!' }, '', '', '', '', '', ''],
        ['', 'x'.repeat(10_001), '', '', '', '', '', ''],
        ['f1', 'Igen', '', '', '', '', '', ''],
        ['ny', '', '', '', '', '', '', ''],
      ),
    );
    expect(told(given)).toEqual([
      'B2: Cellen är tom men måste fyllas i.',
      'C2: ”kanske” passar inte här. Möjliga värden: Kan påverka själv, Kan påverka tillsammans med andra, Kan inte påverka, Inte bedömd.',
      'D2: ”nja” passar inte här. Skriv Ja eller Nej.',
      'B3: 2 faktorer heter så. Ange id för den som menas.',
      'A4: Id:t ”problem” är problemet självt. Lämna cellen tom för en ny faktor.',
      'A5: ”å/ä” är inget id. Lämna cellen tom för en ny faktor.',
      'F6: En avförd faktor måste ha ett skäl.',
      'G7: 2 aktörer heter ”GRÄNSRÅDET”. Skriv id för den som menas.',
      'H7: Citattecknen i listan går inte ihop.',
      'B8: Cellen visar felet #REF! i kalkylprogrammet. Rätta den där.',
      'B9: Texten är för lång, högst 10000 tecken.',
      'A10: Samma post finns redan på rad 2.',
      'B11: Cellen är tom men måste fyllas i.',
    ]);
    expect(given.edits).toEqual([]);
    expect(new Set(status(given))).toEqual(new Set(['faulty']));
  });

  it('are told of where a formula made them, or where they look like a personnummer', () => {
    const table = { ...tableOf(['Faktor', 'Motiv'], ['Ny', 'ring 811218-9876']), formulas: [{ row: 1, column: 0 }] };
    expect(plan(table).notes.map(({ code, column }) => [code, column])).toEqual([
      ['formula', 0],
      ['personnummer', 1],
    ]);
  });
});

describe('rows of links', () => {
  it('name their ends by title or id, and the problem by its word', () => {
    const given = plan(
      tableOf(
        ['Från', 'Till', 'Styrka', 'Riktning'],
        ['Låg upptäcktsrisk', 'Problemet', 3, '-'],
        ['f2', 'låg upptäcktsrisk', 'Starkt', 'Ökar'],
        ['f4', 'problem', '', ''],
      ),
    );
    expect(told(given)).toEqual([]);
    expect(given.edits).toEqual([
      { entity: 'link', id: 'f1~problem', mode: 'update', set: { strength: 3, polarity: 'decreases' } },
      { entity: 'link', id: 'f2~f1', mode: 'create', set: { from: 'f2', to: 'f1', strength: 3 } },
      { entity: 'link', id: 'f4~problem', mode: 'create', set: { from: 'f4', to: 'problem' } },
    ]);
  });

  it('have faults where a name leads nowhere, to several, or back', () => {
    const given = plan(
      tableOf(
        ['Från', 'Till', 'Styrka'],
        ['Okänd', 'Dubbel', '1'],
        ['f1', 'f1', '1'],
        ['', 'f1', '1'],
        ['f1', 'f2', '4'],
        ['f2', 'f1', '1'],
        ['f2', 'f1', '2'],
      ),
    );
    expect(told(given)).toEqual([
      'A2: Det finns ingen faktor som heter ”Okänd”. Läs in faktorn först, eller rätta namnet.',
      'B2: 2 faktorer heter ”Dubbel”. Skriv id för den som menas.',
      'B3: Ett samband kan inte gå från en faktor till den själv.',
      'A4: Cellen är tom men måste fyllas i.',
      'C5: ”4” passar inte här. Möjliga värden: Svagt, Tydligt, Starkt.',
      'B7: Samma post finns redan på rad 6.',
    ]);
    expect(status(given)).toEqual(['faulty', 'faulty', 'faulty', 'faulty', 'new', 'faulty']);
  });
});
