import type { FactorRecord } from '../../../db/domain/entities.ts';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { Choice, Many } from '../../ui/Choice.tsx';
import { optionsOf } from '../../ui/options.ts';
import ui from '../../ui/ui.module.css';
import { fieldWriter, orNull } from '../record-actions.ts';

interface FormProps {
  readonly analysis: string;
  readonly factor: FactorRecord;
}

/** Rådighet, a step of its own: how far the municipality can influence the factor, who decides, why, and who else. */
export const Influence = ({ analysis, factor }: FormProps) => {
  const { words, domain } = useWords();
  const actors = useCall('actor.list', { analysis }).data ?? [];
  const write = fieldWriter('factor', analysis, factor.id);
  const named = actors.map(({ id, name }) => ({ value: id, label: name }));
  const decided = factor.influenceLevel === 'own' || factor.influenceLevel === 'shared';
  const others = factor.influenceLevel === 'shared' || factor.influenceLevel === 'none';
  return (
    <fieldset className={ui['stack']}>
      <legend className={ui['label']}>{words.factor.influenceLevel}</legend>
      <Choice
        label={words.factor.influenceQuestion}
        value={factor.influenceLevel}
        options={optionsOf(domain.influenceLevel)}
        save={(value) => write({ influenceLevel: value as FactorRecord['influenceLevel'] })}
      />
      {decided && (
        <Choice
          label={words.factor.decidingActor}
          value={factor.decidingActor ?? ''}
          options={[{ value: '', label: words.common.choose }, ...named]}
          save={(value) => write({ decidingActor: orNull(value) })}
        />
      )}
      {decided && (
        <AutoText
          kind="text"
          label={words.factor.influenceMotive}
          value={factor.influenceMotive}
          save={(influenceMotive) => write({ influenceMotive })}
        />
      )}
      {others && (
        <Many
          label={words.factor.otherActors}
          values={factor.otherActors}
          options={named}
          save={(otherActors) => write({ otherActors })}
        />
      )}
    </fieldset>
  );
};
