import type { Json } from '../../../db/domain/change.ts';
import type { ConflictItem, Written } from '../../../electron/contract/conflict-calls.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import { Prose } from '../compare/FieldValue.tsx';
import { isProse } from '../compare/value-words.ts';
import type { useVersionWords } from './conflict-words.ts';
import styles from './conflicts.module.css';

export type VersionWords = ReturnType<typeof useVersionWords>;
/** What differences are shown against. */
export const against = ['base', 'now', 'none'] as const;
export type Against = (typeof against)[number];

interface ValueProps {
  readonly item: ConflictItem;
  readonly version: { readonly field: string; readonly value: Json };
  readonly from: Json | null;
  readonly said: VersionWords;
}

/** The value of a version; a text word by word against another where one is given. */
export const VersionValue = ({ item, version, from, said }: ValueProps) => {
  const { words } = useWords();
  const { value } = version;
  const isText = isProse(item.entity, version.field) && typeof value === 'string' && value !== '';
  if (!isText) return <p className={styles['value']}>{said.value(item.entity, version)}</p>;
  if (typeof from !== 'string' || from === '') return <p className={styles['value']}>{value}</p>;
  return (
    <>
      <p className={styles['value']}>
        <Prose before={from} after={value} />
      </p>
      {from === value && <p className={ui['help']}>{words.conflicts.same}</p>}
    </>
  );
};

/** Who wrote a version, when, and how it came here. */
export const Authorship = ({ version, said }: { readonly version: Written; readonly said: VersionWords }) => {
  const { stamp } = useFormats();
  const { organisation } = version.author;
  return (
    <p className={styles['by']}>
      <strong>{said.author(version)}</strong>
      {organisation !== '' && <span>{organisation}</span>}
      <span>
        <time dateTime={version.at}>{stamp(version.at)}</time>
      </span>
      <span>{said.origin(version)}</span>
    </p>
  );
};

interface VersionProps {
  readonly item: ConflictItem;
  readonly version: Written;
  /** 1 for the first: the key that chooses it. */
  readonly digit: number;
  readonly from: Json | null;
  readonly said: VersionWords;
  readonly choose: () => void;
  /** Begins a version of one's own with this one; `null` where there is nothing to write. */
  readonly start: (() => void) | null;
}

/** One version beside the others, with what may be done with it. */
export const Version = ({ item, version, digit, from, said, choose, start }: VersionProps) => {
  const { words } = useWords();
  const { conflicts } = words;
  const naming = { digit, name: said.author(version) };
  return (
    <section className={styles['version']} aria-label={fill(conflicts.version, naming)}>
      <header>
        <kbd>{digit}</kbd>
        <Authorship version={version} said={said} />
        {digit === 1 && item.kind === 'value' && <span className={styles['stands']}>{conflicts.now}</span>}
      </header>
      <VersionValue {...{ item, version, from, said }} />
      <div className={styles['buttons']}>
        <button type="button" aria-label={fill(conflicts.chooseOf, naming)} onClick={choose}>
          {conflicts.choose}
        </button>
        {start !== null && (
          <button type="button" data-kind="quiet" aria-label={fill(conflicts.startOf, naming)} onClick={start}>
            {conflicts.start}
          </button>
        )}
      </div>
    </section>
  );
};
