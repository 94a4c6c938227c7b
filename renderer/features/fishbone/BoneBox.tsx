import { type DragEvent, useState } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import type { BoneCause } from '../../../db/domain/fishbone.ts';
import { call } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { GoneFactors } from '../compared/GoneFactors.tsx';
import { SimilarFactors } from '../factors/SimilarFactors.tsx';
import { NewRecord } from '../sources/NewRecord.tsx';
import { BoneFactor } from './BoneFactor.tsx';
import { type BoneProps, DRAGGED } from './bone-props.ts';
import styles from './fishbone.module.css';

interface BoxProps extends BoneProps {
  /** `null` is the tray. */
  readonly bone: FactorRecord['bone'];
  readonly causes: readonly BoneCause[];
  /** What stood here in the state that is compared with. */
  readonly gone: readonly FactorRecord[];
}

/** Takes a factor that is dropped on it. */
const useDrop = (drop: (id: string) => void) => {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent): void => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      drop(event.dataTransfer.getData(DRAGGED));
    },
  };
  return { over, handlers };
};

const Causes = ({ causes, ...shared }: BoneProps & { readonly causes: readonly BoneCause[] }) => (
  <ul className={styles['causes']}>
    {causes.map(({ id, causes: behind }) => {
      const factor = shared.factors.get(id);
      if (factor === undefined) return null;
      return (
        <li key={id}>
          <BoneFactor {...shared} factor={factor} />
          {behind.length > 0 && <Causes {...shared} causes={behind} />}
        </li>
      );
    })}
  </ul>
);

/** One bone (or the tray): its direct causes with the indirect ones behind them, and a line for a new one. */
export const BoneBox = ({ bone, causes, gone, ...shared }: BoxProps) => {
  const { words, domain } = useWords();
  const { analysis, move, select } = shared;
  const { over, handlers } = useDrop((id) => move(id, bone));
  const name = bone === null ? words.fishbone.tray : domain.bone[bone];
  return (
    <section className={styles['bone']} data-over={over} data-bone={bone ?? 'tray'} aria-label={name} {...handlers}>
      <h2>{name}</h2>
      {causes.length === 0 && (
        <p className={ui['help']}>{bone === null ? words.fishbone.trayEmpty : words.fishbone.boneEmpty}</p>
      )}
      <Causes {...shared} causes={causes} />
      <GoneFactors factors={gone} selected={shared.selected} select={select} />
      {bone !== null && (
        <NewRecord
          label={fill(words.fishbone.add, { bone: name })}
          create={async (title) => {
            const { id } = await call('factor.create', { analysis, fields: { title, bone } });
            select(id);
          }}
          below={(title) => <SimilarFactors analysis={analysis} text={title} choose={select} />}
        />
      )}
    </section>
  );
};
