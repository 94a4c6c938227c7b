import { useState } from 'react';
import type { EvidenceRecord } from '../../../db/domain/entities.ts';
import { call, useAction, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { optionsOf } from '../../ui/options.ts';
import ui from '../../ui/ui.module.css';
import { fieldWriter } from '../record-actions.ts';

type Owner = { readonly factor: string } | { readonly link: string };

const Item = ({
  analysis,
  item,
  title,
}: {
  readonly analysis: string;
  readonly item: EvidenceRecord;
  readonly title: string;
}) => {
  const { words, domain } = useWords();
  const write = fieldWriter('evidence', analysis, item.id);
  return (
    <li className={ui['stack']}>
      <strong>{title}</strong>
      <div className={ui['row']}>
        <Choice
          label={words.evidence.stance}
          value={item.stance}
          options={optionsOf(domain.stance)}
          save={(value) => write({ stance: value as EvidenceRecord['stance'] })}
        />
        <AutoText label={words.evidence.locator} value={item.locator} save={(locator) => write({ locator })} />
      </div>
      <AutoText kind="text" label={words.evidence.quote} value={item.quote} save={(quote) => write({ quote })} />
      <div className={ui['row']}>
        <button type="button" onClick={() => void call('evidence.delete', { analysis, ids: [item.id] })}>
          {words.common.remove}
        </button>
      </div>
    </li>
  );
};

/** The sources behind a factor or a link, each with stance, place and quote. */
export const EvidenceEditor = ({ analysis, owner }: { readonly analysis: string; readonly owner: Owner }) => {
  const { words } = useWords();
  const [source, setSource] = useState('');
  const sources = useCall('source.list', { analysis }).data ?? [];
  const all = useCall('evidence.list', { analysis }).data ?? [];
  const create = useAction('evidence.create', () => setSource(''));
  const items = all.filter((item) => ('factor' in owner ? item.factor === owner.factor : item.link === owner.link));
  const title = (id: string): string => sources.find((one) => one.id === id)?.title ?? '';
  return (
    <section className={ui['stack']}>
      <h2>{words.factor.evidence}</h2>
      {items.length === 0 && <p>{words.evidence.none}</p>}
      <ul className={ui['stack']}>
        {items.map((item) => (
          <Item key={item.id} analysis={analysis} item={item} title={title(item.source)} />
        ))}
      </ul>
      <Field label={words.evidence.add}>
        {(wired) => (
          <span className={ui['inline']}>
            <select {...wired} value={source} onChange={(event) => setSource(event.target.value)}>
              <option value="">{words.common.choose}</option>
              {sources.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </select>
            <button
              type="button"
              onClick={() =>
                source !== '' && create.mutate({ analysis, fields: { ...owner, source, stance: 'supports' } })
              }
            >
              {words.common.add}
            </button>
          </span>
        )}
      </Field>
      <ErrorNote error={create.error} />
    </section>
  );
};
