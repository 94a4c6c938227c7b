import { DELETED } from '../../../db/domain/change.ts';
import type { ConflictItem } from '../../../electron/contract/conflict-calls.ts';
import { useWords } from '../../i18n/words.tsx';
import { fieldName } from './conflict-words.ts';
import styles from './conflicts.module.css';
import { Authorship, VersionValue, type VersionWords } from './Version.tsx';

/** The keys that choose. */
const [KEEP, REMOVE] = ['1', '2'];

interface StaysProps {
  readonly item: ConflictItem;
  readonly names: Readonly<Record<string, string>>;
  readonly said: VersionWords;
  readonly settle: (keep: boolean) => void;
}

/** A record that one deleted and another edited or needs: what each did, and whether it stays. */
export const Stays = ({ item, names, said, settle }: StaysProps) => {
  const { words } = useWords();
  const { conflicts } = words;
  const kept = item.versions.filter(({ field, value }) => field !== DELETED || value !== true);
  const gone = item.versions.filter(({ field, value }) => field === DELETED && value === true);
  return (
    <div className={styles['versions']}>
      <section className={styles['version']} aria-label={conflicts.keep}>
        <header>
          <kbd>{KEEP}</kbd>
          <strong>{conflicts.keep}</strong>
          <span className={styles['stands']}>{conflicts.now}</span>
        </header>
        {item.kind === 'needed' && <p>{conflicts.neededText}</p>}
        {kept.map((version) => (
          <div key={version.changeId} className={styles['edit']}>
            <Authorship version={version} said={said} />
            {version.field !== DELETED && (
              <span className={styles['soft']}>{fieldName(words, item.entity, version.field, names)}</span>
            )}
            <VersionValue {...{ item, version, said }} from={null} />
          </div>
        ))}
        <p className={styles['soft']}>{conflicts.keepText}</p>
        <div className={styles['buttons']}>
          <button type="button" onClick={() => settle(true)}>
            {conflicts.keep}
          </button>
        </div>
      </section>
      <section className={styles['version']} aria-label={conflicts.remove}>
        <header>
          <kbd>{REMOVE}</kbd>
          <strong>{conflicts.remove}</strong>
        </header>
        {gone.map((version) => (
          <div key={version.changeId} className={styles['edit']}>
            <Authorship version={version} said={said} />
            <VersionValue {...{ item, version, said }} from={null} />
          </div>
        ))}
        <p className={styles['soft']}>{conflicts.removeText}</p>
        <div className={styles['buttons']}>
          <button type="button" onClick={() => settle(false)}>
            {conflicts.remove}
          </button>
        </div>
      </section>
    </div>
  );
};
