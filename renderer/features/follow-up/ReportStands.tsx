import type { DriftedFollowUp, DriftedMeasure, RoundDrift } from '../../../db/domain/plan/round-drift.ts';
import { isWrittenSince } from '../../../db/domain/plan/round-drift.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Note } from '../../ui/Panel.tsx';
import styles from './follow-up.module.css';
import { fieldChanges } from './report-text.ts';
import type { Reported } from './use-reported.ts';
import type { Rounds } from './use-rounds.ts';

/** Of very many changes the first are told; all of them stand in the history. */
const MOST_TOLD = 12;

const FollowUpLine = ({ one }: { readonly one: DriftedFollowUp }) => {
  const { words, domain } = useWords();
  const { reported } = words;
  if (one.before === null) return <li>{fill(reported.added, { measure: one.title })}</li>;
  if (one.after === null) return <li>{fill(reported.gone, { measure: one.title })}</li>;
  const changes = fieldChanges(words, domain, one.before, one.after, one.fields).map(
    ({ label, before, after }) => `${label}: ${fill(words.report.change, { before, after })}`,
  );
  if (one.otherSources) changes.push(reported.otherSources);
  return <li>{`${one.title}: ${changes.join('; ')}`}</li>;
};

/** What came after the report, in words. */
const Written = ({ drift }: { readonly drift: RoundDrift }) => {
  const { words } = useWords();
  const { reported, rounds } = words;
  const fields = drift.round.map((name) => rounds[name].toLocaleLowerCase('sv'));
  const left = drift.followUps.length - MOST_TOLD;
  return (
    <>
      <p>{reported.writtenSince}</p>
      <ul>
        {fields.length > 0 && <li>{fill(reported.roundFields, { fields: fields.join(', ') })}</li>}
        {drift.followUps.slice(0, MOST_TOLD).map((one) => (
          <FollowUpLine key={one.measure} one={one} />
        ))}
        {left > 0 && <li>{fill(rounds.andMore, { count: left })}</li>}
      </ul>
    </>
  );
};

interface MeasuresProps {
  readonly known: Rounds;
  readonly measures: readonly DriftedMeasure[];
}

/** The measures that are called something else by now, in the words of today. */
const Measures = ({ known, measures }: MeasuresProps) => {
  const { words } = useWords();
  const { reported, rounds } = words;
  const lineOf = ({ reported: then, now }: DriftedMeasure): string => {
    if (now === null) return fill(reported.measureGone, { measure: then.title });
    const said = now.title === then.title ? [] : [fill(reported.renamed, { title: now.title })];
    const actor = known.actors.get(now.responsibleActor ?? '')?.name ?? rounds.noActor;
    if (now.responsibleActor !== then.responsibleActor) said.push(fill(reported.moved, { actor }));
    return `${then.title}: ${said.join('; ')}`;
  };
  return (
    <>
      <p>{reported.measuresSince}</p>
      <ul>
        {measures.slice(0, MOST_TOLD).map((one) => (
          <li key={one.reported.id}>{lineOf(one)}</li>
        ))}
        {measures.length > MOST_TOLD && <li>{fill(rounds.andMore, { count: measures.length - MOST_TOLD })}</li>}
      </ul>
    </>
  );
};

interface StandsProps {
  /** The records as they are now. */
  readonly known: Rounds;
  readonly reported: Reported;
}

/** Whether a closed round stands as it was reported, and what is otherwise by now. */
export const ReportStands = ({ known, reported: { standing, hash, said, drift } }: StandsProps) => {
  const { words } = useWords();
  const { reported } = words;
  if (standing === 'open') return null;
  const isWhole = standing === 'intact' || standing === 'unkept';
  return (
    <>
      <Note tone={isWhole ? 'info' : 'off'}>
        <p>
          {words.rounds.readOnly} {reported.standing[standing]}
        </p>
        {said.round.note !== '' && <p>{said.round.note}</p>}
        {hash !== null && (
          <details>
            <summary>{reported.hash}</summary>
            <code className={styles['hash']}>{hash}</code>
          </details>
        )}
      </Note>
      {drift !== null && isWrittenSince(drift) && (
        <Note tone="watch">
          <Written drift={drift} />
        </Note>
      )}
      {drift !== null && drift.measures.length > 0 && (
        <Note tone="info">
          <Measures known={known} measures={drift.measures} />
        </Note>
      )}
    </>
  );
};
