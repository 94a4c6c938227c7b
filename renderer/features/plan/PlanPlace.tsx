import { Link, useLocation } from 'wouter';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { useAction, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import ui from '../../ui/ui.module.css';
import { ChecksList } from './ChecksList.tsx';
import { MeasureForm } from './MeasureForm.tsx';
import { PlanRow } from './PlanRow.tsx';
import styles from './plan.module.css';

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

const PlanTable = ({ analysis, select }: { readonly analysis: string; readonly select: (id: string) => void }) => {
  const { words } = useWords();
  const rows = useCall('plan.rows', { analysis });
  const measures = useCall('measure.list', { analysis }).data ?? [];
  const factors = useCall('factor.list', { analysis }).data ?? [];
  const actors = useCall('actor.list', { analysis }).data ?? [];
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const { cause, measure, goals, when, who, followUp } = words.plan;
  const of = (factor: string): MeasureRecord[] => measures.filter((one) => one.factors.includes(factor));
  if (rows.data?.length === 0) {
    return (
      <p>
        {words.plan.empty} <Link href={`/analysis/${analysis}/derivation`}>{words.places.derivation}</Link>
      </p>
    );
  }
  return (
    <table>
      <thead>
        <tr>
          {[cause, measure, goals, when, who, followUp].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {rows.data?.map((row) => (
        <PlanRow
          key={row.factor}
          analysis={analysis}
          row={row}
          factor={factors.find(({ id }) => id === row.factor)}
          measures={of(row.factor)}
          names={names}
          select={select}
        />
      ))}
    </table>
  );
};

/** Åtgärdsplanen as Brå's table, edited where it stands, with the checks beside. */
export const PlanPlace = ({ analysis, selected }: PlaceProps) => {
  const { words, domain } = useWords();
  const [, go] = useLocation();
  const measures = useCall('measure.list', { analysis });
  const rows = useCall('plan.rows', { analysis }).data ?? [];
  const derive = useAction('plan.derive');
  const select = (id: string): void => go(`/analysis/${analysis}/plan/${encodeURIComponent(id)}`);
  const chosen = measures.data?.find(({ id }) => id === selected);
  const planned = new Set(rows.map(({ factor }) => factor));
  const loose = (measures.data ?? []).filter((measure) => !measure.factors.some((id) => planned.has(id)));
  return (
    <div className={ui['wide']}>
      <div className={ui['row']}>
        <h1>{words.plan.title}</h1>
        <button type="button" onClick={() => derive.mutate({ analysis })}>
          {words.derivation.derive}
        </button>
        <Link href={`/analysis/${analysis}/print`}>{words.places.print}</Link>
      </div>
      <ErrorNote error={measures.error ?? derive.error} />
      <div className={styles['columns']} data-open={chosen !== undefined}>
        <PlanTable analysis={analysis} select={select} />
        {chosen !== undefined && <MeasureForm key={chosen.id} analysis={analysis} measure={chosen} />}
      </div>
      {loose.length > 0 && (
        <section className={ui['stack']}>
          <h2>{words.plan.unplanned}</h2>
          <ul>
            {loose.map((measure) => (
              <li key={measure.id}>
                <button type="button" data-kind="quiet" onClick={() => select(measure.id)}>
                  {measure.title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={ui['stack']}>
        <h2 title={domain.checkSource.K1}>{words.plan.checks}</h2>
        <ChecksList analysis={analysis} />
      </section>
    </div>
  );
};
