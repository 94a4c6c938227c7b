import { compareSwedish } from '../../../db/domain/collation.ts';
import type { EvidenceRecord, SourceRecord } from '../../../db/domain/entities.ts';
import { pageNumber } from '../../../db/domain/values.ts';
import { call, useAction, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Combo } from '../../ui/Combo.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { optionsOf } from '../../ui/options.ts';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { OpenFile } from '../attachments/OpenFile.tsx';
import { fieldWriter } from '../record-actions.ts';
import styles from './factors.module.css';

type Owner = { readonly factor: string } | { readonly link: string };

interface ItemProps {
  readonly analysis: string;
  readonly item: EvidenceRecord;
  readonly source: SourceRecord | undefined;
}

/** The page of the source's file where it says so. What is no page is said and kept as it was typed. */
const PageField = ({ page, write }: { page: number | null; write: (page: number | null) => Promise<unknown> }) => {
  const { words } = useWords();
  const pageOf = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));
  return (
    <AutoText
      label={words.evidence.page}
      value={page === null ? '' : String(page)}
      check={(typed) => (pageNumber.nullable().safeParse(pageOf(typed)).success ? undefined : words.evidence.pageFault)}
      save={(typed) => write(pageOf(typed))}
    />
  );
};

const Item = ({ analysis, item, source }: ItemProps) => {
  const { words, domain } = useWords();
  const write = fieldWriter('evidence', analysis, item.id);
  const attachment = source?.attachment ?? null;
  return (
    <li className={styles['card']}>
      <strong>
        <ShortTitle title={source?.title ?? ''} />
      </strong>
      {source?.date === null && <span className={ui['watch']}>{words.evidence.undated}</span>}
      <div className={styles['pairs']}>
        <Choice
          label={words.evidence.stance}
          value={item.stance}
          options={optionsOf(domain.stance)}
          save={(value) => write({ stance: value as EvidenceRecord['stance'] })}
        />
        <AutoText label={words.evidence.locator} value={item.locator} save={(locator) => write({ locator })} />
        {(attachment !== null || item.page !== null) && (
          <PageField page={item.page} write={(page) => write({ page })} />
        )}
      </div>
      <AutoText kind="text" label={words.evidence.quote} value={item.quote} save={(quote) => write({ quote })} />
      <div className={ui['row']}>
        {attachment !== null && <OpenFile analysis={analysis} attachment={attachment} page={item.page} />}
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
  const sources = useCall('source.list', { analysis });
  const all = useCall('evidence.list', { analysis }).data ?? [];
  const create = useAction('evidence.create');
  const items = all.filter((item) => ('factor' in owner ? item.factor === owner.factor : item.link === owner.link));
  const known = new Map((sources.data ?? []).map((source) => [source.id, source]));
  const options = [...known.values()]
    .sort((a, b) => compareSwedish(a.title, b.title))
    .map(({ id, title }) => ({ value: id, label: title }));
  return (
    <>
      {items.length === 0 && <p className={ui['help']}>{words.evidence.none}</p>}
      {items.length > 0 && (
        <ul className={styles['cards']}>
          {items.map((item) => (
            <Item key={item.id} analysis={analysis} item={item} source={known.get(item.source)} />
          ))}
        </ul>
      )}
      {sources.isSuccess && options.length === 0 ? (
        <p className={ui['help']}>{words.evidence.noSources}</p>
      ) : (
        <Field label={words.evidence.add}>
          {(wired) => (
            <Combo
              wired={wired}
              options={options}
              value=""
              placeholder={words.evidence.search}
              choose={(source) => create.mutate({ analysis, fields: { ...owner, source, stance: 'supports' } })}
            />
          )}
        </Field>
      )}
      <ErrorNote error={create.error} />
    </>
  );
};
