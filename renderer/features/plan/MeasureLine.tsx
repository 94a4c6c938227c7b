import { LockKeyhole, PanelRight, TriangleAlert } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { ActorRecord, MeasureRecord } from '../../../db/domain/entities.ts';
import type { FollowUpRecord } from '../../../db/domain/planning-records.ts';
import { useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Dash } from '../../ui/cells/Dash.tsx';
import { EditCell } from '../../ui/cells/EditCell.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { CompareMark } from '../compared/CompareMark.tsx';
import { LightMark, StatusMark } from '../follow-up/Marks.tsx';
import { measureFields, measureSaver } from './measure-cells.ts';
import styles from './plan.module.css';

interface LineProps {
  readonly analysis: string;
  readonly measure: MeasureRecord;
  readonly actors: readonly ActorRecord[];
  /** The other causes that it is against, by number: ”2, 5”; empty where there is none. */
  readonly also: string;
  /** Its latest follow-up. */
  readonly followUp: FollowUpRecord | null;
  readonly isChosen: boolean;
  readonly select: (id: string, isAsked?: boolean) => void;
  /** Head of the lines, on the first of them. */
  readonly head?: ReactNode;
}

/** ”Beprövad · kort sikt · situationell · ordinarie arbete”, secrecy, and the other causes. */
const Traits = ({ measure, also }: Pick<LineProps, 'measure' | 'also'>) => {
  const { words, domain } = useWords();
  const { basis, horizon, approach, work } = measure;
  const traits = [
    basis && domain.basis[basis],
    horizon && domain.horizon[horizon],
    approach && domain.approach[approach],
    work && domain.work[work],
  ]
    .filter((trait) => trait !== null)
    .map((trait, index) => (index === 0 ? trait : trait.toLocaleLowerCase('sv')));
  return (
    <>
      {traits.length > 0 && <div className={styles['sub']}>{traits.join(' · ')}</div>}
      {also !== '' && <div className={styles['sub']}>{fill(words.plan.also, { numbers: also })}</div>}
      {measure.secrecy && (
        <div className={ui['badge']}>
          <LockKeyhole size={12} aria-hidden />
          {words.measure.secrecy}
        </div>
      )}
    </>
  );
};

const When = ({ measure: { start, end } }: { readonly measure: MeasureRecord }) => {
  const { words } = useWords();
  if (start === null && end === null) return <Dash />;
  return (
    <>
      <div className={ui['nowrap']}>{`${start ?? ''}–`}</div>
      <div className={ui['nowrap']}>{end}</div>
      {start !== null && end !== null && end < start && (
        <div className={`${ui['badge']} ${ui['watch']}`}>
          <TriangleAlert size={12} aria-hidden />
          {words.plan.endFirst}
        </div>
      )}
    </>
  );
};

/** Its latest status and light, and the text that explains the light. */
const Stands = ({ followUp: { status, light, lightText } }: { readonly followUp: FollowUpRecord }) => (
  <div className={styles['stands']} title={lightText === '' ? undefined : lightText}>
    <StatusMark status={status} />
    {light !== null && <LightMark light={light} />}
  </div>
);

/** One measure of a cause; every cell is edited where it stands. */
export const MeasureLine = memo((props: LineProps) => {
  const { analysis, measure, actors, also, followUp, isChosen, select, head } = props;
  const { words } = useWords();
  const fields = measureFields(measure, words, actors);
  const save = measureSaver(analysis, measure.id);
  const actor = actors.find(({ id }) => id === measure.responsibleActor)?.name;
  const cell = (name: keyof typeof fields, label: string) => ({
    column: name,
    label,
    place: fields[name].map((field) => `measure/${measure.id}/${field.name}`).join(' '),
    fields: fields[name],
    save,
  });
  const removal = useAction('measure.delete');
  const remove = (): void => removal.mutate({ analysis, ids: [measure.id] });
  return (
    <tr aria-selected={isChosen} onFocus={() => isChosen || select(measure.id)}>
      {head}
      <EditCell {...cell('title', words.plan.measure)} remove={remove}>
        <ShortTitle title={measure.title} /> <CompareMark entity="measure" id={measure.id} />
        <button
          type="button"
          data-kind="icon"
          tabIndex={-1}
          className={styles['details']}
          aria-label={fill(words.plan.details, { title: measure.title })}
          title={fill(words.plan.details, { title: measure.title })}
          onClick={() => select(measure.id, true)}
        >
          <PanelRight size={14} aria-hidden />
        </button>
        <Traits measure={measure} also={also} />
        <ErrorNote error={removal.error} />
      </EditCell>
      <EditCell {...cell('goal', words.plan.goals)}>{measure.goal === '' ? <Dash /> : measure.goal}</EditCell>
      <EditCell {...cell('when', words.plan.when)}>
        <When measure={measure} />
      </EditCell>
      <EditCell {...cell('who', words.plan.who)}>
        {actor === undefined && measure.responsibleFunction === '' && <Dash />}
        <div>{actor}</div>
        <div className={styles['sub']}>{measure.responsibleFunction}</div>
      </EditCell>
      <EditCell {...cell('followUp', words.plan.followUp)}>
        {measure.followUp === null && followUp === null && <Dash />}
        {measure.followUp !== null && <div className={ui['nowrap']}>{measure.followUp}</div>}
        {followUp !== null && <Stands followUp={followUp} />}
      </EditCell>
    </tr>
  );
});
