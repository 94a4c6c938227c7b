import { Focus, Maximize, Minus, Plus, RotateCcw, Rows3, Shapes, SquarePlus } from 'lucide-react';
import { useState } from 'react';
import type { MapFactor } from '../../../db/domain/picture/types.ts';
import { type PictureFormat, pictureFormats } from '../../../electron/contract/shapes.ts';
import { useWords } from '../../i18n/words.tsx';
import { FilterButton } from '../../ui/grid/Filters.tsx';
import { SaveMenu } from '../pictures/SaveMenu.tsx';
import { ViewsControl } from '../views/index.ts';
import { MapFind } from './MapFind.tsx';
import styles from './map.module.css';
import { carryLayout } from './use-layout.ts';
import type { MapViews } from './use-map-views.ts';
import type { MapView } from './view/map-view.ts';

const ZOOM = 1.25;

/** What is shown beside the map; no part of a view of it. */
export interface Beside {
  readonly legend: boolean;
  readonly table: boolean;
  /** Chains that no chosen measure breaks, in the place of the smallest intervention set; `null`: not asked for here. */
  readonly open: boolean | null;
}

interface ToolbarProps {
  readonly view: MapView | null;
  readonly analysis: string;
  readonly shown: MapViews;
  /** Factors that filters choose among. */
  readonly factors: readonly MapFactor[];
  readonly beside: Beside;
  readonly set: (part: Partial<Beside>) => void;
  readonly find: (id: string) => void;
  readonly add: () => void;
  readonly focus: () => void;
  readonly focused: boolean;
  readonly relayout: () => void;
  readonly placedCount: number;
  readonly save: (format: PictureFormat) => void;
}

interface ToolProps {
  readonly label: string;
  readonly icon: typeof Plus;
  readonly act: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

const Tool = ({ label, icon: Icon, act, pressed, disabled = false }: ToolProps) => (
  <button
    type="button"
    data-kind="icon"
    aria-label={label}
    aria-pressed={pressed}
    aria-disabled={disabled}
    title={label}
    onClick={() => !disabled && act()}
  >
    <Icon size={16} aria-hidden />
  </button>
);

interface ToggleProps {
  readonly label: string;
  readonly help: string;
  readonly value: boolean;
  readonly set: (value: boolean) => void;
}

const Toggle = ({ label, help, value, set }: ToggleProps) => (
  <label className={styles['switch']} title={help}>
    <input type="checkbox" checked={value} onChange={(event) => set(event.target.checked)} />
    {label}
  </label>
);

const MapFilter = ({ shown, factors }: Pick<ToolbarProps, 'shown' | 'factors'>) => {
  const { words } = useWords();
  const { settings, set, columns } = shown;
  const [column, setColumn] = useState('');
  return (
    <FilterButton
      columns={columns}
      rows={factors}
      filters={settings.filters}
      setFilters={(filters) => set({ filters })}
      buttonClass={undefined}
      columnLabel={words.map.filterBy}
      quiet
      {...{ column, setColumn }}
    />
  );
};

/** What one can do with the map without keys. */
export const MapToolbar = (props: ToolbarProps) => {
  const { view, shown, beside, set } = props;
  const { settings } = shown;
  const { words } = useWords();
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={words.map.tools}>
      <ViewsControl
        views={shown.views}
        standard={words.savedViews.map}
        now={shown.now}
        from={shown.id}
        kept={(id) => carryLayout(props.analysis, shown.id, id)}
      />
      <span className={styles['gap']} />
      <MapFind analysis={props.analysis} found={props.find} />
      <Tool label={words.map.add} icon={SquarePlus} act={props.add} />
      <span className={styles['gap']} />
      <Tool label={words.map.fit} icon={Maximize} act={() => view?.fit()} />
      <Tool label={words.map.zoomOut} icon={Minus} act={() => view?.zoom(1 / ZOOM)} />
      <Tool label={words.map.zoomIn} icon={Plus} act={() => view?.zoom(ZOOM)} />
      <span className={styles['gap']} />
      <button type="button" data-kind="quiet" aria-pressed={props.focused} title="O" onClick={props.focus}>
        <Focus size={16} aria-hidden />
        {words.map.focus}
      </button>
      <MapFilter shown={shown} factors={props.factors} />
      <span className={styles['switches']}>
        <Toggle
          label={words.map.cut}
          help={words.derivation.cut}
          value={settings.cut && beside.open !== true}
          set={(cut) => {
            shown.set({ cut });
            if (beside.open !== null) set({ open: false });
          }}
        />
        {beside.open !== null && (
          <Toggle label={words.map.open} help={words.map.openHelp} value={beside.open} set={(open) => set({ open })} />
        )}
        <Toggle
          label={words.map.share}
          help={words.map.shareHelp}
          value={settings.share}
          set={(share) => shown.set({ share })}
        />
      </span>
      <span className={styles['spring']} />
      <Tool
        label={props.placedCount === 0 ? words.map.relayoutNothing : words.map.relayout}
        icon={RotateCcw}
        act={props.relayout}
        disabled={props.placedCount === 0}
      />
      <Tool label={words.map.table} icon={Rows3} pressed={beside.table} act={() => set({ table: !beside.table })} />
      <Tool
        label={words.map.legend}
        icon={Shapes}
        pressed={beside.legend}
        act={() => set({ legend: !beside.legend })}
      />
      <SaveMenu formats={pictureFormats} save={props.save} />
    </div>
  );
};
