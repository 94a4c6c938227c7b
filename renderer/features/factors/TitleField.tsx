import { useRef } from 'react';
import { useLocation } from 'wouter';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { SimilarFactors } from './SimilarFactors.tsx';

interface TitleProps {
  readonly analysis: string;
  readonly factor: FactorRecord;
  readonly save: (title: string) => Promise<unknown>;
}

/** The title of a factor; once it is written in, factors that are called alike are shown. */
export const TitleField = ({ analysis, factor, save }: TitleProps) => {
  const { words } = useWords();
  const [address, go] = useLocation();
  const before = useRef(factor.title);
  const view = address.split('/')[3] ?? 'factors';
  return (
    <AutoText
      kind="text"
      label={words.factor.title}
      value={factor.title}
      save={save}
      below={(text) =>
        text !== before.current && (
          <SimilarFactors
            analysis={analysis}
            text={text}
            except={factor.id}
            choose={(id) => go(`/analysis/${analysis}/${view}/${encodeURIComponent(id)}`)}
          />
        )
      }
    />
  );
};
