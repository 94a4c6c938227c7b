import { CalendarClock, CircleCheck, CircleDashed, Clock, Trash2, TriangleAlert } from 'lucide-react';
import { stepStanding } from '../../../db/domain/plan/standing.ts';
import type { DecisionStepRecord } from '../../../db/domain/planning-records.ts';
import { useAction } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import type { Option } from '../../ui/Choice.tsx';
import { Dash } from '../../ui/cells/Dash.tsx';
import { EditCell } from '../../ui/cells/EditCell.tsx';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';
import { type StepCell, stepFields, stepSaver } from './step-cells.ts';

interface RowProps {
  readonly analysis: string;
  readonly step: DecisionStepRecord;
  readonly organs: readonly Option[];
}

const icons = {
  done: CircleCheck,
  overdue: Clock,
  soon: TriangleAlert,
  later: CalendarClock,
  undated: CircleDashed,
} as const;
const tones = { done: 'done', overdue: 'off', soon: 'watch', later: 'muted', undated: 'muted' } as const;

const StandingBadge = ({ step }: { readonly step: DecisionStepRecord }) => {
  const { words } = useWords();
  const standing = stepStanding(step, today());
  const Icon = icons[standing];
  return (
    <span className={`${ui['badge']} ${ui[tones[standing]]}`}>
      <Icon size={12} aria-hidden />
      {words.decision.standings[standing]}
    </span>
  );
};

/** One step towards the decision; its cells are edited where they stand. */
export const StepRow = ({ analysis, step, organs }: RowProps) => {
  const { words } = useWords();
  const { id, title, date, organ, done } = step;
  const fields = stepFields(step, words, organs);
  const save = stepSaver(analysis, id);
  const update = useAction('decisionStep.update');
  const drop = useAction('decisionStep.delete');
  const remove = (): void => drop.mutate({ analysis, ids: [id] });
  const cell = (name: StepCell) => ({
    column: name,
    label: fields[name].label,
    place: `decisionStep/${id}/${name}`,
    fields: [fields[name]],
    save,
  });
  const removeLabel = fill(words.decision.removeStep, { title });
  return (
    <tr>
      <EditCell {...cell('date')}>{date === null ? <Dash /> : <span className={ui['nowrap']}>{date}</span>}</EditCell>
      <EditCell {...cell('title')} remove={remove}>
        <ShortTitle title={title} />
        <PersonnummerNote text={title} />
      </EditCell>
      <EditCell {...cell('organ')}>{organs.find(({ value }) => value === organ)?.label ?? <Dash />}</EditCell>
      <td>
        <StandingBadge step={step} />
      </td>
      <td>
        <input
          type="checkbox"
          checked={done}
          aria-label={fill(words.decision.markDone, { title })}
          onChange={() => update.mutate({ analysis, id, fields: { done: !done } })}
        />
      </td>
      <td>
        <button type="button" data-kind="icon" aria-label={removeLabel} title={removeLabel} onClick={remove}>
          <Trash2 size={14} aria-hidden />
        </button>
      </td>
    </tr>
  );
};
