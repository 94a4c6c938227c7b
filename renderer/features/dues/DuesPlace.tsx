import { CalendarArrowDown } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { Due, DueKind } from '../../../db/domain/plan/dues.ts';
import { dueKindWords } from '../../../db/domain/words/calendar.ts';
import { useAction } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import ui from '../../ui/ui.module.css';
import { Clocks } from './Clocks.tsx';
import { DueTable } from './DueTable.tsx';
import styles from './dues.module.css';
import { useActorName, useDues } from './use-dues.ts';

interface Wanted {
  readonly kind: DueKind | '';
  readonly actor: string;
}

const isWanted = (due: Due, { kind, actor }: Wanted): boolean =>
  (kind === '' || due.kind === kind) && (actor === '' || due.actor === actor);

interface FilterProps {
  readonly analysis: string;
  readonly dues: readonly Due[];
  readonly wanted: Wanted;
  readonly want: (wanted: Wanted) => void;
}

/** Which kind of day, and whose; only such as there are. */
const Filters = ({ analysis, dues, wanted, want }: FilterProps) => {
  const { words, language } = useWords();
  const actorName = useActorName(analysis);
  const id = useId();
  const byName = (a: readonly [string, string], b: readonly [string, string]): number => compareSwedish(a[1], b[1]);
  const kinds = [...new Set(dues.map(({ kind }) => kind))]
    .map((kind) => [kind, dueKindWords(language)[kind]] as const)
    .sort(byName);
  const actors = [...new Set(dues.flatMap(({ actor }) => actor ?? []))]
    .map((actor) => [actor, actorName(actor)] as const)
    .sort(byName);
  return (
    <div className={ui['row']}>
      <label className={ui['inline']} htmlFor={`${id}-kind`}>
        {words.dues.kind}
      </label>
      <select
        id={`${id}-kind`}
        className={styles['filter']}
        value={wanted.kind}
        onChange={(event) => want({ ...wanted, kind: event.target.value as DueKind | '' })} // the options are kinds
      >
        <option value="">{words.dues.all}</option>
        {kinds.map(([kind, name]) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </select>
      <label className={ui['inline']} htmlFor={`${id}-actor`}>
        {words.dues.actor}
      </label>
      <select
        id={`${id}-actor`}
        className={styles['filter']}
        value={wanted.actor}
        onChange={(event) => want({ ...wanted, actor: event.target.value })}
      >
        <option value="">{words.dues.all}</option>
        {actors.map(([actor, name]) => (
          <option key={actor} value={actor}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

const useStatus = (dues: readonly Due[], isThere: boolean): string => {
  const { words } = useWords();
  const { number } = useFormats();
  if (!isThere) return '';
  const count = (wanted: Due['level']): string => number(dues.filter(({ level }) => level === wanted).length);
  return fill(words.dues.status, { overdue: count('overdue'), soon: count('soon'), later: count('later') });
};

interface ListProps {
  readonly analysis: string;
  readonly dues: readonly Due[];
}

const List = ({ analysis, dues }: ListProps) => {
  const { words } = useWords();
  const [wanted, want] = useState<Wanted>({ kind: '', actor: '' });
  const shown = useMemo(() => dues.filter((due) => isWanted(due, wanted)), [dues, wanted]);
  if (dues.length === 0) {
    return (
      <Empty actions={<Link href={`/analysis/${analysis}/plan`}>{words.dues.toPlan}</Link>}>{words.dues.empty}</Empty>
    );
  }
  return (
    <Panel title={words.dues.list} actions={<Filters {...{ analysis, dues, wanted, want }} />}>
      {shown.length === 0 ? <p>{words.dues.noneLeft}</p> : <DueTable analysis={analysis} dues={shown} />}
    </Panel>
  );
};

/** Datum att hålla: the two clocks of the law and every due day in one list, and as a file for a calendar. */
export const DuesPlace = ({ analysis }: { readonly analysis: string }) => {
  const { words } = useWords();
  const { dues, isThere, error } = useDues(analysis);
  const status = useStatus(dues, isThere);
  const save = useAction('plan.calendar');
  return (
    <Place
      title={words.views.dues}
      status={save.data ? fill(words.dues.saved, { file: save.data.file }) : status}
      actions={
        <button type="button" data-kind="primary" className={ui['inline']} onClick={() => save.mutate({ analysis })}>
          <CalendarArrowDown size={16} aria-hidden />
          {words.dues.save}
        </button>
      }
      tools={<ErrorNote error={error ?? save.error} />}
    >
      {isThere && (
        <div className={ui['wide']}>
          <Clocks analysis={analysis} />
          <List analysis={analysis} dues={dues} />
        </div>
      )}
    </Place>
  );
};
