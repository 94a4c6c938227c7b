import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { priorityMatrix } from '../../../db/domain/priority-matrix.ts';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Place } from '../../ui/Place.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useGoneDetails } from '../compared/GoneFactor.tsx';
import { FactorDetails } from '../factors/FactorDetails.tsx';
import { GroundsTable } from './GroundsTable.tsx';
import { Plot } from './Plot.tsx';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

const none: readonly never[] = [];

/** Matris: the factors against Brå's grounds for priority, and by betydelse and rådighet. */
export const MatrixPlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const [shown, show] = useState<'grounds' | 'plot'>('grounds');
  const list = useCall('factor.list', { analysis });
  const derivation = useCall('derivation.get', { analysis });
  const factors = list.data ?? none;
  const derived = derivation.data?.factors ?? none;
  const matrix = useMemo(() => priorityMatrix(factors, derived), [factors, derived]);
  const goneDetails = useGoneDetails(analysis, selected);
  const chosen = factors.find(({ id }) => id === selected);
  const select = (id: string): void => go(`/analysis/${analysis}/matrix/${encodeURIComponent(id)}`, { replace: true });
  return (
    <Place
      title={words.views.matrix}
      tools={<ErrorNote error={list.error ?? derivation.error} />}
      details={
        chosen
          ? { label: words.common.details, content: <FactorDetails analysis={analysis} id={chosen.id} /> }
          : goneDetails
      }
    >
      <Tabs
        label={words.matrix.tabs}
        tabs={[
          { id: 'grounds', label: words.matrix.grounds },
          { id: 'plot', label: words.matrix.plot },
        ]}
        shown={shown}
        show={show}
        fills={shown === 'grounds'}
      >
        {shown === 'grounds' ? (
          <GroundsTable {...{ analysis, matrix, selected, select }} />
        ) : (
          <Plot {...{ analysis, factors, selected, select }} />
        )}
      </Tabs>
    </Place>
  );
};
