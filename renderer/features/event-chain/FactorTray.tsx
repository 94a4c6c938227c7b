import { type KeyboardEvent, useState } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { outsideChain } from '../../../db/domain/event-chain.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { matching } from '../../ui/Combo.tsx';
import { EvidenceBadge } from '../../ui/EvidenceBadge.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { CompareMark } from '../compared/CompareMark.tsx';
import { type ChainProps, DRAGGED_FACTOR } from './chain-props.ts';
import styles from './event-chain.module.css';

const MOST_SHOWN = 60;

const TrayFactor = (props: ChainProps & { readonly factor: FactorRecord }) => {
  const { factor, steps, states, selected, select, writing } = props;
  const { words } = useWords();
  const { id, title } = factor;
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const step = /^[1-9]$/.test(event.key) ? steps[Number(event.key) - 1] : undefined;
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const item = event.currentTarget.closest('li');
    (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector('button')?.focus();
    writing.put(step, id, undefined);
  };
  return (
    <li className={styles['chip']} data-chosen={id === selected}>
      <button
        type="button"
        data-kind="quiet"
        draggable
        aria-current={id === selected ? 'true' : undefined}
        title={words.chain.trayKeys}
        onClick={() => select(id)}
        onKeyDown={press}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED_FACTOR, id);
          event.dataTransfer.effectAllowed = 'move';
        }}
      >
        <ShortTitle title={title} />
      </button>
      <CompareMark entity="factor" id={id} compact />
      <EvidenceBadge state={states.get(id) ?? 'unknown'} />
    </li>
  );
};

/** The factors that are in no step, to be dragged or sent to one. */
export const FactorTray = (props: ChainProps) => {
  const { words } = useWords();
  const [query, setQuery] = useState('');
  const outside = outsideChain([...props.factors.values()], props.steps);
  const known = new Map(outside.map((factor) => [factor.id, factor]));
  const found = matching(
    outside.map(({ id, title }) => ({ value: id, label: title })),
    query,
  );
  const shown = found.slice(0, MOST_SHOWN).flatMap(({ value }) => known.get(value) ?? []);
  return (
    <section className={styles['tray']} aria-label={words.chain.tray}>
      <div className={styles['trayHead']}>
        <h2>
          {words.chain.tray} <span className={styles['count']}>{outside.length}</span>
        </h2>
        {outside.length > 0 && (
          <>
            <input
              type="search"
              aria-label={words.chain.trayFind}
              placeholder={words.chain.search}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
            <span className={ui['help']}>{words.chain.trayKeys}</span>
          </>
        )}
      </div>
      {outside.length === 0 && <p className={ui['help']}>{words.chain.trayEmpty}</p>}
      <ul className={styles['chips']}>
        {shown.map((factor) => (
          <TrayFactor key={factor.id} {...props} factor={factor} />
        ))}
      </ul>
      {found.length > shown.length && (
        <p className={ui['help']}>{fill(words.chain.trayMore, { count: found.length - shown.length })}</p>
      )}
    </section>
  );
};
