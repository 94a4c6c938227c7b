import { Link } from 'wouter';
import type { DerivedFactor } from '../../../db/domain/derivation/types.ts';
import { explain } from '../../../db/domain/words/index.ts';
import { useWords } from '../../i18n/words.tsx';
import { EvidenceBadge } from '../../ui/EvidenceBadge.tsx';
import ui from '../../ui/ui.module.css';

const percent = new Intl.NumberFormat('sv-SE', { style: 'percent', maximumFractionDigits: 0 });

interface TableProps {
  readonly analysis: string;
  readonly factors: readonly DerivedFactor[];
  readonly place: (factor: DerivedFactor) => void;
}

const Marks = ({ factor }: { readonly factor: DerivedFactor }) => {
  const { words } = useWords();
  const marks = [factor.rootCause && words.derivation.root, factor.inCut && words.derivation.inCut];
  return <span className={ui['muted']}>{marks.filter(Boolean).join(', ')}</span>;
};

export const FactorTable = ({ analysis, factors, place }: TableProps) => {
  const { words, language } = useWords();
  const { title, evidence } = words.factor;
  const { shareShort, why, place: move } = words.derivation;
  return (
    <table>
      <thead>
        <tr>
          {[title, shareShort, evidence, why, move].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {factors.map((factor) => (
          <tr key={factor.id}>
            <td>
              <Link href={`/analysis/${analysis}/factors/${encodeURIComponent(factor.id)}`}>{factor.title}</Link>{' '}
              <Marks factor={factor} />
            </td>
            <td>{percent.format(factor.share)}</td>
            <td>
              <EvidenceBadge state={factor.evidence} />
            </td>
            <td>{explain(factor.explanation, language)}</td>
            <td>
              {factor.role === 'candidate' && (
                <button type="button" onClick={() => place(factor)}>
                  {move}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
