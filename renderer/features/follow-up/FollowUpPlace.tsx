import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Place } from '../../ui/Place.tsx';
import { ComparisonPlace } from './ComparisonPlace.tsx';
import { MeasurePlace } from './MeasurePlace.tsx';
import { RoundPlace } from './RoundPlace.tsx';
import { RoundsPlace } from './RoundsPlace.tsx';
import { shownBy, useRounds } from './use-rounds.ts';

interface PlaceProps {
  readonly analysis: string;
  /** A round, a follow-up, a measure, or two rounds to compare. */
  readonly selected: string | null;
}

/** Uppföljning: all rounds, one of them, one measure outside of them, or two of them compared. */
export const FollowUpPlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const known = useRounds(analysis);
  if (!known.isThere) {
    return (
      <Place title={words.places.followup} tools={<ErrorNote error={known.error} />}>
        {null}
      </Place>
    );
  }
  const shown = shownBy(known, selected);
  if (shown.kind === 'round') {
    return <RoundPlace key={shown.round.id} {...{ analysis, known }} round={shown.round} selected={shown.measure} />;
  }
  if (shown.kind === 'measure') {
    return <MeasurePlace key={shown.measure.id} {...{ analysis, known }} measure={shown.measure} />;
  }
  if (shown.kind === 'compare') {
    return <ComparisonPlace {...{ analysis, known }} before={shown.before} after={shown.after} />;
  }
  return <RoundsPlace {...{ analysis, known }} />;
};
