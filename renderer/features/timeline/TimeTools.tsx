import { Maximize, Minus, Plus } from 'lucide-react';
import { type Scale, scales } from '../../../db/domain/days.ts';
import { type Grouping, groupings } from '../../../db/domain/plan/timeline-lines.ts';
import { useWords } from '../../i18n/words.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './timeline.module.css';

export interface Shown {
  readonly by: Grouping;
  readonly scale: Scale;
  readonly table: boolean;
}

interface ToolsProps {
  readonly shown: Shown;
  readonly set: (part: Partial<Shown>) => void;
  readonly zoom: (direction: 1 | -1) => void;
  readonly fit: () => void;
}

export const TimeTools = ({ shown, set, zoom, fit }: ToolsProps) => {
  const { words } = useWords();
  const { timeline } = words;
  const tools = [
    { label: timeline.zoomOut, icon: Minus, act: () => zoom(-1) },
    { label: timeline.zoomIn, icon: Plus, act: () => zoom(1) },
    { label: timeline.fit, icon: Maximize, act: fit },
  ];
  return (
    <>
      <Switch
        label={timeline.group}
        values={groupings}
        names={timeline.by}
        value={shown.by}
        set={(by) => set({ by })}
      />
      <Switch
        label={timeline.scale}
        values={scales}
        names={timeline.scales}
        value={shown.scale}
        set={(scale) => set({ scale })}
      />
      {!shown.table &&
        tools.map(({ label, icon: Icon, act }) => (
          <button key={label} type="button" data-kind="icon" aria-label={label} title={label} onClick={act}>
            <Icon size={16} aria-hidden />
          </button>
        ))}
      <label className={styles['check']}>
        <input type="checkbox" checked={shown.table} onChange={(event) => set({ table: event.target.checked })} />
        {timeline.showTable}
      </label>
    </>
  );
};
