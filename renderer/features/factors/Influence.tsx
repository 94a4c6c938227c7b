import type { FactorRecord } from '../../../db/domain/entities.ts';
import { influenceLevels } from '../../../db/domain/values.ts';
import { useWords } from '../../i18n/words.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { optionsOf } from '../../ui/options.ts';
import { fieldWriter } from '../record-actions.ts';
import { InfluenceDetails } from './InfluenceDetails.tsx';

type Level = FactorRecord['influenceLevel'];
export const isLevel = (value: string): value is Level => influenceLevels.some((level) => level === value);

interface FormProps {
  readonly analysis: string;
  readonly factor: FactorRecord;
}

/** How far the municipality can influence the factor, who decides, why, and who else: as a part of the details. */
export const Influence = ({ analysis, factor }: FormProps) => {
  const { words, domain } = useWords();
  const write = fieldWriter('factor', analysis, factor.id);
  return (
    <>
      <Choice
        label={words.factor.influenceQuestion}
        value={factor.influenceLevel}
        options={optionsOf(domain.influenceLevel)}
        save={(value) => (isLevel(value) ? write({ influenceLevel: value }) : Promise.resolve())}
      />
      <InfluenceDetails analysis={analysis} factor={factor} />
    </>
  );
};
