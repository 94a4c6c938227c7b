import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { compareSwedish } from '../../../../db/domain/collation.ts';
import { ringOf } from '../../../../db/domain/plan/dependencies.ts';
import { useCall } from '../../../api.ts';
import { fill, useWords } from '../../../i18n/words.tsx';
import { AutoText } from '../../../ui/AutoText.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import { PickMany } from '../../../ui/PickMany.tsx';
import ui from '../../../ui/ui.module.css';
import { orNull } from '../../record-actions.ts';
import styles from '../plan.module.css';
import { type FormProps, lineOf, writerOf } from './form-props.ts';

/** Which measures are to end before this one starts; a ring is refused before anything is stored. */
const DependsOn = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const measures = useCall('measure.list', { analysis }).data;
  const write = writerOf({ analysis, measure });
  const options = useMemo(
    () =>
      (measures ?? [])
        .filter(({ id }) => id !== measure.id)
        .map(({ id, title }) => ({ value: id, label: title }))
        .sort((a, b) => compareSwedish(a.label, b.label)),
    [measures, measure.id],
  );
  const check = (values: readonly string[]): string | undefined => {
    const before = new Map((measures ?? []).map(({ id, dependsOn }): [string, readonly string[]] => [id, dependsOn]));
    const ring = ringOf(before.set(measure.id, values), measure.id);
    if (ring === null) return undefined;
    const titles = new Map((measures ?? []).map(({ id, title }) => [id, title]));
    return fill(words.form.ring, { ring: [...ring, measure.id].map((id) => titles.get(id) ?? '').join(' → ') });
  };
  return (
    <PickMany
      label={words.measure.dependsOn}
      help={words.form.dependsOnHelp}
      placeholder={words.form.addDependsOn}
      values={measure.dependsOn}
      options={options}
      check={check}
      save={(dependsOn) => write({ dependsOn })}
    />
  );
};

/** När: start, end, follow-up, and what comes before. */
export const When = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const write = writerOf({ analysis, measure });
  const { start, end, followUp, dependsOn } = measure;
  const date = (field: 'start' | 'end' | 'followUp') => (
    <AutoText
      kind="date"
      label={words.measure[field]}
      value={measure[field] ?? ''}
      save={(value) => write({ [field]: orNull(value) })}
    />
  );
  const hasPeriod = start !== null || end !== null;
  const line = lineOf(
    [
      hasPeriod && fill(words.form.period, { start: start ?? '', end: end ?? '' }).trim(),
      followUp !== null && fill(words.form.followUpOn, { date: followUp }),
      dependsOn.length === 1 && words.form.afterOne,
      dependsOn.length > 1 && fill(words.form.after, { count: dependsOn.length }),
    ],
    words.form.nothing,
  );
  return (
    <Fold name="when" title={words.form.when} line={line}>
      <div className={styles['pair']}>
        {date('start')}
        {date('end')}
        {date('followUp')}
      </div>
      {start !== null && end !== null && end < start && (
        <span className={ui['warning']}>
          <TriangleAlert size={14} aria-hidden />
          {words.plan.endFirst}
        </span>
      )}
      <DependsOn analysis={analysis} measure={measure} />
    </Fold>
  );
};
