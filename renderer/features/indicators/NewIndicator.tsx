import { useMemo, useState } from 'react';
import type { IndicatorOwner } from '../../../db/domain/plan/indicator-groups.ts';
import { call } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Combo } from '../../ui/Combo.tsx';
import { Field } from '../../ui/Field.tsx';
import { NewRecord } from '../sources/NewRecord.tsx';
import styles from './indicators.module.css';
import type { Indicators } from './use-indicators.ts';

interface NewProps {
  readonly analysis: string;
  readonly known: Indicators;
  /** The indicator or what it is of that is chosen: a new one is of the same. */
  readonly selected: string | null;
  readonly made: (id: string) => void;
}

/** What the chosen indicator is of, or that itself. */
const ownerOf = ({ indicators }: Indicators, selected: string | null): string | null => {
  const chosen = indicators.find(({ id }) => id === selected);
  return chosen?.measure ?? chosen?.factor ?? selected;
};

/** A new indicator: of what, and its title. */
export const NewIndicator = ({ analysis, known, selected, made }: NewProps) => {
  const { words } = useWords();
  const [picked, pick] = useState<string | null>(null);
  const { owners } = known;
  const { ofGoal, ofMeasure } = words.indicators;
  const options = useMemo(
    () =>
      owners.map(({ id, kind, number, title }) => ({
        value: id,
        label: kind === 'factor' ? fill(ofGoal, { number: number ?? '', title }) : fill(ofMeasure, { title }),
      })),
    [owners, ofGoal, ofMeasure],
  );
  const chosen = ownerOf(known, selected);
  const owner: IndicatorOwner | undefined =
    owners.find(({ id }) => id === picked) ?? owners.find(({ id }) => id === chosen) ?? owners[0];
  if (owner === undefined) return null;
  const create = async (title: string): Promise<void> => {
    const of = owner.kind === 'factor' ? { factor: owner.id } : { measure: owner.id };
    made((await call('indicator.create', { analysis, fields: { ...of, title } })).id);
  };
  return (
    <div className={styles['new']}>
      <Field label={words.indicators.of}>
        {(wired) => <Combo wired={wired} options={options} value={owner.id} choose={pick} />}
      </Field>
      <NewRecord label={words.indicator.create} create={create} />
    </div>
  );
};
