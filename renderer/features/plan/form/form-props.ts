import type { MeasureRecord } from '../../../../db/domain/entities.ts';
import { fieldWriter } from '../../record-actions.ts';

export interface FormProps {
  readonly analysis: string;
  readonly measure: MeasureRecord;
}

/** Writes named fields of the measure. */
export const writerOf = ({ analysis, measure }: FormProps) => fieldWriter('measure', analysis, measure.id);

/** What a closed part says: its pieces, or that nothing is filled in. */
export const lineOf = (pieces: readonly (string | null | false | undefined)[], nothing: string): string => {
  const said = pieces.filter((piece) => typeof piece === 'string' && piece !== '');
  return said.length === 0 ? nothing : said.join(' · ');
};
