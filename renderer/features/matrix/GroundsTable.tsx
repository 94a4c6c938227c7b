import { type KeyboardEvent, type MouseEvent, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { Matrix } from '../../../db/domain/priority-matrix.ts';
import { priorityGrounds } from '../../../db/domain/values.ts';
import { normaliseSwedish } from '../../../db/library/search.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import ui from '../../ui/ui.module.css';
import { useMarks } from '../compared/Compared.tsx';
import { MoreDifferences } from '../compared/MoreDifferences.tsx';
import { GroundRow, groundCellId, type RowActions } from './GroundRow.tsx';
import { COLUMNS, type Cursor, FIXED_COLUMNS, groundAt, groundLines, movedCursor } from './grounds.ts';
import styles from './matrix.module.css';
import { useGroundCursor, useGroundScroll } from './use-ground-cursor.ts';
import { type GroundWriting, useGrounds } from './use-grounds.ts';

interface TableProps {
  readonly analysis: string;
  readonly matrix: Matrix;
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

/** The pattern of WAI-ARIA for a table in which a cursor moves; it is one stop of Tab. */
const grid = { role: 'grid', tabIndex: 0 } as const;

/** Stands for the lines that are not drawn. */
const Gap = ({ height }: { readonly height: number }) =>
  height > 0 ? (
    <tr aria-hidden className={styles['gap']}>
      <td colSpan={COLUMNS} style={{ height }} />
    </tr>
  ) : null;

/** `j` and, in English, `y`. */
const answerKeys: Readonly<Record<string, 'yes' | 'no'>> = { j: 'yes', y: 'yes', n: 'no' };

const Head = () => {
  const { words, domain } = useWords();
  const heads = [
    { key: 'factor', text: words.matrix.factor },
    { key: 'standing', text: words.matrix.standing },
    ...priorityGrounds.map((key) => ({ key, text: words.matrix.short[key], full: domain.priorityGround[key] })),
  ];
  return (
    <thead>
      <tr aria-rowindex={1}>
        {heads.map(({ key, text, ...more }, index) => (
          <th key={key} scope="col" aria-colindex={index + 1} title={'full' in more ? more.full : undefined}>
            {text}
          </th>
        ))}
      </tr>
    </thead>
  );
};

/** What the table has no line or cell for; answers that went with their factor come back with it. */
const NotInTable = ({ analysis }: Pick<TableProps, 'analysis'>) => {
  const gone = useMarks()?.comparison.gone;
  const except = useMemo(() => {
    const factors = new Set(gone?.factor.map(({ id }) => id));
    return new Set(gone?.priorityGround.flatMap(({ id, factor }) => (factors.has(factor) ? [id] : [])));
  }, [gone]);
  return <MoreDifferences analysis={analysis} gone={['factor', 'priorityGround']} all={['link']} except={except} />;
};

/** The factors that pass the search, as lines. */
const useLines = (matrix: Matrix, search: string) => {
  const query = useDeferredValue(normaliseSwedish(search));
  return useMemo(
    () => groundLines(matrix, ({ factor }) => query === '' || normaliseSwedish(factor.title).includes(query)),
    [matrix, query],
  );
};

interface Keys {
  readonly cursor: Cursor | null;
  readonly go: (cursor: Cursor) => void;
  readonly move: (event: KeyboardEvent, from: Cursor) => Cursor | null;
  readonly writing: GroundWriting;
  readonly edit: () => void;
}

/** Keys of the table: arrows move, J and N answer, Delete empties, F2 and Enter write a comment. */
const pressed = (event: KeyboardEvent, { cursor, go, move, writing, edit }: Keys): boolean => {
  if (cursor === null || event.altKey) return false;
  const moved = move(event, cursor);
  if (moved !== null) {
    go(moved);
    return true;
  }
  const ground = groundAt(cursor.column);
  if (ground === undefined || event.ctrlKey || event.metaKey) return false;
  const answer = answerKeys[event.key.toLowerCase()];
  if (answer !== undefined) writing.answer(cursor.line, ground, answer);
  else if (event.key === 'Delete') writing.empty(cursor.line, ground);
  else if (event.key === 'F2' || event.key === 'Enter') edit();
  else return false;
  return true;
};

const cellOf = (target: EventTarget): Cursor | null => {
  if (!(target instanceof Element)) return null;
  const line = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  return line === undefined || column === undefined ? null : { line, column: Number(column) };
};

/** Cursor, editing and keys of the table. */
const useTable = ({ matrix, selected, select }: TableProps, writing: GroundWriting, search: string) => {
  const box = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLTableElement>(null);
  const lines = useLines(matrix, search);
  const { cursor, setCursor, at } = useGroundCursor(lines, selected, select);
  const scroll = useGroundScroll(box, lines, at, cursor?.column);
  const [editing, setEditing] = useState(false);
  const next = useRef<Cursor | null>(null);
  const latest = useRef(writing);
  latest.current = writing;
  const actions = useMemo<RowActions>(
    () => ({
      save: (factor, ground, fields) => latest.current.set(factor, ground, fields),
      close: (back) => {
        setEditing(false);
        if (next.current !== null) setCursor(next.current);
        next.current = null;
        if (back) element.current?.focus();
      },
    }),
    [setCursor],
  );
  const move = ({ key, ctrlKey }: KeyboardEvent, from: Cursor): Cursor | null =>
    movedCursor(lines, from, { key, control: ctrlKey, page: scroll.page() });
  const press = (event: KeyboardEvent): void => {
    const keys = { cursor, go: setCursor, move, writing, edit: () => setEditing(true) };
    if (pressed(event, keys)) event.preventDefault();
  };
  const choose = (event: MouseEvent): void => {
    const hit = cellOf(event.target);
    if (hit === null) return;
    // What is being written is stored first; where it is refused, it stays open.
    if (editing) next.current = hit;
    else setCursor(hit);
  };
  const open = (event: MouseEvent): void => setEditing(groundAt(cellOf(event.target)?.column ?? 0) !== undefined);
  const focus = (): void => {
    const first = lines.find(({ kind }) => kind === 'row');
    if (cursor === null && first !== undefined) setCursor({ line: first.id, column: FIXED_COLUMNS });
  };
  return { box, element, lines, cursor, at, scroll, editing, actions, press, choose, open, focus };
};

/** The factors against Brå's grounds for priority: ja, nej or nothing, with a comment, written where it stands. */
export const GroundsTable = (props: TableProps) => {
  const { analysis, matrix, selected } = props;
  const { words } = useWords();
  const prefix = useId();
  const [search, setSearch] = useState('');
  const writing = useGrounds(analysis);
  const table = useTable(props, writing, search);
  const { box, lines, cursor, scroll, editing, actions } = table;
  const isDrawn = cursor !== null && scroll.items.some(({ index }) => index === table.at);
  const cell = isDrawn && !editing ? groundCellId(prefix, cursor.line, cursor.column) : undefined;
  const active = { 'aria-activedescendant': cell };
  const shown = lines.filter(({ kind }) => kind === 'row').length;
  const total = matrix.kept.length + matrix.dropped.length;
  return (
    <div className={styles['grounds']}>
      <div className={styles['tools']}>
        <input
          type="search"
          aria-label={words.matrix.filter}
          placeholder={words.matrix.filter}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className={ui['help']} role="status">
          {fill(words.matrix.shown, { shown, total, answers: writing.answers.size })}
        </span>
        <ErrorNote error={writing.error} />
      </div>
      <div ref={box} className={styles['box']} data-editing={editing}>
        <table
          {...grid}
          {...active}
          ref={table.element}
          className={styles['table']}
          aria-label={words.matrix.grounds}
          aria-description={words.matrix.groundsHelp}
          aria-rowcount={lines.length + 1}
          aria-colcount={COLUMNS}
          onFocus={table.focus}
          onKeyDown={table.press}
          onMouseDown={table.choose}
          onDoubleClick={table.open}
        >
          <Head />
          <tbody>
            <Gap height={scroll.items[0]?.start ?? 0} />
            {scroll.items.map(({ index, size }) => {
              const line = lines[index];
              if (line === undefined) return null;
              const isCurrent = table.at === index;
              return (
                <GroundRow
                  analysis={analysis}
                  key={line.id}
                  {...{ prefix, line, actions }}
                  at={index}
                  height={size}
                  answers={writing.answers}
                  cursor={isCurrent ? (cursor?.column ?? -1) : -1}
                  editing={isCurrent && editing}
                  chosen={line.id === selected}
                />
              );
            })}
            <Gap height={scroll.height - (scroll.items.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
        {shown === 0 && <p className={styles['nothing']}>{total === 0 ? words.matrix.empty : words.matrix.noMatch}</p>}
      </div>
      <NotInTable analysis={analysis} />
      <p className={styles['help']}>{words.matrix.groundsHelp}</p>
    </div>
  );
};
