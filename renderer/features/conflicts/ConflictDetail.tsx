import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { DELETED } from '../../../db/domain/change.ts';
import type { ConflictItem } from '../../../electron/contract/conflict-calls.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { pathOf } from '../compare/compare-links.ts';
import { isProse, kindWord } from '../compare/value-words.ts';
import { ConflictEditor } from './ConflictEditor.tsx';
import { fieldName, kindText, useVersionWords } from './conflict-words.ts';
import styles from './conflicts.module.css';
import { Stays } from './Stays.tsx';
import { usePlainKeys, useSettling } from './use-settling.ts';
import { type Against, against, Version, VersionValue } from './Version.tsx';

/** The key that confirms a text that was put together. */
const CONFIRM = 'B';

interface DetailProps {
  readonly analysis: string;
  readonly item: ConflictItem;
  readonly names: Readonly<Record<string, string>>;
  /** Whether it comes in the place of one that was settled, and takes the focus. */
  readonly isNext: boolean;
  /** Told when it is settled. */
  readonly settled: (field: string) => void;
}

const Head = ({ analysis, item, names, isNext }: DetailProps) => {
  const { words } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNext) heading.current?.focus();
  }, [isNext]);
  const path = pathOf(item);
  const name = <ShortTitle title={item.name} />;
  return (
    <header className={styles['head']}>
      <p>
        <span className={styles['soft']}>{kindWord(words, item.entity)}</span>{' '}
        {path === null ? name : <Link href={`/analysis/${analysis}/${path}`}>{name}</Link>}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {fieldName(words, item.entity, item.field, names)}
      </h2>
      <p className={styles['soft']}>{kindText(words, item)}</p>
    </header>
  );
};

const Versions = ({ analysis, item, names, settled }: DetailProps) => {
  const { words } = useWords();
  const said = useVersionWords(names);
  const field = fieldName(words, item.entity, item.field, names);
  const { control, draft, keepDraft, ...settling } = useSettling(analysis, item, () => settled(field));
  const [from, setFrom] = useState<Against>('base');
  const [open, setOpen] = useState<'kept' | 'new' | null>(draft === null ? null : 'kept');
  const begin = (at: number): void => {
    settling.start(at);
    setOpen('new');
  };
  const write = (): boolean => {
    if (control === null) return false;
    if (draft === null) settling.start(null);
    setOpen('new');
    return true;
  };
  const confirm = (): void => settling.settle({ value: item.now as string });
  usePlainKeys((key) => {
    if (key === 'e') return write();
    if (key === CONFIRM.toLowerCase() && item.kind === 'merged') confirm();
    else return /^[1-9]$/.test(key) && settling.choose(Number(key) - 1);
    return true;
  });
  const isText = isProse(item.entity, item.field);
  const other = { base: item.base, now: item.now, none: null }[from];
  return (
    <>
      <ErrorNote error={settling.error} />
      <section className={styles['base']} aria-label={words.conflicts.base}>
        <header>
          <h3>{words.conflicts.base}</h3>
          {isText && (
            <Switch
              label={words.conflicts.differences}
              values={against}
              names={words.conflicts.against}
              value={from}
              set={setFrom}
            />
          )}
        </header>
        <VersionValue item={item} version={{ field: item.field, value: item.base }} from={null} said={said} />
      </section>
      {item.kind === 'merged' && (
        <section className={styles['version']} aria-label={words.conflicts.mergedNow}>
          <header>
            <h3>{words.conflicts.mergedNow}</h3>
          </header>
          <VersionValue {...{ item, said }} version={{ field: item.field, value: item.now }} from={other} />
          <div className={styles['buttons']}>
            <button type="button" data-kind="primary" title={CONFIRM} onClick={confirm}>
              {words.conflicts.confirm}
            </button>
          </div>
        </section>
      )}
      <div className={styles['versions']}>
        {item.versions.map((version, at) => (
          <Version
            key={version.changeId}
            {...{ item, version, said }}
            digit={at + 1}
            from={from === 'now' && at === 0 ? null : other}
            choose={() => void settling.choose(at)}
            start={control === null ? null : () => begin(at)}
          />
        ))}
      </div>
      {control !== null && open === null && (
        <div className={styles['buttons']}>
          <button type="button" title="E" onClick={write}>
            {words.conflicts.own}
          </button>
        </div>
      )}
      {control !== null && open !== null && (
        <ConflictEditor
          {...{ analysis, item, control }}
          label={field}
          text={draft ?? ''}
          type={keepDraft}
          save={(value) => settling.settle({ value: value as string })}
          isNew={open === 'new'}
          cancel={() => setOpen(null)}
        />
      )}
    </>
  );
};

const Staying = ({ analysis, item, names, settled }: DetailProps) => {
  const { words } = useWords();
  const said = useVersionWords(names);
  const field = fieldName(words, item.entity, item.field, names);
  const { choose, settle, error } = useSettling(analysis, item, () => settled(field));
  usePlainKeys((key) => /^[12]$/.test(key) && choose(Number(key) - 1));
  return (
    <>
      <ErrorNote error={error} />
      <Stays {...{ item, names, said }} settle={(keep) => settle({ keep })} />
    </>
  );
};

/** One conflict: what all had seen, the versions side by side, and a version of one's own. */
export const ConflictDetail = (props: DetailProps) => (
  <div className={styles['detail']}>
    <Head {...props} />
    {props.item.field === DELETED ? <Staying {...props} /> : <Versions {...props} />}
  </div>
);
