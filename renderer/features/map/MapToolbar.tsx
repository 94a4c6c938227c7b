import { Download, Focus, Maximize, Minus, Plus, RotateCcw, Rows3, Shapes, SquarePlus } from 'lucide-react';
import { useRef } from 'react';
import type { PictureFormat } from '../../../electron/contract/shapes.ts';
import { useWords } from '../../i18n/words.tsx';
import { MapFind } from './MapFind.tsx';
import styles from './map.module.css';
import type { MapView } from './view/map-view.ts';

const ZOOM = 1.25;

export interface Switches {
  readonly share: boolean;
  readonly cut: boolean;
  /** Chains that no chosen measure breaks. */
  readonly open: boolean;
  readonly legend: boolean;
  readonly table: boolean;
}

interface ToolbarProps {
  readonly view: MapView | null;
  readonly analysis: string;
  readonly switches: Switches;
  readonly set: (part: Partial<Switches>) => void;
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

const names: Readonly<Record<PictureFormat, string>> = {
  svg: 'SVG',
  png: 'PNG',
  pdf: 'PDF',
  graphml: 'GraphML',
  dot: 'DOT',
};

const SaveMenu = ({ save }: Pick<ToolbarProps, 'save'>) => {
  const { words } = useWords();
  const menu = useRef<HTMLDetailsElement>(null);
  return (
    <details ref={menu} className={styles['menu']}>
      <summary>
        <Download size={16} aria-hidden />
        {words.map.save}
      </summary>
      <div>
        {(Object.keys(names) as PictureFormat[]).map((format) => (
          <button
            key={format}
            type="button"
            data-kind="quiet"
            onClick={() => {
              if (menu.current !== null) menu.current.open = false;
              save(format);
            }}
          >
            {names[format]}
          </button>
        ))}
      </div>
    </details>
  );
};

/** What one can do with the map without keys. */
export const MapToolbar = (props: ToolbarProps) => {
  const { view, switches, set } = props;
  const { words } = useWords();
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={words.map.tools}>
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
      <Toggle
        label={words.map.cut}
        help={words.derivation.cut}
        value={switches.cut}
        set={(cut) => set({ cut, open: false })}
      />
      <Toggle
        label={words.map.open}
        help={words.map.openHelp}
        value={switches.open}
        set={(open) => set({ open, cut: false })}
      />
      <Toggle
        label={words.map.share}
        help={words.map.shareHelp}
        value={switches.share}
        set={(share) => set({ share })}
      />
      <span className={styles['spring']} />
      <Tool
        label={props.placedCount === 0 ? words.map.relayoutNothing : words.map.relayout}
        icon={RotateCcw}
        act={props.relayout}
        disabled={props.placedCount === 0}
      />
      <Tool label={words.map.table} icon={Rows3} pressed={switches.table} act={() => set({ table: !switches.table })} />
      <Tool
        label={words.map.legend}
        icon={Shapes}
        pressed={switches.legend}
        act={() => set({ legend: !switches.legend })}
      />
      <SaveMenu save={props.save} />
    </div>
  );
};
