import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useLocation } from 'wouter';
import type { SavedViewRecord } from '../../../db/domain/entities.ts';
import { call, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { useNextFault } from '../checks/next-fault.ts';
import { askForPicture } from '../pictures/asked.ts';
import { formatNames, pictureFiles } from '../pictures/SaveMenu.tsx';
import { showView, type ViewPlace } from '../views/index.ts';
import styles from './palette.module.css';

const MOST_SHOWN = 40;

interface Entry {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly run: () => void;
}

/** A place or view by its address and its name. */
export interface NamedPlace {
  readonly name: string;
  readonly label: string;
}

interface PaletteProps {
  readonly analysis: string;
  readonly places: readonly NamedPlace[];
  readonly close: () => void;
}

/** Places that keep views, with their addresses. */
const viewPlaces = [
  { name: 'register', address: 'factors', kind: 'ofRegister' },
  { name: 'map', address: 'map', kind: 'ofMap' },
] as const;

/** Views that are saved as pictures, the map also as a graph. */
const savedViews = [
  { view: 'map', formats: [...pictureFiles, 'graphml', 'dot'] },
  { view: 'fishbone', formats: pictureFiles },
  { view: 'tree', formats: pictureFiles },
  { view: 'timeline', formats: pictureFiles },
] as const;

/** Every place, command and record of the analysis. */
const useEntries = ({ analysis, places }: Omit<PaletteProps, 'close'>): Entry[] => {
  const { words } = useWords();
  const [, go] = useLocation();
  const factors = useCall('factor.list', { analysis }).data ?? [];
  const sources = useCall('source.list', { analysis }).data ?? [];
  const measures = useCall('measure.list', { analysis }).data ?? [];
  const views = useCall('savedView.list', { analysis }).data ?? [];
  const nextFault = useNextFault(analysis);
  const record = (kind: string, place: string) => (item: { readonly id: string; readonly title: string }) => ({
    key: `${place}/${item.id}`,
    kind,
    label: item.title,
    run: () => go(`/analysis/${analysis}/${place}/${encodeURIComponent(item.id)}`),
  });
  const command = (label: string, run: () => void): Entry => ({ key: label, kind: words.palette.command, label, run });
  const openView = ({ id, name }: SavedViewRecord, place: ViewPlace, address: string, kind: string): Entry => ({
    key: id,
    kind,
    label: name,
    run: () => {
      showView(analysis, place, { view: id, state: null });
      go(`/analysis/${analysis}/${address}`);
    },
  });
  return [
    ...places.map(({ name, label }) => ({
      key: name,
      kind: words.palette.place,
      label,
      run: () => go(`/analysis/${analysis}/${name}`),
    })),
    command(words.places.all, () => go('/')),
    command(words.whatIf.title, () => go(`/analysis/${analysis}/derivation/what-if`)),
    command(words.compare.open, () => go(`/analysis/${analysis}/compare`)),
    command(words.comments.all, () => go(`/analysis/${analysis}/comments`)),
    command(words.derivation.derive, () => void call('plan.derive', { analysis })),
    command(words.decision.nextCheck, () => void nextFault()),
    command(words.common.undo, () => void call('step.undo', { analysis })),
    command(words.common.redo, () => void call('step.redo', { analysis })),
    ...views.flatMap((view): Entry[] => {
      const place = viewPlaces.find(({ name }) => name === view.place);
      return place === undefined ? [] : [openView(view, place.name, place.address, words.savedViews[place.kind])];
    }),
    ...savedViews.flatMap(({ view, formats }) =>
      formats.map((format) =>
        command(fill(words.palette.savePicture, { view: words.views[view], format: formatNames[format] }), () => {
          askForPicture(view, format);
          go(`/analysis/${analysis}/${view}`);
        }),
      ),
    ),
    ...factors.map(record(words.factor.title, 'factors')),
    ...sources.map(record(words.palette.source, 'sources')),
    ...measures.map(record(words.measure.title, 'plan')),
  ];
};

/** Ctrl+K: type a part of a name, choose with the arrows, Enter. */
export const Palette = ({ analysis, places, close }: PaletteProps) => {
  const { words } = useWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const wanted = query.trim().toLocaleLowerCase('sv');
  const all = useEntries({ analysis, places });
  const entries = all.filter(({ label }) => label.toLocaleLowerCase('sv').includes(wanted)).slice(0, MOST_SHOWN);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const choose = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    close();
    entry.run();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') choose(entries[at]);
    else if (event.key === 'ArrowDown') setAt(Math.min(entries.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else return;
    event.preventDefault();
  };
  return (
    <Modal title={words.palette.title} close={close}>
      <input
        role="combobox"
        aria-label={words.palette.title}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={entries.length > 0 ? `${id}-${at}` : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div className={styles['list']} role="listbox" id={`${id}-list`} aria-label={words.palette.title}>
        {entries.map((entry, index) => (
          <div
            key={entry.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles['entry']}
            onClick={() => choose(entry)}
            onKeyDown={press}
          >
            <span className={styles['label']} title={entry.label}>
              {entry.label}
            </span>
            <span className={styles['kind']}>{entry.kind}</span>
          </div>
        ))}
      </div>
      {entries.length === 0 && <p role="status">{words.palette.nothing}</p>}
    </Modal>
  );
};
