import { X } from 'lucide-react';
import { compareSwedish } from '../../../db/domain/collation.ts';
import type { ActorRecord, FactorRecord } from '../../../db/domain/entities.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import type { Option } from '../../ui/Choice.tsx';
import { Combo } from '../../ui/Combo.tsx';
import { Field } from '../../ui/Field.tsx';
import ui from '../../ui/ui.module.css';
import { fieldWriter, orNull } from '../record-actions.ts';
import styles from './factors.module.css';

interface PartProps {
  readonly analysis: string;
  readonly factor: FactorRecord;
}

export const actorOptions = (actors: readonly ActorRecord[]): Option[] =>
  [...actors].sort((a, b) => compareSwedish(a.name, b.name)).map(({ id, name }) => ({ value: id, label: name }));

/** Who else: the chosen ones as marks that can be taken away, and one more by its name. */
const Others = ({
  factor,
  options,
  write,
}: Pick<PartProps, 'factor'> & {
  readonly options: readonly Option[];
  readonly write: (otherActors: string[]) => void;
}) => {
  const { words } = useWords();
  const { otherActors } = factor;
  const chosen = options.filter(({ value }) => otherActors.includes(value));
  const free = options.filter(({ value }) => !otherActors.includes(value));
  return (
    <Field label={words.factor.otherActors} help={words.factor.otherActorsHelp}>
      {(wired) => (
        <div className={ui['stack']}>
          {chosen.length > 0 && (
            <ul className={styles['marks']}>
              {chosen.map(({ value, label }) => (
                <li key={value} className={styles['mark']}>
                  {label}
                  <button
                    type="button"
                    data-kind="quiet"
                    aria-label={fill(words.factor.removeNamed, { name: label })}
                    onClick={() => write(otherActors.filter((id) => id !== value))}
                  >
                    <X size={14} aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <Combo
            wired={wired}
            options={free}
            value=""
            placeholder={words.factor.addActor}
            choose={(id) => write([...otherActors, id])}
          />
        </div>
      )}
    </Field>
  );
};

/** What the level asks for: who decides and on what ground, and who else is needed. */
export const InfluenceDetails = ({ analysis, factor }: PartProps) => {
  const { words } = useWords();
  const actors = useCall('actor.list', { analysis });
  const write = fieldWriter('factor', analysis, factor.id);
  const options = actorOptions(actors.data ?? []);
  const decided = factor.influenceLevel === 'own' || factor.influenceLevel === 'shared';
  const others = factor.influenceLevel === 'shared' || factor.influenceLevel === 'none';
  if (!decided && !others) return null;
  if (actors.isSuccess && options.length === 0) return <p>{words.factor.noActors}</p>;
  return (
    <>
      {decided && (
        <Field label={words.factor.decidingActor}>
          {(wired) => (
            <Combo
              wired={wired}
              options={[{ value: '', label: words.common.none }, ...options]}
              value={factor.decidingActor ?? ''}
              choose={(id) => void write({ decidingActor: orNull(id) })}
            />
          )}
        </Field>
      )}
      {decided && (
        <AutoText
          kind="text"
          label={words.factor.influenceMotive}
          help={words.factor.motiveHelp}
          value={factor.influenceMotive}
          save={(influenceMotive) => write({ influenceMotive })}
        />
      )}
      {others && <Others factor={factor} options={options} write={(otherActors) => void write({ otherActors })} />}
    </>
  );
};
