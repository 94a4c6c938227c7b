import { useState } from 'react';
import type { OpenQuestionRecord } from '../../../db/domain/entities.ts';
import { call } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { CellTable } from '../../ui/cells/CellTable.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Place } from '../../ui/Place.tsx';
import { ShortTitle, shortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { useGoneDetails } from '../compared/GoneFactor.tsx';
import { MoreDifferences } from '../compared/MoreDifferences.tsx';
import { FactorDetails } from '../factors/FactorDetails.tsx';
import { NewRecord } from '../sources/NewRecord.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import styles from './questions.module.css';
import { isOverdue, type Questions, useQuestions } from './use-questions.ts';

interface PlaceProps {
  readonly analysis: string;
  /** A question, or a factor that other views have chosen. */
  readonly selected: string | null;
}

const shows = ['open', 'answered', 'all'] as const;
type Show = (typeof shows)[number];

const isShown = ({ state }: OpenQuestionRecord, show: Show): boolean => show === 'all' || state === show;

const WIDTHS = ['26%', '17%', '15%', '104px', '22%', '124px', '72px'];

const Table = ({
  analysis,
  selected,
  known,
  show,
}: PlaceProps & { readonly known: Questions; readonly show: Show }) => {
  const { words } = useWords();
  const { title, factor, who, due, answer, state, removeHead } = words.questions;
  const shown = known.questions.filter((question) => isShown(question, show));
  if (known.questions.length === 0) return <Empty>{words.questions.empty}</Empty>;
  if (shown.length === 0) return <p role="status">{words.questions.noneHere}</p>;
  return (
    <CellTable
      label={words.views.questions}
      heads={[title, factor, who, due, answer, state, removeHead]}
      widths={WIDTHS}
    >
      <tbody>
        {shown.map((question) => (
          <QuestionRow
            key={question.id}
            {...{ analysis, question, known }}
            isChosen={selected !== null && (question.id === selected || question.factor === selected)}
          />
        ))}
      </tbody>
    </CellTable>
  );
};

/** Att ta reda på: what nobody knows yet, who finds it out and when; edited in place. */
export const QuestionsPlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const known = useQuestions(analysis);
  const [show, setShow] = useState<Show>('open');
  const factor = known.factors.byId.get(selected ?? '');
  const count = (of: Show): number => known.questions.filter((question) => isShown(question, of)).length;
  const goneDetails = useGoneDetails(analysis, selected);
  const overdue = known.questions.filter(isOverdue).length;
  const label = factor === undefined ? words.questions.create : words.questions.createAbout;
  const create = async (title: string): Promise<void> => {
    await call('openQuestion.create', { analysis, fields: { title, factor: factor?.id ?? null } });
    if (show === 'answered') setShow('open');
  };
  return (
    <Place
      title={words.views.questions}
      status={known.isThere && fill(words.questions.status, { open: count('open'), overdue })}
      tools={
        <>
          <div className={styles['new']}>
            <NewRecord label={fill(label, { title: shortTitle(factor?.title ?? '') })} create={create} />
          </div>
          <Field label={words.questions.shows}>
            {(wired) => (
              <select {...wired} value={show} onChange={(event) => setShow(event.target.value as Show)}>
                {shows.map((value) => (
                  <option key={value} value={value}>
                    {`${words.questions[value]} (${count(value)})`}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <ErrorNote error={known.error} />
        </>
      }
      details={
        factor
          ? {
              label: words.common.details,
              content: (
                <div className={ui['stack']}>
                  <h2>
                    <ShortTitle title={factor.title} />
                  </h2>
                  <FactorDetails analysis={analysis} id={factor.id} />
                </div>
              ),
            }
          : goneDetails
      }
    >
      <div className={ui['stack']}>
        {known.isThere && <Table {...{ analysis, selected, known, show }} />}
        <MoreDifferences analysis={analysis} gone={['openQuestion']} all={['factor', 'link']} />
      </div>
    </Place>
  );
};
