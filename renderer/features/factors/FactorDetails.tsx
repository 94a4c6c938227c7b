import { FactorForm } from './FactorForm.tsx';
import { useFactorRows } from './factor-rows.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useFactorWrites } from './use-factor-writes.ts';

/** Everything about one factor, for the details pane of any view; nothing where it is not there any more. */
export const FactorDetails = ({ analysis, id }: { readonly analysis: string; readonly id: string }) => {
  const { rows } = useFactorRows(analysis);
  const writes = useFactorWrites(analysis);
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return null;
  return (
    <>
      <FactorForm key={id} analysis={analysis} row={row} writes={writes} />
      {writes.asking !== null && <ReasonDialog count={writes.asking.count} answer={writes.asking.answer} />}
    </>
  );
};
