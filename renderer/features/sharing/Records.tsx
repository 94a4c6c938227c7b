import type { ComparedRecord } from '../../../db/domain/compare-states.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Busy } from '../../ui/Busy.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Fold, Folds } from '../../ui/Fold.tsx';
import ui from '../../ui/ui.module.css';
import { Differences } from '../compare/Differences.tsx';

/** Records that are left, by `<entity>/<id>`. */
export type Left = ReadonlyMap<string, ComparedRecord>;

interface RecordsProps {
  readonly token: string;
  readonly left: Left;
  readonly leave: (left: Left) => void;
}

const keyOf = ({ entity, id }: ComparedRecord): string => `${entity}/${id}`;
const noOne = (): string => '';

const List = ({ token, left, leave }: RecordsProps) => {
  const { words } = useWords();
  const { data, error, isPending } = useCall('bundle.effect', { token });
  const take = (records: readonly ComparedRecord[], wanted: boolean): void => {
    const now = new Map(left);
    for (const record of records) {
      if (wanted) now.delete(keyOf(record));
      else now.set(keyOf(record), record);
    }
    leave(now);
  };
  return (
    <div className={ui['stack']}>
      <p className={ui['help']}>{words.bundle.recordsHelp}</p>
      <Busy going={isPending} what={words.common.loading} />
      <ErrorNote error={error} />
      {data !== undefined && (
        <Differences
          analysis={null}
          comparison={{ ...data.comparison, written: {} }}
          authorName={noOne}
          choice={{
            takes: (record) => !left.has(keyOf(record)),
            take,
            conflicts: (record) => data.conflicts[keyOf(record)] ?? 0,
          }}
        />
      )}
      {left.size > 0 && <p role="status">{fill(words.bundle.leaving, { count: left.size })}</p>}
    </div>
  );
};

/** Each record that a bundle would bring, change or take away, in the words of the forms, to be taken or left. */
export const Records = ({ isOpen, ...list }: RecordsProps & { readonly isOpen: boolean }) => {
  const { words } = useWords();
  return (
    <Folds initial={isOpen ? ['records'] : []}>
      <Fold name="records" title={words.bundle.records}>
        <List {...list} />
      </Fold>
    </Folds>
  );
};
