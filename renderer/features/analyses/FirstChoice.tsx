import { useWords } from '../../i18n/words.tsx';
import styles from './analyses.module.css';

interface ChoiceProps {
  readonly create: () => void;
  readonly sample: () => void;
}

/** The first start: an analysis of one's own, or the sample to look around in. */
export const FirstChoice = ({ create, sample }: ChoiceProps) => {
  const { words } = useWords();
  const { empty, ownTitle, ownText, sampleTitle, sampleText } = words.analyses;
  return (
    <>
      <p>{empty}</p>
      <div className={styles['choices']}>
        <section className={styles['choice']}>
          <h2>{ownTitle}</h2>
          <p>{ownText}</p>
          <button type="button" data-kind="primary" onClick={create}>
            {words.analyses.create}
          </button>
        </section>
        <section className={styles['choice']}>
          <h2>{sampleTitle}</h2>
          <p>{sampleText}</p>
          <button type="button" onClick={sample}>
            {words.analyses.sample}
          </button>
        </section>
      </div>
    </>
  );
};
