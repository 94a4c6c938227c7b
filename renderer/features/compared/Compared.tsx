import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Marks, marksOf } from '../../../db/domain/compare-marks.ts';
import { failureOf, useCallWhen } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { type Chosen, useChosen } from './chosen.ts';

interface Shown {
  /** `null` while nothing is compared, and until it is read. */
  readonly marks: Marks | null;
  readonly chosen: Chosen | null;
  readonly error: unknown;
}

const Context = createContext<Shown>({ marks: null, chosen: null, error: null });

/** What is marked in everything inside: what differs between now and what a person chose, read anew when something changes. */
export const Compared = ({ analysis, children }: { readonly analysis: string; readonly children: ReactNode }) => {
  const chosen = useChosen(analysis);
  const { data, error } = useCallWhen('history.marks', chosen && { analysis, against: chosen.against });
  const shown = useMemo(
    () => ({ chosen, error, marks: chosen === null || data === undefined ? null : marksOf(data) }),
    [chosen, data, error],
  );
  return <Context value={shown}>{children}</Context>;
};

export const useCompared = (): Shown => useContext(Context);

/** The marks of what differs; `null` while nothing is compared. */
export const useMarks = (): Marks | null => useContext(Context).marks;

/** Whether the bundle that is compared with is kept no longer. */
export const isLost = (error: unknown): boolean => error !== null && failureOf(error).code === 'not-found';

/** What is compared with, in words: a moment, or the name and day of a bundle. */
export const useWithText = (): ((chosen: Chosen) => string) => {
  const { words } = useWords();
  const { moment } = useFormats();
  return ({ against, bundle }) =>
    'at' in against ? moment(against.at) : fill(words.compared.bundle, { file: bundle?.file, day: bundle?.day });
};
