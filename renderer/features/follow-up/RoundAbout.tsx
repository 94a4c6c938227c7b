import { useLocation } from 'wouter';
import type { FollowUpRoundRecord } from '../../../db/domain/planning-records.ts';
import { useAction } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { AutoText } from '../../ui/AutoText.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Popover } from '../../ui/Popover.tsx';
import ui from '../../ui/ui.module.css';
import { fieldWriter, orNull } from '../record-actions.ts';
import { useAddress } from './use-rounds.ts';

interface AboutProps {
  readonly analysis: string;
  readonly round: FollowUpRoundRecord;
}

/** What a round is called, when it was opened and what is noted of it. */
export const RoundAbout = ({ analysis, round }: AboutProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const addressOf = useAddress(analysis);
  const write = fieldWriter('followUpRound', analysis, round.id);
  const remove = useAction('followUpRound.delete', () => go(addressOf()));
  return (
    <Popover label={words.rounds.about} title={words.rounds.aboutTitle}>
      {() => (
        <div className={ui['stack']}>
          <AutoText
            label={words.rounds.title}
            value={round.title}
            check={(title) => (title.trim() === '' ? words.common.fieldRequired : undefined)}
            save={(title) => write({ title })}
          />
          <AutoText
            kind="date"
            label={words.rounds.opened}
            value={round.opened ?? ''}
            save={(opened) => write({ opened: orNull(opened) })}
          />
          <AutoText kind="text" label={words.rounds.note} value={round.note} save={(note) => write({ note })} />
          <ErrorNote error={remove.error} />
          <div className={ui['row']}>
            <button type="button" onClick={() => remove.mutate({ analysis, ids: [round.id] })}>
              {words.rounds.remove}
            </button>
            <span className={ui['help']}>{words.rounds.removeHelp}</span>
          </div>
        </div>
      )}
    </Popover>
  );
};
