import { CircleCheck, CircleDashed, CircleSlash, Clock, Send, Trash2 } from 'lucide-react';
import { Link } from 'wouter';
import { isUnanswered } from '../../../db/domain/plan/requests.ts';
import type { RequestRecord } from '../../../db/domain/planning-records.ts';
import { call } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Dash } from '../../ui/cells/Dash.tsx';
import { EditCell } from '../../ui/cells/EditCell.tsx';
import { optionsOf } from '../../ui/options.ts';
import { PersonnummerNote } from '../../ui/PersonnummerNote.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';
import { type CellName, requestFields, requestSaver } from './request-cells.ts';
import styles from './requests.module.css';
import type { Requests } from './use-requests.ts';

interface RowProps {
  readonly analysis: string;
  readonly request: RequestRecord;
  readonly known: Requests;
  readonly isChosen: boolean;
  readonly select: (id: string) => void;
}

const looks = {
  draft: { Icon: CircleDashed, tone: 'muted' },
  sent: { Icon: Send, tone: 'watch' },
  answered: { Icon: CircleCheck, tone: 'done' },
  withdrawn: { Icon: CircleSlash, tone: 'muted' },
} as const;

const State = ({ state }: Pick<RequestRecord, 'state'>) => {
  const { domain } = useWords();
  const { Icon, tone } = looks[state];
  return (
    <span className={`${ui['badge']} ${ui[tone]}`}>
      <Icon size={12} aria-hidden />
      {domain.requestState[state]}
    </span>
  );
};

/** When it was sent, and by when an answer is asked for. */
const Sent = ({ request }: { readonly request: RequestRecord }) => {
  const { words } = useWords();
  const { sentOn, answerBy } = request;
  if (sentOn === null && answerBy === null) return <Dash />;
  return (
    <>
      <div className={ui['nowrap']}>{sentOn ?? <Dash />}</div>
      {answerBy !== null && (
        <div className={`${ui['muted']} ${ui['nowrap']}`}>{fill(words.requests.byDay, { date: answerBy })}</div>
      )}
      {isUnanswered(request, today()) && (
        <div className={`${ui['badge']} ${ui['off']}`}>
          <Clock size={12} aria-hidden />
          {words.requests.late}
        </div>
      )}
    </>
  );
};

const Answer = ({ request: { answer, answeredOn } }: { readonly request: RequestRecord }) => (
  <>
    {answer === '' && answeredOn === null && <Dash />}
    <div>{answer}</div>
    <div className={ui['muted']}>{answeredOn}</div>
    <PersonnummerNote text={answer} />
  </>
);

/** One request; every cell but its factor is edited where it stands. */
export const RequestRow = ({ analysis, request, known, isChosen, select }: RowProps) => {
  const { words, domain } = useWords();
  const { id, title, reason, factor, actor, state } = request;
  const fields = requestFields(request, words, {
    actors: known.actors.options,
    states: optionsOf(domain.requestState),
  });
  const remove = (): void => void call('request.delete', { analysis, ids: [id] });
  const cell = (name: CellName, label: string) => ({
    column: name,
    label,
    place: fields[name].map((field) => `request/${id}/${field.name}`).join(' '),
    fields: fields[name],
    save: requestSaver(analysis, request, today),
  });
  const removeLabel = fill(words.requests.remove, { title });
  const to = actor === null ? undefined : known.actors.byId.get(actor)?.name;
  return (
    <tr aria-selected={isChosen} className={styles['row']} onFocus={() => isChosen || select(id)}>
      <th scope="row" className={styles['factor']}>
        <Link href={`/analysis/${analysis}/factors/${encodeURIComponent(factor)}`}>
          {known.factors.get(factor)?.title ?? factor}
        </Link>
      </th>
      <EditCell {...cell('title', words.requests.title)} remove={remove}>
        <div className={styles['what']}>{title}</div>
        {reason !== '' && <div className={ui['muted']}>{reason}</div>}
        <PersonnummerNote text={`${title}\n${reason}`} />
      </EditCell>
      <EditCell {...cell('actor', words.requests.actor)}>{to ?? <Dash />}</EditCell>
      <EditCell {...cell('state', words.requests.state)} remove={remove}>
        <State state={state} />
      </EditCell>
      <EditCell {...cell('sent', words.requests.sent)}>
        <Sent request={request} />
      </EditCell>
      <EditCell {...cell('answer', words.requests.answerCell)}>
        <Answer request={request} />
      </EditCell>
      <td>
        <button type="button" data-kind="icon" aria-label={removeLabel} title={removeLabel} onClick={remove}>
          <Trash2 size={14} aria-hidden />
        </button>
      </td>
    </tr>
  );
};
