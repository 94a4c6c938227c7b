/**
 * The sample that ships with the product, "Malmö: avfallsbrottslighet": the facts and the underlag of the seed document
 * and the starter library as an analysis. Significance, effort, influence and everything about when and who are
 * examples, which the disclaimer says wherever the analysis is shown or printed.
 */
import { type CaseEdit, diffCase, noRecords, type Sha256 } from '../domain/interchange/from-case.ts';
import { readCase } from '../domain/interchange/parse.ts';
import type { Case } from '../domain/interchange/schema.ts';
import { library } from './library.ts';
import sampleData from './sample-malmo.case.json' with { type: 'json' };
import { planningEdits } from './sample-planning.ts';
import { thinkingEdits } from './sample-thinking.ts';

let loaded: Case | undefined;

/** The sample as a case file. */
export const sampleCase = (): Case => {
  if (loaded === undefined) {
    const read = readCase(sampleData);
    if (!read.ok) throw new Error(`the sample is no case: ${read.faults[0]?.path}`);
    loaded = read.case;
  }
  return loaded;
};

/** What the sample says and the file format cannot hold. */
export const sampleExtras = {
  disclaimer:
    'Exempel, byggt på öppna källor. Det är inte Malmö stads egen analys eller plan. Betydelse, insats, rådighet, mål, datum och ansvariga är exempel som visar hur verktyget används.',
  problemDescription:
    'Enligt tjänsteskrivelsen (KSAU 2026-02-23) har brottskategorin avfallsbrottslighet kopplat till organiserad brottslighet valts ut i arbetet med lägesbilden, och en orsaksanalys har genomförts. Analysen är inte offentlig här; faktorerna i exemplet kommer från andra svenska källor.',
  /** Last day of the quarter by which stadskontoret is to report back by the seed's proposal; stands in for a day of decision. */
  decisionDate: '2027-03-31',
  decisionBody: 'kommunstyrelsen',
} as const;

/** Operative goals of plan rows, by factor, as if a person had written them; the rows that are not here have drafts. */
const goals: Readonly<Record<string, string>> = {
  F2: 'Minst sex oanmälda kontroller av avfallstransporter och fyra samordnade insatser under perioden.',
  F4: 'Alla polisanmälningar om avfallsbrott görs efter en gemensam mall från och med 2027.',
  F5: 'Tipsingången är känd, och varje larm om dumpning leder till kontroll på plats inom fem arbetsdagar.',
  F6: 'Minst hälften av tillsynsbesöken hos avfallsverksamheter är oanmälda.',
  F12: 'Alla ägare av industrifastigheter har fått veta hur upplägget går till och vem som blir ansvarig.',
  F13: 'Mottagaren är kontrollerad i alla egna bygg- och rivningsprojekt som startar 2027.',
  F17: 'Minst 80 tjänstepersoner i berörda förvaltningar är utbildade och har en utsedd kontakt.',
  F18: 'Förvaltningarna har en gemensam lägesbild två gånger per år och en utsedd samordnare.',
  F19: 'Alla berörda nämnder har en beslutad rutin för uppgifter till brottsbekämpande myndigheter.',
  F25: 'Minst trettio kontrollplaner vid rivning är följda till mottagaren.',
  F31: 'Alla kända bilverkstäder är besökta minst en gång.',
  F34: 'Alla inspektörer har personlarm och känner rutinen.',
  F35: 'Uppsökande tillsyn har anslag i nästa budget.',
  F37: 'Antalet dumpningar på de utvalda platserna är halverat jämfört med året före.',
};

const goalEdits = (): CaseEdit[] =>
  Object.entries(goals).map(([id, goal]) => ({
    entity: 'planRow',
    id,
    set: { factor: id, goal, goalConfirmed: true },
  }));

/** Ids in the sample are those of the library, which is how factors and measures know where they came from. */
const libraryEdits = (): CaseEdit[] => {
  const factors = new Set(library().factors.map(({ id }) => id));
  const measures = new Set(library().measures.map(({ id }) => id));
  const { factors: ownFactors, measures: ownMeasures } = sampleCase();
  return [
    ...ownFactors
      .filter(({ id }) => factors.has(id))
      .map(({ id }): CaseEdit => ({ entity: 'factor', id, set: { libraryItem: id } })),
    ...ownMeasures
      .filter(({ id }) => measures.has(id))
      .map(({ id }): CaseEdit => ({ entity: 'measure', id, set: { libraryItem: id } })),
  ];
};

/**
 * Everything to write for a new analysis with the sample in it. `analysis` is its id; by default the sample's own.
 * The plan is to be derived afterwards: only rows with a goal of their own are among the edits.
 */
export const sampleEdits = (sha256: Sha256, analysis: string = sampleCase().analysis.id): CaseEdit[] => {
  const given = sampleCase();
  return [
    ...diffCase(noRecords, { ...given, analysis: { ...given.analysis, id: analysis } }, sha256),
    { entity: 'analysis', id: analysis, set: sampleExtras },
    ...libraryEdits(),
    ...goalEdits(),
    ...thinkingEdits(),
    ...planningEdits(given.measures),
  ];
};
