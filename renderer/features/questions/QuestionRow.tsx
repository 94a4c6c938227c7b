import { CircleCheck, CircleDashed, Clock, Trash2 } from 'lucide-react';
import { Link } from 'wouter';
import type { OpenQuestionRecord } from '../../../db/domain/entities.ts';
import { call } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Dash } from '../../ui/cells/Dash.tsx';
import { EditCell } from '../../ui/cells/EditCell.tsx';
import { optionsOf } from '../../ui/options.ts';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import { ShortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { CompareMark } from '../compared/CompareMark.tsx';
import { OpenMark } from '../compared/OpenMark.tsx';
import { type CellName, questionFields, questionSaver } from './question-cells.ts';
import styles from './questions.module.css';
import { isOverdue, type Questions } from './use-questions.ts';

interface RowProps {
  readonly analysis: string;
  readonly question: OpenQuestionRecord;
  readonly known: Questions;
  readonly isChosen: boolean;
}

const Due = ({ question }: { readonly question: OpenQuestionRecord }) => {
  const { words } = useWords();
  if (question.due === null) return <Dash />;
  return (
    <>
      <div className={ui['nowrap']}>{question.due}</div>
      {isOverdue(question) && (
        <div className={`${ui['badge']} ${ui['off']}`}>
          <Clock size={12} aria-hidden />
          {words.questions.overdue}
        </div>
      )}
    </>
  );
};

const State = ({ state }: Pick<OpenQuestionRecord, 'state'>) => {
  const { domain } = useWords();
  const Icon = state === 'open' ? CircleDashed : CircleCheck;
  return (
    <span className={`${ui['badge']} ${state === 'open' ? ui['watch'] : ui['done']}`}>
      <Icon size={12} aria-hidden />
      {domain.questionState[state]}
    </span>
  );
};

const About = ({ analysis, question, known }: Omit<RowProps, 'isChosen'>) => {
  const { words } = useWords();
  const factor = question.factor === null ? undefined : known.factors.byId.get(question.factor);
  if (factor === undefined) return <span className={ui['muted']}>{words.questions.noFactor}</span>;
  return (
    <>
      <Link
        href={`/analysis/${analysis}/questions/${encodeURIComponent(factor.id)}`}
        title={fill(words.questions.see, { title: factor.title })}
      >
        <ShortTitle title={factor.title} />
      </Link>{' '}
      <CompareMark entity="factor" id={factor.id} compact />
    </>
  );
};

/** One question; every cell is edited where it stands. */
export const QuestionRow = ({ analysis, question, known, isChosen }: RowProps) => {
  const { words, domain } = useWords();
  const { id, title, detail, who, whoFunction, answer, state } = question;
  const fields = questionFields(question, words, {
    factors: known.factors.options,
    actors: known.actors.options,
    states: optionsOf(domain.questionState),
  });
  const remove = (): void => void call('openQuestion.delete', { analysis, ids: [id] });
  const cell = (name: CellName, label: string) => ({
    column: name,
    label,
    place: fields[name].map((field) => `openQuestion/${id}/${field.name}`).join(' '),
    fields: fields[name],
    save: questionSaver(analysis, id),
  });
  const removeLabel = fill(words.questions.remove, { title });
  const actor = who === null ? undefined : known.actors.byId.get(who)?.name;
  return (
    <tr aria-selected={isChosen}>
      <EditCell {...cell('title', words.questions.title)} remove={remove}>
        <div className={styles['question']}>
          {title} <OpenMark analysis={analysis} entity="openQuestion" id={id} />
        </div>
        {detail !== '' && <div className={ui['muted']}>{detail}</div>}
        <PersonnummerNote text={`${title}\n${detail}`} />
      </EditCell>
      <EditCell {...cell('factor', words.questions.factor)}>
        <About {...{ analysis, question, known }} />
      </EditCell>
      <EditCell {...cell('who', words.questions.who)}>
        {actor === undefined && whoFunction === '' && <Dash />}
        <div>{actor}</div>
        <div className={ui['muted']}>{whoFunction}</div>
        <PersonnummerNote text={whoFunction} />
      </EditCell>
      <EditCell {...cell('due', words.questions.due)}>
        <Due question={question} />
      </EditCell>
      <EditCell {...cell('answer', words.questions.answer)}>
        {answer === '' ? <Dash /> : answer}
        <PersonnummerNote text={answer} />
      </EditCell>
      <EditCell {...cell('state', words.questions.state)} remove={remove}>
        <State state={state} />
      </EditCell>
      <td>
        <button type="button" data-kind="icon" aria-label={removeLabel} title={removeLabel} onClick={remove}>
          <Trash2 size={14} aria-hidden />
        </button>
      </td>
    </tr>
  );
};
