import { type KeyboardEvent, type MouseEvent, memo, type RefObject, useEffect, useRef } from 'react';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { lastBefore } from '../../../db/domain/plan/rounds.ts';
import type { FollowUpRecord, FollowUpRoundRecord } from '../../../db/domain/planning-records.ts';
import { followUpStatuses, lights } from '../../../db/domain/planning-values.ts';
import { useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { Facts } from './Facts.tsx';
import { FollowUpForm } from './FollowUpForm.tsx';
import styles from './follow-up.module.css';
import { LearnButton } from './LearnButton.tsx';
import { Standing } from './Marks.tsx';
import type { Rounds } from './use-rounds.ts';
import { type FollowUpWriting, useRoundWriting } from './use-writer.ts';

export interface ItemProps {
  readonly analysis: string;
  readonly known: Rounds;
  readonly round: FollowUpRoundRecord;
  readonly measure: MeasureRecord;
  readonly record: FollowUpRecord | undefined;
  /** Goes on to the next that is not followed up. */
  readonly next: () => void;
  /** The measure whose title takes the focus as soon as it is there. */
  readonly focusNext: RefObject<string | null>;
}

interface Openable {
  readonly isOpen: boolean;
  /** The same function from one time to the next. */
  readonly open: (id: string) => void;
}

/** What the last follow-up said. */
const Before = ({ analysis, known, round, measure }: ItemProps) => {
  const { words } = useWords();
  const before = lastBefore(known.followUps, known.rounds, round, measure.id);
  const own = known.rounds.find(({ id }) => id === before?.round)?.title;
  return (
    <section className={styles['before']} aria-label={words.followUp.before}>
      <h4>{words.followUp.before}</h4>
      {before === null ? (
        <p className={ui['help']}>{words.followUp.neverBefore}</p>
      ) : (
        <>
          <p className={ui['help']}>{own ?? words.followUp.running}</p>
          <Facts analysis={analysis} followUp={before} />
        </>
      )}
    </section>
  );
};

const isWriting = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;

const titlesIn = (item: HTMLElement): HTMLElement[] => [
  ...(item.parentElement?.querySelectorAll<HTMLElement>('[data-title]') ?? []),
];

/** The title that an arrow leads to. */
const beside = (item: HTMLElement, key: string): HTMLElement | undefined => {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const all = titlesIn(item);
  const at = all.findIndex((title) => item.contains(title));
  return step === 0 ? undefined : all[at + step];
};

/** Keys of an open measure, wherever in it the focus is: what is being written keeps its keys. */
const usePress = ({ round, next }: ItemProps, writing: FollowUpWriting) => {
  const { words } = useWords();
  const isClosed = round.closed !== null;
  return (event: KeyboardEvent<HTMLElement>): void => {
    const { key, ctrlKey, metaKey, altKey, currentTarget, target } = event;
    if (key === 'Enter' && (ctrlKey || metaKey) && !isClosed) next();
    else {
      if (ctrlKey || metaKey || altKey || isWriting(target)) return;
      const status = /^\d$/.test(key) ? followUpStatuses[Number(key) - 1] : undefined;
      const { lightKeys } = words.followUp;
      const light = lights.find((name) => lightKeys[name] === key.toUpperCase());
      const title = beside(currentTarget, key);
      if (title !== undefined) {
        title.focus();
        title.click();
      } else if (isClosed) return;
      else if (status !== undefined) writing.choose(status);
      else if (light !== undefined) writing.shine(light);
      else return;
    }
    event.preventDefault();
  };
};

const Body = (props: ItemProps & { readonly writing: FollowUpWriting }) => {
  const { analysis, round, measure, record, next, writing } = props;
  const { words } = useWords();
  const isClosed = round.closed !== null;
  return (
    <div className={styles['body']}>
      <div className={ui['stack']}>
        {measure.goal !== '' && <p className={ui['help']}>{measure.goal}</p>}
        {!isClosed && <FollowUpForm {...{ analysis, measure, writing }} />}
        {isClosed && record !== undefined && (
          <>
            <Facts analysis={analysis} followUp={record} />
            <LearnButton {...{ analysis, measure }} followUp={record.id} />
          </>
        )}
        {!isClosed && (
          <div className={ui['row']}>
            <button type="button" data-kind={record === undefined ? undefined : 'primary'} onClick={next}>
              {words.rounds.next}
            </button>
            <kbd>{words.rounds.nextKeys}</kbd>
          </div>
        )}
      </div>
      <Before {...props} />
    </div>
  );
};

interface LineProps extends Pick<ItemProps, 'measure' | 'record'> {
  readonly open: (id: string) => void;
}

/** A measure that is not open; of many, those out of sight cost nothing. */
const Line = memo(({ measure, record, open }: LineProps) => (
  <li className={styles['item']}>
    <h3 className={styles['head']}>
      <button type="button" data-kind="quiet" data-title aria-expanded={false} onClick={() => open(measure.id)}>
        {measure.title}
      </button>
    </h3>
    <span className={styles['standing']}>
      <Standing followUp={record} />
      {record !== undefined && record.lightText !== '' && <span className={styles['said']}>{record.lightText}</span>}
    </span>
  </li>
));

const OpenItem = (props: ItemProps) => {
  const { analysis, round, measure, record, focusNext } = props;
  const { words } = useWords();
  const title = useRef<HTMLButtonElement>(null);
  const writing = useRoundWriting(analysis, round.id, measure.id, record);
  const press = usePress(props, writing);
  useEffect(() => {
    if (focusNext.current !== measure.id) return;
    focusNext.current = null;
    title.current?.focus();
    title.current?.scrollIntoView({ block: 'nearest' });
  });
  /** Enter goes on to the first text, or status. */
  const enter = (event: MouseEvent<HTMLElement>): void => {
    if (event.detail !== 0 || !event.nativeEvent.isTrusted) return;
    const item = event.currentTarget.closest('li');
    (item?.querySelector('textarea') ?? item?.querySelector<HTMLElement>('fieldset button'))?.focus();
  };
  return (
    <li className={styles['item']} data-open onKeyDown={press}>
      <h3 className={styles['head']}>
        <button
          ref={title}
          type="button"
          data-kind="quiet"
          data-title
          aria-expanded
          title={words.rounds.keys}
          onClick={enter}
        >
          {measure.title}
        </button>
      </h3>
      <span className={styles['standing']}>
        <Standing followUp={record} />
      </span>
      <Body {...props} writing={writing} />
    </li>
  );
};

/** One measure of a round: a line, or open with all that there is to say. */
export const MeasureItem = ({ isOpen, open, ...props }: ItemProps & Openable) =>
  isOpen ? <OpenItem {...props} /> : <Line measure={props.measure} record={props.record} open={open} />;
