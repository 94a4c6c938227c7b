/** Words of the tables in Swedish: what columns are called, what else people call them, and what is wrong. */
import type { ColumnKey, TableKind } from '../columns.ts';
import type { CellFaultCode, CellNoteCode } from '../faults.ts';

export const sv = {
  table: { factors: 'Faktorer', links: 'Samband' } satisfies Record<TableKind, string>,
  column: {
    id: 'Id',
    title: 'Faktor',
    description: 'Beskrivning',
    kind: 'Slag',
    bone: 'Ben',
    state: 'Läge',
    rejectedReason: 'Skäl att avföra',
    significance: 'Betydelse',
    effort: 'Insats',
    influenceLevel: 'Rådighet',
    decidingActor: 'Beslutande nämnd',
    otherActors: 'Andra aktörer',
    influenceMotive: 'Motiv',
    assumed: 'Antagande',
    from: 'Från',
    to: 'Till',
    strength: 'Styrka',
    polarity: 'Riktning',
  } satisfies Record<ColumnKey, string>,
  yes: 'Ja',
  no: 'Nej',
  problem: 'Problemet',
  fault: {
    required: 'Cellen är tom men måste fyllas i.',
    choice: '”{value}” passar inte här. Möjliga värden: {allowed}.',
    flag: '”{value}” passar inte här. Skriv Ja eller Nej.',
    tooLong: 'Texten är för lång, högst {limit} tecken.',
    unicode: 'Texten innehåller ett trasigt tecken.',
    id: '”{value}” är inget id. Lämna cellen tom för en ny faktor.',
    reservedId: 'Id:t ”problem” är problemet självt. Lämna cellen tom för en ny faktor.',
    twice: 'Samma post finns redan på rad {row}.',
    ambiguousTitle: '{count} faktorer heter så. Ange id för den som menas.',
    ambiguousFactor: '{count} faktorer heter ”{name}”. Skriv id för den som menas.',
    unknownFactor: 'Det finns ingen faktor som heter ”{name}”. Läs in faktorn först, eller rätta namnet.',
    selfLink: 'Ett samband kan inte gå från en faktor till den själv.',
    ambiguousActor: '{count} aktörer heter ”{name}”. Skriv id för den som menas.',
    quotes: 'Citattecknen i listan går inte ihop.',
    rejectedReason: 'En avförd faktor måste ha ett skäl.',
    errorValue: 'Cellen visar felet {value} i kalkylprogrammet. Rätta den där.',
  } satisfies Record<CellFaultCode, string>,
  note: {
    formula: 'Cellen är en formel. Värdet som kalkylprogrammet senast räknade ut läses in, inte formeln.',
    personnummer: 'Texten ser ut att innehålla ett personnummer. Inga personuppgifter hör hemma här.',
  } satisfies Record<CellNoteCode, string>,
};

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
export type TableWords = Words<typeof sv>;
