import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Place } from '../../ui/Place.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ConflictsTab } from '../conflicts/ConflictsTab.tsx';
import { isConflictKey } from '../conflicts/conflict-address.ts';
import { useConflicts } from '../conflicts/use-conflicts.ts';
import { ExportForm } from './ExportForm.tsx';
import { Keys } from './Keys.tsx';
import { Log } from './Log.tsx';
import { OpenBundle } from './OpenBundle.tsx';

interface PlaceProps {
  readonly analysis: string;
  /** What the address names beyond the place: a conflict, or the list of them. */
  readonly selected: string | null;
}

/** Delning: handing over, taking in, the register of both, and whom one trusts. */
export const SharingPlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const isConflict = isConflictKey(selected);
  const [tab, setTab] = useState<'export' | 'log' | 'conflicts' | 'keys'>(isConflict ? 'conflicts' : 'export');
  useEffect(() => {
    if (isConflict) setTab('conflicts');
  }, [isConflict]);
  const waiting = useConflicts().conflicts.length;
  const log = useCall('bundle.log', { analysis }).data;
  const keys = useCall('trust.list', {}).data?.filter(({ own }) => !own);
  const caseFile = useAction('case.export');
  return (
    <Place
      title={words.sharing.title}
      status={caseFile.data && fill(words.sharing.caseSaved, { file: caseFile.data.file })}
      actions={
        <>
          <button type="button" title={words.sharing.caseHelp} onClick={() => caseFile.mutate({ analysis })}>
            {words.sharing.caseFile}
          </button>
          <OpenBundle opened={(id) => go(`/analysis/${id}`)} />
        </>
      }
      tools={<ErrorNote error={caseFile.error} />}
    >
      <Tabs
        label={words.sharing.title}
        tabs={[
          { id: 'export', label: words.sharing.export },
          { id: 'log', label: words.sharing.log, count: log?.length },
          { id: 'conflicts', label: words.conflicts.title, count: waiting },
          { id: 'keys', label: words.sharing.keys, count: keys?.length },
        ]}
        shown={tab}
        show={setTab}
      >
        {tab === 'export' && <ExportForm analysis={analysis} />}
        {tab === 'log' && <Log analysis={analysis} />}
        {tab === 'conflicts' && <ConflictsTab analysis={analysis} selected={selected} />}
        {tab === 'keys' && <Keys />}
      </Tabs>
    </Place>
  );
};
