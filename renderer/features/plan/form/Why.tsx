import { type effects, mechanisms, techniqueColumns } from '../../../../db/domain/planning-values.ts';
import { fill, useWords } from '../../../i18n/words.tsx';
import { AutoText } from '../../../ui/AutoText.tsx';
import { Choice, Many } from '../../../ui/Choice.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import { optionalOptions, optionsOf } from '../../../ui/options.ts';
import ui from '../../../ui/ui.module.css';
import { orNull } from '../../record-actions.ts';
import plan from '../plan.module.css';
import styles from './form.module.css';
import { type FormProps, lineOf, writerOf } from './form-props.ts';

type Technique = FormProps['measure']['techniques'][number];
type Mechanism = FormProps['measure']['mechanisms'][number];

/** Clarke's five columns, a group each. */
const Techniques = ({ analysis, measure }: FormProps) => {
  const { words, domain } = useWords();
  const write = writerOf({ analysis, measure });
  const line = measure.techniques.map((technique) => domain.technique[technique]).join(', ');
  return (
    <Fold isInner name="techniques" title={words.measure.techniques} line={line}>
      <span className={ui['help']}>{words.form.techniquesHelp}</span>
      <div className={styles['columns']}>
        {Object.entries(techniqueColumns).map(([column, members]) => (
          <Many
            key={column}
            label={domain.techniqueColumn[column as keyof typeof techniqueColumns]}
            values={measure.techniques}
            options={members.map((value) => ({ value, label: domain.technique[value] }))}
            save={(techniques) => write({ techniques: techniques as Technique[] })}
          />
        ))}
      </div>
    </Fold>
  );
};

const Mechanisms = ({ analysis, measure }: FormProps) => {
  const { words, domain } = useWords();
  const write = writerOf({ analysis, measure });
  const line = measure.mechanisms.map((mechanism) => domain.mechanism[mechanism]).join(', ');
  return (
    <Fold isInner name="mechanisms" title={words.measure.mechanisms} line={line}>
      <Many
        label={words.form.mechanismsHelp}
        values={measure.mechanisms}
        options={mechanisms.map((value) => ({ value, label: domain.mechanism[value] }))}
        save={(chosen) => write({ mechanisms: chosen as Mechanism[] })}
      />
    </Fold>
  );
};

const useLine = ({ basis, effect, effort, techniques, mechanisms: chosen }: FormProps['measure']): string => {
  const { words, domain } = useWords();
  return lineOf(
    [
      basis && domain.basis[basis],
      effect !== 'unset' && fill(words.form.effectIs, { effect: domain.effect[effect].toLocaleLowerCase('sv') }),
      effort !== 'unset' && fill(words.form.effortIs, { effort: domain.effort[effort].toLocaleLowerCase('sv') }),
      techniques.length > 0 && fill(words.form.techniqueCount, { count: techniques.length }),
      chosen.length > 0 && fill(words.form.mechanismCount, { count: chosen.length }),
    ],
    words.form.nothing,
  );
};

/** Varför det väntas verka: what it rests on, effect against effort, and how it works. */
export const Why = ({ analysis, measure }: FormProps) => {
  const { words, domain } = useWords();
  const line = useLine(measure);
  const write = writerOf({ analysis, measure });
  return (
    <Fold name="why" title={words.form.why} line={line}>
      <div className={plan['pair']}>
        <Choice
          label={words.measure.basis}
          value={measure.basis ?? ''}
          options={optionalOptions(domain.basis, words.common.choose)}
          save={(value) => write({ basis: orNull(value) as typeof measure.basis })}
        />
        <Choice
          label={words.measure.effect}
          value={measure.effect}
          options={optionsOf(domain.effect)}
          save={(value) => write({ effect: value as (typeof effects)[number] })}
        />
        <Choice
          label={words.measure.effort}
          value={measure.effort}
          options={optionsOf(domain.effort)}
          save={(value) => write({ effort: value as typeof measure.effort })}
        />
      </div>
      <AutoText
        kind="text"
        label={words.measure.basisReference}
        help={words.form.basisReferenceHelp}
        value={measure.basisReference}
        save={(basisReference) => write({ basisReference })}
      />
      <Techniques analysis={analysis} measure={measure} />
      <Mechanisms analysis={analysis} measure={measure} />
    </Fold>
  );
};
