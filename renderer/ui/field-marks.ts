/** What a feature has to say of fields, beside their labels and in their cells, wherever they stand. */
import { createContext, type ReactNode, useContext } from 'react';

type MarkOf = (name: string) => ReactNode;
const none: MarkOf = () => null;

/** By the label of the field; the form says whose fields they are. */
export const LabelMarks = createContext<MarkOf>(none);
/** By what a cell is of, `entity/id/field` for each of its fields, with spaces between. */
export const CellMarks = createContext<MarkOf>(none);

export const useLabelMark = (label: string): ReactNode => useContext(LabelMarks)(label);
export const useCellMark = (place: string): ReactNode => useContext(CellMarks)(place);
