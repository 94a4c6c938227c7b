/** What the pictures show as tables on paper, in Swedish as all documents are. */

import type { MeasureRecord } from '../../db/domain/entities.ts';
import { type FishContent, fishRows } from '../../db/domain/picture/fish-content.ts';
import { mapRows } from '../../db/domain/picture/table.ts';
import type { TimeRecords } from '../../db/domain/picture/time-content.ts';
import { type TreeRow, treeRows } from '../../db/domain/picture/tree-rows.ts';
import type { MapContent } from '../../db/domain/picture/types.ts';
import { dependencyFaults } from '../../db/domain/plan/timeline.ts';
import { domainWords } from '../../db/domain/words/index.ts';
import { type Html, html } from './html.ts';
import type { Column, Row } from './parts.ts';

/** A picture's content for those who cannot see it, and what the document calls it. */
export interface PictureTable {
  readonly kind: string;
  /** What is read out in the picture's stead. */
  readonly picture: string;
  readonly heading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The column that names the row; the first where it is not said. */
  readonly header?: number;
}

const domain = domainWords('sv');

const columnsOf = (...columns: readonly (readonly [head: string, width: number])[]): Column[] =>
  columns.map(([head, width]) => ({ head, width }));

const lines = (titles: readonly string[]): Html[] => titles.map((title) => html`<p>${title}</p>`);

export const mapTable = (content: MapContent): PictureTable => ({
  kind: 'Orsakskarta',
  picture: 'Orsakskarta. Innehållet står i tabellen efter bilden.',
  heading: 'Kartans innehåll',
  columns: columnsOf(
    ['Faktor', 24],
    ['Rådighet', 14],
    ['Betydelse', 9],
    ['Underlag', 9],
    ['Orsaker', 22],
    ['Leder till', 22],
  ),
  rows: mapRows(content).map(({ factor, causes, effects }) => ({
    cells: [
      factor.title,
      domain.influenceLevel[factor.influence],
      domain.significance[factor.significance],
      domain.evidence[factor.evidence],
      lines(causes),
      lines(effects),
    ],
  })),
});

export const fishTable = (content: FishContent): PictureTable => ({
  kind: 'Fiskben',
  picture: 'Fiskben: faktorerna efter ben. Innehållet står i tabellen efter bilden.',
  heading: 'Fiskbenets innehåll',
  columns: columnsOf(['Ben', 14], ['Faktor', 30], ['Bakom', 22], ['Tillstånd', 9], ['Underlag', 9], ['Rådighet', 16]),
  rows: fishRows(content).map(({ bone, factor, behind }) => ({
    cells: [
      bone === null ? 'Utan ben' : domain.bone[bone],
      factor.title,
      behind?.title ?? '',
      domain.factorState[factor.draft ? 'draft' : 'active'],
      domain.evidence[factor.evidence],
      domain.influenceLevel[factor.influence],
    ],
  })),
  header: 1,
});

const spanOf = ({ start, end }: Pick<MeasureRecord, 'start' | 'end'>): string =>
  start === null && end === null ? 'Utan datum' : `${start ?? 'start saknas'} – ${end ?? 'slut saknas'}`;

const TOO_EARLY = ' (startar innan den är klar)';

/** The measures in the order given, with the causes that they act on by their number in the plan. */
export const timeTable = ({ measures, rows, actors, steps }: TimeRecords): PictureTable => {
  const titles = new Map(measures.map(({ id, title }) => [id, title]));
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const stepsOf = Map.groupBy(steps, ({ measure }) => measure);
  const broken = new Set(dependencyFaults(measures).map(({ measure, before }) => `${measure} ${before}`));
  return {
    kind: 'Tidslinje',
    picture: 'Tidslinje: åtgärderna som staplar över tiden. Innehållet står i tabellen efter bilden.',
    heading: 'Tidslinjens innehåll',
    columns: columnsOf(
      ['Åtgärd', 24],
      ['Orsak', 7],
      ['Ansvarig nämnd', 14],
      ['När', 18],
      ['Uppföljning', 10],
      ['Delmoment', 12],
      ['Väntar på', 15],
    ),
    rows: measures.map((measure) => ({
      cells: [
        measure.title,
        rows
          .filter(({ factor }) => measure.factors.includes(factor))
          .map(({ number }) => number)
          .join(', '),
        names.get(measure.responsibleActor ?? '') ?? '',
        spanOf(measure),
        measure.followUp ?? '',
        lines(
          (stepsOf.get(measure.id) ?? []).flatMap(({ due, done }) =>
            due === null ? [] : [done === null ? due : `${due}, klart ${done}`],
          ),
        ),
        lines(
          measure.dependsOn.map((id) => (titles.get(id) ?? id) + (broken.has(`${measure.id} ${id}`) ? TOO_EARLY : '')),
        ),
      ],
    })),
  };
};

const isWhere = { shown: '', referred: 'visas på annan plats', loop: 'återkoppling', loose: 'utan väg' } as const;

const linkText = ({ link }: TreeRow): string => {
  if (link === null) return '';
  const together = link.together === null ? '' : `, krävs tillsammans (${link.together})`;
  return `${domain.strength[link.strength]}, ${domain.polarity[link.polarity].toLowerCase()}${together}`;
};

export const treeTable = (content: MapContent): PictureTable => ({
  kind: 'Orsaksträd',
  picture: 'Orsaksträd: från problemet med varför, steg för steg. Innehållet står i tabellen efter bilden.',
  heading: 'Orsaksträdets innehåll',
  columns: columnsOf(
    ['Steg', 6],
    ['Faktor', 28],
    ['Orsak till', 24],
    ['Samband', 18],
    ['Underlag', 10],
    ['Rådighet', 14],
  ),
  rows: treeRows(content).map((row) => ({
    cells: [
      row.step === 0 ? '–' : String(row.step),
      [row.factor.title, isWhere[row.as]].filter((text) => text !== '').join(', '),
      row.under ?? '',
      linkText(row),
      domain.evidence[row.factor.evidence],
      domain.influenceLevel[row.factor.influence],
    ],
  })),
  header: 1,
});
