import { X } from 'lucide-react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { FollowUpRecord } from '../../../db/domain/planning-records.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Combo } from '../../ui/Combo.tsx';
import { Field } from '../../ui/Field.tsx';
import ui from '../../ui/ui.module.css';
import styles from './follow-up.module.css';
import type { Write } from './use-writer.ts';

interface SourcesProps {
  readonly analysis: string;
  readonly followUp: FollowUpRecord;
  readonly write: Write;
}

/** The sources that a follow-up rests on. */
export const Sources = ({ analysis, followUp, write }: SourcesProps) => {
  const { words } = useWords();
  const list = useCall('source.list', { analysis });
  const all = [...(list.data ?? [])].sort((a, b) => compareSwedish(a.title, b.title));
  const attached = new Set(followUp.sources);
  const chosen = all.filter(({ id }) => attached.has(id));
  const free = all.filter(({ id }) => !attached.has(id)).map(({ id, title }) => ({ value: id, label: title }));
  if (list.isSuccess && all.length === 0) return <p className={ui['help']}>{words.followUp.noSources}</p>;
  return (
    <div className={ui['field']}>
      {chosen.length > 0 && (
        <ul className={styles['sources']} aria-label={words.followUp.sources}>
          {chosen.map(({ id, title }) => {
            const remove = fill(words.followUp.removeSource, { title });
            const without = followUp.sources.filter((one) => one !== id);
            return (
              <li key={id}>
                {title}
                <button
                  type="button"
                  data-kind="quiet"
                  aria-label={remove}
                  title={remove}
                  onClick={() => void write({ sources: without })}
                >
                  <X size={12} aria-hidden />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <Field label={words.followUp.addSource}>
        {(wired) => (
          <Combo
            wired={wired}
            options={free}
            value=""
            placeholder={words.followUp.searchSource}
            choose={(id) => void write({ sources: [...followUp.sources, id] })}
          />
        )}
      </Field>
    </div>
  );
};
