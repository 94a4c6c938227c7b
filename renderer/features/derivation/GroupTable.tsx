import { Anchor, Scissors } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'wouter';
import type { DerivedFactor } from '../../../db/domain/derivation/types.ts';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { explain } from '../../../db/domain/words/index.ts';
import { useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { EvidenceBadge } from '../../ui/EvidenceBadge.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import styles from './derivation.module.css';

/** Share as a bar from zero with its number beside it; the largest share of the analysis fills the bar. */
const Share = ({ share, most }: { readonly share: number; readonly most: number }) => {
  const { percent } = useFormats();
  return (
    <span className={styles['share']}>
      <span className={styles['bar']} aria-hidden>
        <span style={{ inlineSize: `${most > 0 ? (100 * share) / most : 0}%` }} />
      </span>
      {percent(share)}
    </span>
  );
};

const Marks = ({ factor }: { readonly factor: DerivedFactor }) => {
  const { words } = useWords();
  return (
    <>
      {factor.rootCause && (
        <span className={ui['badge']}>
          <Anchor size={12} aria-hidden />
          {words.derivation.root}
        </span>
      )}
      {factor.inCut && (
        <span className={ui['badge']}>
          <Scissors size={12} aria-hidden />
          {words.derivation.inCut}
        </span>
      )}
    </>
  );
};

interface RowProps {
  readonly analysis: string;
  readonly factor: DerivedFactor;
  readonly record: FactorRecord | undefined;
  /** The largest share of any factor. */
  readonly most: number;
  readonly actorName: (id: string) => string;
  readonly move: (factor: DerivedFactor) => void;
}

/** Rådighet, and for what others decide: vem då. */
const Influence = ({ record, actorName }: Pick<RowProps, 'record' | 'actorName'>) => {
  const { words, domain } = useWords();
  if (record === undefined) return null;
  const others = record.otherActors.map(actorName);
  return (
    <>
      <div>{domain.influenceLevel[record.influenceLevel]}</div>
      {others.length > 0 && (
        <div className={styles['sub']}>{fill(words.derivation.who, { actors: others.join(', ') })}</div>
      )}
    </>
  );
};

const Row = ({ analysis, factor, record, most, actorName, move }: RowProps) => {
  const { words, language } = useWords();
  return (
    <tr>
      <td>
        <Link href={`/analysis/${analysis}/factors/${encodeURIComponent(factor.id)}`}>
          <ShortTitle title={factor.title} />
        </Link>
        <div className={styles['marks']}>
          <Marks factor={factor} />
        </div>
      </td>
      <td>
        <Share share={factor.share} most={most} />
      </td>
      <td>
        <EvidenceBadge state={factor.evidence} />
      </td>
      <td>
        <Influence record={record} actorName={actorName} />
      </td>
      <td>{explain(factor.explanation, language)}</td>
      <td>
        {factor.role === 'candidate' && (
          <button
            type="button"
            data-kind="quiet"
            aria-label={fill(words.derivation.moveTitle, { title: factor.title })}
            onClick={() => move(factor)}
          >
            {words.derivation.place}
          </button>
        )}
      </td>
    </tr>
  );
};

interface TableProps {
  readonly analysis: string;
  readonly title: string;
  /** What puts a factor into this group, in one sentence. */
  readonly help: string;
  readonly factors: readonly DerivedFactor[];
  /** The largest share of any factor of the analysis. */
  readonly most: number;
  readonly move: (factor: DerivedFactor) => void;
}

/** One group of the derivation: each factor with its share, evidence, influence and why it stands here. */
export const GroupTable = ({ analysis, title, help, factors, most, move }: TableProps) => {
  const { words } = useWords();
  const id = useId();
  const { number } = useFormats();
  const records = new Map((useCall('factor.list', { analysis }).data ?? []).map((record) => [record.id, record]));
  const actors = new Map((useCall('actor.list', { analysis }).data ?? []).map((actor) => [actor.id, actor.name]));
  const heads = [
    words.factor.title,
    words.derivation.shareShort,
    words.factor.evidence,
    words.factor.influenceLevel,
    words.derivation.why,
    words.derivation.place,
  ];
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className={styles['count']}>{number(factors.length)}</span>
      </h2>
      <p className={ui['help']}>{help}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {factors.map((factor) => (
            <Row
              key={factor.id}
              analysis={analysis}
              factor={factor}
              record={records.get(factor.id)}
              most={most}
              actorName={(actor) => actors.get(actor) ?? actor}
              move={move}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
};
