import { type FormEvent, useState } from 'react';
import type { FollowUpRecord, FollowUpRoundRecord } from '../../../db/domain/planning-records.ts';
import { useAction } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { parseDay } from '../../ui/day.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Modal } from '../../ui/Modal.tsx';
import ui from '../../ui/ui.module.css';
import { today } from '../age.ts';
import type { Rounds } from './use-rounds.ts';

interface CloseProps {
  readonly analysis: string;
  readonly known: Rounds;
  readonly round: FollowUpRoundRecord;
  readonly followed: ReadonlyMap<string, FollowUpRecord>;
  readonly close: () => void;
}

const MOST_NAMED = 12;

/** What the round has not followed up. */
const Left = ({ known, followed }: Pick<CloseProps, 'known' | 'followed'>) => {
  const { words } = useWords();
  const left = known.groups.flatMap(({ measures }) => measures.filter(({ id }) => !followed.has(id)));
  const total = known.measures.size;
  if (left.length === 0) return <p>{fill(words.rounds.closeAll, { total })}</p>;
  return (
    <>
      <p>{fill(words.rounds.closeLeft, { left: left.length, total })}</p>
      <ul>
        {left.slice(0, MOST_NAMED).map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
        {left.length > MOST_NAMED && <li>{fill(words.rounds.andMore, { count: left.length - MOST_NAMED })}</li>}
      </ul>
    </>
  );
};

/** Closes a round on a day, and says first what it leaves without follow-up. */
export const CloseRound = ({ analysis, known, round, followed, close }: CloseProps) => {
  const { words } = useWords();
  const { day } = useFormats();
  const [typed, setTyped] = useState(today());
  const [error, setError] = useState<string>();
  const write = useAction('followUpRound.update', close);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const closed = parseDay(typed);
    if (closed === null) setError(words.common.fieldDay);
    else if (round.opened !== null && closed < round.opened) {
      setError(fill(words.rounds.closeBefore, { date: day(round.opened) }));
    } else write.mutate({ analysis, id: round.id, fields: { closed } });
  };
  return (
    <Modal title={words.rounds.close} close={close}>
      <form onSubmit={submit} className={ui['stack']}>
        <Left known={known} followed={followed} />
        <p className={ui['help']}>{words.rounds.closeHelp}</p>
        <Field label={words.rounds.closeDate} error={error}>
          {(wired) => (
            <input
              {...wired}
              placeholder={words.common.dayPattern}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <ErrorNote error={write.error} />
        <div className={ui['actions']}>
          <button type="button" onClick={close}>
            {words.common.cancel}
          </button>
          <button type="submit" data-kind="primary">
            {words.rounds.close}
          </button>
        </div>
      </form>
    </Modal>
  );
};
